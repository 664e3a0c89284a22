// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

/** The kinds of undertakings in the journal that belong to this area. */
final class JournalKind {
	static final String ENROLLMENT = "enrollment";

	private JournalKind() {
	}
}

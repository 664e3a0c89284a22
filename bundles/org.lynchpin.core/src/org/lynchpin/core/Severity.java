// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core;

/** How much a finding matters. The order is from worst to least. */
public enum Severity {
	/** Stops the person from signing in, or lets the wrong one in. */
	ERROR,
	/** Will fail later, or is weaker than it should be. */
	WARNING,
	/** Worth knowing; nothing is wrong. */
	INFO,
	/** The check could not be made: the finding says what to collect. */
	NO_EVIDENCE
}

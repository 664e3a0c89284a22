// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

/** What was kept cannot be used: it is made anew, and nobody is told. */
final class IndexDamaged extends Exception {
	private static final long serialVersionUID = 1;

	IndexDamaged() {
		super("the index does not fit", null, false, false);
	}

	IndexDamaged(Throwable cause) {
		super("the index cannot be read", cause, false, false);
	}
}

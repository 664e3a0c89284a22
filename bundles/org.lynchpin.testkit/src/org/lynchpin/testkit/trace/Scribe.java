// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.trace;

/** Writes what happens as one program would have logged it; what that program does not see is left out. */
interface Scribe {
	/** The words with which every made-up log begins, where its form has a place for them. */
	String MARK = "SYNTHETIC: made up for tests, invented names and addresses";

	/** What stands at the top of the file. @param first what will be written first */
	default void begin(Happening first, StringBuilder out) {
	}

	/** One happening. */
	void write(Happening happening, StringBuilder out);

	/** What stands at the end of the file. */
	default void end(StringBuilder out) {
	}
}

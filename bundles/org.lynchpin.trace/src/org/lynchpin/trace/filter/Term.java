// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.filter;

import org.lynchpin.trace.TraceFile;

/** One word of a filter. */
@FunctionalInterface
interface Term {
	/** Compiles it for a file: what can be looked up once is looked up here. */
	RowTest on(TraceFile file);

	/** Whether it has to read the log itself: then it is asked last. */
	default boolean slow() {
		return false;
	}

	/** The opposite. */
	default Term not() {
		Term term = this;
		return new Term() {
			@Override
			public RowTest on(TraceFile file) {
				RowTest test = term.on(file);
				return row -> !test.test(row);
			}

			@Override
			public boolean slow() {
				return term.slow();
			}
		};
	}
}

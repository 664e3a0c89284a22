// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.filter;

import org.lynchpin.trace.Lines;
import org.lynchpin.trace.TraceFile;
import org.lynchpin.trace.TraceIndex;

/** Records that contain a word, as the log has it; letters of ASCII without regard to case. */
final class Contents implements Term {
	private static final int WINDOW = 1 << 20;

	private final byte[] lower;
	private final byte[] upper;

	Contents(String word) {
		this.lower = Lines.lower(word);
		this.upper = Lines.upper(word);
	}

	@Override
	public boolean slow() {
		return true;
	}

	@Override
	public RowTest on(TraceFile file) {
		Window window = new Window(file);
		TraceIndex index = file.index();
		return row -> {
			long offset = index.offset(row);
			long end = offset + index.length(row);
			// A record longer than the window is looked at in pieces that overlap by the word.
			for (long at = offset; at < end; at += WINDOW - lower.length) {
				int length = (int) Math.min(WINDOW, end - at);
				window.show(at, length);
				int from = (int) (at - window.at);
				if (Lines.find(window.bytes, from, Math.min(window.bytes.length, from + length), lower, upper) >= 0) {
					return true;
				}
				if (length < WINDOW) {
					return false;
				}
			}
			return false;
		};
	}

	/** A piece of the log: rows are asked in their order, so that the next ones are mostly in it. */
	private static final class Window {
		private final TraceFile file;
		private byte[] bytes = new byte[0];
		private long at;

		Window(TraceFile file) {
			this.file = file;
		}

		void show(long offset, int length) {
			if (offset < at || offset + length > at + bytes.length) {
				bytes = file.bytes(offset, WINDOW);
				at = offset;
			}
		}
	}
}

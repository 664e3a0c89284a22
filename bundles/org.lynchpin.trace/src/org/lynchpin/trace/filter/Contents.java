// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.filter;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.lynchpin.trace.Lines;
import org.lynchpin.trace.TraceFile;
import org.lynchpin.trace.TraceIndex;

/** Records that contain a word, as the log has it; letters of ASCII without regard to case. */
final class Contents implements Term {
	private static final int WINDOW = 1 << 20;

	private final byte[] lower;
	private final byte[] upper;

	Contents(String word) {
		// Only ASCII is folded: what is longer than a byte stays as it is in either form.
		this.lower = fold(word, true);
		this.upper = fold(word, false);
	}

	private static byte[] fold(String word, boolean down) {
		byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < bytes.length; i++) {
			if (bytes[i] >= 0) {
				String letter = String.valueOf((char) bytes[i]);
				bytes[i] = (byte) (down ? letter.toLowerCase(Locale.ROOT) : letter.toUpperCase(Locale.ROOT)).charAt(0);
			}
		}
		return bytes;
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
				if (find(window.bytes, from, Math.min(window.bytes.length, from + length)) >= 0) {
					return true;
				}
				if (length < WINDOW) {
					return false;
				}
			}
			return false;
		};
	}

	private int find(byte[] bytes, int from, int to) {
		int last = to - lower.length;
		int low = next(bytes, from, last + 1, lower[0]);
		int high = lower[0] == upper[0] ? Integer.MAX_VALUE : next(bytes, from, last + 1, upper[0]);
		while (low <= last || high <= last) {
			int at = Math.min(low, high);
			if (equal(bytes, at)) {
				return at;
			}
			if (at == low) {
				low = next(bytes, at + 1, last + 1, lower[0]);
			} else {
				high = next(bytes, at + 1, last + 1, upper[0]);
			}
		}
		return -1;
	}

	private static int next(byte[] bytes, int from, int to, byte wanted) {
		int at = from < to ? Lines.find(bytes, from, to, wanted) : -1;
		return at < 0 ? Integer.MAX_VALUE : at;
	}

	private boolean equal(byte[] bytes, int at) {
		for (int i = 1; i < lower.length; i++) {
			if (bytes[at + i] != lower[i] && bytes[at + i] != upper[i]) {
				return false;
			}
		}
		return true;
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

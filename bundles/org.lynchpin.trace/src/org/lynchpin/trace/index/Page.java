// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Some thousand rows, column after column, each value with as many bytes as the widest of its page needs above the least:
 * thirty bytes a row instead of a hundred. Immutable.
 *
 * <pre>
 * int rows, then for each column: byte width (0 to 8), long least; then the columns; then eight bytes, so that a value can be read as a whole long
 * </pre>
 */
final class Page {
	/** Rows of a full page. */
	static final int ROWS = 1 << Page.SHIFT;
	static final int SHIFT = 12;
	private static final int HEAD = 4 + Column.COUNT * 9;

	private final ByteBuffer bytes;
	private final int rows;
	private final int[] start = new int[Column.COUNT];
	private final int[] width = new int[Column.COUNT];
	private final long[] mask = new long[Column.COUNT];
	private final long[] least = new long[Column.COUNT];

	/** @throws IndexDamaged if these bytes are no page */
	Page(ByteBuffer encoded) throws IndexDamaged {
		bytes = encoded.duplicate().order(ByteOrder.LITTLE_ENDIAN);
		if (bytes.limit() < HEAD + 8) {
			throw new IndexDamaged();
		}
		rows = bytes.getInt(0);
		long at = HEAD;
		for (int i = 0; i < Column.COUNT; i++) {
			width[i] = bytes.get(4 + i * 9);
			least[i] = bytes.getLong(4 + i * 9 + 1);
			if (rows < 0 || rows > ROWS || width[i] < 0 || width[i] > 8) {
				throw new IndexDamaged();
			}
			mask[i] = width[i] == 8 ? -1 : (1L << width[i] * 8) - 1;
			start[i] = (int) at;
			at += (long) width[i] * rows;
		}
		if (at + 8 != bytes.limit()) {
			throw new IndexDamaged();
		}
	}

	/** Encodes the first rows of open columns. */
	static byte[] encode(long[][] columns, int rows) {
		int[] widths = new int[Column.COUNT];
		long[] leasts = new long[Column.COUNT];
		int size = HEAD + 8;
		for (int i = 0; i < Column.COUNT; i++) {
			measure(i, columns[i], rows, widths, leasts);
			size += widths[i] * rows;
		}
		byte[] encoded = new byte[size];
		ByteBuffer out = ByteBuffer.wrap(encoded).order(ByteOrder.LITTLE_ENDIAN);
		out.putInt(rows);
		for (int i = 0; i < Column.COUNT; i++) {
			out.put((byte) widths[i]).putLong(leasts[i]);
		}
		int at = HEAD;
		for (int i = 0; i < Column.COUNT; i++) {
			int wide = widths[i];
			if (wide > 0) {
				for (int row = 0; row < rows; row++, at += wide) {
					// What is written too far to the right is overwritten by the next value, or falls into the eight bytes at the end.
					out.putLong(at, packed(i, columns[i][row], leasts[i]));
				}
			}
		}
		out.putLong(at, 0);
		return encoded;
	}

	private static void measure(int column, long[] values, int rows, int[] widths, long[] leasts) {
		long least = Long.MAX_VALUE;
		long greatest = Long.MIN_VALUE;
		boolean gaps = false;
		for (int row = 0; row < rows; row++) {
			long value = values[row];
			if (column == Column.TIME.ordinal() && value == Long.MIN_VALUE) {
				gaps = true;
				continue;
			}
			least = Math.min(least, value);
			greatest = Math.max(greatest, value);
		}
		if (least > greatest) {
			least = 0;
			greatest = gaps ? -1 : 0;
		}
		leasts[column] = least;
		long span = greatest - least + (column == Column.TIME.ordinal() ? 1 : 0);
		widths[column] = (64 - Long.numberOfLeadingZeros(span) + 7) / 8;
	}

	/** In the column of times 0 stands for none. */
	private static long packed(int column, long value, long least) {
		if (column == Column.TIME.ordinal()) {
			return value == Long.MIN_VALUE ? 0 : value - least + 1;
		}
		return value - least;
	}

	int rows() {
		return rows;
	}

	ByteBuffer bytes() {
		return bytes;
	}

	long get(int column, int row) {
		return (bytes.getLong(start[column] + row * width[column]) & mask[column]) + least[column];
	}

	long time(int row) {
		int column = Column.TIME.ordinal();
		long packed = bytes.getLong(start[column] + row * width[column]) & mask[column];
		return packed == 0 ? Long.MIN_VALUE : packed - 1 + least[column];
	}

	/** Puts the rows back into open columns. */
	void open(long[][] columns, int count) {
		for (int row = 0; row < count; row++) {
			for (int i = 0; i < Column.COUNT; i++) {
				columns[i][row] = i == Column.TIME.ordinal() ? time(row) : get(i, row);
			}
		}
	}
}

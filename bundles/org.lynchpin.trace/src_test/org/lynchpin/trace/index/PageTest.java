// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class PageTest {
	@Test
	void gives_back_any_values_in_any_number_of_rows() throws Exception {
		Random random = new Random(11);
		for (int turn = 0; turn < 200; turn++) {
			int rows = turn == 0 ? 0 : turn == 1 ? Page.ROWS : random.nextInt(300);
			long[][] columns = new long[Column.COUNT][rows];
			for (long[] column : columns) {
				int bits = random.nextInt(64);
				long base = random.nextInt(3) == 0 ? 0 : random.nextLong() >> random.nextInt(64);
				Arrays.setAll(column, row -> base / 4 + (bits == 0 ? 0 : random.nextLong() >>> 64 - bits) / 4);
			}
			for (int row = 0; row < rows; row += 1 + random.nextInt(4)) {
				columns[Column.TIME.ordinal()][row] = Long.MIN_VALUE;
			}
			Page page = new Page(ByteBuffer.wrap(Page.encode(columns, rows)));
			assertThat(page.rows()).isEqualTo(rows);
			for (int row = 0; row < rows; row++) {
				for (int i = 0; i < Column.COUNT; i++) {
					assertThat(i == Column.TIME.ordinal() ? page.time(row) : page.get(i, row)).isEqualTo(columns[i][row]);
				}
			}
		}
	}

	@Test
	void bytes_that_are_no_page_are_refused() {
		byte[] page = Page.encode(new long[Column.COUNT][10], 10);
		for (int length = 0; length < page.length; length++) {
			byte[] cut = Arrays.copyOf(page, length);
			assertThatThrownBy(() -> new Page(ByteBuffer.wrap(cut))).isInstanceOf(IndexDamaged.class);
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;

class LinesTest {
	@Test
	void finds_what_a_loop_over_the_bytes_finds() {
		Random random = new Random(7);
		for (int turn = 0; turn < 20_000; turn++) {
			byte[] bytes = new byte[random.nextInt(70)];
			for (int i = 0; i < bytes.length; i++) {
				bytes[i] = new byte[] { '\n', '\r', 0, 1, 9, 11, (byte) 0x8A, (byte) 0xFF, 'a' }[random.nextInt(9)];
			}
			int from = random.nextInt(bytes.length + 1);
			int to = from + random.nextInt(bytes.length - from + 1);
			int count = 0;
			int first = -1;
			for (int i = to - 1; i >= from; i--) {
				if (bytes[i] == '\n') {
					count++;
					first = i;
				}
			}
			assertThat(Lines.count(bytes, from, to)).isEqualTo(count);
			assertThat(Lines.find(bytes, from, to, '\n')).isEqualTo(first);
			assertThat(Lines.next(bytes, from, to)).isEqualTo(first < 0 ? to : first + 1);
		}
	}

	@Test
	void finds_a_word_and_no_part_of_it_behind_the_end() {
		byte[] bytes = "TL_TL_ERROR(TF_DIAG)".getBytes(StandardCharsets.US_ASCII);
		byte[] word = "TL_ERROR".getBytes(StandardCharsets.US_ASCII);
		assertThat(Lines.find(bytes, 0, bytes.length, word)).isEqualTo(3);
		assertThat(Lines.find(bytes, 4, bytes.length, word)).isEqualTo(-1);
		assertThat(Lines.find(bytes, 0, 10, word)).isEqualTo(-1);
		assertThat(Lines.find(bytes, 0, 0, word)).isEqualTo(-1);
		assertThat(Lines.find(bytes, 2, 2, new byte[0])).isEqualTo(2);
	}

	@Test
	void a_line_ends_before_its_line_feed_and_carriage_return() {
		byte[] bytes = "a\r\nbc\n\r\nd\r".getBytes(StandardCharsets.US_ASCII);
		assertThat(Lines.end(bytes, 0, bytes.length)).isEqualTo(1);
		assertThat(Lines.end(bytes, 3, bytes.length)).isEqualTo(5);
		assertThat(Lines.end(bytes, 6, bytes.length)).isEqualTo(6);
		assertThat(Lines.end(bytes, 8, bytes.length)).isEqualTo(9);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.attempt;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Numbers of rows in their order, without an object each. */
final class Rows {
	private int[] rows = new int[64];
	private int size;

	void add(int row) {
		if (size == rows.length) {
			rows = Arrays.copyOf(rows, size * 2);
		}
		rows[size++] = row;
	}

	int size() {
		return size;
	}

	int get(int index) {
		return rows[index];
	}

	void forEach(IntConsumer action) {
		for (int i = 0; i < size; i++) {
			action.accept(rows[i]);
		}
	}
}

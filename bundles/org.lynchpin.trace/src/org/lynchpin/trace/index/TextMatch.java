// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

import org.lynchpin.trace.RowWriter;
import org.lynchpin.trace.TraceIndex;

/** Tests of the texts of rows: each different text is looked at once, each row only by its number. */
public final class TextMatch {
	private TextMatch() {
	}

	/** Whether one of the fields of a row has one of the parts in it, without regard to case. */
	public static IntPredicate contains(TraceIndex index, String[] parts, RowWriter.Field... fields) {
		String[] wanted = Arrays.stream(parts).map(part -> part.toLowerCase(Locale.ROOT)).toArray(String[]::new);
		Predicate<String> test = text -> {
			String folded = text.toLowerCase(Locale.ROOT);
			return Arrays.stream(wanted).anyMatch(folded::contains);
		};
		if (!(index instanceof ColumnIndex columns)) {
			return row -> Arrays.stream(fields).anyMatch(field -> test.test(index.text(row, field)));
		}
		BitSet numbers = columns.texts(Vocabulary.of(fields[0])).matching(test);
		if (fields.length == 1) {
			return row -> in(numbers, index.number(row, fields[0]));
		}
		return row -> {
			for (RowWriter.Field field : fields) {
				if (in(numbers, index.number(row, field))) {
					return true;
				}
			}
			return false;
		};
	}

	/** Whether the method of a row is one of these, without regard to case. */
	public static IntPredicate method(TraceIndex index, String[] methods) {
		Predicate<String> test = text -> Arrays.stream(methods).anyMatch(text::equalsIgnoreCase);
		if (!(index instanceof ColumnIndex columns)) {
			return row -> test.test(index.method(row));
		}
		BitSet numbers = columns.texts(Vocabulary.METHODS).matching(test);
		return row -> in(numbers, columns.methodNumber(row));
	}

	private static boolean in(BitSet numbers, int number) {
		return number >= 0 && numbers.get(number);
	}
}

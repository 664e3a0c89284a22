// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

import org.lynchpin.trace.Lines;
import org.lynchpin.trace.RowWriter;
import org.lynchpin.trace.Slice;
import org.lynchpin.trace.TraceIndex;

/** Tests of the texts of rows: each different text is looked at once, each row only by its number. */
public final class TextMatch {
	private TextMatch() {
	}

	/** Whether one of the fields of a row has one of the parts in it, without regard to case. */
	public static IntPredicate contains(TraceIndex index, String[] parts, RowWriter.Field... fields) {
		List<Predicate<Slice>> tests = Arrays.stream(parts).map(TextMatch::contains).toList();
		Predicate<Slice> test = text -> tests.stream().anyMatch(one -> one.test(text));
		if (!(index instanceof ColumnIndex columns)) {
			return row -> Arrays.stream(fields).anyMatch(field -> test.test(Slice.of(index.text(row, field).getBytes(StandardCharsets.UTF_8))));
		}
		BitSet numbers = columns.texts(Vocabulary.of(fields[0])).matching(tests.size() == 1 ? tests.getFirst() : test);
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

	private static Predicate<Slice> contains(String part) {
		if (part.chars().allMatch(letter -> letter < 0x80)) {
			byte[] lower = Lines.lower(part);
			byte[] upper = Lines.upper(part);
			return text -> Lines.find(text.bytes(), text.from(), text.to(), lower, upper) >= 0;
		}
		String folded = part.toLowerCase(Locale.ROOT);
		return text -> text.text().toLowerCase(Locale.ROOT).contains(folded);
	}

	/** Whether the method of a row is one of these, without regard to case. */
	public static IntPredicate method(TraceIndex index, String[] methods) {
		Predicate<String> test = text -> Arrays.stream(methods).anyMatch(text::equalsIgnoreCase);
		if (!(index instanceof ColumnIndex columns)) {
			return row -> test.test(index.method(row));
		}
		BitSet numbers = columns.texts(Vocabulary.METHODS).matching(text -> test.test(text.text()));
		return row -> in(numbers, columns.methodNumber(row));
	}

	private static boolean in(BitSet numbers, int number) {
		return number >= 0 && numbers.get(number);
	}
}

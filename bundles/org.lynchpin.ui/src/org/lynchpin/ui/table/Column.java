// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.table;

import java.text.Collator;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;

/**
 * A column: its text, its sort and its icon come from one description, so that they cannot disagree.
 *
 * @param id unique within the table; names the remembered width
 * @param title the heading
 * @param width in average characters
 * @param text what a row shows
 * @param order how two rows are sorted by it
 * @param icon the name of a row's icon (see {@code Images}); empty for none
 * @param <T> the row
 */
public record Column<T>(String id, String title, int width, Function<T, String> text, Comparator<T> order, Function<T, String> icon) {
	public Column {
		Objects.requireNonNull(id);
		Objects.requireNonNull(text);
		Objects.requireNonNull(order);
		Objects.requireNonNull(icon);
	}

	/** A column of texts, sorted as the user's language sorts. */
	public static <T> Column<T> text(String id, String title, int width, Function<T, String> text) {
		Collator collator = Collator.getInstance();
		return new Column<>(id, title, width, text, (one, two) -> collator.compare(text.apply(one), text.apply(two)), row -> "");
	}

	/** A column sorted by a value, shown as a text. */
	public static <T, V extends Comparable<? super V>> Column<T> of(String id, String title, int width, Function<T, V> value, Function<T, String> text) {
		return new Column<>(id, title, width, text, Comparator.comparing(value), row -> "");
	}

	/** The same column with an icon before the text. */
	public Column<T> withIcon(Function<T, String> name) {
		return new Column<>(id, title, width, text, order, name);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site.ui;

import java.util.List;
import java.util.function.Consumer;

/**
 * One thing about an element of the site that can be edited. Knows no widget.
 *
 * @param label what it is called
 * @param value what it is now; {@code true} or {@code false} for a check
 * @param choices what can be chosen; empty for a text that is typed
 * @param check whether it is yes or no
 * @param rule what a value has to be like
 * @param set takes over a new value, inside a change of the document
 */
record Field(String label, String value, List<Choice> choices, boolean check, Rule rule, Consumer<String> set) {
	/** What a value has to be like. */
	enum Rule {
		ANY, REQUIRED, NUMBER
	}

	/**
	 * A value that can be chosen.
	 *
	 * @param value as it is kept
	 * @param label as it is shown
	 */
	record Choice(String value, String label) {
	}

	static Field text(String label, String value, Consumer<String> set) {
		return new Field(label, value, List.of(), false, Rule.ANY, set);
	}

	static Field required(String label, String value, Consumer<String> set) {
		return new Field(label, value, List.of(), false, Rule.REQUIRED, set);
	}

	static Field number(String label, int value, Consumer<Integer> set) {
		return new Field(label, Integer.toString(value), List.of(), false, Rule.NUMBER, text -> set.accept(Integer.valueOf(text.strip())));
	}

	static Field yesNo(String label, boolean value, Consumer<Boolean> set) {
		return new Field(label, Boolean.toString(value), List.of(), true, Rule.ANY, text -> set.accept(Boolean.valueOf(text)));
	}

	static Field choice(String label, String value, List<Choice> choices, Consumer<String> set) {
		return new Field(label, value, List.copyOf(choices), false, Rule.ANY, set);
	}

	/** Whether a value can be taken over. */
	boolean accepts(String text) {
		return switch (rule) {
		case ANY -> true;
		case REQUIRED -> !text.isBlank();
		case NUMBER -> text.strip().matches("\\d{1,6}");
		};
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.lynchpin.core.CallFailure;
import org.lynchpin.core.Messages;

/** Reads the filter line of the inventory. */
final class FilterLine {
	private static final Messages TEXT = Messages.of(FilterLine.class);
	private static final Pattern FIELD = Pattern.compile("(state|kind|expires)([:<])(\\S+)");
	private static final Pattern DAYS = Pattern.compile("(\\d{1,5})d");

	private FilterLine() {
	}

	static InventoryQuery parse(String line, Instant now) throws CallFailure {
		Set<CardState> states = EnumSet.noneOf(CardState.class);
		Set<CardRecord.Kind> kinds = EnumSet.noneOf(CardRecord.Kind.class);
		Optional<Instant> before = Optional.empty();
		StringJoiner words = new StringJoiner(" ");
		for (String word : line.strip().split("\\s+")) {
			Matcher field = FIELD.matcher(word.toLowerCase(Locale.ROOT));
			if (!field.matches()) {
				words.add(word);
				continue;
			}
			switch (field.group(1)) {
			case "state" -> states.add(value(CardState.class, field.group(3), word));
			case "kind" -> kinds.add(value(CardRecord.Kind.class, field.group(3), word));
			default -> before = Optional.of(now.plus(days(field.group(3), word)));
			}
		}
		return new InventoryQuery(words.toString(), states, kinds, before, InventoryQuery.Order.HOLDER, false);
	}

	private static Duration days(String text, String word) throws CallFailure {
		Matcher days = DAYS.matcher(text);
		if (!days.matches()) {
			throw new CallFailure("filter-not-understood", TEXT, word, "expires<60d");
		}
		return Duration.ofDays(Long.parseLong(days.group(1)));
	}

	private static <E extends Enum<E>> E value(Class<E> type, String text, String word) throws CallFailure {
		for (E each : type.getEnumConstants()) {
			if (each.name().equalsIgnoreCase(text)) {
				return each;
			}
		}
		String all = Arrays.stream(type.getEnumConstants()).map(each -> each.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
		throw new CallFailure("filter-not-understood", TEXT, word, all);
	}
}

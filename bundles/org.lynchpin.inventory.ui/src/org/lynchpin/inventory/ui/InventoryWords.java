// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.lynchpin.core.Messages;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.CardRecord.PinState;
import org.lynchpin.inventory.CardState;
import org.lynchpin.inventory.JournalRun;

/** The inventory's values in the user's language. */
public final class InventoryWords {
	private static final Messages TEXT = Messages.of(InventoryWords.class);
	private static final Set<String> UNSAID = Set.of("enrollment", "guids", "thumbprint");

	private InventoryWords() {
	}

	/** Where a card is in its life. */
	public static String state(CardState state) {
		return TEXT.text("state." + state);
	}

	/** The icon that goes with a state. */
	public static String icon(CardState state) {
		return switch (state) {
		case ACTIVE -> "card-ok";
		case BLANK -> "card-blank";
		case ENROLLING -> "running";
		case SUSPENDED, LOST -> "card-warning";
		case REVOKED -> "revoke";
		case RETIRED -> "card-unknown";
		};
	}

	/** What a card is made of. */
	public static String kind(CardRecord.Kind kind) {
		return TEXT.text("kind." + kind);
	}

	/** What is known of the PIN. */
	public static String pin(PinState state) {
		return TEXT.text("pin." + state);
	}

	/** A time as people here write it. */
	public static String time(Instant at) {
		return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT).withZone(ZoneId.systemDefault()).format(at);
	}

	/** How long a certificate still lasts: in days, or that it has ended. */
	public static String expires(Instant notAfter, Instant now) {
		long days = Duration.between(now, notAfter).toDays();
		if (notAfter.isBefore(now)) {
			return TEXT.text("expires.past", -days);
		}
		return TEXT.text("expires.in", days);
	}

	/** Where an undertaking is; its own word where there is no text for it. */
	public static String progress(JournalRun run) {
		String key = "progress." + run.state();
		return TEXT.has(key) ? TEXT.text(key) : run.state();
	}

	/** What is worth knowing of a happening on one line: known facts in words, those of plug-ins as they stand; our own identifiers say nothing to people. */
	public static String facts(Map<String, String> facts) {
		return new TreeMap<>(facts).entrySet().stream().filter(fact -> !fact.getValue().isBlank() && !UNSAID.contains(fact.getKey()))
				.map(fact -> fact(fact.getKey(), fact.getValue())).collect(Collectors.joining(TEXT.text("facts.between")));
	}

	private static String fact(String name, String value) {
		String key = "fact." + name;
		return TEXT.has(key) ? TEXT.text(key, value) : name + '=' + value;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.Credential;
import org.lynchpin.inventory.Holder;
import org.lynchpin.inventory.InventoryQuery;
import org.lynchpin.inventory.InventoryRow;

/** Pages of the inventory: filter, order and page are the database's; then a statement each fetches the page's holders and credentials. */
final class Search {
	private static final int KEYS_A_STATEMENT = 500;

	private final Sql sql;
	private final StringBuilder where = new StringBuilder();
	private final List<Object> values = new ArrayList<>();
	private final String order;

	Search(Sql sql, InventoryQuery query) {
		this.sql = sql;
		in("state", query.states());
		in("kind", query.kinds());
		query.expiresBefore().ifPresent(before -> and("expires < ?", before));
		for (String word : query.text().strip().split("\\s+")) {
			if (!word.isEmpty()) {
				and("search_text like ? escape '!'", "%" + literally(Cards.key(word)) + "%");
			}
		}
		String column = switch (query.order()) {
		case HOLDER -> "sort_holder";
		case CARD -> "sort_label";
		case KIND -> "kind";
		case COMPUTER -> "sort_computer";
		case STATE -> "state";
		case EXPIRES -> "sort_expires";
		case CHANGED -> "changed";
		};
		boolean words = !query.text().isBlank();
		String direction = query.descending() ? " desc" : "";
		this.order = " order by " + (words ? notFromIndex(column) : column) + direction + ", id" + direction;
	}

	/**
	 * With words to find, reading the table through and sorting the few that match is faster than following the index of the
	 * order to every card (150,000 cards, H2: half the time); no index fits an expression.
	 */
	private static String notFromIndex(String column) {
		return column.equals("changed") ? "changed + interval '0' second" : column + " || ' '";
	}

	int count() throws SQLException {
		return sql.first(row -> row.number("n"), "select count(*) as n from card" + where, values.toArray()).orElseThrow();
	}

	List<InventoryRow> page(int offset, int limit) throws SQLException {
		List<Object> args = new ArrayList<>(values);
		args.add(limit);
		args.add(offset);
		List<UUID> ids = new ArrayList<>();
		List<UUID> newest = new ArrayList<>();
		List<String> upns = new ArrayList<>();
		sql.all(row -> {
			row.idIfAny("newest_credential").ifPresent(newest::add);
			row.textIfAny("holder_key").ifPresent(upns::add);
			return ids.add(row.id("id"));
		}, "select id, newest_credential, holder_key from card" + where + order + " limit ? offset ?", args.toArray());

		Map<UUID, List<String>> guids = new HashMap<>();
		each(ids, "select card, guid from card_guid where card in (%s) order by place",
				row -> guids.computeIfAbsent(row.id("card"), card -> new ArrayList<>()).add(row.text("guid")));
		Map<UUID, CardRecord> cards = new HashMap<>();
		each(ids, "select * from card where id in (%s)",
				row -> cards.put(row.id("id"), Cards.card(row, guids.getOrDefault(row.id("id"), List.of()))));
		Map<UUID, Credential> credentials = new HashMap<>(); // by card
		each(newest, "select * from credential where id in (%s)", row -> credentials.put(row.id("card"), Cards.credential(row)));
		Map<String, Holder> holders = new HashMap<>();
		each(upns, "select * from holder where upn_key in (%s)", row -> holders.put(row.text("upn_key"), Cards.holder(row)));
		// a card that was changed away between the statements is left out
		return ids.stream().map(cards::get).filter(Objects::nonNull).map(card -> new InventoryRow(card,
				card.holder().map(Cards::key).map(holders::get), Optional.ofNullable(credentials.get(card.id())))).toList();
	}

	/** Reads the rows of a few hundred keys at a time: a statement can have only so many parameters. */
	private void each(List<?> keys, String query, Sql.Reader<?> reader) throws SQLException {
		for (int from = 0; from < keys.size(); from += KEYS_A_STATEMENT) {
			List<?> some = keys.subList(from, Math.min(keys.size(), from + KEYS_A_STATEMENT));
			sql.all(reader, query.formatted(placesFor(some)), some.toArray());
		}
	}

	private void in(String column, Set<? extends Enum<?>> wanted) {
		if (!wanted.isEmpty()) {
			and(column + " in (" + placesFor(wanted) + ")", wanted.toArray());
		}
	}

	private void and(String condition, Object... args) {
		where.append(where.isEmpty() ? " where " : " and ").append(condition);
		values.addAll(Arrays.asList(args));
	}

	private static String placesFor(Collection<?> args) {
		return String.join(", ", Collections.nCopies(args.size(), "?"));
	}

	/** What a person types is text, not a pattern. */
	private static String literally(String word) {
		return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
	}
}

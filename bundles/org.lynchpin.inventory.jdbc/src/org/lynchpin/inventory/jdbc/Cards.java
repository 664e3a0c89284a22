// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.CardState;
import org.lynchpin.inventory.Credential;
import org.lynchpin.inventory.Holder;

/** The tables of cards, their identifiers, holders and credentials, and the columns derived from all of them. */
final class Cards {
	private final Sql sql;

	Cards(Sql sql) {
		this.sql = sql;
	}

	/** As keys are compared: in any case. */
	static String key(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

	void save(CardRecord card) throws SQLException {
		Object[] values = { card.applet(), card.kind(), card.serial(), card.serial().map(Cards::key), card.label(), card.state(), card.holder(),
				card.holder().map(Cards::key), card.computer(), card.pinState(), card.adminKeyState(), card.created(), card.changed(), card.id() };
		int changed = sql.update("update card set applet = ?, kind = ?, serial = ?, serial_key = ?, label = ?, state = ?, holder = ?, holder_key = ?,"
				+ " computer = ?, pin_state = ?, admin_key_state = ?, created = ?, changed = ? where id = ?", values);
		if (changed == 0) {
			sql.update("insert into card (applet, kind, serial, serial_key, label, state, holder, holder_key, computer, pin_state, admin_key_state,"
					+ " created, changed, id, sort_holder, sort_label, sort_computer, sort_expires, search_text)"
					+ " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', '', '', '')", values);
		}
		saveGuids(card);
		derive(card.id());
	}

	/** The identifiers of the record come first; those that it no longer names stay behind them. */
	private void saveGuids(CardRecord card) throws SQLException {
		Map<String, String> byKey = new LinkedHashMap<>();
		List<String> before = guids(card.id());
		Stream.concat(card.guids().stream(), before.stream()).forEach(guid -> byKey.putIfAbsent(key(guid), guid));
		if (List.copyOf(byKey.values()).equals(before)) {
			return;
		}
		sql.update("delete from card_guid where card = ?", card.id());
		int place = 0;
		for (Map.Entry<String, String> guid : byKey.entrySet()) {
			sql.update("insert into card_guid (card, guid_key, guid, place) values (?, ?, ?, ?)", card.id(), guid.getKey(), guid.getValue(), place++);
		}
	}

	private List<String> guids(UUID card) throws SQLException {
		return sql.all(row -> row.text("guid"), "select guid from card_guid where card = ? order by place", card);
	}

	Optional<CardRecord> card(UUID id) throws SQLException {
		return sql.first(this::card, "select * from card where id = ?", id);
	}

	List<CardRecord> cardsOf(String upn) throws SQLException {
		return sql.all(this::card, "select * from card where holder_key = ? order by created desc, id", key(upn));
	}

	/**
	 * The serial number counts first: an identifier can be copied to another card, a serial number that differs says that it
	 * was.
	 */
	Optional<CardRecord> knownAs(String applet, Optional<String> serial, List<String> guids) throws SQLException {
		if (serial.isPresent()) {
			Optional<CardRecord> bySerial = sql.first(this::card, "select * from card where serial_key = ? and applet = ? order by changed desc, id",
					key(serial.get()), applet);
			if (bySerial.isPresent()) {
				return bySerial;
			}
		}
		for (String guid : guids) {
			Optional<CardRecord> byGuid = sql.all(this::card, "select card.* from card join card_guid on card_guid.card = card.id"
					+ " where card_guid.guid_key = ? and applet = ? order by place, changed desc, id", key(guid), applet).stream()
					.filter(card -> serial.isEmpty() || card.serial().isEmpty()).findFirst();
			if (byGuid.isPresent()) {
				return byGuid;
			}
		}
		return Optional.empty();
	}

	private CardRecord card(Row row) throws SQLException {
		return card(row, guids(row.id("id")));
	}

	static CardRecord card(Row row, List<String> guids) throws SQLException {
		return new CardRecord(row.id("id"), row.text("applet"), row.constant(CardRecord.Kind.class, "kind"), row.textIfAny("serial"), guids, row.text("label"), row.constant(CardState.class, "state"), row.textIfAny("holder"), row.textIfAny("computer"),
				row.constant(CardRecord.PinState.class, "pin_state"), row.constant(CardRecord.AdminKeyState.class, "admin_key_state"),
				row.instant("created"), row.instant("changed"));
	}

	void save(Holder holder) throws SQLException {
		Object[] values = { holder.upn(), holder.displayName(), holder.signInAddress(), holder.mail(), holder.sid(), key(holder.upn()) };
		if (sql.update("update holder set upn = ?, display_name = ?, sign_in_address = ?, mail = ?, sid = ? where upn_key = ?", values) == 0) {
			sql.update("insert into holder (upn, display_name, sign_in_address, mail, sid, upn_key) values (?, ?, ?, ?, ?, ?)", values);
		}
		for (UUID card : sql.all(row -> row.id("id"), "select id from card where holder_key = ?", key(holder.upn()))) {
			derive(card);
		}
	}

	Optional<Holder> holder(String upn) throws SQLException {
		return sql.first(Cards::holder, "select * from holder where upn_key = ?", key(upn));
	}

	static Holder holder(Row row) throws SQLException {
		return new Holder(row.text("upn"), row.text("display_name"), row.text("sign_in_address"), row.textIfAny("mail"), row.textIfAny("sid"));
	}

	void save(Credential credential) throws SQLException {
		Object[] values = { credential.card(), credential.slot(), credential.serial(), credential.issuer(), credential.subject(), credential.upn(),
				credential.template(), credential.notBefore(), credential.notAfter(), credential.thumbprint(), credential.encoded(), credential.ca(),
				credential.agent(), credential.state(), credential.id() };
		int changed = sql.update("update credential set card = ?, slot = ?, serial = ?, issuer = ?, subject = ?, upn = ?, template = ?, not_before = ?,"
				+ " not_after = ?, thumbprint = ?, encoded = ?, ca = ?, agent = ?, state = ? where id = ?", values);
		if (changed == 0) {
			sql.update("insert into credential (card, slot, serial, issuer, subject, upn, template, not_before, not_after, thumbprint, encoded, ca,"
					+ " agent, state, id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values);
		}
		derive(credential.card());
	}

	List<Credential> credentials(UUID card) throws SQLException {
		return sql.all(Cards::credential, "select * from credential where card = ? order by written desc", card);
	}

	static Credential credential(Row row) throws SQLException {
		return new Credential(row.id("id"), row.id("card"), row.text("slot"), row.text("serial"), row.text("issuer"), row.text("subject"),
				row.text("upn"), row.textIfAny("template"), row.instant("not_before"), row.instant("not_after"), row.text("thumbprint"),
				row.bytes("encoded"), row.text("ca"), row.textIfAny("agent"), row.constant(Credential.State.class, "state"));
	}

	private void derive(UUID id) throws SQLException {
		Optional<CardRecord> found = card(id);
		if (found.isEmpty()) {
			return; // a credential may be saved before its card
		}
		CardRecord card = found.get();
		Optional<Holder> holder = card.holder().isPresent() ? holder(card.holder().get()) : Optional.empty();
		List<Credential> credentials = credentials(id);
		Optional<Credential> newest = credentials.stream().findFirst();
		Optional<Instant> expires = newest.map(Credential::notAfter);
		sql.update("update card set newest_credential = ?, expires = ?, sort_holder = ?, sort_label = ?, sort_computer = ?, sort_expires = ?,"
				+ " search_text = ? where id = ?", newest.map(Credential::id), expires, sort(holder.map(Holder::displayName).or(card::holder)),
				key(card.label()), sort(card.computer()), sort(expires.map(Cards::sortable)), searchText(card, holder, credentials), id);
	}

	/** Cards that have none come last. */
	private static String sort(Optional<String> text) {
		return text.map(some -> "0" + key(some)).orElse("1");
	}

	private static String sortable(Instant instant) {
		return String.format(Locale.ROOT, "%020d", instant.getEpochSecond());
	}

	/** A line a value, so that no word matches across two of them. */
	private static String searchText(CardRecord card, Optional<Holder> holder, List<Credential> credentials) {
		List<String> words = new ArrayList<>(card.guids());
		words.add(card.label());
		words.add(card.id().toString());
		Stream.of(card.serial(), card.holder(), card.computer()).flatMap(Optional::stream).forEach(words::add);
		holder.ifPresent(who -> words.addAll(List.of(who.displayName(), who.signInAddress())));
		holder.flatMap(Holder::mail).ifPresent(words::add);
		for (Credential each : credentials) {
			words.addAll(List.of(each.serial(), each.subject(), each.upn(), each.thumbprint()));
		}
		return key(String.join("\n", words));
	}
}

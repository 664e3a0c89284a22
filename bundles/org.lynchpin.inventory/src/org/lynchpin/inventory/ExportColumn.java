// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The columns of an export, by names that scripts rely on. */
enum ExportColumn {
	CARD("card", card(card -> card.id().toString())),
	APPLET("applet", card(CardRecord::applet)),
	KIND("kind", card(card -> card.kind().name())),
	SERIAL("serial", row -> row.card().serial()),
	LABEL("label", card(CardRecord::label)),
	GUID("guid", row -> row.card().guids().stream().findFirst()),
	STATE("state", card(card -> card.state().name())),
	HOLDER("holder", row -> row.card().holder()),
	DISPLAY_NAME("displayName", row -> row.holder().map(Holder::displayName)),
	SIGN_IN_ADDRESS("signInAddress", row -> row.holder().map(Holder::signInAddress)),
	MAIL("mail", row -> row.holder().flatMap(Holder::mail)),
	COMPUTER("computer", row -> row.card().computer()),
	PIN("pin", card(card -> card.pinState().name())),
	ADMIN_KEY("adminKey", card(card -> card.adminKeyState().name())),
	CERTIFICATE_SERIAL("certificateSerial", certificate(Credential::serial)),
	ISSUER("issuer", certificate(Credential::issuer)),
	SUBJECT("subject", certificate(Credential::subject)),
	UPN("upn", certificate(Credential::upn)),
	TEMPLATE("template", row -> row.credential().flatMap(Credential::template)),
	NOT_BEFORE("notBefore", certificate(credential -> credential.notBefore().toString())),
	NOT_AFTER("notAfter", certificate(credential -> credential.notAfter().toString())),
	THUMBPRINT("thumbprintSha256", certificate(Credential::thumbprint)),
	CERTIFICATE_STATE("certificateState", certificate(credential -> credential.state().name())),
	CREATED("created", card(card -> card.created().toString())),
	CHANGED("changed", card(card -> card.changed().toString()));

	private final String title;
	private final Function<InventoryRow, Optional<String>> value;

	ExportColumn(String title, Function<InventoryRow, Optional<String>> value) {
		this.title = title;
		this.value = value;
	}

	static List<String> names() {
		return Arrays.stream(values()).map(column -> column.title).toList();
	}

	/** The cells of a row by name, in order. */
	static Map<String, Optional<String>> values(InventoryRow row) {
		Map<String, Optional<String>> cells = new LinkedHashMap<>();
		for (ExportColumn column : values()) {
			cells.put(column.title, column.value.apply(row));
		}
		return cells;
	}

	private static Function<InventoryRow, Optional<String>> card(Function<CardRecord, String> value) {
		return row -> Optional.of(value.apply(row.card()));
	}

	private static Function<InventoryRow, Optional<String>> certificate(Function<Credential, String> value) {
		return row -> row.credential().map(value);
	}
}

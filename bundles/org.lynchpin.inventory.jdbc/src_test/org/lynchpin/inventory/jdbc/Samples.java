// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.CardState;
import org.lynchpin.inventory.Credential;
import org.lynchpin.inventory.HistoryEntry;
import org.lynchpin.inventory.Holder;
import org.lynchpin.inventory.JournalStep;
import org.lynchpin.inventory.Task;

/** Records as they are in practice. */
final class Samples {
	static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

	private Samples() {
	}

	static CardRecord card(String serial, String holder, CardState state) {
		return new CardRecord(UUID.randomUUID(), "PIV", CardRecord.Kind.PHYSICAL, Optional.of(serial), List.of(UUID.randomUUID().toString()),
				"Card " + serial, state, Optional.of(holder), Optional.empty(), CardRecord.PinState.OWN, CardRecord.AdminKeyState.OURS, NOON, NOON);
	}

	static CardRecord with(CardRecord card, Optional<String> serial, List<String> guids) {
		return new CardRecord(card.id(), card.applet(), card.kind(), serial, guids, card.label(), card.state(), card.holder(), card.computer(),
				card.pinState(), card.adminKeyState(), card.created(), card.changed());
	}

	static Holder holder(String upn, String name) {
		return new Holder(upn, name, "sip:" + upn, Optional.of(upn), Optional.of("S-1-5-21-1-2-3-1001"));
	}

	static Credential credential(UUID card, String serial, Instant notAfter) {
		return new Credential(UUID.randomUUID(), card, "9a", serial, "CN=Contoso CA", "CN=Ann Beebe", "annb@contoso.example",
				Optional.of("SmartcardLogon"), NOON, notAfter, "ab" + serial + "cd", new byte[] { 0x30, 0x03, 0x02, 0x01, (byte) 0xff }, "ca-1",
				Optional.empty(), Credential.State.VALID);
	}

	static HistoryEntry entry(Instant at, String what, Optional<UUID> card, Optional<String> upn) {
		return new HistoryEntry(at, what, card, upn, "operator", Map.of("serial", "0A"));
	}

	static Task task(String what, Instant created, Optional<Instant> closed) {
		return new Task(UUID.randomUUID(), what, "Revoke certificate 0A at the certification authority.", Optional.of(UUID.randomUUID()),
				Optional.of("annb@contoso.example"), created, closed, closed.map(at -> "operator"));
	}

	static JournalStep step(String state, JournalStep.Outcome outcome, Map<String, String> facts) {
		return new JournalStep(NOON, state, "what is done", outcome, facts);
	}
}

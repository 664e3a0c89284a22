// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.workbench.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.swt.widgets.Composite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.CardRecord.AdminKeyState;
import org.lynchpin.inventory.CardRecord.PinState;
import org.lynchpin.inventory.CardState;
import org.lynchpin.inventory.Credential;
import org.lynchpin.inventory.Holder;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.ui.page.OpenPage;

/** The pages of a card and a person, of which the inventory knows. */
class CardPageTest {
	private static final String UPN = "bianca.weiss@corp.example";

	@AfterEach
	void close() {
		Bench.closePages();
	}

	@Test
	void theCardPageShowsTheCertificateThatWasWrittenToTheCard() throws Exception {
		CardRecord card = enrolled();
		OpenPage.card(Bench.page(), card.id(), card.label());
		Composite page = Bench.control(Bench.page().getActiveEditor());
		Bench.until("the holder is named", () -> Bench.shows(page, "Bianca Weiss"));
		assertThat(Bench.texts(page)).contains(UPN, "Smart card logon, Client authentication").anyMatch(text -> text.contains("CN=Bianca Weiss"));
	}

	@Test
	void thePersonPageListsTheCardsOfThePerson() throws Exception {
		enrolled();
		OpenPage.person(Bench.page(), UPN, "Bianca Weiss");
		Composite page = Bench.control(Bench.page().getActiveEditor());
		Bench.until("the page says that no directory knows her", () -> Bench.shows(page, "not in any directory"));
		assertThat(Bench.shows(page, "Bianca Weiss")).isTrue();
	}

	private static CardRecord enrolled() throws Exception {
		Bench.trial();
		Inventory inventory = Bench.desk().inventory().orElseThrow();
		Instant now = Instant.now();
		inventory.save(new Holder(UPN, "Bianca Weiss", UPN, Optional.of(UPN), Optional.empty()));
		CardRecord card = new CardRecord(UUID.randomUUID(), "PIV", CardRecord.Kind.PHYSICAL, Optional.of("4711" + now.toEpochMilli()), List.of(), "PIV card 4711",
				CardState.ACTIVE, Optional.of(UPN), Optional.empty(), PinState.OWN, AdminKeyState.OURS, now, now);
		inventory.save(card);
		X509Certificate certificate = certificate();
		inventory.save(new Credential(UUID.randomUUID(), card.id(), "9A", certificate.getSerialNumber().toString(16), "CN=Test CA", "CN=Bianca Weiss", UPN,
				Optional.of("SmartcardLogon"), certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant(), "00", certificate.getEncoded(), "ca",
				Optional.empty(), Credential.State.VALID));
		return card;
	}

	private static X509Certificate certificate() throws Exception {
		try (InputStream pem = CardPageTest.class.getResourceAsStream("bianca.pem")) {
			return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
		}
	}
}

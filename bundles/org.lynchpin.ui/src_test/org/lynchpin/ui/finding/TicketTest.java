// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lynchpin.core.Evidence;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;

class TicketTest {
	private final Locale before = Locale.getDefault();

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.ENGLISH);
	}

	@AfterEach
	void restore() {
		Locale.setDefault(before);
	}

	@Test
	void aTicketSaysWhatWhereWhatToDoAndWhatToSay() {
		Finding finding = new Finding("crl", Stage.CERTIFICATE, Severity.ERROR, "The CRL has ended", "It ended at six.", "Publish a new one.", "Try again at ten.",
				"See the CDP.", List.of("0x80092013"), List.of(new Evidence("client.log", 12, -1, "revocation offline")));
		assertThat(Ticket.of(List.of(finding))).isEqualTo("""
				[Certificate] Error: The CRL has ended
				Found: It ended at six.
				What to do: Publish a new one.
				Tell the user: Try again at ten.
				For the help desk: See the CDP.
				Codes: 0x80092013
				Seen at: client.log:12 revocation offline
				""");
	}

	@Test
	void whatThereIsNothingToSayAboutIsLeftOut() {
		Finding finding = new Finding("x", Stage.CARD, Severity.INFO, "A card", "It is there.", "", "", "", List.of(), List.of());
		assertThat(Ticket.of(List.of(finding))).isEqualTo("[Card] Information: A card\nFound: It is there.\n");
	}
}

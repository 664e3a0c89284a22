// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.apdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lynchpin.card.CardFailure;

class RecordingChannelTest {
	private static final String SECRET = "3132333435363738";
	private final List<String> record = new ArrayList<>();

	private void send(Script card, String... commands) throws CardFailure {
		RecordingChannel channel = new RecordingChannel(card, record::add);
		for (String command : commands) {
			channel.transmit(HexFormat.of().parseHex(command));
		}
	}

	@Test
	void tellsCommandAndAnswer() throws Exception {
		send(new Script("> 00FD000000\n< 050403 9000"), "00FD000000");
		assertThat(record).containsExactly("> 00FD000000", "< 0504039000");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0020008008", "0024008008", "002C008008", "0087039B08", "10870393FF08", "00FFFFFF08", "00FE079A08", "1020008008" })
	void whatCarriesAPinAPukOrAKeyIsNotTold(String header) throws Exception {
		String command = header + SECRET;
		send(new Script(">" + command + "\n<" + SECRET + "9000"), command);
		assertThat(String.join("\n", record)).doesNotContain(SECRET).contains(header.substring(0, 8)).contains("9000");
	}

	@Test
	void whatIsFetchedAfterwardsIsNotToldEither() throws Exception {
		send(new Script("> 0087039B08" + SECRET + "\n< 6108\n> 00C0000008\n<" + SECRET + "9000"), "0087039B08" + SECRET, "00C0000008");
		assertThat(String.join("\n", record)).doesNotContain(SECRET);
	}

	@Test
	void theObjectInWhichSomeCardsKeepAnAdminKeyIsNotTold() throws Exception {
		String first = "10DB3FFF0F5C035FC1095308" + SECRET;
		String second = "00DB3FFF08" + SECRET;
		send(new Script(">" + first + "\n< 9000\n>" + second + "\n< 9000"), first, second);
		assertThat(String.join("\n", record)).doesNotContain(SECRET);
	}

	@Test
	void aFailureIsToldAndPassedOn() {
		assertThatExceptionOfType(CardFailure.CardRemoved.class).isThrownBy(() -> send(new Script("> 00FD000000\n< removed"), "00FD000000"));
		assertThat(record).containsExactly("> 00FD000000", "< failed: card-removed");
	}
}

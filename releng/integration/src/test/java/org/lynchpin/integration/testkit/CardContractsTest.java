// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardDriver;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardSession;
import org.lynchpin.card.piv.PivDriver;
import org.lynchpin.card.soft.AppletChannel;
import org.lynchpin.card.soft.SoftTransport;
import org.lynchpin.card.soft.applet.PivApplet;
import org.lynchpin.card.soft.applet.SoftCardProfile;
import org.lynchpin.testkit.MemoryKeyrings;
import org.lynchpin.testkit.ScriptedInteraction;
import org.lynchpin.testkit.card.CardDriverContract;
import org.lynchpin.testkit.card.CardTransportContract;

/** Our own transport and driver keep to what authors of others are asked to keep to, and the contracts notice what does not. */
class CardContractsTest {
	static Stream<SoftCardProfile> profiles() {
		return Stream.of(SoftCardProfile.standard(), SoftCardProfile.plain(), SoftCardProfile.plain().withShortLengthOnly().withoutDiscovery(),
				SoftCardProfile.plain().withGlobalPin(SoftCardProfile.GlobalPin.PRIMARY));
	}

	@Test
	void softwareReadersKeepToTheContractOfTransports(@TempDir Path home) throws Exception {
		SoftTransport transport = new SoftTransport(new MemoryKeyrings(), List.of(home));
		ScriptedInteraction ask = new ScriptedInteraction();
		assertThat(CardTransportContract.violations(transport, ask)).isEmpty();
		transport.factory().orElseThrow().create("One", home, ask);
		transport.factory().orElseThrow().create("Two", "plain", home, ask);
		assertThat(CardTransportContract.violations(transport, ask)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("profiles")
	void thePivDriverKeepsToTheContractOfDrivers(SoftCardProfile profile) throws Exception {
		long seed = new Random().nextLong();
		PivApplet applet = PivApplet.blank(profile);
		assertThat(CardDriverContract.violations(new PivDriver(), () -> new AppletChannel(applet, "Test"), seed)).as("seed %d", seed).isEmpty();
	}

	@Test
	void aDriverThatFallsOverOrTakesEveryCardForItsOwnIsNoticed() throws Exception {
		PivApplet applet = PivApplet.blank(SoftCardProfile.plain());
		CardDriver falling = new Driver(channel -> {
			throw new IllegalStateException("no such file");
		});
		assertThat(CardDriverContract.violations(falling, () -> new AppletChannel(applet, "Test"), 1)).anyMatch(each -> each.contains("falls over"));
		CardDriver greedy = new Driver(channel -> {
			CardSession session = new PivDriver().open(new AppletChannel(applet, "Test")).orElseThrow();
			channel.close();
			return session;
		});
		assertThat(CardDriverContract.violations(greedy, () -> new AppletChannel(applet, "Test"), 1)).anyMatch(each -> each.contains("is taken for one of this kind"));
	}

	private interface Opening {
		CardSession open(CardChannel channel) throws CardFailure;
	}

	private record Driver(Opening opening) implements CardDriver {
		@Override
		public String applet() {
			return "PIV";
		}

		@Override
		public Optional<CardSession> open(CardChannel channel) throws CardFailure {
			return Optional.of(opening.open(channel));
		}
	}
}

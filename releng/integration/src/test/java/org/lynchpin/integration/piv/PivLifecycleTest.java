// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.piv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lynchpin.card.CardContent;
import org.lynchpin.card.CardSession;
import org.lynchpin.card.SlotContent;
import org.lynchpin.card.piv.PivDriver;
import org.lynchpin.card.soft.AppletChannel;
import org.lynchpin.card.soft.applet.Addition;
import org.lynchpin.card.soft.applet.AdminKeyAlgorithm;
import org.lynchpin.card.soft.applet.PivApplet;
import org.lynchpin.card.soft.applet.SoftCardProfile;
import org.lynchpin.card.soft.applet.SoftCardProfile.GlobalPin;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.core.secret.Secret;

/** The driver against a whole card in software, which knows the standard and not the driver. */
class PivLifecycleTest {
	private static final int MOST_FOR_SHOW = 12;
	private static final int MOST_FOR_ENROLLMENT = 26;
	/** Cards that say nowhere which algorithm their admin key has are asked, and 3DES is asked for first. */
	private static final int REFUSED_GUESSES = 2;

	static Stream<Arguments> cards() {
		List<Arguments> cards = new ArrayList<>();
		for (KeyAlgorithm algorithm : KeyAlgorithm.values()) {
			cards.add(Arguments.of("every addition", SoftCardProfile.standard(), algorithm));
		}
		for (KeyAlgorithm algorithm : EnumSet.of(KeyAlgorithm.RSA2048, KeyAlgorithm.P256, KeyAlgorithm.P384)) {
			cards.add(Arguments.of("the standard alone", SoftCardProfile.plain(), algorithm));
		}
		for (AdminKeyAlgorithm admin : AdminKeyAlgorithm.values()) {
			cards.add(Arguments.of("the standard alone, " + admin, SoftCardProfile.plain().withAdminKey(admin), KeyAlgorithm.P256));
			cards.add(Arguments.of("every addition, " + admin, SoftCardProfile.standard().withAdminKey(admin), KeyAlgorithm.P256));
			cards.add(Arguments.of("no metadata, " + admin, SoftCardProfile.standard().withAdditions(Set.of(Addition.VERSION, Addition.SET_ADMIN_KEY)).withAdminKey(admin), KeyAlgorithm.P256));
		}
		cards.add(Arguments.of("no discovery object", SoftCardProfile.plain().withoutDiscovery(), KeyAlgorithm.P256));
		cards.add(Arguments.of("global PIN is primary", SoftCardProfile.plain().withGlobalPin(GlobalPin.PRIMARY), KeyAlgorithm.P256));
		cards.add(Arguments.of("global PIN is secondary", SoftCardProfile.plain().withGlobalPin(GlobalPin.SECONDARY), KeyAlgorithm.P256));
		return cards.stream();
	}

	@ParameterizedTest(name = "{0}, {2}")
	@MethodSource("cards")
	void aBlankCardIsEnrolledAndProvenWithinTheExchangesOfTheIssue(String name, SoftCardProfile profile, KeyAlgorithm algorithm) throws Exception {
		PivApplet applet = PivApplet.blank(profile);
		try (Secret factoryPin = Secret.taking(profile.factoryPin().toCharArray())) {
			Enrolling.Result result = Enrolling.run(new AppletChannel(applet, "Test"), algorithm, factoryPin);
			assertThat(result.requestProven()).as("the signature of the request").isTrue();
			assertThat(result.cardProven()).as("the signature that proves the card").isTrue();
			boolean guessed = !profile.additions().contains(Addition.METADATA) && profile.adminKey() != AdminKeyAlgorithm.TRIPLE_DES;
			assertThat(result.exchanges()).as("exchanges of the enrollment").isLessThanOrEqualTo(MOST_FOR_ENROLLMENT + (guessed ? REFUSED_GUESSES : 0));
			showsWhatWasWritten(applet, result, algorithm);
		}
	}

	@ParameterizedTest(name = "{0}, {2}")
	@MethodSource("cards")
	void aCardWithoutExtendedLengthIsEnrolledAsWell(String name, SoftCardProfile profile, KeyAlgorithm algorithm) throws Exception {
		PivApplet applet = PivApplet.blank(profile.withShortLengthOnly());
		try (Secret factoryPin = Secret.taking(profile.factoryPin().toCharArray())) {
			Enrolling.Result result = Enrolling.run(new AppletChannel(applet, "Test"), algorithm, factoryPin);
			assertThat(result.requestProven() && result.cardProven()).isTrue();
		}
	}

	private static void showsWhatWasWritten(PivApplet applet, Enrolling.Result result, KeyAlgorithm algorithm) throws Exception {
		CardSession session = new PivDriver().open(new AppletChannel(applet, "Test")).orElseThrow();
		CardContent content = session.content();
		SlotContent logon = content.slot("9A").orElseThrow();
		assertThat(session.exchanges()).as("exchanges of card show").isLessThanOrEqualTo(MOST_FOR_SHOW);
		assertThat(logon.certificate()).contains(result.certificate());
		assertThat(logon.algorithm()).contains(algorithm);
		assertThat(content.blank()).isFalse();
		assertThat(content.foreignIdentity()).isFalse();
		assertThat(content.guids()).hasSize(1);
		assertThat(content.pinRetries()).hasValue(3);
		assertThat(content.pinIsDefault().orElse(false)).isFalse();
		assertThat(content.adminKeyIsDefault().orElse(false)).isFalse();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.piv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lynchpin.card.CardContent;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardSession;
import org.lynchpin.card.SlotContent;
import org.lynchpin.card.piv.PivDriver;
import org.lynchpin.card.soft.AppletChannel;
import org.lynchpin.card.soft.applet.PivApplet;
import org.lynchpin.card.soft.applet.SoftCardProfile;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.core.secret.Secret;

/** One exchange of an enrollment goes wrong: every exchange, in every way. */
class PivFaultTest {
	private static final int MORE_THAN_THERE_ARE = 200;

	static Stream<Arguments> faults() {
		return Stream.of(FaultyChannel.Fault.values()).flatMap(fault -> Stream.of(
				Arguments.of("every addition", SoftCardProfile.standard(), KeyAlgorithm.P256, fault),
				Arguments.of("the standard alone", SoftCardProfile.plain(), KeyAlgorithm.P256, fault),
				Arguments.of("short length only", SoftCardProfile.plain().withShortLengthOnly(), KeyAlgorithm.P384, fault)));
	}

	@ParameterizedTest(name = "{0}, {2}, {3}")
	@MethodSource("faults")
	void whateverGoesWrongAtWhicheverExchangeIsSaidAndLeavesNoHalfCertificate(String name, SoftCardProfile profile, KeyAlgorithm algorithm,
			FaultyChannel.Fault fault) throws Exception {
		int step = 0;
		boolean happened = true;
		while (happened && step < MORE_THAN_THERE_ARE) {
			happened = enroll(profile, algorithm, fault, step);
			step++;
		}
		assertThat(step).as("exchanges that were walked through").isBetween(20, MORE_THAN_THERE_ARE - 1);
	}

	/** Whether the fault happened at all. */
	private static boolean enroll(SoftCardProfile profile, KeyAlgorithm algorithm, FaultyChannel.Fault fault, int step) throws Exception {
		PivApplet applet = PivApplet.blank(profile);
		FaultyChannel channel = new FaultyChannel(new AppletChannel(applet, "Test"), step, fault, applet::reset);
		Optional<CardFailure> failure = Optional.empty();
		try (Secret factoryPin = Secret.taking(profile.factoryPin().toCharArray())) {
			Enrolling.Result result = Enrolling.run(channel, algorithm, factoryPin);
			assertThat(result.cardProven() && result.requestProven()).as("%s at exchange %d: an enrollment that ends is proven", fault, step).isTrue();
		} catch (CardFailure e) {
			failure = Optional.of(e);
		} catch (Enrolling.NotBlank | NoSuchElementException e) {
			assertThat(channel.happened()).isTrue(); // said before anything was changed
		} catch (RuntimeException e) {
			fail("%s at exchange %d".formatted(fault, step), e);
		}
		failure.ifPresent(each -> assertThat(each.finding().detail()).isNotBlank());
		if (channel.happened()) {
			leavesNothingHalf(applet, fault, step);
		}
		return channel.happened();
	}

	private static void leavesNothingHalf(PivApplet applet, FaultyChannel.Fault fault, int step) throws CardFailure {
		CardSession session = new PivDriver().open(new AppletChannel(applet, "Test")).orElseThrow();
		CardContent content = session.content();
		assertThat(content.slots()).as("%s at exchange %d", fault, step).extracting(SlotContent::damage).containsOnly(Optional.empty());
		assertThat(content.pinRetries().orElse(0)).as("%s at exchange %d: tries of the PIN", fault, step).isGreaterThanOrEqualTo(2);
	}
}

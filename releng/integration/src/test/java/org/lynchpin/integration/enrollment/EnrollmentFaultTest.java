// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lynchpin.card.CardSession;
import org.lynchpin.card.capability.AdminKey;
import org.lynchpin.card.soft.applet.PivApplet;
import org.lynchpin.card.soft.applet.SoftCardProfile;
import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.core.secret.Secret;
import org.lynchpin.enrollment.EnrollmentResult;
import org.lynchpin.enrollment.EnrollmentRun;
import org.lynchpin.integration.piv.FaultyChannel;
import org.lynchpin.integration.piv.FaultyChannel.Fault;
import org.lynchpin.inventory.Escrow;
import org.lynchpin.site.SiteInteraction;

/** One exchange of an enrollment goes wrong, every exchange in every way; then it is resumed. Nothing is lost. */
class EnrollmentFaultTest {
	private static final int MORE_THAN_THERE_ARE = 100;
	/** How often a person puts the card back before giving up. */
	private static final int PATIENCE = 4;

	@TempDir
	static Path home;
	private static Desk desk;

	@BeforeAll
	static void open() throws Exception {
		desk = new Desk(home);
	}

	@AfterAll
	static void close() {
		desk.close();
	}

	static Stream<Arguments> faults() {
		return Stream.of(Fault.REMOVED_BEFORE, Fault.REMOVED_AFTER, Fault.RESET, Fault.TIME_OUT, Fault.STATUS_6F00, Fault.STATUS_6982, Fault.EMPTY, Fault.HALF)
				.flatMap(fault -> Stream.of(Arguments.of("a card that tells all", SoftCardProfile.standard(), fault),
						Arguments.of("a card that tells nothing", SoftCardProfile.plain(), fault)));
	}

	@ParameterizedTest(name = "{0}, {2}")
	@MethodSource("faults")
	void theEnrollmentIsFinishedAfterWhateverWentWrongAtWhicheverExchange(String name, SoftCardProfile profile, Fault fault) throws Exception {
		int step = 0;
		while (step < MORE_THAN_THERE_ARE && enroll(profile, fault, step)) {
			step++;
		}
		assertThat(step).as("exchanges that were walked through").isBetween(20, MORE_THAN_THERE_ARE - 1);
	}

	/** Whether the fault happened at all. */
	private static boolean enroll(SoftCardProfile profile, Fault fault, int step) throws Exception {
		for (EnrollmentRun left : desk.service.list(desk.site, true, new Clerk())) {
			desk.service.cancel(desk.site, left.id(), new Clerk());
		}
		PivApplet applet = PivApplet.blank(profile);
		desk.reader.insert(applet);
		FaultyChannel[] faulty = new FaultyChannel[1];
		desk.reader.through(channel -> {
			faulty[0] = new FaultyChannel(channel, step, fault, applet::reset);
			return faulty[0];
		});
		String what = "%s at exchange %d".formatted(fault, step);
		Optional<EnrollmentResult> result = attempt(what, () -> desk.enroll(Desk.ANNA, desk.profile().with(KeyAlgorithm.P256), clerk(factory(profile))));
		boolean happened = faulty[0].happened();
		desk.reader.insert(applet);
		boolean changed = false;
		for (int i = 0; i < PATIENCE && result.filter(EnrollmentResult::isDone).isEmpty(); i++) {
			// the person knows the new PIN by now, or still the factory's: whichever the card has
			String pin = changed ? factory(profile) : Clerk.NEW_PIN;
			List<EnrollmentRun> open = desk.service.list(desk.site, true, new Clerk());
			if (open.isEmpty()) {
				result = attempt(what, () -> desk.enroll(Desk.ANNA, desk.profile().with(KeyAlgorithm.P256), clerk(factory(profile))));
			} else {
				UUID id = open.getFirst().id();
				result = attempt(what, () -> desk.resume(id, clerk(pin)));
			}
			changed = result.flatMap(EnrollmentResult::stoppedBy).filter(org.lynchpin.card.CardFailure.WrongPin.class::isInstance).isPresent();
		}
		if (result.flatMap(EnrollmentResult::stoppedBy).isPresent()) {
			throw new AssertionError(what, result.get().stoppedBy().get());
		}
		assertThat(result.filter(EnrollmentResult::isDone)).as(what).isPresent();
		assertThat(desk.service.list(desk.site, true, new Clerk())).as("%s: nothing is left over", what).isEmpty();
		assertThat(desk.service.prove(desk.site, desk.there(), new Clerk().knowing(SecretPrompt.Kind.CURRENT_PIN, Clerk.NEW_PIN)).isGood()).as(what).isTrue();
		theEscrowHasTheCardsKey(what, result.get().card().orElseThrow());
		applet.close();
		return happened;
	}

	private interface Attempt {
		EnrollmentResult make() throws Failure;
	}

	private static Optional<EnrollmentResult> attempt(String what, Attempt attempt) {
		try {
			return Optional.of(attempt.make());
		} catch (Failure e) {
			assertThat(e.finding().remedy()).as(what).isNotBlank();
			return Optional.empty();
		} catch (RuntimeException e) {
			throw new AssertionError(what, e);
		}
	}

	private static Clerk clerk(String pin) {
		return new Clerk().knowing(SecretPrompt.Kind.CURRENT_PIN, pin);
	}

	private static String factory(SoftCardProfile profile) {
		return profile.factoryPin();
	}

	private static void theEscrowHasTheCardsKey(String what, UUID card) throws Exception {
		Escrow escrow = desk.inventory().escrow();
		try (CardSession session = desk.cards.open(desk.there(), new Clerk())) {
			AdminKey key = session.capability(AdminKey.class).orElseThrow();
			List<Escrow.Entry> entries = escrow.entries(card, Escrow.Kind.ADMIN_KEY);
			if (key.canSet()) {
				assertThat(entries).as("%s: the admin key in the escrow", what).extracting(Escrow.Entry::standing).containsExactly(Escrow.Standing.PROVEN);
				try (Secret ours = escrow.reveal(entries.getFirst(), SiteInteraction.of(desk.site, new Clerk()))) {
					key.authenticate(ours);
				}
			}
			assertThat(escrow.entries(card, Escrow.Kind.PUK)).as("%s: the PUK in the escrow", what).extracting(Escrow.Entry::standing)
					.containsExactly(Escrow.Standing.PROVEN);
			assertThat(session.content().pinRetries().orElse(0)).as("%s: tries of the PIN", what).isEqualTo(3);
			assertThat(session.content().pukRetries().orElse(3)).as("%s: tries of the PUK", what).isEqualTo(3);
		}
	}
}

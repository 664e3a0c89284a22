// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardSession;
import org.lynchpin.card.apdu.CommandApdu;
import org.lynchpin.card.soft.applet.Addition;
import org.lynchpin.card.soft.applet.PivApplet;
import org.lynchpin.card.soft.applet.SoftCardProfile;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.enrollment.EnrollmentResult;

/** How often a card is spoken to, counted over whole enrollments of cards of several kinds, and over looking at them. */
class EnrollmentExchangesTest {
	private static final int ENROLLMENT = 26;
	private static final int LOOK = 12;
	private static final int BLOCK = 256;
	/** Fewer bytes than any table knows a card by. */
	private static final int ROOM = 3000;
	private static final String SAYS_NOTHING = "3B800181";
	/** Card capabilities in the historical bytes: command chaining, and no extended length (ISO/IEC 7816-4, 8.1.1.2.7). */
	private static final String SAYS_SHORT = "3B8580018073C0218096";
	private static final String YUBIKEY = "3BFD1300008131FE158073C021C057597562694B657940";

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

	/** Counts exchanges, and what of them is beyond the first 256 bytes of a command and of an answer. */
	private static final class Meter implements CardChannel {
		private final CardChannel channel;
		private int exchanges;
		private int further;

		private Meter(CardChannel channel) {
			this.channel = channel;
		}

		@Override
		public byte[] transmit(byte[] command) throws CardFailure {
			int data = CommandApdu.parse(command).map(each -> each.data().length).orElse(0);
			byte[] answer = channel.transmit(command);
			exchanges++;
			further += blocks(data) + blocks(answer.length - 2);
			return answer;
		}

		private static int blocks(int bytes) {
			return bytes <= BLOCK ? 0 : (bytes - 1) / BLOCK;
		}

		@Override
		public byte[] atr() {
			return channel.atr();
		}

		@Override
		public String reader() {
			return channel.reader();
		}

		@Override
		public void close() {
			channel.close();
		}
	}

	private record Figures(int enrollment, int furtherOfEnrollment, int look, int furtherOfLook) {
	}

	static Stream<Arguments> kinds() {
		SoftCardProfile standard = SoftCardProfile.standard();
		SoftCardProfile plain = SoftCardProfile.plain();
		return Stream.of(Arguments.of("every addition", standard),
				Arguments.of("every addition, room not known", standard.withRoom(ROOM, 65_536)),
				Arguments.of("every addition, and the maker's name", standard.withAtr(YUBIKEY)),
				Arguments.of("version and set admin key, room not known",
						standard.withAdditions(Set.of(Addition.VERSION, Addition.SET_ADMIN_KEY)).withRoom(ROOM, 65_536)),
				Arguments.of("the standard alone", plain),
				Arguments.of("the standard alone, room not known", plain.withRoom(ROOM, 65_536)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("kinds")
	void anEnrollmentOfABlankCardTakesTwentySixExchangesAndALookTwelveAndShortOnesAsManyMoreAsTheirLengthWants(String name, SoftCardProfile profile) throws Exception {
		Figures figures = figures(profile);
		Figures shorter = figures(profile.withShortLengthOnly().withAtr(SAYS_SHORT));
		Figures silent = figures(profile.withShortLengthOnly().withAtr(SAYS_NOTHING));
		System.out.printf("%-45s enrollment %d, with short length %d (%d allowed, %d by a card that does not say so); look %d, with short length %d (%d allowed, %d)%n",
				name, figures.enrollment, shorter.enrollment, ENROLLMENT + figures.furtherOfEnrollment, silent.enrollment, figures.look, shorter.look,
				LOOK + figures.furtherOfLook, silent.look);
		assertThat(figures.enrollment).isLessThanOrEqualTo(ENROLLMENT);
		assertThat(figures.look).isLessThanOrEqualTo(LOOK);
		assertThat(shorter.enrollment).isLessThanOrEqualTo(ENROLLMENT + figures.furtherOfEnrollment);
		assertThat(shorter.look).isLessThanOrEqualTo(LOOK + figures.furtherOfLook);
		assertThat(silent.enrollment).as("one command of extended length finds out what the card takes").isLessThanOrEqualTo(ENROLLMENT + figures.furtherOfEnrollment + 1);
		assertThat(silent.look).isLessThanOrEqualTo(LOOK + figures.furtherOfLook + 1);
	}

	private static Figures figures(SoftCardProfile profile) throws Exception {
		PivApplet applet = PivApplet.blank(profile);
		Meter[] meter = new Meter[1];
		desk.reader.insert(applet);
		desk.reader.through(channel -> meter[0] = new Meter(channel));
		EnrollmentResult result = desk.enroll(Desk.ANNA, desk.profile().with(KeyAlgorithm.P256), new Clerk());
		assertThat(result.stoppedBy().map(failure -> failure.finding().detail())).isEmpty();
		Meter whole = meter[0];
		assertThat(result.exchanges()).as("what is told is what was sent").isEqualTo(whole.exchanges);
		try (CardSession session = desk.cards.open(desk.there(), new Clerk())) {
			assertThat(session.content().slot("9A").orElseThrow().certificate()).isPresent();
		}
		return new Figures(whole.exchanges, whole.further, meter[0].exchanges, meter[0].further);
	}
}

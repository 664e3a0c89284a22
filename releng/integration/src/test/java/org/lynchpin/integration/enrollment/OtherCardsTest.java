// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lynchpin.integration.enrollment.Disguise.asksForCounter;
import static org.lynchpin.integration.enrollment.Disguise.hex;
import static org.lynchpin.integration.enrollment.Disguise.is;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardSession;
import org.lynchpin.card.capability.AdminKey;
import org.lynchpin.card.capability.Certificates;
import org.lynchpin.card.capability.Keys;
import org.lynchpin.card.piv.PivDriver;
import org.lynchpin.card.soft.AppletChannel;
import org.lynchpin.card.soft.applet.Addition;
import org.lynchpin.card.soft.applet.AdminKeyAlgorithm;
import org.lynchpin.card.soft.applet.PivApplet;
import org.lynchpin.card.soft.applet.SoftCardProfile;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.core.secret.Secret;
import org.lynchpin.enrollment.EnrollmentFailure;
import org.lynchpin.enrollment.EnrollmentResult;
import org.lynchpin.inventory.Escrow;
import org.lynchpin.pki.CertificateIssuer;

/** Cards of other makes, which keep to the standard in their own way, become cards that sign their person in. */
class OtherCardsTest {
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

	private static Arguments card(String name, SoftCardProfile profile, Disguise.Manner manner) {
		return Arguments.of(name, profile, manner);
	}

	static Stream<Arguments> makes() {
		SoftCardProfile plain = SoftCardProfile.plain();
		SoftCardProfile older = plain.withFactory("123456", "12345678");
		return Stream.of(
				card("selected by its whole identifier alone", plain, (c, k) -> is(c, 0xA4, -1) && c[4] != 11 ? hex("6A82") : k.transmit(c)),
				card("nothing said when selected", plain, (c, k) -> Disguise.bare(0xA4, c, k)),
				card("admin key of AES-256", plain.withAdminKey(AdminKeyAlgorithm.AES_256), (c, k) -> k.transmit(c)),
				card("a witness for whatever algorithm is asked for", plain.withAdminKey(AdminKeyAlgorithm.AES_128), OtherCardsTest::witnessOfAes),
				card("a key without its wrapping", plain, OtherCardsTest::unwrapped),
				card("signatures with needless zeros", plain, OtherCardsTest::withZeros),
				card("the PIN before each signature", plain, pinAlways()),
				card("selected with a warning", plain, (c, k) -> is(c, 0xA4, -1) ? warned(k.transmit(c)) : k.transmit(c)),
				card("objects that are not there refused as wrong data", plain, (c, k) -> is(c, 0xCB, -1) ? missing(k.transmit(c), "6A80") : k.transmit(c)),
				card("pieces of 200 bytes at most", plain.withShortLengthOnly(), (c, k) -> c.length > 5 && (c[4] & 0xFF) > 200 ? hex("6700") : k.transmit(c)),
				card("a PUK that cannot be changed", plain, (c, k) -> is(c, 0x24, 0x81) ? hex("6A81") : k.transmit(c)),
				card("no command to change the PUK", plain, (c, k) -> is(c, 0x24, 0x81) ? hex("6D00") : k.transmit(c)),
				card("a wrong PUK that is not counted aloud", plain, (c, k) -> is(c, 0x24, 0x81) ? hex("6300") : k.transmit(c)),
				card("an identifier that cannot be written", plain, (c, k) -> writes(c, "5FC102") ? hex("6A81") : k.transmit(c)),
				card("an identifier that cannot be written, and a serial number", SoftCardProfile.standard(), (c, k) -> writes(c, "5FC102") ? hex("6A80") : k.transmit(c)),
				card("a capability container that cannot be written", plain, (c, k) -> writes(c, "5FC107") ? hex("6A84") : k.transmit(c)),
				card("a changed PIN that has to be presented", plain, changedPinIsNotPresented()),
				card("metadata, and a global PIN that is the primary one", SoftCardProfile.standard().withGlobalPin(SoftCardProfile.GlobalPin.PRIMARY), (c, k) -> k.transmit(c)),
				card("a PUK that is blocked", plain, (c, k) -> is(c, 0x24, 0x81) ? hex("6983") : k.transmit(c)),
				card("extended length promised, and refused", plain.withAtr("3BF81300008131FE454A434F5076323431B7"),
						(c, k) -> c.length > 6 && c[4] == 0 ? hex("6F00") : k.transmit(c)),
				card("a version, and no command to set the admin key", older.withAdditions(Set.of(Addition.VERSION)), (c, k) -> k.transmit(c)),
				card("metadata, and no command to set the admin key", older.withAdditions(Set.of(Addition.METADATA)), (c, k) -> k.transmit(c)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("makes")
	void isEnrolledAndProvesItself(String name, SoftCardProfile profile, Disguise.Manner manner) throws Exception {
		desk.reader.insert(PivApplet.blank(profile));
		desk.reader.through(channel -> new Disguise(channel, manner));
		EnrollmentResult result = desk.enroll(Desk.ANNA, desk.profile().with(KeyAlgorithm.P256), new Clerk());
		assertThat(result.stoppedBy().map(failure -> failure.finding().detail())).isEmpty();
		assertThat(result.word()).isEqualTo("VERIFIED");
		assertThat(desk.service.prove(desk.site, desk.there(), new Clerk().knowing(SecretPrompt.Kind.CURRENT_PIN, Clerk.NEW_PIN)).isGood()).isTrue();
	}

	@Test
	void aCardWithoutTheCommandToSetItsAdminKeyKeepsItAndTheEscrowHoldsNoneThatWasNeverSet() throws Exception {
		desk.reader.insert(PivApplet.blank(SoftCardProfile.plain().withFactory("123456", "12345678").withAdditions(Set.of(Addition.VERSION))));
		EnrollmentResult result = desk.enroll(Desk.ANNA, desk.profile().with(KeyAlgorithm.P256), new Clerk());
		assertThat(result.findings()).extracting(finding -> finding.rule()).contains("admin-key-stays");
		assertThat(desk.inventory().escrow().entries(result.card().orElseThrow(), Escrow.Kind.ADMIN_KEY)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "6300", "6982", "6A80", "6D00" })
	void aPinWhoseCounterIsHiddenIsTriedOnlyAfterThatWasAgreed(String answer) throws Exception {
		PivApplet applet = PivApplet.blank(SoftCardProfile.plain());
		Disguise.Manner hidden = (c, k) -> asksForCounter(c) ? hex(answer) : k.transmit(c);
		try (CardSession session = new PivDriver().open(new Disguise(new AppletChannel(applet, OneReader.NAME), hidden)).orElseThrow()) {
			assertThat(session.content().pinRetries()).isEmpty();
		}
		desk.reader.insert(applet);
		desk.reader.through(channel -> new Disguise(channel, hidden));
		Clerk careful = new Clerk();
		EnrollmentResult kept = desk.enroll(Desk.ANNA, desk.profile().with(KeyAlgorithm.P256), careful);
		assertThat(kept.stoppedBy().orElseThrow().finding().rule()).isEqualTo("uncounted-try-kept");
		assertThat(careful.questions.getLast().text()).contains("does not tell");

		Clerk brave = new Clerk().agreeing(Consent.Kind.LAST_TRY);
		EnrollmentResult result = desk.resume(kept.id(), brave);
		assertThat(result.stoppedBy().map(failure -> failure.finding().detail())).isEmpty();
		assertThat(brave.questions).filteredOn(question -> question.kind() == Consent.Kind.LAST_TRY).hasSize(1);
	}

	@Test
	void aCardThatIsPulledWhileItsAdminKeyIsReplacedIsKnownAgainThoughItIsNotBlank() throws Exception {
		SoftCardProfile older = SoftCardProfile.plain().withFactory("123456", "12345678").withAdditions(Set.of(Addition.VERSION, Addition.SET_ADMIN_KEY));
		PivApplet applet = PivApplet.blank(older);
		desk.reader.insert(applet);
		desk.reader.through(channel -> new Disguise(channel, (c, k) -> {
			byte[] done = k.transmit(c);
			if (is(c, 0xFF, -1)) {
				throw new CardFailure.CardRemoved(OneReader.NAME);
			}
			return done;
		}));
		EnrollmentResult pulled = desk.enroll(Desk.ANNA, desk.profile().with(KeyAlgorithm.P256), new Clerk());
		assertThat(pulled.isDone()).isFalse();
		try (CardSession session = new PivDriver().open(new AppletChannel(applet, OneReader.NAME)).orElseThrow()) {
			assertThat(session.content().guids()).as("the card can be told from others").isNotEmpty();
		}
		desk.reader.insert(applet);
		EnrollmentResult result = desk.resume(pulled.id(), new Clerk());
		assertThat(result.stoppedBy().map(failure -> failure.finding().detail())).isEmpty();
		assertThat(desk.inventory().escrow().entries(result.card().orElseThrow(), Escrow.Kind.ADMIN_KEY))
				.extracting(Escrow.Entry::standing).containsExactly(Escrow.Standing.PROVEN);
	}

	@Test
	void whatACardDoesNotTakeIsSaidAsAWarningAndTheCardIsStillMadeUseful() throws Exception {
		assertThat(warnings(SoftCardProfile.plain(), (c, k) -> writes(c, "5FC102") ? hex("6A81") : k.transmit(c))).containsOnlyOnce("identifier-refused");
		assertThat(warnings(SoftCardProfile.plain(), (c, k) -> writes(c, "5FC107") ? hex("6A84") : k.transmit(c))).contains("container-refused");
		assertThat(warnings(SoftCardProfile.plain(), (c, k) -> is(c, 0x24, 0x81) ? hex("6D00") : k.transmit(c))).contains("puk-stays");
	}

	private static List<String> warnings(SoftCardProfile profile, Disguise.Manner manner) throws Exception {
		desk.reader.insert(PivApplet.blank(profile));
		desk.reader.through(channel -> new Disguise(channel, manner));
		EnrollmentResult result = desk.enroll(Desk.ANNA, desk.profile().with(KeyAlgorithm.P256), new Clerk());
		assertThat(result.word()).isEqualTo("VERIFIED");
		return result.findings().stream().map(finding -> finding.rule()).toList();
	}

	@Test
	void aPukThatWasNotChangedLeavesNoneInTheEscrow() throws Exception {
		desk.reader.insert(PivApplet.blank(SoftCardProfile.plain()));
		desk.reader.through(channel -> new Disguise(channel, (c, k) -> is(c, 0x24, 0x81) ? hex("6A81") : k.transmit(c)));
		EnrollmentResult result = desk.enroll(Desk.ANNA, desk.profile().with(KeyAlgorithm.P256), new Clerk());
		assertThat(desk.inventory().escrow().entries(result.card().orElseThrow(), Escrow.Kind.PUK)).isEmpty();
	}

	@Test
	void aCardThatHasNeitherNumberNorIdentifierAndIsNotBlankIsKnownAgainByWhatIsOnIt() throws Exception {
		// made by another program: a certificate, and no CHUID
		PivApplet applet = withCertificateAlone();
		desk.reader.insert(applet);
		EnrollmentResult stopped = desk.enroll(Desk.ANNA, desk.profile().with(KeyAlgorithm.P256), new Clerk().giving(SecretPrompt.Kind.CURRENT_ADMIN_KEY, "12 34"));
		assertThat(stopped.isDone()).isFalse();
		assertThat(stopped.state().name()).isEqualTo("PLANNED");

		desk.reader.insert(withCertificateAlone());
		assertThat(desk.resume(stopped.id(), factoryKnown()).stoppedBy()).containsInstanceOf(EnrollmentFailure.OtherCard.class);
		desk.reader.insert(applet);
		EnrollmentResult result = desk.resume(stopped.id(), factoryKnown());
		assertThat(result.stoppedBy().map(failure -> failure.finding().detail())).isEmpty();
		assertThat(result.isDone()).isTrue();
	}

	private static Clerk factoryKnown() {
		return new Clerk().giving(SecretPrompt.Kind.CURRENT_ADMIN_KEY, "0102030405060708".repeat(3)).giving(SecretPrompt.Kind.CURRENT_PIN, "12345678");
	}

	/** A card whose certificate is all that tells it from another. */
	private static PivApplet withCertificateAlone() throws Exception {
		PivApplet applet = PivApplet.blank(SoftCardProfile.plain());
		Instant now = Instant.now();
		X509Certificate certificate = CertificateIssuer.root("CN=Somebody", KeyAlgorithm.P256, BigInteger.valueOf(System.nanoTime()), now, now.plus(1, ChronoUnit.DAYS))
				.certificate();
		try (CardSession session = new PivDriver().open(new AppletChannel(applet, OneReader.NAME)).orElseThrow()) {
			AdminKey admin = session.capability(AdminKey.class).orElseThrow();
			try (Secret factory = admin.factory()) {
				admin.authenticate(factory);
			}
			Keys keys = session.capability(Keys.class).orElseThrow();
			session.capability(Certificates.class).orElseThrow().write(keys.logonSlot(), certificate);
		}
		return applet;
	}

	private static boolean writes(byte[] command, String tag) {
		return is(command, 0xDB, -1) && HexFormat.of().withUpperCase().formatHex(command).contains("5C03" + tag);
	}

	private static byte[] warned(byte[] answer) {
		byte[] warned = answer.clone();
		warned[warned.length - 2] = 0x62;
		warned[warned.length - 1] = (byte) 0x83;
		return warned;
	}

	private static byte[] missing(byte[] answer, String status) {
		return Arrays.equals(answer, hex("6A82")) ? hex(status) : answer;
	}

	/** As on cards whose key wants the PIN itself, and not the change of it. */
	private static Disguise.Manner changedPinIsNotPresented() {
		return new Disguise.Manner() {
			private boolean presented;

			@Override
			public byte[] answer(byte[] command, Disguise.Card card) throws CardFailure {
				presented |= is(command, 0x20, -1) && command.length > 6;
				return is(command, 0x87, 0x9A) && !presented ? hex("6982") : card.transmit(command);
			}
		};
	}

	private static byte[] witnessOfAes(byte[] command, Disguise.Card card) throws CardFailure {
		if (is(command, 0x87, 0x9B)) {
			command[2] = 0x08;
		}
		return card.transmit(command);
	}

	private static byte[] unwrapped(byte[] command, Disguise.Card card) throws CardFailure {
		byte[] answer = card.transmit(command);
		return is(command, 0x47, -1) && answer.length > 2 ? Arrays.copyOfRange(answer, 3, answer.length) : answer;
	}

	/** Both numbers with a zero more than they need, in the templates 7C and 82. */
	private static byte[] withZeros(byte[] command, Disguise.Card card) throws CardFailure {
		byte[] answer = card.transmit(command);
		if (!is(command, 0x87, 0x9A) || answer.length <= 2) {
			return answer;
		}
		int first = answer[7];
		int second = answer[9 + first];
		byte[] more = new byte[answer.length + 2];
		System.arraycopy(answer, 0, more, 0, 8);
		System.arraycopy(answer, 8, more, 9, first + 2);
		System.arraycopy(answer, 10 + first, more, 12 + first, second + 2);
		for (int length : new int[] { 1, 3, 5 }) {
			more[length] += 2;
		}
		more[7]++;
		more[10 + first]++;
		return more;
	}

	/** A key that forgets the PIN with each signature. */
	private static Disguise.Manner pinAlways() {
		return new Disguise.Manner() {
			private boolean presented;

			@Override
			public byte[] answer(byte[] command, Disguise.Card card) throws CardFailure {
				if (is(command, 0x20, -1) && command.length > 6) {
					presented = true;
				}
				if (is(command, 0x87, 0x9A)) {
					boolean open = presented;
					presented = false;
					return open ? card.transmit(command) : hex("6982");
				}
				return card.transmit(command);
			}
		};
	}
}

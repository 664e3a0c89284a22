// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.soft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardTransport;
import org.lynchpin.card.Reader;
import org.lynchpin.card.soft.SoftTransport;
import org.lynchpin.core.CallFailure;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.secret.Secret;
import org.lynchpin.testkit.MemoryKeyrings;
import org.lynchpin.testkit.ScriptedInteraction;

class SoftTransportTest {
	private static final HexFormat HEX = HexFormat.of().withUpperCase();
	private static final String SELECT = "00A4040005A000000308";
	private static final String WRONG_PIN = "0020008008393939393939FFFF";
	private final MemoryKeyrings keyrings = new MemoryKeyrings();
	private final ScriptedInteraction ask = new ScriptedInteraction();
	@TempDir
	private Path home;
	private SoftTransport transport;

	@BeforeEach
	void start() {
		transport = new SoftTransport(keyrings, List.of(home, home.resolve("trial")));
	}

	@Test
	void withoutAnyCardThereIsNoReader() {
		assertThat(transport.readers()).isEmpty();
	}

	@Test
	void aNewCardIsInAReaderOfItsNameAndAnotherProcessFindsItThere() throws Exception {
		Reader made = create("Anna’s card");
		assertThat(made).isEqualTo(new Reader("soft", "Anna’s card", true, "3B800181"));
		assertThat(new SoftTransport(keyrings, List.of(home)).readers()).containsExactly(made);
	}

	@Test
	void theCardsOfTheTrialAreThereToo() throws Exception {
		Reader made = factory().create("Trial", home.resolve("trial"), ask);
		assertThat(transport.readers()).containsExactly(made);
		assertThat(exchange(made, SELECT)).endsWith("9000");
	}

	@Test
	void aNameIsGivenOnceOnly() throws Exception {
		create("One");
		assertThatThrownBy(() -> create("One")).isInstanceOf(CallFailure.class).hasMessageContaining("One");
		assertThatThrownBy(() -> create(" ")).isInstanceOf(CallFailure.class);
	}

	@Test
	void aUsedTryStaysUsedWhenTheCardIsConnectedAgain() throws Exception {
		Reader reader = create("Card");
		assertThat(exchange(reader, SELECT, WRONG_PIN)).isEqualTo("63C2");
		assertThat(exchange(reader, SELECT, WRONG_PIN)).isEqualTo("63C1");
		assertThat(exchange(reader, SELECT, "00200080")).isEqualTo("63C1");
	}

	@Test
	void aVerifiedPinIsForgottenWhenTheConnectionIsClosed() throws Exception {
		Reader reader = create("Card");
		assertThat(exchange(reader, SELECT, "0020008008313233343536FFFF", "00200080")).isEqualTo("9000");
		assertThat(exchange(reader, SELECT, "00200080")).isEqualTo("63C3");
	}

	@Test
	void oneCardIsForOneConnection() throws Exception {
		Reader reader = create("Card");
		try (CardChannel first = transport.connect(reader, ask)) {
			assertThatThrownBy(() -> transport.connect(reader, ask)).isInstanceOf(CardFailure.CardInUse.class);
			assertThatThrownBy(() -> factory().destroy(reader, ask)).isInstanceOf(CardFailure.CardInUse.class);
			assertThat(send(first, SELECT)).endsWith("9000");
		}
		assertThat(exchange(reader, SELECT)).endsWith("9000");
	}

	@Test
	void aClosedConnectionIsARemovedCard() throws Exception {
		CardChannel channel = transport.connect(create("Card"), ask);
		channel.close();
		channel.close();
		assertThatThrownBy(() -> send(channel, SELECT)).isInstanceOf(CardFailure.CardRemoved.class);
	}

	@Test
	void aDestroyedCardIsGoneWithItsFileAndKey() throws Exception {
		Reader reader = create("Card");
		factory().destroy(reader, ask);
		assertThat(transport.readers()).isEmpty();
		assertThat(files()).isEmpty();
		assertThatThrownBy(() -> transport.connect(reader, ask)).isInstanceOf(CardFailure.ReaderMissing.class);
	}

	@Test
	void theFileShowsTheNameAndNothingOfTheContent() throws Exception {
		Reader reader = create("Card");
		exchange(reader, SELECT, "0024008010313233343536FFFF383736353433FFFF");
		String text = Files.readString(file(), StandardCharsets.ISO_8859_1);
		assertThat(text).startsWith("Lynchpin software card\n").contains("name: Card\n").contains("Not for production").doesNotContain("876543").doesNotContain("123456");
	}

	@Test
	void aDamagedFileIsSaidAndLeftAsItIs() throws Exception {
		Reader reader = create("Card");
		byte[] whole = Files.readAllBytes(file());
		for (int at = 0; at < whole.length; at += 7) {
			byte[] damaged = whole.clone();
			damaged[at] ^= 0x15;
			assertRefusedAndUntouched(damaged);
		}
		for (int length = 0; length < whole.length; length += 11) {
			assertRefusedAndUntouched(java.util.Arrays.copyOf(whole, length));
		}
		Files.write(file(), whole);
		assertThat(exchange(reader, SELECT)).endsWith("9000");
	}

	private void assertRefusedAndUntouched(byte[] content) throws Exception {
		Path file = file();
		Files.write(file, content);
		Reader listed = transport.readers().getFirst();
		Failure failure = catchThrowableOfType(Failure.class, () -> transport.connect(listed, ask).close());
		assertThat(failure).isInstanceOf(DataFailure.class);
		assertThat(failure.finding().remedy()).isNotBlank();
		assertThat(Files.readAllBytes(file)).isEqualTo(content);
	}

	@Test
	void aChangeThatWasCutOffIsDroppedAndTheOnesBeforeItStay() throws Exception {
		Reader reader = create("Card");
		exchange(reader, SELECT, WRONG_PIN);
		byte[] before = Files.readAllBytes(file());
		exchange(reader, SELECT, WRONG_PIN);
		byte[] after = Files.readAllBytes(file());
		assertThat(after).as("changes are added").startsWith(before);
		for (int length = before.length; length < after.length - 16; length += 13) {
			Files.write(file(), java.util.Arrays.copyOf(after, length));
			assertThat(exchange(reader, SELECT, "00200080")).as("of %d bytes", length).isEqualTo("63C2");
			Files.write(file(), java.util.Arrays.copyOf(java.util.Arrays.copyOf(after, length), after.length + 100));
			assertThat(exchange(reader, SELECT, "00200080")).as("of %d bytes, and space that was never written", length).isEqualTo("63C2");
		}
		Files.write(file(), java.util.Arrays.copyOf(after, after.length - 1));
		assertThat(exchange(reader, SELECT, WRONG_PIN)).isEqualTo("63C1");
		assertThat(exchange(reader, SELECT, "00200080")).as("written after the rest of a cut one").isEqualTo("63C1");
	}

	@Test
	void aChangeThatWasSpoiledIsSaidAndNoEarlierOneIsTakenForIt() throws Exception {
		Reader reader = create("Card");
		int before = Files.readAllBytes(file()).length;
		exchange(reader, SELECT, WRONG_PIN);
		byte[] whole = Files.readAllBytes(file());
		for (int at = before; at < whole.length; at += 3) {
			byte[] damaged = whole.clone();
			damaged[at] ^= 0x15;
			assertRefusedAndUntouched(damaged);
		}
	}

	@Test
	void aFileDoesNotGrowForEver() throws Exception {
		Reader reader = create("Card");
		try (CardChannel channel = transport.connect(reader, ask)) {
			send(channel, SELECT);
			for (int i = 0; i < 600; i++) {
				assertThat(send(channel, "0020008008313233343536FFFF")).isEqualTo("9000");
			}
		}
		assertThat(Files.size(file())).isLessThan(600 * 1024);
		assertThat(exchange(reader, SELECT, "00200080")).isEqualTo("63C3");
	}

	@Test
	void aFileOfTheFormerVersionIsReadAndGoesOnAsOneOfThis() throws Exception {
		Reader reader = create("Card");
		exchange(reader, SELECT, WRONG_PIN);
		Files.write(file(), former(Files.readAllBytes(file())));
		assertThat(exchange(reader, SELECT, "00200080")).isEqualTo("63C2");
		assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1)).as("looking changes nothing").contains("version: 1");
		assertThat(exchange(reader, SELECT, WRONG_PIN)).isEqualTo("63C1");
		assertThat(exchange(reader, SELECT, "00200080")).isEqualTo("63C1");
	}

	/** The same card as the former version kept it: one record, without its length, after a header that says 1. */
	private byte[] former(byte[] file) throws Exception {
		String text = new String(file, StandardCharsets.ISO_8859_1);
		int start = text.indexOf("\n\n") + 2;
		byte[] header = java.util.Arrays.copyOf(file, start);
		byte[] old = text.substring(0, start).replace("version: 2", "version: 1").getBytes(StandardCharsets.ISO_8859_1);
		int at = start;
		int length = java.nio.ByteBuffer.wrap(file, at, 4).getInt();
		while (at + 8 + length < file.length) {
			at += 8 + length;
			length = java.nio.ByteBuffer.wrap(file, at, 4).getInt();
		}
		byte[] nonce = java.util.Arrays.copyOfRange(file, at + 8, at + 20);
		String id = text.substring(text.indexOf("id: ") + 4, text.indexOf("id: ") + 40);
		try (Secret key = keyrings.keyring(home).get("card.soft/" + id, ask).orElseThrow()) {
			byte[] content = cipher(key, javax.crypto.Cipher.DECRYPT_MODE, nonce, header).doFinal(file, at + 20, length - 12);
			byte[] sealed = cipher(key, javax.crypto.Cipher.ENCRYPT_MODE, nonce, old).doFinal(content);
			return java.nio.ByteBuffer.allocate(old.length + 12 + sealed.length).put(old).put(nonce).put(sealed).array();
		}
	}

	private static javax.crypto.Cipher cipher(Secret key, int mode, byte[] nonce, byte[] header) throws Exception {
		return key.<javax.crypto.Cipher, Exception>use(bytes -> {
			javax.crypto.Cipher cipher = javax.crypto.Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, new javax.crypto.spec.SecretKeySpec(bytes, "AES"), new javax.crypto.spec.GCMParameterSpec(128, nonce));
			cipher.updateAAD(header);
			return cipher;
		});
	}

	@Test
	void aFileOfALaterVersionIsSaidAndLeftAsItIs() throws Exception {
		create("Card");
		Path file = file();
		String later = Files.readString(file, StandardCharsets.ISO_8859_1).replace("version: 2", "version: 3");
		Files.writeString(file, later, StandardCharsets.ISO_8859_1);
		assertThatThrownBy(() -> transport.connect(transport.readers().getFirst(), ask)).isInstanceOf(DataFailure.class)
				.extracting(each -> ((Failure) each).finding().rule()).isEqualTo("soft-card-later");
		assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).isEqualTo(later);
	}

	@Test
	void aCardWhoseKeyIsMissingIsSaid() throws Exception {
		create("Card");
		SoftTransport elsewhere = new SoftTransport(new MemoryKeyrings(), List.of(home));
		assertThatThrownBy(() -> elsewhere.connect(elsewhere.readers().getFirst(), ask)).isInstanceOf(DataFailure.class)
				.extracting(each -> ((Failure) each).finding().rule()).isEqualTo("soft-card-key-missing");
	}

	@Test
	void aCardWhoseFileIsTakenAwayIsARemovedCardAndNoTryIsUsed() throws Exception {
		Reader reader = create("Card");
		Path cards = home.resolve("cards");
		Path aside = home.resolve("aside");
		try (CardChannel channel = transport.connect(reader, ask)) {
			send(channel, SELECT);
			Files.move(cards, aside);
			assertThatThrownBy(() -> send(channel, WRONG_PIN)).isInstanceOf(CardFailure.CardRemoved.class);
			Files.move(aside, cards);
			assertThat(send(channel, "00200080")).isEqualTo("63C3");
		}
	}

	@Test
	void theWatchTellsACardThatComesAndGoes() throws Exception {
		LinkedBlockingQueue<List<Reader>> told = new LinkedBlockingQueue<>();
		try (CardTransport.Watch watch = transport.watch(told::add)) {
			assertThat(told.poll(10, TimeUnit.SECONDS)).isEmpty();
			Reader reader = create("Card");
			assertThat(told.poll(10, TimeUnit.SECONDS)).containsExactly(reader);
			exchange(reader, SELECT, WRONG_PIN);
			factory().destroy(reader, ask);
			assertThat(told.poll(10, TimeUnit.SECONDS)).isEmpty();
		}
	}

	@Test
	void eachKindOfCardCanBeMade() throws Exception {
		for (String kind : factory().kinds()) {
			Reader reader = factory().create("Card " + kind, kind, home, ask);
			assertThat(exchange(reader, SELECT)).as(kind).endsWith("9000");
		}
	}

	private CardTransport.CardFactory factory() {
		return transport.factory().orElseThrow();
	}

	private Reader create(String name) throws Failure {
		return factory().create(name, home, ask);
	}

	private Path file() throws Exception {
		return files().stream().filter(each -> each.toString().endsWith(".card")).findFirst().orElseThrow();
	}

	private List<Path> files() throws Exception {
		try (Stream<Path> files = Files.list(home.resolve("cards"))) {
			return files.toList();
		}
	}

	/** The last answer of a connection of its own. */
	private String exchange(Reader reader, String... commands) throws Failure {
		try (CardChannel channel = transport.connect(reader, ask)) {
			String last = "";
			for (String command : commands) {
				last = send(channel, command);
			}
			return last;
		}
	}

	private static String send(CardChannel channel, String command) throws CardFailure {
		return HEX.formatHex(channel.transmit(HEX.parseHex(command)));
	}
}

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
	void aFileOfALaterVersionIsSaidAndLeftAsItIs() throws Exception {
		create("Card");
		Path file = file();
		String later = Files.readString(file, StandardCharsets.ISO_8859_1).replace("version: 1", "version: 2");
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

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.soft;

import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.Reader;
import org.lynchpin.card.soft.SoftTransport;
import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.secret.Keyring;
import org.lynchpin.core.secret.Secret;
import org.lynchpin.pki.DurableFiles;
import org.lynchpin.testkit.ScriptedInteraction;

/** Another process works with the card and is killed without a chance to tidy up. */
class KilledCardTest {
	private static final HexFormat HEX = HexFormat.of();

	@Test
	void aTryThatWasUsedBeforeAKillStaysUsedAndTheCardIsFreeAgain(@TempDir Path home) throws Exception {
		SoftTransport transport = new SoftTransport(KeyFiles::new, List.of(home));
		Reader reader = transport.factory().orElseThrow().create("Card", home, new ScriptedInteraction());
		Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				classPath(), Guesser.class.getName(), home.toString()).redirectErrorStream(true).start();
		try (BufferedReader said = other.inputReader()) {
			assertThat(said.readLine()).isEqualTo("63c2");
			assertThat(catchThrowable(() -> transport.connect(reader, new ScriptedInteraction()))).isInstanceOf(CardFailure.CardInUse.class);
			other.destroyForcibly().waitFor();
			try (CardChannel channel = transport.connect(reader, new ScriptedInteraction())) {
				channel.transmit(HEX.parseHex("00A4040005A000000308"));
				assertThat(HEX.formatHex(channel.transmit(HEX.parseHex("00200080")))).isEqualTo("63c2");
			}
		} finally {
			other.destroyForcibly();
		}
	}

	/** A limit for files stands in for a full disk: a write ends in the middle and fails. */
	@Test
	void aChangeForWhichThereIsNoRoomIsSaidAndTheCardIsAsItWasBefore(@TempDir Path home) throws Exception {
		assumeTrue(Files.isExecutable(Path.of("/bin/bash")));
		SoftTransport transport = new SoftTransport(KeyFiles::new, List.of(home));
		Reader reader = transport.factory().orElseThrow().create("Card", home, new ScriptedInteraction());
		Process other = new ProcessBuilder("/bin/bash", "-c", "ulimit -f 40 && exec \"$@\"", "bash", Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:-UsePerfData", "-cp", classPath(), Filler.class.getName(), home.toString()).redirectErrorStream(true).start();
		try (BufferedReader said = other.inputReader()) {
			assertThat(said.readLine()).isEqualTo("soft-card-not-kept");
			assertThat(other.waitFor()).isZero();
		} finally {
			other.destroyForcibly();
		}
		try (CardChannel channel = transport.connect(reader, new ScriptedInteraction())) {
			channel.transmit(HEX.parseHex("00A4040005A000000308"));
			assertThat(HEX.formatHex(channel.transmit(HEX.parseHex("00200080")))).as("at most the try that was being made is missing").isIn("63c3", "63c2");
			assertThat(HEX.formatHex(channel.transmit(HEX.parseHex("0020008008313233343536FFFF")))).as("there is room again").isEqualTo("9000");
		}
	}

	/** The other process: presents the right PIN, each time a change of the file, until one cannot be kept, and says what it was told. */
	static final class Filler {
		public static void main(String[] args) throws Failure {
			SoftTransport transport = new SoftTransport(KeyFiles::new, List.of(Path.of(args[0])));
			try (CardChannel channel = transport.connect(transport.readers().getFirst(), new ScriptedInteraction())) {
				channel.transmit(HEX.parseHex("00A4040005A000000308"));
				for (int i = 0; i < 200; i++) {
					channel.transmit(HEX.parseHex("0020008008313233343536FFFF"));
				}
				System.out.println("there was room");
			} catch (Failure e) {
				System.out.println(e.finding().rule());
			}
		}
	}

	/** Only what the other process needs: the launcher of the tests may hide the whole in a file of its own. */
	private static String classPath() throws URISyntaxException {
		Set<String> places = new LinkedHashSet<>();
		for (Class<?> each : List.of(KilledCardTest.class, SoftTransport.class, CardChannel.class, Failure.class, DurableFiles.class, ScriptedInteraction.class)) {
			places.add(Path.of(each.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
		}
		return String.join(File.pathSeparator, places);
	}

	/** Keys that both processes can read; the stored keyrings need the platform around them. */
	private record KeyFiles(Path folder) implements Keyring {
		@Override
		public Optional<Secret> get(String name, Interaction ask) {
			try {
				return Optional.of(Secret.taking(Files.readAllBytes(file(name))));
			} catch (IOException e) {
				return Optional.empty();
			}
		}

		@Override
		public void put(String name, Secret value, Interaction ask) {
			value.use(bytes -> {
				try {
					return Files.write(file(name), bytes);
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			});
		}

		@Override
		public void remove(String name, Interaction ask) {
			file(name).toFile().delete();
		}

		private Path file(String name) {
			return folder.resolve(name.replace('/', '-'));
		}
	}

	/** The other process: tries a wrong PIN, says what the card answered, and stays connected until it is killed. */
	static final class Guesser {
		public static void main(String[] args) throws Failure, InterruptedException {
			Path home = Path.of(args[0]);
			SoftTransport transport = new SoftTransport(KeyFiles::new, List.of(home));
			CardChannel channel = transport.connect(transport.readers().getFirst(), new ScriptedInteraction());
			channel.transmit(HEX.parseHex("00A4040005A000000308"));
			System.out.println(HEX.formatHex(channel.transmit(HEX.parseHex("0020008008393939393939FFFF"))));
			new CountDownLatch(1).await();
		}
	}
}

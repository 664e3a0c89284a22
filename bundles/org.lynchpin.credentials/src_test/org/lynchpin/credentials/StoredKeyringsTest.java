// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.lynchpin.core.interaction.SecretPrompt.Kind.KEYRING_PASSWORD;
import static org.lynchpin.core.interaction.SecretPrompt.Kind.NEW_KEYRING_PASSWORD;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Failure;
import org.lynchpin.core.secret.Keyring;
import org.lynchpin.core.secret.Secret;

@ExtendWith(SecureStorageOutsideOsgi.class)
class StoredKeyringsTest {
	private static final String PASSWORD = "correct horse";

	@TempDir
	private Path temp;
	private final List<StoredKeyrings> processes = new ArrayList<>();

	/** A service of its own stands for another process: it shares the files and nothing else. */
	private Keyring keyring(Path folder) {
		StoredKeyrings keyrings = new StoredKeyrings();
		processes.add(keyrings);
		return keyrings.keyring(folder);
	}

	@AfterEach
	void closeAll() {
		processes.forEach(StoredKeyrings::close);
	}

	@Test
	void whatIsPutIsThereInTheNextProcess() throws Failure {
		put(keyring(temp), "ca/7", "a store password", Person.who(PASSWORD));

		assertThat(get(keyring(temp), "ca/7", Person.who(PASSWORD))).isEqualTo("a store password");
	}

	@Test
	void anyBytesAreKept() throws Failure {
		byte[] all = new byte[256];
		for (int i = 0; i < all.length; i++) {
			all[i] = (byte) i;
		}
		try (Secret secret = Secret.taking(all.clone())) {
			keyring(temp).put("card.soft/x", secret, Person.who(PASSWORD));
		}
		try (Secret kept = keyring(temp).get("card.soft/x", Person.who(PASSWORD)).orElseThrow()) {
			assertThat(kept.<byte[], RuntimeException>use(byte[]::clone)).isEqualTo(all);
		}
	}

	@Test
	void aNewPasswordIsAskedForOnceAndThenTheSameOneOnceAProcess() throws Failure {
		Person first = Person.who(PASSWORD);
		Keyring keyring = keyring(temp);
		put(keyring, "a", "1", first);
		put(keyring, "b", "2", first);
		assertThat(get(keyring, "a", first)).isEqualTo("1");
		assertThat(first.asked).singleElement().satisfies(prompt -> {
			assertThat(prompt.kind()).isEqualTo(NEW_KEYRING_PASSWORD);
			assertThat(prompt.subject()).isEqualTo(temp.toString());
			assertThat(prompt.text()).contains(temp.toString());
		});

		Person second = Person.who(PASSWORD);
		Keyring later = keyring(temp);
		assertThat(get(later, "a", second)).isEqualTo("1");
		assertThat(get(later, "b", second)).isEqualTo("2");
		assertThat(second.asked).singleElement().satisfies(prompt -> assertThat(prompt.kind()).isEqualTo(KEYRING_PASSWORD));
	}

	@Test
	void theSameFolderIsTheSameKeyringHoweverItIsNamed() {
		StoredKeyrings keyrings = new StoredKeyrings();
		processes.add(keyrings);
		assertThat(keyrings.keyring(temp.resolve("x/../y"))).isSameAs(keyrings.keyring(temp.resolve("y")));
	}

	@Test
	void lookingForWhatIsNotThereAsksNothing() throws Failure {
		Person person = Person.whoGivesNothing();
		assertThat(keyring(temp).get("escrow/key", person)).isEmpty();
		keyring(temp).remove("escrow/key", person);
		assertThat(person.asked).isEmpty();
		assertThat(temp).isEmptyDirectory();
	}

	@Test
	void aWrongPasswordIsSaidAndChangesNothing() throws Exception {
		put(keyring(temp), "a", "1", Person.who(PASSWORD));
		Map<String, String> before = files();

		Keyring keyring = keyring(temp);
		for (String wrong : List.of("incorrect horse", "Correct horse", "correct horse ", "x")) {
			assertFails(() -> get(keyring, "a", Person.who(wrong)), Failure.Kind.AUTHORITY, "keyring-password-wrong");
		}
		assertFails(() -> put(keyring, "a", "2", Person.who("incorrect")), Failure.Kind.AUTHORITY, "keyring-password-wrong");

		assertThat(files()).isEqualTo(before);
		assertThat(get(keyring, "a", Person.who(PASSWORD))).isEqualTo("1");
	}

	@Test
	void aPasswordThatIsNotGivenCancelsAndMakesNothing() {
		assertThatThrownBy(() -> put(keyring(temp), "a", "1", Person.whoGivesNothing())).isInstanceOf(Cancelled.class);
		assertThat(temp).isEmptyDirectory();
	}

	@Test
	void aShortPasswordIsRefusedWhileTheKeyringIsMade() {
		assertFails(() -> put(keyring(temp), "a", "1", Person.who("seven77")), Failure.Kind.CALL, "keyring-password-short");
		assertThat(temp).isEmptyDirectory();
	}

	@Test
	void aPasswordMayBeOfAnyCharacters() throws Failure {
		put(keyring(temp), "a", "1", Person.who("密碼是智慧卡的金鑰圈"));
		assertThat(get(keyring(temp), "a", Person.who("密碼是智慧卡的金鑰圈"))).isEqualTo("1");
	}

	@Test
	void aFolderMayHaveAnyName() throws Failure {
		Path folder = temp.resolve("C# 100% of %20 & 智慧卡").resolve("new");
		put(keyring(folder), "a", "1", Person.who(PASSWORD));
		assertThat(get(keyring(folder), "a", Person.who(PASSWORD))).isEqualTo("1");
		assertThat(folder.resolve("keyring")).isRegularFile();
	}

	@Test
	void removingForgetsThisNameOnly() throws Failure {
		Keyring keyring = keyring(temp);
		Person person = Person.who(PASSWORD);
		put(keyring, "a", "1", person);
		put(keyring, "b", "2", person);
		keyring.remove("a", person);
		assertThat(keyring.get("a", person)).isEmpty();
		assertThat(get(keyring(temp), "b", person)).isEqualTo("2");
	}

	@Test
	void processesThatWriteAtOnceLoseNothing() throws Exception {
		int writers = 6;
		int each = 10;
		try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
			List<Callable<Void>> work = new ArrayList<>();
			for (int writer = 0; writer < writers; writer++) {
				String prefix = "writer/" + writer + "/";
				Keyring own = keyring(temp);
				work.add(() -> {
					for (int i = 0; i < each; i++) {
						put(own, prefix + i, prefix + i, Person.who(PASSWORD));
					}
					return null;
				});
			}
			for (Future<Void> done : pool.invokeAll(work)) {
				done.get();
			}
		}
		Keyring reader = keyring(temp);
		for (int writer = 0; writer < writers; writer++) {
			for (int i = 0; i < each; i++) {
				String name = "writer/" + writer + "/" + i;
				assertThat(get(reader, name, Person.who(PASSWORD))).isEqualTo(name);
			}
		}
	}

	@Test
	void anotherProcessSeesWhatIsChangedWhileItRuns() throws Failure {
		Person person = Person.who(PASSWORD);
		Keyring console = keyring(temp);
		put(console, "a", "1", person);
		Keyring command = keyring(temp);
		assertThat(get(command, "a", person)).isEqualTo("1");
		put(console, "a", "2", person);
		assertThat(get(command, "a", person)).isEqualTo("2");
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void onlyTheOwnerCanReadTheFiles() throws Exception {
		put(keyring(temp.resolve("data")), "a", "1", Person.who(PASSWORD));
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("data/keyring")))).isEqualTo("rw-------");
		try (Stream<Path> secrets = Files.list(temp.resolve("data/secrets"))) {
			assertThat(secrets).singleElement()
					.satisfies(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------"));
		}
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("data/secrets")))).isEqualTo("rwx------");
	}

	@Test
	void theStrongestCipherOfEquinoxAndManyRoundsAreUsed() throws Exception {
		put(keyring(temp), "a", "1", Person.who(PASSWORD));
		assertThat(Files.readString(temp.resolve("keyring"))).contains("cipher=PBEWithHmacSHA512AndAES_256")
				.contains("keyring/check=org.eclipse.equinox.security.noModule");
	}

	@Test
	void neitherThePasswordNorASecretIsInAnyFile() throws Exception {
		put(keyring(temp), "name-of-secret", "value-of-secret", Person.who(PASSWORD));
		for (String content : files().values()) {
			for (String secret : List.of(PASSWORD, "value-of-secret")) {
				byte[] plain = secret.getBytes(StandardCharsets.UTF_8);
				assertThat(content.toLowerCase()).doesNotContain(secret.toLowerCase())
						.doesNotContain(java.util.HexFormat.of().formatHex(plain))
						.doesNotContain(java.util.Base64.getEncoder().withoutPadding().encodeToString(plain).toLowerCase())
						.doesNotContain(new String(secret.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
			}
		}
	}

	@Test
	void aKeyringCutAnywhereIsCalledDamagedOrItsPasswordWrongButNeverOpensAsNew() throws Exception {
		put(keyring(temp), "a", "1", Person.who(PASSWORD));
		byte[] whole = Files.readAllBytes(temp.resolve("keyring"));
		for (int length = 0; length < whole.length; length += 23) {
			byte[] cut = java.util.Arrays.copyOf(whole, length);
			Files.write(temp.resolve("keyring"), cut);
			Keyring keyring = keyring(temp);
			String outcome;
			try {
				outcome = get(keyring, "a", Person.who(PASSWORD));
			} catch (Failure said) {
				outcome = said.finding().rule();
			}
			assertThat(outcome).as("cut to %d bytes", length).isIn("keyring-damaged", "keyring-password-wrong", "secret-damaged", "1");
			assertThat(Files.readAllBytes(temp.resolve("keyring"))).as("left as it was").isEqualTo(cut);
		}
	}

	@Test
	void aKeyringThatIsNotOneIsCalledDamaged() throws Exception {
		put(keyring(temp), "a", "1", Person.who(PASSWORD));
		for (String other : List.of("\\uZZZZ=1", "x=y", "/org.lynchpin.keyring/salt=\t!!!\n/org.lynchpin.keyring/rounds=\tx")) {
			Files.writeString(temp.resolve("keyring"), other);
			assertFails(() -> get(keyring(temp), "a", Person.who(PASSWORD)), Failure.Kind.DATA, "keyring-damaged");
		}
	}

	@Test
	void aSecretOfWhichOneBitChangedIsNotGivenOut() throws Exception {
		Keyring keyring = keyring(temp);
		Person person = Person.who(PASSWORD);
		put(keyring, "a", "1", person);
		Path file;
		try (Stream<Path> secrets = Files.list(temp.resolve("secrets"))) {
			file = secrets.findFirst().orElseThrow();
		}
		byte[] whole = Files.readAllBytes(file);
		for (int i = 0; i < whole.length; i++) {
			byte[] changed = whole.clone();
			changed[i] ^= 1;
			Files.write(file, changed);
			assertFails(() -> get(keyring, "a", person), Failure.Kind.DATA, "secret-damaged");
		}
		Files.write(file, new byte[0]);
		assertFails(() -> get(keyring, "a", person), Failure.Kind.DATA, "secret-damaged");
	}

	@Test
	void aSecretMovedToAnotherNameDoesNotOpen() throws Exception {
		Keyring keyring = keyring(temp);
		Person person = Person.who(PASSWORD);
		put(keyring, "a", "1", person);
		Path a;
		try (Stream<Path> secrets = Files.list(temp.resolve("secrets"))) {
			a = secrets.findFirst().orElseThrow();
		}
		put(keyring, "b", "2", person);
		Path b;
		try (Stream<Path> secrets = Files.list(temp.resolve("secrets"))) {
			b = secrets.filter(each -> !each.equals(a)).findFirst().orElseThrow();
		}
		Files.copy(a, b, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		assertFails(() -> get(keyring, "b", person), Failure.Kind.DATA, "secret-damaged");
	}

	@Test
	void withoutTheKeyringItsSecretsAreNotOverwritten() throws Exception {
		put(keyring(temp), "a", "1", Person.who(PASSWORD));
		Files.delete(temp.resolve("keyring"));
		Person person = Person.who(PASSWORD);
		assertFails(() -> put(keyring(temp), "b", "2", person), Failure.Kind.DATA, "keyring-missing");
		assertThat(person.asked).isEmpty();
		assertThat(temp.resolve("keyring")).doesNotExist();
	}

	@Test
	void aFolderThatCannotBeMadeIsSaid() throws Exception {
		Files.writeString(temp.resolve("file"), "");
		assertFails(() -> put(keyring(temp.resolve("file/data")), "a", "1", Person.who(PASSWORD)), Failure.Kind.DATA, "keyring-not-written");
	}

	@Test
	void noUnfinishedFileStaysBehind() throws Exception {
		Keyring keyring = keyring(temp);
		put(keyring, "a", "1", Person.who(PASSWORD));
		put(keyring, "a", "2", Person.who(PASSWORD));
		assertThat(files().keySet()).noneMatch(name -> name.endsWith(DurableFile.UNFINISHED)).hasSize(3);
	}

	private Map<String, String> files() throws IOException {
		Map<String, String> all = new HashMap<>();
		try (Stream<Path> walk = Files.walk(temp)) {
			for (Path file : walk.filter(Files::isRegularFile).toList()) {
				all.put(temp.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
			}
		}
		return all;
	}

	private static void put(Keyring keyring, String name, String value, Person person) throws Failure {
		try (Secret secret = Secret.taking(value.toCharArray())) {
			keyring.put(name, secret, person);
		}
	}

	private static String get(Keyring keyring, String name, Person person) throws Failure {
		try (Secret secret = keyring.get(name, person).orElseThrow()) {
			return secret.<String, RuntimeException>useChars(String::new);
		}
	}

	private static void assertFails(ThrowingCallable call, Failure.Kind kind, String id) {
		assertThatThrownBy(call).asInstanceOf(type(Failure.class)).satisfies(failure -> {
			assertThat(failure.finding().rule()).isEqualTo(id);
			assertThat(failure.kind()).isEqualTo(kind);
			assertThat(failure.finding().remedy()).isNotBlank();
		});
	}
}

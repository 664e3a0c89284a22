// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.lynchpin.inventory.Escrow.Kind.ADMIN_KEY;
import static org.lynchpin.inventory.Escrow.Kind.PUK;
import static org.lynchpin.inventory.Escrow.Standing.CANDIDATE;
import static org.lynchpin.inventory.Escrow.Standing.PROVEN;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.secret.Keyring;
import org.lynchpin.core.secret.Secret;
import org.lynchpin.inventory.Escrow;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.inventory.InventorySettings;

class EscrowTest {
	@TempDir
	private Path folder;
	private final TestKeyrings keyrings = new TestKeyrings();
	private final UUID card = UUID.randomUUID();
	private InventorySettings settings;
	private Inventory inventory;
	private Escrow escrow;

	@BeforeEach
	void openInventory() throws Failure {
		settings = Places.settings(folder);
		open();
	}

	@AfterEach
	void closeInventory() {
		inventory.close();
	}

	private void open() throws Failure {
		inventory = new JdbcInventoryStore(keyrings).open(settings, new Nobody());
		escrow = inventory.escrow();
	}

	private Keyring keyring() {
		return keyrings.keyring(folder);
	}

	@Test
	void aSecretIsRevealedAsItWasAddedAlsoAfterARestart() throws Failure {
		Escrow.Entry entry = add(PUK, "87654321");
		inventory.close();
		open();
		assertThat(reveal(entry)).isEqualTo("87654321");
		assertThat(escrow.entries(card, PUK)).containsExactly(entry);
		assertThat(escrow.entries(card, ADMIN_KEY)).isEmpty();
		assertThat(escrow.entries(UUID.randomUUID(), PUK)).isEmpty();
	}

	@Test
	void afterACrashTheProvenOneComesFirstAndThenTheCandidatesFromTheNewest() throws Failure {
		Escrow.Entry proven = add(ADMIN_KEY, "proven");
		escrow.proven(proven);
		Escrow.Entry older = add(ADMIN_KEY, "older");
		Escrow.Entry newer = add(ADMIN_KEY, "newer");
		List<Escrow.Entry> all = escrow.entries(card, ADMIN_KEY);
		assertThat(all).extracting(Escrow.Entry::id).containsExactly(proven.id(), newer.id(), older.id());
		assertThat(all).extracting(Escrow.Entry::standing).containsExactly(PROVEN, CANDIDATE, CANDIDATE);
		assertThat(reveal(all.get(0))).isEqualTo("proven");
		assertThat(reveal(all.get(1))).isEqualTo("newer");
	}

	@Test
	void theProvenOneBecomesTheOnlyOneOfItsCardAndKind() throws Failure {
		escrow.proven(add(PUK, "old"));
		Escrow.Entry admin = add(ADMIN_KEY, "admin");
		Escrow.Entry otherCard = add(UUID.randomUUID(), PUK, "other");
		Escrow.Entry next = add(PUK, "new");
		escrow.proven(next);
		assertThat(escrow.entries(card, PUK)).singleElement().satisfies(only -> assertThat(only.id()).isEqualTo(next.id()));
		assertThat(reveal(next)).isEqualTo("new");
		assertThat(reveal(admin)).isEqualTo("admin");
		assertThat(reveal(otherCard)).isEqualTo("other");
	}

	@Test
	void provingWhatIsGoneForgetsNothingElse() throws Failure {
		Escrow.Entry kept = add(PUK, "kept");
		Escrow.Entry dropped = add(PUK, "dropped");
		escrow.drop(dropped);
		assertFails("escrow-entry-gone", () -> escrow.proven(dropped));
		assertFails("escrow-entry-gone", () -> reveal(dropped));
		assertThat(reveal(kept)).isEqualTo("kept");
	}

	@Test
	void anEntryMovedToAnotherCardOrKindDoesNotOpen() throws Failure {
		Escrow.Entry entry = add(PUK, "87654321");
		assertFails("escrow-entry-damaged", () -> reveal(new Escrow.Entry(entry.id(), UUID.randomUUID(), PUK, CANDIDATE, entry.at())));
		assertFails("escrow-entry-damaged", () -> reveal(new Escrow.Entry(entry.id(), card, ADMIN_KEY, CANDIDATE, entry.at())));
	}

	@Test
	void aLostKeyIsSaidAndNoSecondOneIsMade() throws Failure {
		Escrow.Entry entry = add(PUK, "87654321");
		keyring().remove("escrow/key", new Nobody());
		assertFails("escrow-key-missing", () -> reveal(entry));
		assertFails("escrow-key-missing", () -> add(PUK, "another"));
		assertThat(keyring().get("escrow/key", new Nobody())).isEmpty();
		assertThat(escrow.entries(card, PUK)).containsExactly(entry);
	}

	@Test
	void theKeyOfAnotherInventoryIsSaid() throws Failure {
		Escrow.Entry entry = add(PUK, "87654321");
		try (Secret other = Secret.taking(new byte[32])) {
			keyring().put("escrow/key", other, new Nobody());
		}
		assertFails("escrow-key-other", () -> reveal(entry));
		assertFails("escrow-key-other", () -> add(PUK, "another"));
	}

	@Test
	void aKeyThatWasMadeJustBeforeACrashIsUsed() throws Failure {
		try (Secret made = Secret.taking(new byte[32])) {
			keyring().put("escrow/key", made, new Nobody());
		}
		assertThat(reveal(add(PUK, "87654321"))).isEqualTo("87654321");
	}

	@Test
	void manyThatAddTheFirstSecretAtOnceAgreeOnOneKey() throws Exception {
		List<Thread> threads = new ArrayList<>();
		Set<Escrow.Entry> added = ConcurrentHashMap.newKeySet();
		for (int i = 0; i < 5; i++) {
			threads.add(Thread.ofPlatform().start(() -> {
				try {
					added.add(add(UUID.randomUUID(), PUK, "same"));
				} catch (Failure e) {
					throw new AssertionError(e);
				}
			}));
		}
		for (Thread thread : threads) {
			thread.join();
		}
		assertThat(added).hasSize(5);
		for (Escrow.Entry each : added) {
			assertThat(reveal(each)).isEqualTo("same");
		}
	}

	@Test
	void noFileHasASecretOrTheKeyInAnyEncoding() throws Exception {
		List<byte[]> secrets = List.of("87654321".getBytes(StandardCharsets.UTF_8),
				HexFormat.of().parseHex("a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718"));
		for (byte[] secret : secrets) {
			try (Secret kept = Secret.taking(secret.clone())) {
				Escrow.Entry entry = escrow.add(card, PUK, kept, new Nobody());
				escrow.proven(entry);
			}
		}
		byte[] key;
		try (Secret kept = keyring().get("escrow/key", new Nobody()).orElseThrow()) {
			key = kept.<byte[], RuntimeException>use(byte[]::clone);
		}
		inventory.close();
		List<byte[]> all = new ArrayList<>(secrets);
		all.add(key);
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
				for (byte[] secret : all) {
					for (String form : forms(secret)) {
						assertThat(content.contains(form)).as("%s in %s", form, file).isFalse();
					}
				}
			}
		}
		open();
	}

	private static List<String> forms(byte[] secret) {
		String raw = new String(secret, StandardCharsets.ISO_8859_1);
		String hex = HexFormat.of().formatHex(secret);
		List<String> forms = new ArrayList<>(List.of(raw, hex, hex.toUpperCase(), HexFormat.ofDelimiter(" ").formatHex(secret),
				HexFormat.ofDelimiter(":").formatHex(secret), new String(raw.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1),
				new String(hex.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1)));
		for (int shift = 0; shift < 3; shift++) { // Base64 of it within something else
			byte[] shifted = new byte[secret.length + shift];
			System.arraycopy(secret, 0, shifted, shift, secret.length);
			String base64 = Base64.getEncoder().withoutPadding().encodeToString(shifted);
			forms.add(base64.substring(shift == 0 ? 0 : shift + 1, base64.length() - 1));
		}
		return forms;
	}

	private Escrow.Entry add(Escrow.Kind kind, String secret) throws Failure {
		return add(card, kind, secret);
	}

	private Escrow.Entry add(UUID of, Escrow.Kind kind, String secret) throws Failure {
		try (Secret kept = Secret.taking(secret.toCharArray())) {
			return escrow.add(of, kind, kept, new Nobody());
		}
	}

	private String reveal(Escrow.Entry entry) throws Failure {
		try (Secret secret = escrow.reveal(entry, new Nobody())) {
			return secret.<String, RuntimeException>useChars(String::new);
		}
	}

	private static void assertFails(String id, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
		assertThatThrownBy(call).asInstanceOf(type(DataFailure.class)).satisfies(failure -> assertThat(failure.finding().rule()).isEqualTo(id));
	}
}

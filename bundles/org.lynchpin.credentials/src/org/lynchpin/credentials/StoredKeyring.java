// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.credentials;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.lynchpin.core.CallFailure;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.secret.Keyring;
import org.lynchpin.core.secret.Secret;

/**
 * The keyring of one data folder. The file {@code keyring} is Equinox secure storage and holds a random 256 bit key; each
 * secret is a file of its own in {@code secrets}, sealed under that key with AES-256-GCM and bound to its name. So a
 * secret is written with one small, atomic, durable write, however many there are; several processes never overwrite
 * each other's; and a password that changes concerns one file.
 */
final class StoredKeyring implements Keyring, AutoCloseable {
	/** Characters: what NIST SP 800-63B, 5.1.1.2 asks of a password that a person chooses. */
	private static final int SHORTEST_PASSWORD = 8;
	private static final int LONGEST_PASSWORD = 256;
	private static final Messages TEXT = Messages.of(StoredKeyring.class);

	private final Path folder;
	private final Path secrets;
	private final KeyringFile file;
	private Optional<Secret> key = Optional.empty();

	StoredKeyring(Path folder) {
		this.folder = folder;
		this.secrets = folder.resolve("secrets");
		this.file = new KeyringFile(folder.resolve("keyring"));
	}

	@Override
	public Optional<Secret> get(String name, Interaction ask) throws Failure {
		Path path = pathOf(name);
		try {
			byte[] sealed = Files.readAllBytes(path);
			byte[] opened = key(ask).use(bytes -> new Seal(bytes).open(name, sealed));
			return Optional.of(Secret.taking(opened));
		} catch (NoSuchFileException none) {
			return Optional.empty();
		} catch (IOException e) {
			throw new DataFailure("keyring-unreadable", TEXT, path).because(e);
		} catch (GeneralSecurityException e) {
			throw new DataFailure("secret-damaged", TEXT, name, path).because(e);
		}
	}

	@Override
	public void put(String name, Secret value, Interaction ask) throws Failure {
		Path path = pathOf(name);
		Secret sealing = key(ask);
		try {
			byte[] sealed = value.use(plain -> sealing.use(bytes -> new Seal(bytes).close(name, plain)));
			DurableFile.createFolder(secrets);
			DurableFile.write(path, sealed);
		} catch (IOException e) {
			throw new DataFailure("keyring-not-written", TEXT, path).because(e);
		} catch (GeneralSecurityException e) {
			throw new DataFailure("secret-damaged", TEXT, name, path).because(e);
		}
	}

	@Override
	public void remove(String name, Interaction ask) throws Failure {
		Path path = pathOf(name);
		try {
			if (Files.exists(path)) {
				key(ask); // only who can open the keyring may empty it
				Files.deleteIfExists(path);
				DurableFile.forceFolder(secrets);
			}
		} catch (IOException e) {
			throw new DataFailure("keyring-not-written", TEXT, path).because(e);
		}
	}

	@Override
	public synchronized void close() {
		key.ifPresent(Secret::close);
		key = Optional.empty();
	}

	private synchronized Secret key(Interaction ask) throws Failure {
		if (key.isEmpty()) {
			key = Optional.of(file.exists() ? unlock(ask) : create(ask));
		}
		return key.get();
	}

	private Secret unlock(Interaction ask) throws Failure {
		SecretPrompt prompt = new SecretPrompt(SecretPrompt.Kind.KEYRING_PASSWORD, folder.toString(), TEXT.text("ask-password", folder),
				OptionalInt.empty(), 1, LONGEST_PASSWORD);
		try (Secret password = ask.ask(prompt)) {
			return file.open(password);
		}
	}

	private Secret create(Interaction ask) throws Failure {
		refuseOrphans();
		SecretPrompt prompt = new SecretPrompt(SecretPrompt.Kind.NEW_KEYRING_PASSWORD, folder.toString(),
				TEXT.text("ask-new-password", folder, SHORTEST_PASSWORD), OptionalInt.empty(), SHORTEST_PASSWORD, LONGEST_PASSWORD);
		try (Secret password = ask.ask(prompt)) {
			int length = password.useChars(chars -> chars.length);
			if (length < SHORTEST_PASSWORD) {
				throw new CallFailure("keyring-password-short", TEXT, SHORTEST_PASSWORD);
			}
			return file.createOrOpen(password);
		}
	}

	/** Secrets without the keyring that opens them: a new keyring would hide that the old one has to be brought back. */
	private void refuseOrphans() throws Failure {
		if (!Files.isDirectory(secrets)) {
			return;
		}
		try (Stream<Path> kept = Files.list(secrets)) {
			if (kept.anyMatch(each -> !each.getFileName().toString().endsWith(DurableFile.UNFINISHED))) {
				throw new DataFailure("keyring-missing", TEXT, folder.resolve("keyring"), secrets);
			}
		} catch (IOException e) {
			throw new DataFailure("keyring-unreadable", TEXT, secrets).because(e);
		}
	}

	/** Names differ in case only on some file systems and hold slashes: so a file is named by a digest of the name. */
	private Path pathOf(String name) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
			return secrets.resolve(HexFormat.of().formatHex(digest, 0, 16));
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.credentials;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.equinox.security.storage.provider.IProviderHints;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.secret.Secret;

/**
 * The file {@code keyring}: Equinox secure storage with one key in it. Equinox takes a password through ten rounds only
 * (its constant), so it is not given the person's password but 256 bits that PBKDF2-HMAC-SHA-512 (RFC 8018, 5.2) makes of
 * it with a random salt and 210,000 rounds (the figure of the OWASP password storage guide); salt and rounds stand in the
 * file, so that later files can have more. The cipher is the strongest that Equinox has: PBEWithHmacSHA512AndAES_256.
 */
final class KeyringFile {
	private static final Messages TEXT = Messages.of(KeyringFile.class);
	private static final SecureRandom RANDOM = new SecureRandom();
	private static final int ROUNDS = 210_000;
	private static final int MOST_ROUNDS = 100_000_000; // a damaged file must not keep the console busy for hours
	private static final int BYTES = 32;
	private static final long RETRY_NANOS = 5_000_000;
	private static final String NODE = "/org.lynchpin.keyring";
	private static final List<String> ENTRIES = List.of("rounds", "salt", "check", "key");
	private static final String CHECK = "The password is right.";

	private final Path path;

	KeyringFile(Path path) {
		this.path = path;
	}

	boolean exists() {
		return Files.exists(path);
	}

	/**
	 * The key in it.
	 *
	 * @throws WrongKeyringPassword if the password is not the one it was made with; the file is untouched
	 */
	Secret open(Secret password) throws Failure {
		refuseIncomplete();
		ISecurePreferences clear = storage(path, Map.of());
		int rounds;
		byte[] salt;
		try {
			rounds = clear.getInt("rounds", 0);
			salt = clear.getByteArray("salt", new byte[0]);
		} catch (StorageException | RuntimeException e) { // a damaged entry makes Equinox throw either
			throw new DataFailure("keyring-damaged", TEXT, path).because(e);
		}
		if (rounds <= 0 || rounds > MOST_ROUNDS || salt.length == 0) {
			throw new DataFailure("keyring-damaged", TEXT, path);
		}
		PBEKeySpec stretched = stretch(password, salt, rounds);
		try {
			return keyIn(storage(path, unlockedBy(stretched)));
		} finally {
			stretched.clearPassword();
		}
	}

	/** Equinox takes what is missing in a damaged file from the configuration of the platform, or as empty. */
	private void refuseIncomplete() throws Failure {
		try (InputStream content = Files.newInputStream(path)) {
			Properties properties = new Properties();
			properties.load(content);
			if (!StorageLocation.CIPHERS.entrySet().stream().allMatch(each -> each.getValue().equals(properties.getProperty(each.getKey())))
					|| !ENTRIES.stream().allMatch(each -> properties.containsKey(NODE + "/" + each))) {
				throw new DataFailure("keyring-damaged", TEXT, path);
			}
		} catch (IOException e) {
			throw new DataFailure("keyring-unreadable", TEXT, path).because(e);
		} catch (IllegalArgumentException e) { // a malformed Unicode escape
			throw new DataFailure("keyring-damaged", TEXT, path).because(e);
		}
	}

	private Secret keyIn(ISecurePreferences node) throws Failure {
		try {
			if (!CHECK.equals(node.get("check", ""))) {
				throw new WrongKeyringPassword(path.getParent());
			}
			byte[] key = node.getByteArray("key", new byte[0]);
			if (key.length != BYTES) {
				throw new DataFailure("keyring-damaged", TEXT, path);
			}
			return Secret.taking(key);
		} catch (StorageException e) {
			throw e.getErrorCode() == StorageException.DECRYPTION_ERROR ? new WrongKeyringPassword(path.getParent()).because(e)
					: new DataFailure("keyring-damaged", TEXT, path).because(e);
		} catch (RuntimeException e) { // Equinox's Base64 throws what it meets in a damaged entry
			throw new DataFailure("keyring-damaged", TEXT, path).because(e);
		}
	}

	/** Makes the file with a new random key; opens it if another process was faster. */
	Secret createOrOpen(Secret password) throws Failure {
		try {
			DurableFile.createFolder(path.getParent());
			Path lockFile = path.resolveSibling("keyring.lock");
			try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock lock = lock(channel)) {
				return exists() ? open(password) : create(password);
			}
		} catch (IOException e) {
			throw new DataFailure("keyring-not-written", TEXT, path).because(e);
		}
	}

	/** Waits for whoever else creates it: another process, or another keyring service in this one. */
	private static FileLock lock(FileChannel channel) throws IOException {
		while (true) {
			try {
				return channel.lock();
			} catch (OverlappingFileLockException inThisProcess) {
				LockSupport.parkNanos(RETRY_NANOS);
			}
		}
	}

	private Secret create(Secret password) throws IOException, Failure {
		byte[] salt = random();
		byte[] key = random();
		PBEKeySpec stretched = stretch(password, salt, ROUNDS);
		Path unfinished = DurableFile.unfinished(path);
		try {
			DurableFile.create(unfinished);
			ISecurePreferences node = storage(unfinished, unlockedBy(stretched));
			node.putInt("rounds", ROUNDS, false);
			node.putByteArray("salt", salt, false);
			node.put("check", CHECK, true);
			node.putByteArray("key", key, true);
			node.flush();
			DurableFile.finish(unfinished, path);
			return Secret.taking(key);
		} catch (StorageException e) {
			throw new DataFailure("keyring-not-written", TEXT, path).because(e);
		} finally {
			stretched.clearPassword();
			Arrays.fill(key, (byte) 0);
			Files.deleteIfExists(unfinished);
		}
	}

	private ISecurePreferences storage(Path file, Map<Object, Object> options) throws Failure {
		try {
			return SecurePreferencesFactory.open(StorageLocation.of(file), options).node(NODE);
		} catch (IOException e) {
			throw new DataFailure("keyring-unreadable", TEXT, file).because(e);
		} catch (RuntimeException e) { // Equinox lets through what Properties and paths throw
			throw new DataFailure("keyring-damaged", TEXT, file).because(e);
		}
	}

	private static Map<Object, Object> unlockedBy(PBEKeySpec password) {
		return Map.of(IProviderHints.DEFAULT_PASSWORD, password, IProviderHints.PROMPT_USER, Boolean.FALSE);
	}

	private static PBEKeySpec stretch(Secret password, byte[] salt, int rounds) {
		return password.useChars(chars -> {
			PBEKeySpec given = new PBEKeySpec(chars, salt, rounds, BYTES * 8);
			try {
				byte[] bits = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(given).getEncoded();
				byte[] text = Base64.getEncoder().encode(bits);
				char[] ascii = new char[text.length];
				for (int i = 0; i < text.length; i++) {
					ascii[i] = (char) text[i];
				}
				PBEKeySpec stretched = new PBEKeySpec(ascii);
				Arrays.fill(bits, (byte) 0);
				Arrays.fill(text, (byte) 0);
				Arrays.fill(ascii, '\0');
				return stretched;
			} catch (GeneralSecurityException e) {
				throw new IllegalStateException("Every Java platform has PBKDF2WithHmacSHA512 since version 8", e);
			} finally {
				given.clearPassword();
			}
		});
	}

	private static byte[] random() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return bytes;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.lynchpin.core.secret.Secret;

/** One private key with its certificates in a PKCS #12 file (RFC 7292). */
public final class KeyStoreFile {
	/** Far above what one key and a chain need. */
	private static final int MOST_BYTES = 1 << 20;

	private KeyStoreFile() {
	}

	/**
	 * What is in the file.
	 *
	 * @param chain the key's certificate first
	 */
	public record Content(PrivateKey key, List<X509Certificate> chain) {
		public Content {
			chain = List.copyOf(chain);
		}
	}

	/**
	 * Reads the file.
	 *
	 * @throws KeyStoreLocked if the password is wrong
	 * @throws PkiFailure {@code key-store-missing}, {@code key-store-damaged}
	 */
	public static Content read(Path file, Secret password) throws PkiFailure {
		byte[] bytes = bytes(file);
		Secret.CharUse<Content, PkiFailure> open = chars -> content(file, bytes, chars);
		return password.useChars(open);
	}

	private static byte[] bytes(Path file) throws PkiFailure {
		try {
			if (Files.size(file) > MOST_BYTES) {
				throw new PkiFailure("key-store-damaged", file.toString());
			}
			return Files.readAllBytes(file);
		} catch (NoSuchFileException e) {
			throw new PkiFailure("key-store-missing", file.toString()).because(e);
		} catch (IOException e) {
			throw new PkiFailure("file-unreadable", file.toString()).because(e);
		}
	}

	private static Content content(Path file, byte[] bytes, char[] password) throws PkiFailure {
		try {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(new ByteArrayInputStream(bytes), password);
			for (String alias : Collections.list(store.aliases())) {
				if (store.getKey(alias, password) instanceof PrivateKey key) {
					return new Content(key, Arrays.stream(store.getCertificateChain(alias)).map(X509Certificate.class::cast).toList());
				}
			}
			throw new PkiFailure("key-store-damaged", file.toString());
		} catch (IOException e) {
			// the JDK says a wrong password by the cause; anything else is a file that is no key store
			throw e.getCause() instanceof UnrecoverableKeyException ? new KeyStoreLocked(file)
					: new PkiFailure("key-store-damaged", file.toString()).because(e);
		} catch (GeneralSecurityException | RuntimeException e) {
			throw new PkiFailure("key-store-damaged", file.toString()).because(e);
		}
	}

	private static byte[] encode(String alias, PrivateKey key, List<X509Certificate> chain, Secret password) throws PkiFailure {
		try {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(null, null);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			Secret.CharUse<Boolean, GeneralSecurityException> protect = chars -> {
				store.setKeyEntry(alias, key, chars, chain.toArray(Certificate[]::new));
				return true;
			};
			Secret.CharUse<Boolean, Exception> save = chars -> {
				store.store(out, chars);
				return true;
			};
			password.useChars(protect);
			password.useChars(save);
			return out.toByteArray();
		} catch (Exception e) {
			throw new PkiFailure("certificate-not-made").because(e);
		}
	}

	/** Writes a file with this key, whole or not at all, and readable by its owner only where the file system can. */
	public static void write(Path file, String alias, PrivateKey key, List<X509Certificate> chain, Secret password) throws PkiFailure {
		byte[] bytes = encode(alias, key, chain, password);
		try {
			DurableFiles.writePrivate(file, bytes);
		} catch (IOException e) {
			throw new PkiFailure("file-not-written", file.toString()).because(e);
		}
	}
}

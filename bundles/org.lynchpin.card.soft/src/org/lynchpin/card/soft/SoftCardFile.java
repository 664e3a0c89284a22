// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.lynchpin.card.soft.applet.CardMemory;
import org.lynchpin.core.Failure;
import org.lynchpin.core.secret.Secret;
import org.lynchpin.pki.DurableFiles;

/**
 * The file of one software card: a readable header, a nonce of 12 bytes, and the content under AES-256-GCM (SP 800-38D)
 * with the header as additional data. Each change is a whole new file that takes the place of the old one.
 */
final class SoftCardFile implements CardMemory, AutoCloseable {
	private static final int NONCE = 12;
	private static final int TAG_BITS = 128;
	private static final SecureRandom RANDOM = new SecureRandom();

	private final Path path;
	private final SoftCardHeader header;
	private final Secret key;
	private String trouble = "";

	/** @param key 32 bytes; closed with this */
	SoftCardFile(Path path, SoftCardHeader header, Secret key) {
		this.path = path;
		this.header = header;
		this.key = key;
	}

	/** The decrypted content; the caller zeroes it. */
	byte[] load() throws Failure {
		byte[] file;
		try {
			file = Files.readAllBytes(path);
		} catch (IOException e) {
			throw SoftCardFailure.unusable(path, e.getLocalizedMessage()).because(e);
		}
		int start = SoftCardHeader.length(file, path);
		if (file.length < start + NONCE) {
			throw SoftCardFailure.damaged(path);
		}
		try {
			byte[] nonce = Arrays.copyOfRange(file, start, start + NONCE);
			Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, Arrays.copyOf(file, start));
			return cipher.doFinal(file, start + NONCE, file.length - start - NONCE);
		} catch (GeneralSecurityException e) {
			throw SoftCardFailure.damaged(path).because(e);
		}
	}

	@Override
	public void save(byte[] content) throws IOException {
		byte[] nonce = new byte[NONCE];
		RANDOM.nextBytes(nonce);
		byte[] open = header.encode();
		try {
			byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, open).doFinal(content);
			DurableFiles.writePrivate(path, ByteBuffer.allocate(open.length + NONCE + sealed.length).put(open).put(nonce).put(sealed).array());
		} catch (IOException e) {
			trouble = e.getLocalizedMessage();
			throw e;
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("This Java runtime has no AES-GCM", e);
		}
	}

	/** Why the last change could not be kept; tells it once. */
	Optional<String> takeTrouble() {
		String taken = trouble;
		trouble = "";
		return Optional.of(taken).filter(text -> !text.isEmpty());
	}

	Path path() {
		return path;
	}

	private Cipher cipher(int mode, byte[] nonce, byte[] additional) throws GeneralSecurityException {
		return key.<Cipher, GeneralSecurityException>use(bytes -> {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, new SecretKeySpec(bytes, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
			cipher.updateAAD(additional);
			return cipher;
		});
	}

	@Override
	public void close() {
		key.close();
	}
}

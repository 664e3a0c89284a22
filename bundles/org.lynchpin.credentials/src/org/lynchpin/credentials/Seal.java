// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.credentials;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM (NIST SP 800-38D): a version byte, a random nonce of 96 bits, the ciphertext with a tag of 128 bits. */
final class Seal {
	private static final byte VERSION = 1;
	private static final int NONCE = 12;
	private static final int TAG_BITS = 128;
	private static final SecureRandom RANDOM = new SecureRandom();

	private final byte[] key;

	/** @param key 256 bits; lent, not kept beyond the caller's use */
	Seal(byte[] key) {
		this.key = key;
	}

	/** @param name what the seal is bound to: under another name it does not open */
	byte[] close(String name, byte[] plain) throws GeneralSecurityException {
		byte[] nonce = new byte[NONCE];
		RANDOM.nextBytes(nonce);
		byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, name).doFinal(plain);
		return ByteBuffer.allocate(1 + NONCE + sealed.length).put(VERSION).put(nonce).put(sealed).array();
	}

	/** @throws GeneralSecurityException if it was changed, cut, or sealed under another key or name */
	byte[] open(String name, byte[] sealed) throws GeneralSecurityException {
		if (sealed.length < 1 + NONCE + TAG_BITS / 8 || sealed[0] != VERSION) {
			throw new AEADBadTagException("Not sealed by this version");
		}
		byte[] nonce = new byte[NONCE];
		System.arraycopy(sealed, 1, nonce, 0, NONCE);
		return cipher(Cipher.DECRYPT_MODE, nonce, name).doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
	}

	private Cipher cipher(int mode, byte[] nonce, String name) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
		return cipher;
	}
}

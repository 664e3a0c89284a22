// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.DESKeySpec;
import javax.crypto.spec.SecretKeySpec;

import org.lynchpin.core.secret.Secret;

/** The algorithms of the card management key 9B (SP 800-78-4, table 6-2). */
enum AdminAlgorithm {
	TDES("3DES", 0x03, 24, 8, "DESede"), AES128("AES-128", 0x08, 16, 16, "AES"),
	AES192("AES-192", 0x0A, 24, 16, "AES"), AES256("AES-256", 0x0C, 32, 16, "AES");

	private final String label;
	private final int id;
	private final int keyLength;
	private final int blockLength;
	private final String cipher;

	AdminAlgorithm(String label, int id, int keyLength, int blockLength, String cipher) {
		this.label = label;
		this.id = id;
		this.keyLength = keyLength;
		this.blockLength = blockLength;
		this.cipher = cipher;
	}

	String label() {
		return label;
	}

	int id() {
		return id;
	}

	/** Bytes of the key. */
	int keyLength() {
		return keyLength;
	}

	/** Bytes of witness and challenge. */
	int blockLength() {
		return blockLength;
	}

	static Optional<AdminAlgorithm> of(int id) {
		return id == 0 ? Optional.of(TDES) : Arrays.stream(values()).filter(each -> each.id == id).findFirst();
	}

	/** One block in or out of the cipher, as the mutual authentication has it (SP 800-73-4 part 2, appendix A.1). */
	byte[] crypt(int mode, byte[] key, byte[] block) throws GeneralSecurityException {
		Cipher ecb = Cipher.getInstance(cipher + "/ECB/NoPadding");
		ecb.init(mode, new SecretKeySpec(key, cipher));
		return ecb.doFinal(block);
	}

	/** The key that the makers ship: 01 to 08, over and over. */
	Secret factory() {
		byte[] key = new byte[keyLength];
		for (int i = 0; i < key.length; i++) {
			key[i] = (byte) (i % 8 + 1);
		}
		return Secret.taking(key);
	}

	/** A new key; for 3DES of odd parity, without weak parts, and all three different. */
	Secret random(SecureRandom random) {
		byte[] key = new byte[keyLength];
		do {
			random.nextBytes(key);
			if (this == TDES) {
				setOddParity(key);
			}
		} while (this == TDES && isWeak(key));
		return Secret.taking(key);
	}

	private static void setOddParity(byte[] key) {
		for (int i = 0; i < key.length; i++) {
			boolean even = Integer.bitCount(key[i] & 0xFE) % 2 == 0;
			key[i] = (byte) (key[i] & 0xFE | (even ? 1 : 0));
		}
	}

	private static boolean isWeak(byte[] key) {
		try {
			return DESKeySpec.isWeak(key, 0) || DESKeySpec.isWeak(key, 8) || DESKeySpec.isWeak(key, 16)
					|| Arrays.equals(key, 0, 8, key, 8, 16) || Arrays.equals(key, 8, 16, key, 16, 24) || Arrays.equals(key, 0, 8, key, 16, 24);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("A 3DES key has 24 bytes", e);
		}
	}
}

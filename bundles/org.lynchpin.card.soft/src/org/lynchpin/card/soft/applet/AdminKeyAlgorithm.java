// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft.applet;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** The algorithms of the card management key 9B (SP 800-78-4, table 6-2). */
public enum AdminKeyAlgorithm {
	TRIPLE_DES(0x03, "DESede", 24, 8), AES_128(0x08, "AES", 16, 16), AES_192(0x0A, "AES", 24, 16), AES_256(0x0C, "AES", 32, 16);

	private final int id;
	private final String cipher;
	private final int keyLength;
	private final int blockLength;

	AdminKeyAlgorithm(int id, String cipher, int keyLength, int blockLength) {
		this.id = id;
		this.cipher = cipher;
		this.keyLength = keyLength;
		this.blockLength = blockLength;
	}

	int id() {
		return id;
	}

	int keyLength() {
		return keyLength;
	}

	int blockLength() {
		return blockLength;
	}

	/** 00 is the old name of 03 (SP 800-78-4, table 6-2). */
	static Optional<AdminKeyAlgorithm> of(int id) {
		return Arrays.stream(values()).filter(each -> each.id == (id == 0 ? 3 : id)).findFirst();
	}

	byte[] crypt(boolean encrypt, byte[] key, byte[] block) throws GeneralSecurityException {
		Cipher algorithm = Cipher.getInstance(cipher + "/ECB/NoPadding");
		algorithm.init(encrypt ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE, new SecretKeySpec(key, cipher));
		return algorithm.doFinal(block);
	}
}

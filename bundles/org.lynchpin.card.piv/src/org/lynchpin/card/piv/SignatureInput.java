// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

import org.lynchpin.core.key.HashAlgorithm;

/** What a card is given to sign: it computes the bare operation, the rest is ours (SP 800-73-4 part 2, 3.2.4). */
final class SignatureInput {
	private SignatureInput() {
	}

	/** The block for a key of that algorithm. */
	static byte[] of(PivAlgorithm algorithm, HashAlgorithm hash, byte[] message) {
		byte[] digest = digest(hash, message);
		return algorithm.key().isRsa() ? padded(hash, digest, algorithm.bytes()) : fieldSized(digest, algorithm.bytes());
	}

	private static byte[] digest(HashAlgorithm hash, byte[] message) {
		try {
			return MessageDigest.getInstance(hash.digest()).digest(message);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has " + hash, e);
		}
	}

	/** EMSA-PKCS1-v1_5 (RFC 8017, 9.2): {@code 00 01 FF.. 00 DigestInfo}. */
	private static byte[] padded(HashAlgorithm hash, byte[] digest, int size) {
		byte[] prefix = HexFormat.of().parseHex(switch (hash) {
		case SHA1 -> "3021300906052B0E03021A05000414";
		case SHA256 -> "3031300D060960864801650304020105000420";
		case SHA384 -> "3041300D060960864801650304020205000430";
		case SHA512 -> "3051300D060960864801650304020305000440";
		});
		byte[] block = new byte[size];
		Arrays.fill(block, (byte) 0xFF);
		block[0] = 0;
		block[1] = 1;
		int at = size - prefix.length - digest.length;
		block[at - 1] = 0;
		System.arraycopy(prefix, 0, block, at, prefix.length);
		System.arraycopy(digest, 0, block, at + prefix.length, digest.length);
		return block;
	}

	/** The leftmost bits of the hash (FIPS 186-4, 6.4); a shorter hash with zeros before it, which is the same number. */
	private static byte[] fieldSized(byte[] digest, int size) {
		byte[] block = new byte[size];
		int length = Math.min(size, digest.length);
		System.arraycopy(digest, 0, block, size - length, length);
		return block;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Tells one content from another without reading all of it: a digest over the head, the tail and some places between. For a
 * log, to which is only added, this is as good as all of it.
 */
final class Fingerprint {
	private static final int EDGE = 64 * 1024;
	private static final int PIECE = 4096;
	private static final int PIECES = 16;

	private Fingerprint() {
	}

	/** The fingerprint of the first bytes of a file. */
	static String of(LogBytes log, long size) throws IOException {
		MessageDigest digest = digest();
		digest.update(Long.toString(size).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
		add(digest, log, 0, (int) Math.min(EDGE, size));
		if (size > EDGE) {
			add(digest, log, Math.max(EDGE, size - EDGE), (int) Math.min(EDGE, size - EDGE));
		}
		if (size > 2 * EDGE + PIECES * PIECE) {
			long step = size / (PIECES + 1);
			for (int i = 1; i <= PIECES; i++) {
				add(digest, log, i * step, PIECE);
			}
		}
		return HexFormat.of().formatHex(digest.digest(), 0, 16);
	}

	/** The fingerprint of the beginning and of the end only: to notice that another file stands where the log stood. */
	static String edges(LogBytes log, long size) throws IOException {
		MessageDigest digest = digest();
		add(digest, log, 0, (int) Math.min(PIECE, size));
		add(digest, log, Math.max(0, size - PIECE), (int) Math.min(PIECE, size));
		return HexFormat.of().formatHex(digest.digest(), 0, 16);
	}

	private static void add(MessageDigest digest, LogBytes log, long at, int length) throws IOException {
		byte[] bytes = new byte[length];
		int read = log.read(at, bytes, 0, length);
		digest.update(Arrays.copyOf(bytes, read));
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}

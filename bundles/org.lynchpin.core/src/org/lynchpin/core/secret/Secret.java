// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core.secret;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A PIN, PUK, admin key or password. Its bytes are zeroed on close, it prints as stars, and it compares in constant
 * time. It cannot be serialized.
 */
public final class Secret implements AutoCloseable {
	private final byte[] bytes;
	private boolean closed;

	private Secret(byte[] bytes) {
		this.bytes = bytes;
	}

	/** Takes a copy of {@code source} and zeroes {@code source}. */
	public static Secret taking(byte[] source) {
		Secret secret = new Secret(source.clone());
		Arrays.fill(source, (byte) 0);
		return secret;
	}

	/** Takes the UTF-8 bytes of {@code source} and zeroes {@code source}. */
	public static Secret taking(char[] source) {
		ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(source));
		byte[] bytes = new byte[encoded.remaining()];
		encoded.get(bytes);
		Arrays.fill(encoded.array(), (byte) 0);
		Arrays.fill(source, '\0');
		return new Secret(bytes);
	}

	/** Something done with the bytes of a secret. */
	@FunctionalInterface
	public interface Use<T, E extends Exception> {
		/** @param bytes a copy that is zeroed afterwards */
		T with(byte[] bytes) throws E;
	}

	/** Lends a copy of the bytes, which is zeroed afterwards. */
	public <T, E extends Exception> T use(Use<T, E> use) throws E {
		byte[] copy = bytes();
		try {
			return use.with(copy);
		} finally {
			Arrays.fill(copy, (byte) 0);
		}
	}

	/** Something done with the characters of a secret. */
	@FunctionalInterface
	public interface CharUse<T, E extends Exception> {
		/** @param chars a copy that is zeroed afterwards */
		T with(char[] chars) throws E;
	}

	/** Lends the UTF-8 decoded characters, which are zeroed afterwards. */
	public <T, E extends Exception> T useChars(CharUse<T, E> use) throws E {
		byte[] copy = bytes();
		CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(copy));
		char[] chars = new char[decoded.remaining()];
		decoded.get(chars);
		try {
			return use.with(chars);
		} finally {
			Arrays.fill(copy, (byte) 0);
			Arrays.fill(decoded.array(), '\0');
			Arrays.fill(chars, '\0');
		}
	}

	/** An independent secret of the same bytes: each is closed by who has it. */
	public Secret copy() {
		return new Secret(bytes());
	}

	/** How many bytes. */
	public int length() {
		return bytes.length;
	}

	private synchronized byte[] bytes() {
		if (closed) {
			throw new IllegalStateException("This secret was closed");
		}
		return bytes.clone();
	}

	@Override
	public synchronized void close() {
		Arrays.fill(bytes, (byte) 0);
		closed = true;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Secret secret && MessageDigest.isEqual(bytes, secret.bytes);
	}

	@Override
	public int hashCode() {
		return 0; // a hash of a short PIN would tell the PIN
	}

	@Override
	public String toString() {
		return "***";
	}
}

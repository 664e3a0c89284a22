// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A piece of a log as bytes, without a copy. The array belongs to the reader: it is valid during the call only.
 *
 * @param bytes the array
 * @param from the first byte
 * @param to after the last byte
 */
public record Slice(byte[] bytes, int from, int to) {
	private static final Charset WESTERN = Charset.forName("windows-1252");

	/** All of an array. */
	public static Slice of(byte[] bytes) {
		return new Slice(bytes, 0, bytes.length);
	}

	/** The length in bytes. */
	public int length() {
		return to - from;
	}

	/**
	 * The text: UTF-8 where it is that to the last byte, else windows-1252. Clients write display names in either
	 * (domain: a log copied by an old editor).
	 */
	public String text() {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, length())).toString();
		} catch (CharacterCodingException e) {
			return new String(bytes, from, length(), WESTERN);
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import java.util.Arrays;

/** A cursor over bytes with the high byte first, as TLS has them (RFC 5246, 4.1). Who reads asks {@link #has} first: nothing here fails on bytes that end early. */
final class Bytes {
	private final byte[] bytes;
	private final int to;
	private int at;

	Bytes(byte[] bytes) {
		this(bytes, 0, bytes.length);
	}

	private Bytes(byte[] bytes, int from, int to) {
		this.bytes = bytes;
		this.at = from;
		this.to = to;
	}

	/** Whether so many bytes are left. */
	boolean has(int count) {
		return count >= 0 && to - at >= count;
	}

	int left() {
		return to - at;
	}

	/** The next byte; 0 where there is none. */
	int u8() {
		return at < to ? bytes[at++] & 0xFF : 0;
	}

	int u16() {
		return u8() << 8 | u8();
	}

	int u24() {
		return u8() << 16 | u16();
	}

	/** The next bytes as a cursor of their own; fewer where fewer are left. */
	Bytes take(int count) {
		int end = Math.min(to, at + Math.max(0, count));
		Bytes taken = new Bytes(bytes, at, end);
		at = end;
		return taken;
	}

	/** The next bytes as an array; fewer where fewer are left. */
	byte[] array(int count) {
		int end = Math.min(to, at + Math.max(0, count));
		byte[] taken = Arrays.copyOfRange(bytes, at, end);
		at = end;
		return taken;
	}
}

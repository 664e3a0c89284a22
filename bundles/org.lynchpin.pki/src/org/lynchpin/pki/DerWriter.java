// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Writes DER (X.690, 10): the counterpart of {@link DerReader}. */
public final class DerWriter {
	/** Universal tags. */
	public static final int INTEGER = 0x02;
	public static final int OCTET_STRING = 0x04;
	public static final int OBJECT_IDENTIFIER = 0x06;
	public static final int UTF8_STRING = 0x0C;
	public static final int SEQUENCE = 0x30;

	private DerWriter() {
	}

	/** A value of that tag around the parts. */
	public static byte[] value(int tag, byte[]... parts) {
		int length = 0;
		for (byte[] part : parts) {
			length += part.length;
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream(length + 8);
		number(out, tag);
		if (length >= 0x80) {
			out.write(0x80 | (39 - Integer.numberOfLeadingZeros(length)) / 8);
			number(out, length);
		} else {
			out.write(length);
		}
		for (byte[] part : parts) {
			out.writeBytes(part);
		}
		return out.toByteArray();
	}

	/** SEQUENCE. */
	public static byte[] sequence(byte[]... parts) {
		return value(SEQUENCE, parts);
	}

	/** INTEGER. */
	public static byte[] integer(BigInteger number) {
		return value(INTEGER, number.toByteArray());
	}

	/** OCTET STRING. */
	public static byte[] octetString(byte[] octets) {
		return value(OCTET_STRING, octets);
	}

	/** UTF8String. */
	public static byte[] utf8(String text) {
		return value(UTF8_STRING, text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * OBJECT IDENTIFIER.
	 *
	 * @param dots {@code 1.3.6.1.4.1.311.20.2.2}
	 */
	public static byte[] oid(String dots) {
		String[] arcs = dots.split("\\.");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		arc(out, Long.parseLong(arcs[0]) * 40 + Long.parseLong(arcs[1]));
		for (int i = 2; i < arcs.length; i++) {
			arc(out, Long.parseLong(arcs[i]));
		}
		return value(OBJECT_IDENTIFIER, out.toByteArray());
	}

	private static void arc(ByteArrayOutputStream out, long number) {
		int shift = 63 - Long.numberOfLeadingZeros(number | 1);
		for (shift -= shift % 7; shift > 0; shift -= 7) {
			out.write((int) (number >>> shift & 0x7F | 0x80));
		}
		out.write((int) (number & 0x7F));
	}

	/** The bytes of a number, without leading zeros. */
	private static void number(ByteArrayOutputStream out, int number) {
		for (int shift = (31 - Integer.numberOfLeadingZeros(number | 1)) / 8 * 8; shift >= 0; shift -= 8) {
			out.write(number >>> shift & 0xFF);
		}
	}
}

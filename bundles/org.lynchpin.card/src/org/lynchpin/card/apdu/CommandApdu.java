// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.apdu;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * A command (ISO/IEC 7816-4, 5.1). Encoded short where it fits, else extended. The data may be secret: it is not
 * copied, and who made it zeroes it.
 *
 * @param le how many bytes are expected at most: 0 for none, 256 and {@link #ALL} for as many as there are
 */
public record CommandApdu(int cla, int ins, int p1, int p2, byte[] data, int le) {
	/** As many bytes as there are, in extended length. */
	public static final int ALL = 65536;
	private static final int SHORT_DATA = 255;
	private static final int SHORT_ANSWER = 256;

	public CommandApdu {
		Objects.requireNonNull(data);
		if (data.length > 65535 || le < 0 || le > ALL) {
			throw new IllegalArgumentException("Nc " + data.length + ", Ne " + le);
		}
	}

	/** A command of the interindustry class with data and no answer but the status. */
	public static CommandApdu of(int ins, int p1, int p2, byte[] data) {
		return new CommandApdu(0, ins, p1, p2, data, 0);
	}

	/** Whether it can only be sent in extended length, or in pieces. */
	public boolean isLong() {
		return data.length > SHORT_DATA || le > SHORT_ANSWER;
	}

	/** Whether the bytes of a command have extended length fields; looks without copying, since the data may be secret. */
	public static boolean isExtended(byte[] command) {
		return command.length > 6 && command[4] == 0;
	}

	/** The bytes to be sent; the caller zeroes them where the data is secret. */
	public byte[] encode() {
		boolean extended = isLong();
		int lengthField = extended ? 2 : 1;
		int size = 4 + (extended ? 1 : 0) + (data.length > 0 ? lengthField + data.length : 0) + (le > 0 ? lengthField : 0);
		byte[] bytes = new byte[size];
		bytes[0] = (byte) cla;
		bytes[1] = (byte) ins;
		bytes[2] = (byte) p1;
		bytes[3] = (byte) p2;
		int at = extended ? 5 : 4;
		if (data.length > 0) {
			at = putLength(bytes, at, data.length, extended);
			System.arraycopy(data, 0, bytes, at, data.length);
			at += data.length;
		}
		if (le > 0) {
			putLength(bytes, at, le, extended);
		}
		return bytes;
	}

	private static int putLength(byte[] bytes, int at, int length, boolean extended) {
		if (extended) {
			bytes[at++] = (byte) (length >> 8);
		}
		bytes[at++] = (byte) length;
		return at;
	}

	/** Reads a command from its bytes; empty where they break the standard (5.1, table 1). */
	public static Optional<CommandApdu> parse(byte[] bytes) {
		if (bytes.length < 4) {
			return Optional.empty();
		}
		if (bytes.length == 4) {
			return Optional.of(command(bytes, 4, 0, 0));
		}
		return isExtended(bytes) ? extended(bytes) : shortForm(bytes);
	}

	private static Optional<CommandApdu> shortForm(byte[] bytes) {
		int first = bytes[4] & 0xFF;
		if (bytes.length == 5) {
			return Optional.of(command(bytes, 5, 0, first == 0 ? SHORT_ANSWER : first));
		}
		int rest = bytes.length - 5 - first;
		if (first == 0 || rest < 0 || rest > 1) {
			return Optional.empty();
		}
		int last = bytes[bytes.length - 1] & 0xFF;
		return Optional.of(command(bytes, 5, first, rest == 0 ? 0 : last == 0 ? SHORT_ANSWER : last));
	}

	private static Optional<CommandApdu> extended(byte[] bytes) {
		int first = word(bytes, 5);
		if (bytes.length == 7) {
			return Optional.of(command(bytes, 7, 0, first == 0 ? ALL : first));
		}
		int rest = bytes.length - 7 - first;
		if (first == 0 || rest != 0 && rest != 2) {
			return Optional.empty();
		}
		int last = rest == 0 ? 0 : word(bytes, bytes.length - 2);
		return Optional.of(command(bytes, 7, first, rest == 0 ? 0 : last == 0 ? ALL : last));
	}

	private static int word(byte[] bytes, int at) {
		return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
	}

	private static CommandApdu command(byte[] bytes, int dataAt, int dataLength, int le) {
		return new CommandApdu(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF, bytes[3] & 0xFF,
				Arrays.copyOfRange(bytes, dataAt, dataAt + dataLength), le);
	}

	/** The header and the length of the data; the data may be secret. */
	@Override
	public String toString() {
		return "%02X %02X %02X %02X, %d bytes".formatted(cla, ins, p1, p2, data.length);
	}
}

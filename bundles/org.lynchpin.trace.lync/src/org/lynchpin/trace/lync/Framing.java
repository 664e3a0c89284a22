// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import org.lynchpin.trace.Direction;
import org.lynchpin.trace.Lines;

/**
 * The line before and after each packet of a client log: {@code Sending Packet - 192.0.2.1:5061 (From Local Address:
 * 192.0.2.9:50000) 1503 bytes:}, and the same with {@code End of} before it. Used again for each line.
 */
final class Framing {
	private static final int LONGEST = 600;
	private static final byte[] END_OF = Ascii.bytes("end of ");
	private static final byte[] SENDING = Ascii.bytes("sending packet");
	private static final byte[] RECEIVED = Ascii.bytes("data received");
	private static final byte[] LOCAL = Ascii.bytes("local address:");

	boolean end;
	Direction direction = Direction.UNKNOWN;
	int peerFrom;
	int peerTo;
	int localFrom;
	int localTo;
	/** The bytes that the packet has; -1 where the line does not say. */
	int announced;

	/** The end of a line that may be one: no further than such a line can be long. */
	static int lineEnd(byte[] bytes, int at, int to) {
		return Lines.end(bytes, at, Math.min(to, at + LONGEST));
	}

	/** Reads the text of a line; false where it is no such line. */
	boolean read(byte[] bytes, int at, int to) {
		end = Ascii.word(bytes, at, to, END_OF);
		int words = end ? at + END_OF.length : at;
		if (words >= to || (bytes[words] | 0x20) != 's' && (bytes[words] | 0x20) != 'd') {
			return false;
		}
		boolean sent = Ascii.word(bytes, words, to, SENDING);
		if (!sent && !Ascii.word(bytes, words, to, RECEIVED)) {
			return false;
		}
		direction = sent ? Direction.SENT : Direction.RECEIVED;
		int dash = Ascii.blanks(bytes, words + (sent ? SENDING.length : RECEIVED.length), to);
		if (dash >= to || bytes[dash] != '-' && bytes[dash] != (byte) 0xE2) {
			return false;
		}
		// A dash that an editor has made longer takes three bytes in UTF-8.
		peerFrom = Ascii.blanks(bytes, bytes[dash] == '-' ? dash + 1 : Math.min(to, dash + 3), to);
		peerTo = word(bytes, peerFrom, to);
		rest(bytes, peerTo, to);
		return true;
	}

	private void rest(byte[] bytes, int at, int to) {
		localFrom = localTo = peerTo;
		int open = at;
		while (open < to && bytes[open] != '(') {
			open++;
		}
		int close = open;
		while (close < to && bytes[close] != ')') {
			close++;
		}
		for (int i = open; i < close; i++) {
			if ((bytes[i] | 0x20) == 'l' && Ascii.word(bytes, i, close, LOCAL)) {
				localFrom = Ascii.blanks(bytes, i + LOCAL.length, close);
				localTo = Ascii.trimmed(bytes, localFrom, close);
				break;
			}
		}
		int number = Ascii.blanks(bytes, close < to ? close + 1 : at, to);
		announced = number < to && Ascii.digit(bytes[number]) ? Ascii.number(bytes, number, to) : -1;
	}

	private static int word(byte[] bytes, int at, int to) {
		int i = at;
		while (i < to && bytes[i] > ' ' && bytes[i] != '(') {
			i++;
		}
		return i;
	}
}

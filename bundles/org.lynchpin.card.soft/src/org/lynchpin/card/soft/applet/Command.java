// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft.applet;

import java.util.Arrays;

/**
 * A command APDU taken apart (ISO/IEC 7816-4, 5.1). A missing Le counts as the greatest: common middleware leaves it out
 * and expects data all the same.
 *
 * @param expected Ne, the greatest number of bytes expected
 */
record Command(int cla, int ins, int p1, int p2, byte[] data, int expected, boolean extended) {

	static Command parse(byte[] bytes) throws Refusal {
		Refusal.unless(bytes.length >= 4, Refusal.WRONG_LENGTH);
		if (bytes.length >= 7 && bytes[4] == 0) {
			return extended(bytes);
		}
		if (bytes.length <= 5) {
			return of(bytes, 5, 0, bytes.length == 5 ? length(bytes[4] & 0xFF, 256) : 256, false);
		}
		int lc = bytes[4] & 0xFF;
		int rest = bytes.length - 5 - lc;
		Refusal.unless(lc > 0 && (rest == 0 || rest == 1), Refusal.WRONG_LENGTH);
		return of(bytes, 5, lc, rest == 1 ? length(bytes[bytes.length - 1] & 0xFF, 256) : 256, false);
	}

	private static Command extended(byte[] bytes) throws Refusal {
		int first = (bytes[5] & 0xFF) << 8 | bytes[6] & 0xFF;
		if (bytes.length == 7) {
			return of(bytes, 7, 0, length(first, 65_536), true);
		}
		int rest = bytes.length - 7 - first;
		Refusal.unless(first > 0 && (rest == 0 || rest == 2), Refusal.WRONG_LENGTH);
		int end = 7 + first;
		return of(bytes, 7, first, rest == 2 ? length((bytes[end] & 0xFF) << 8 | bytes[end + 1] & 0xFF, 65_536) : 65_536, true);
	}

	private static Command of(byte[] bytes, int offset, int lc, int expected, boolean extended) {
		byte[] data = lc == 0 ? new byte[0] : Arrays.copyOfRange(bytes, offset, offset + lc);
		return new Command(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF, bytes[3] & 0xFF, data, expected, extended);
	}

	private static int length(int value, int whenZero) {
		return value == 0 ? whenZero : value;
	}

	/** Whether more of the same command follows (bit 5 of CLA; ISO/IEC 7816-4, 5.1.1). */
	boolean chained() {
		return (cla & 0x10) != 0;
	}

	boolean continues(Command former) {
		return ins == former.ins && p1 == former.p1 && p2 == former.p2;
	}

	Command with(byte[] whole) {
		return new Command(cla, ins, p1, p2, whole, expected, extended);
	}

	/** P1 and P2 must be these, else 6A86. */
	void parameters(int first, int second) throws Refusal {
		Refusal.unless(p1 == first && p2 == second, Refusal.WRONG_PARAMETER);
	}

	void wipe() {
		Arrays.fill(data, (byte) 0);
	}

	@Override
	public String toString() {
		return "%02X %02X %02X %02X (%d bytes)".formatted(cla, ins, p1, p2, data.length);
	}
}

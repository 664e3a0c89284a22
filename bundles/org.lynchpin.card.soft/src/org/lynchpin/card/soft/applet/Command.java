// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft.applet;

import java.util.Arrays;

import org.lynchpin.card.apdu.CommandApdu;

/**
 * A command as the card has received it.
 *
 * @param expected Ne; a missing Le counts as the greatest, for common middleware leaves it out and expects data all the same
 * @param extended whether its length fields were extended
 */
record Command(int cla, int ins, int p1, int p2, byte[] data, int expected, boolean extended) {

	static Command parse(byte[] bytes) throws Refusal {
		CommandApdu apdu = CommandApdu.parse(bytes).orElseThrow(() -> new Refusal(Refusal.WRONG_LENGTH));
		boolean extended = bytes.length > 6 && bytes[4] == 0;
		return new Command(apdu.cla(), apdu.ins(), apdu.p1(), apdu.p2(), apdu.data(), apdu.le() == 0 ? CommandApdu.ALL : apdu.le(), extended);
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

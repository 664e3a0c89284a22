// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft.applet;

/** A command that ends with a status word other than 9000 (ISO/IEC 7816-4, 5.1.3). No stack trace: it is an answer. */
final class Refusal extends Exception {
	private static final long serialVersionUID = 1;
	static final int MEMORY_FAILURE = 0x6581;
	static final int WRONG_LENGTH = 0x6700;
	static final int LOGICAL_CHANNEL = 0x6881;
	static final int SECURE_MESSAGING = 0x6882;
	static final int NOT_VERIFIED = 0x6982;
	static final int BLOCKED = 0x6983;
	static final int CONDITIONS = 0x6985;
	static final int WRONG_DATA = 0x6A80;
	static final int NOT_FOUND = 0x6A82;
	static final int NO_ROOM = 0x6A84;
	static final int WRONG_PARAMETER = 0x6A86;
	static final int NO_REFERENCE = 0x6A88;
	static final int NO_INSTRUCTION = 0x6D00;
	static final int NO_CLASS = 0x6E00;
	static final int DEFECT = 0x6F00;

	private final int statusWord;

	Refusal(int statusWord) {
		super("%04X".formatted(statusWord), null, false, false);
		this.statusWord = statusWord;
	}

	/** 63Cx: x tries are left. */
	static Refusal triesLeft(int tries) {
		return new Refusal(0x63C0 | Math.min(tries, 15));
	}

	int statusWord() {
		return statusWord;
	}

	static void unless(boolean condition, int statusWord) throws Refusal {
		if (!condition) {
			throw new Refusal(statusWord);
		}
	}
}

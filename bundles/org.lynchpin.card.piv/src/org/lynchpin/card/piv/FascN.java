// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.util.Optional;

/**
 * The Federal Agency Smart Credential Number: 40 characters of five bits, BCD with odd parity, least significant bit
 * first (TIG SCEPACS 2.3, section 6).
 *
 * @param agency four digits; 9999 means that no federal agency issued it (SP 800-73-4 part 1, 3.1.2)
 * @param system four digits
 * @param credential six digits
 */
record FascN(String agency, String system, String credential) {
	static final int LENGTH = 25;
	private static final String NON_FEDERAL = "9999";
	private static final int CHARACTERS = 40;
	private static final int START = 0b1011;
	private static final int SEPARATOR = 0b1101;
	private static final int END = 0b1111;

	/** The number of a card that no federal agency issued, as the tools of many makers write it. */
	static final FascN PLAIN = new FascN(NON_FEDERAL, NON_FEDERAL, "999999");

	boolean isFederal() {
		return !NON_FEDERAL.equals(agency);
	}

	/** Reads a number; empty where a field separator or a digit is not where it belongs. */
	static Optional<FascN> parse(byte[] bytes) {
		if (bytes.length != LENGTH) {
			return Optional.empty();
		}
		int[] symbols = new int[CHARACTERS];
		for (int i = 0; i < CHARACTERS; i++) {
			symbols[i] = symbol(bytes, i);
		}
		if (symbols[0] != START || symbols[5] != SEPARATOR || symbols[10] != SEPARATOR) {
			return Optional.empty();
		}
		Optional<String> agency = digits(symbols, 1, 4);
		Optional<String> system = digits(symbols, 6, 4);
		Optional<String> credential = digits(symbols, 11, 6);
		return agency.isPresent() && system.isPresent() && credential.isPresent()
				? Optional.of(new FascN(agency.get(), system.get(), credential.get()))
				: Optional.empty();
	}

	private static Optional<String> digits(int[] symbols, int from, int count) {
		StringBuilder text = new StringBuilder();
		for (int i = from; i < from + count; i++) {
			if (symbols[i] > 9) {
				return Optional.empty();
			}
			text.append((char) ('0' + symbols[i]));
		}
		return Optional.of(text.toString());
	}

	/** The value of a character, or -1 where its parity is wrong. */
	private static int symbol(byte[] bytes, int index) {
		int value = 0;
		int ones = 0;
		for (int bit = 0; bit < 5; bit++) {
			int at = index * 5 + bit;
			int one = bytes[at / 8] >> (7 - at % 8) & 1;
			ones += one;
			value |= bit < 4 ? one << bit : 0;
		}
		return ones % 2 == 1 ? value : 16;
	}

	/** The number as 25 bytes, with credential series 0, issue 1, and the person fields of a cardholder without a number. */
	byte[] encode() {
		String text = "S" + agency + "F" + system + "F" + credential + "F0F1F" + "0000000000" + "3" + "0000" + "1" + "E";
		byte[] bytes = new byte[LENGTH];
		int check = 0;
		for (int i = 0; i < CHARACTERS; i++) {
			int value = i < text.length() ? value(text.charAt(i)) : check;
			check ^= value;
			put(bytes, i, value);
		}
		return bytes;
	}

	private static int value(char character) {
		return switch (character) {
		case 'S' -> START;
		case 'F' -> SEPARATOR;
		case 'E' -> END;
		default -> character - '0';
		};
	}

	private static void put(byte[] bytes, int index, int value) {
		int parity = 1 - Integer.bitCount(value) % 2;
		for (int bit = 0; bit < 5; bit++) {
			int one = bit < 4 ? value >> bit & 1 : parity;
			int at = index * 5 + bit;
			bytes[at / 8] |= (byte) (one << (7 - at % 8));
		}
	}
}

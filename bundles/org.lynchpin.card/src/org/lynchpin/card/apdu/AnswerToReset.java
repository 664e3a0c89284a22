// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.apdu;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What an answer to reset tells (ISO/IEC 7816-3, 8.2): the protocols, and the historical bytes, in which a card may state
 * its capabilities (ISO/IEC 7816-4, 8.1.1).
 *
 * @param onlyT0 whether the card offers the protocol T=0 alone, which knows no extended length
 * @param historical the historical bytes; empty where there are none or the answer is damaged
 */
public record AnswerToReset(boolean onlyT0, byte[] historical) {
	private static final int CARD_CAPABILITIES = 7;
	private static final int COMMAND_CHAINING = 0x80;
	private static final int EXTENDED_LENGTH = 0x40;

	/** Reads an answer to reset; what is damaged tells nothing. */
	public static AnswerToReset parse(byte[] atr) {
		if (atr.length < 2) {
			return new AnswerToReset(false, new byte[0]);
		}
		int count = atr[1] & 0x0F;
		int y = atr[1] >> 4 & 0x0F;
		int at = 2;
		boolean other = false;
		while (true) {
			at += Integer.bitCount(y & 0x7);
			if ((y & 0x8) == 0 || at >= atr.length) {
				break;
			}
			int protocol = atr[at] & 0x0F;
			other |= protocol != 0 && protocol != 15;
			y = atr[at++] >> 4 & 0x0F;
		}
		boolean fits = at + count <= atr.length;
		return new AnswerToReset(!other, fits ? Arrays.copyOfRange(atr, at, at + count) : new byte[0]);
	}

	/** Whether commands and answers may have extended length; empty where the card does not say. */
	public Optional<Boolean> extendedLength() {
		return onlyT0 ? Optional.of(false) : thirdFunctionTable().map(table -> (table & EXTENDED_LENGTH) != 0);
	}

	/** Whether commands may be chained; empty where the card does not say. */
	public Optional<Boolean> commandChaining() {
		return thirdFunctionTable().map(table -> (table & COMMAND_CHAINING) != 0);
	}

	/** Whether the historical bytes contain this word, in whatever case. */
	public boolean mentions(String word) {
		return new String(historical, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
	}

	/** The third software function table (8.1.1.2.7) of compact TLV historical bytes. */
	private Optional<Integer> thirdFunctionTable() {
		if (historical.length == 0 || historical[0] != 0 && historical[0] != (byte) 0x80) {
			return Optional.empty();
		}
		int end = historical[0] == 0 ? historical.length - 3 : historical.length;
		int at = 1;
		while (at < end) {
			int tag = historical[at] >> 4 & 0x0F;
			int length = historical[at] & 0x0F;
			if (tag == CARD_CAPABILITIES && at + length < end) {
				return length < 3 ? Optional.of(0) : Optional.of(historical[at + 3] & 0xFF);
			}
			at += 1 + length;
		}
		return Optional.empty();
	}
}

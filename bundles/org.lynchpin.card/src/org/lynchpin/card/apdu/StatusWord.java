// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.apdu;

import java.util.OptionalInt;

/**
 * The two status bytes that end every response (ISO/IEC 7816-4, 5.1.3).
 *
 * @param value SW1 SW2 as 0 to FFFF
 */
public record StatusWord(int value) {
	public static final StatusWord OK = new StatusWord(0x9000);
	public static final StatusWord WRONG_LENGTH = new StatusWord(0x6700);
	public static final StatusWord SECURITY_STATUS_NOT_SATISFIED = new StatusWord(0x6982);
	public static final StatusWord AUTHENTICATION_METHOD_BLOCKED = new StatusWord(0x6983);
	public static final StatusWord CONDITIONS_NOT_SATISFIED = new StatusWord(0x6985);
	public static final StatusWord INCORRECT_DATA = new StatusWord(0x6A80);
	public static final StatusWord FUNCTION_NOT_SUPPORTED = new StatusWord(0x6A81);
	public static final StatusWord FILE_NOT_FOUND = new StatusWord(0x6A82);
	public static final StatusWord RECORD_NOT_FOUND = new StatusWord(0x6A83);
	public static final StatusWord NOT_ENOUGH_MEMORY = new StatusWord(0x6A84);
	public static final StatusWord INCORRECT_PARAMETERS = new StatusWord(0x6A86);
	public static final StatusWord REFERENCE_DATA_NOT_FOUND = new StatusWord(0x6A88);
	public static final StatusWord INSTRUCTION_NOT_SUPPORTED = new StatusWord(0x6D00);
	public static final StatusWord CLASS_NOT_SUPPORTED = new StatusWord(0x6E00);

	/** SW1. */
	public int sw1() {
		return value >> 8;
	}

	/** SW2. */
	public int sw2() {
		return value & 0xFF;
	}

	/** Whether the command was done. */
	public boolean isOk() {
		return value == 0x9000;
	}

	/** The retry counter of {@code 63Cx}, else empty. */
	public OptionalInt retriesLeft() {
		return (value & 0xFFF0) == 0x63C0 ? OptionalInt.of(value & 0xF) : OptionalInt.empty();
	}

	/** Whether a secret was compared and found wrong: {@code 63Cx}, or {@code 6300} by cards that do not count aloud (ISO/IEC 7816-4, 5.1.3). */
	public boolean isWrongSecret() {
		return value == 0x6300 || retriesLeft().isPresent();
	}

	/** Done, but something is to be told: {@code 62xx} and {@code 63xx} (ISO/IEC 7816-4, 5.1.3). */
	public boolean isWarning() {
		return sw1() == 0x62 || sw1() == 0x63;
	}

	@Override
	public String toString() {
		return "%04X".formatted(value);
	}
}

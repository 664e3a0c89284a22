// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.apdu;

import java.util.Arrays;

import org.lynchpin.card.CardFailure;

/** A response (ISO/IEC 7816-4, 5.1): data, which may be empty, and the status word. */
public record ResponseApdu(byte[] data, StatusWord status) {
	/**
	 * Reads a response.
	 *
	 * @param operation the command's name in the standard, for the failure
	 * @throws CardFailure.UnexpectedAnswer if there is not even a status word
	 */
	public static ResponseApdu parse(byte[] answer, String operation) throws CardFailure.UnexpectedAnswer {
		if (answer.length < 2) {
			throw new CardFailure.UnexpectedAnswer(operation, 0);
		}
		return new ResponseApdu(Arrays.copyOf(answer, answer.length - 2), statusOf(answer));
	}

	/** The status word that ends {@code answer}; 0000, which no card gives, where there is none. */
	public static StatusWord statusOf(byte[] answer) {
		int n = answer.length;
		return n < 2 ? new StatusWord(0) : new StatusWord((answer[n - 2] & 0xFF) << 8 | answer[n - 1] & 0xFF);
	}

	/** Whether the command was done. */
	public boolean isOk() {
		return status.isOk();
	}

	@Override
	public String toString() {
		return data.length + " bytes, " + status;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card;

/**
 * A card as one function, bytes to bytes (ISO/IEC 7816-4 command and response APDU). Logging, chaining, counting and
 * faults are wrappers of the same shape. Not for two threads at once, except {@link #close()}.
 */
public interface CardChannel extends AutoCloseable {
	/**
	 * Sends one command APDU and returns the response APDU, status word included, exactly as the card gave it: chaining
	 * and GET RESPONSE are the work of wrappers.
	 *
	 * @throws CardFailure if the card or reader is gone, was reset by another program, or does not answer
	 */
	byte[] transmit(byte[] command) throws CardFailure;

	/** The answer to reset (ISO/IEC 7816-3, 8.2). */
	byte[] atr();

	/** The reader's name, for messages; empty where there is none. */
	default String reader() {
		return "";
	}

	/** Ends a transmit that another thread is blocked in, gives the card back, and may be called more than once. */
	@Override
	void close();
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft.applet;

import java.io.IOException;

/** Where a card keeps what it keeps without power. */
@FunctionalInterface
public interface CardMemory {
	/**
	 * Keeps the content durably: when it returns, a power cut does not undo it.
	 *
	 * @param content all of the card in {@link CardContentFormat}; with its secrets, zeroed by the caller
	 * @throws IOException if it could not be kept; the card then answers 6581 and is as it was
	 */
	void save(byte[] content) throws IOException;

	/**
	 * Keeps content that is no harm if it is lost with the power: when it returns, the end of the process does not undo it.
	 *
	 * @throws IOException as {@link #save} does
	 */
	default void saveSoon(byte[] content) throws IOException {
		save(content);
	}

	/** Forgets everything with the process. */
	static CardMemory volatileMemory() {
		return content -> { };
	}
}

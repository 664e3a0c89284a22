// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card;

import java.util.HexFormat;
import java.util.Objects;

/**
 * A card reader as a transport sees it at one moment.
 *
 * @param transport id of the {@link CardTransport}
 * @param name the reader's name, unique within the transport
 * @param hasCard whether a card is in it
 * @param atr the card's answer to reset in hexadecimal, empty where there is no card
 */
public record Reader(String transport, String name, boolean hasCard, String atr) {
	public Reader {
		Objects.requireNonNull(transport);
		Objects.requireNonNull(name);
		Objects.requireNonNull(atr);
	}

	/** A reader with the bytes of an answer to reset; none means an empty reader. */
	public static Reader of(String transport, String name, byte[] atr) {
		return new Reader(transport, name, atr.length > 0, HexFormat.of().withUpperCase().formatHex(atr));
	}
}

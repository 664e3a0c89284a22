// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;

import org.lynchpin.card.apdu.Tlv;

/** The card capability container (SP 800-73-4 part 1, 3.1.1 and table 8), which Windows looks for before it takes a card for a PIV card. */
final class CapabilityContainer {
	static final int TAG = 0x5FC107;
	private static final byte[] ISSUER = { (byte) 0xA0, 0, 0, 1, 0x16 };
	private static final int CARD_IDENTIFIER_LENGTH = 21;

	private CapabilityContainer() {
	}

	/** A new one with a random card identifier, data model 10 (the PIV data model), and empty containers for the rest. */
	static byte[] create(SecureRandom random) {
		byte[] identifier = new byte[CARD_IDENTIFIER_LENGTH];
		random.nextBytes(identifier);
		System.arraycopy(ISSUER, 0, identifier, 0, ISSUER.length);
		identifier[5] = (byte) 0xFF; // manufacturer: none registered
		identifier[6] = 0x02; // card type: with an applet of its own
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(Tlv.encode(0xF0, identifier));
		out.writeBytes(Tlv.encode(0xF1, new byte[] { 0x21 }));
		out.writeBytes(Tlv.encode(0xF2, new byte[] { 0x21 }));
		out.writeBytes(Tlv.encode(0xF3));
		out.writeBytes(Tlv.encode(0xF4, new byte[] { 0x00 }));
		out.writeBytes(Tlv.encode(0xF5, new byte[] { 0x10 }));
		for (int tag : new int[] { 0xF6, 0xF7, 0xFA, 0xFB, 0xFC, 0xFD, 0xFE }) {
			out.writeBytes(Tlv.encode(tag));
		}
		return out.toByteArray();
	}
}

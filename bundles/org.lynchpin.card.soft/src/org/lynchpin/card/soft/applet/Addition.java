// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft.applet;

/** Widespread vendor instructions that SP 800-73-4 does not know. A profile says which of them a card has. */
public enum Addition {
	/** INS FD: three bytes of version. */
	VERSION(0xFD),
	/** INS F8: four bytes of serial number. */
	SERIAL(0xF8),
	/** INS F7: algorithm, policies, origin, public key, default in use, retries. */
	METADATA(0xF7),
	/** INS FF: a new card management key, which may be of another algorithm. */
	SET_ADMIN_KEY(0xFF),
	/** INS FA: numbers of tries; resets PIN and PUK to the factory values. */
	SET_RETRIES(0xFA),
	/** INS FB: back to the factory, only while PIN and PUK are both blocked. */
	RESET(0xFB),
	/** INS F9: a certificate over a key that was made on the card. */
	ATTEST(0xF9),
	/** INS FE: a key that was made elsewhere. */
	IMPORT_KEY(0xFE),
	/** INS F6: moves or deletes a key. */
	MOVE_KEY(0xF6);

	private final int instruction;

	Addition(int instruction) {
		this.instruction = instruction;
	}

	int instruction() {
		return instruction;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.apdu;

/** Bytes that are no BER-TLV data objects. */
public final class MalformedTlv extends Exception {
	private static final long serialVersionUID = 1;

	MalformedTlv(String what, int at) {
		super(what + " at offset " + at);
	}
}

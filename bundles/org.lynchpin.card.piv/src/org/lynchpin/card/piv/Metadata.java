// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.lynchpin.card.apdu.MalformedTlv;
import org.lynchpin.card.apdu.ResponseApdu;
import org.lynchpin.card.apdu.Tlv;

/**
 * What the widespread GET METADATA tells of a key, a PIN or the PUK.
 *
 * @param algorithm the algorithm identifier, or the card's way of saying PIN
 * @param isDefault whether it is still the factory value
 * @param retryLimit tries when none was used up
 * @param retriesLeft tries left
 */
record Metadata(OptionalInt algorithm, Optional<Boolean> isDefault, OptionalInt retryLimit, OptionalInt retriesLeft) {
	static final String OPERATION = "GET METADATA";

	/** Reads an answer; empty where the card refuses, or has another meaning for the instruction. */
	static Optional<Metadata> parse(ResponseApdu answer) {
		if (!answer.isOk() || answer.data().length == 0) {
			return Optional.empty();
		}
		List<Tlv> objects;
		try {
			objects = Tlv.parse(answer.data());
		} catch (MalformedTlv e) {
			return Optional.empty();
		}
		OptionalInt algorithm = octet(objects, 0x01, 0);
		OptionalInt isDefault = octet(objects, 0x05, 0);
		Optional<Boolean> factory = isDefault.isPresent() ? Optional.of(isDefault.getAsInt() == 1) : Optional.empty();
		return Optional.of(new Metadata(algorithm, factory, octet(objects, 0x06, 0), octet(objects, 0x06, 1)));
	}

	private static OptionalInt octet(List<Tlv> objects, int tag, int index) {
		Optional<Tlv> found = Tlv.find(objects, tag).filter(each -> each.value().length > index);
		return found.isPresent() ? OptionalInt.of(found.get().value()[index] & 0xFF) : OptionalInt.empty();
	}
}

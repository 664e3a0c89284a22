// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.util.Optional;
import java.util.Set;

import org.lynchpin.card.apdu.MalformedTlv;
import org.lynchpin.card.apdu.ResponseApdu;
import org.lynchpin.card.apdu.StatusWord;
import org.lynchpin.card.apdu.Tlv;

/**
 * What a card gave for a data object.
 *
 * @param state whether there is something
 * @param value the value, where there is one
 * @param status the status word
 */
record Reading(State state, byte[] value, StatusWord status) {
	/** Whether there is something. */
	enum State {
		PRESENT, ABSENT, REFUSED, MALFORMED
	}

	/** The standard has 6A82 (SP 800-73-4 part 2, 3.1.2); these others are what cards say of a tag for which they have nothing. */
	private static final Set<StatusWord> NOT_THERE = Set.of(StatusWord.FILE_NOT_FOUND, StatusWord.REFERENCE_DATA_NOT_FOUND, StatusWord.RECORD_NOT_FOUND,
			StatusWord.INCORRECT_DATA, StatusWord.FUNCTION_NOT_SUPPORTED);
	private static final byte[] NOTHING = {};

	/** Reads an answer to GET DATA: the template 53, or where the object has an outer tag of its own (7E), that one. */
	static Reading of(int tag, ResponseApdu answer) {
		StatusWord status = answer.status();
		if (!status.isOk()) {
			return new Reading(NOT_THERE.contains(status) ? State.ABSENT : State.REFUSED, NOTHING, status);
		}
		try {
			Optional<Tlv> template = Tlv.parse(answer.data()).stream().filter(each -> each.tag() == 0x53 || each.tag() == tag).findFirst();
			boolean malformed = template.isEmpty() && answer.data().length > 0;
			byte[] value = template.map(Tlv::value).orElse(NOTHING);
			return new Reading(malformed ? State.MALFORMED : value.length == 0 ? State.ABSENT : State.PRESENT, value, status);
		} catch (MalformedTlv e) {
			return new Reading(State.MALFORMED, NOTHING, status);
		}
	}

	static Reading written(byte[] value) {
		return new Reading(value.length == 0 ? State.ABSENT : State.PRESENT, value, StatusWord.OK);
	}

	boolean isPresent() {
		return state == State.PRESENT;
	}
}

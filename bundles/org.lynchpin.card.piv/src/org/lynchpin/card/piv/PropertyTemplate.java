// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.lynchpin.card.apdu.MalformedTlv;
import org.lynchpin.card.apdu.Tlv;

/**
 * The application property template that answers SELECT (SP 800-73-4 part 2, table 3). Cards leave out what they like, and some
 * give none: what cannot be read tells nothing.
 *
 * @param label the application label, printable
 * @param algorithms the identifiers of the algorithms that the card lists
 */
record PropertyTemplate(Optional<String> label, List<Integer> algorithms) {
	private static final int TEMPLATE = 0x61;
	private static final int LABEL = 0x50;
	private static final int ALGORITHMS = 0xAC;
	private static final int ALGORITHM = 0x80;
	private static final int LONGEST_LABEL = 64;
	private static final PropertyTemplate NONE = new PropertyTemplate(Optional.empty(), List.of());

	static PropertyTemplate parse(byte[] answer) {
		try {
			Optional<Tlv> template = Tlv.find(Tlv.parse(answer), TEMPLATE);
			return template.isPresent() ? of(template.get().children()) : NONE;
		} catch (MalformedTlv e) {
			return NONE;
		}
	}

	private static PropertyTemplate of(List<Tlv> objects) throws MalformedTlv {
		Optional<String> label = Tlv.find(objects, LABEL).map(each -> new String(each.value(), StandardCharsets.UTF_8).strip())
				.filter(text -> !text.isEmpty() && text.length() <= LONGEST_LABEL && text.chars().noneMatch(Character::isISOControl));
		Optional<Tlv> listed = Tlv.find(objects, ALGORITHMS);
		List<Tlv> algorithms = listed.isPresent() ? listed.get().children() : List.of();
		return new PropertyTemplate(label, algorithms.stream().filter(each -> each.tag() == ALGORITHM && each.value().length == 1)
				.map(each -> each.value()[0] & 0xFF).toList());
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.page;

import java.util.List;
import java.util.Optional;

import org.lynchpin.directory.Person;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.Holder;

/**
 * What a Person page is about, as far as it is known.
 *
 * @param upn the user principal name
 * @param person the directory's answer; empty where no directory knows the person, or none could be asked
 * @param holder what the inventory remembers
 * @param cards the person's cards in the inventory, newest first
 */
public record PersonSubject(String upn, Optional<Person> person, Optional<Holder> holder, List<CardRecord> cards) {
	public PersonSubject {
		cards = List.copyOf(cards);
	}

	/** What to call the person. */
	public String name() {
		return person.map(Person::displayName).or(() -> holder.map(Holder::displayName)).orElse(upn);
	}
}

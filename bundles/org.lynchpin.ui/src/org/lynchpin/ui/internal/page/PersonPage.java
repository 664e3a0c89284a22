// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.internal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.directory.Person;
import org.lynchpin.directory.PersonDirectories;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.Holder;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.page.PersonInput;
import org.lynchpin.ui.page.PersonSection;
import org.lynchpin.ui.page.PersonSubject;

/** The Person page: who it is and what to do; the rest is filled in by the areas. */
public final class PersonPage extends SubjectPage<PersonSubject, PersonSection> {
	private static final Messages TEXT = Messages.of(PersonPage.class);

	@Override
	String point() {
		return "personSection";
	}

	@Override
	Class<PersonSection> type() {
		return PersonSection.class;
	}

	@Override
	String loading() {
		return TEXT.text("person.loading", getEditorInput().getName());
	}

	@Override
	PersonSubject load(Interaction ask) throws Failure {
		String upn = ((PersonInput) getEditorInput()).upn();
		Optional<Inventory> inventory = desk().inventory();
		Optional<Holder> holder = inventory.isPresent() ? inventory.get().holder(upn) : Optional.empty();
		List<CardRecord> cards = inventory.isPresent() ? inventory.get().cardsOf(upn) : List.of();
		return new PersonSubject(upn, person(upn, ask), holder, cards);
	}

	private Optional<Person> person(String upn, Interaction ask) throws Failure {
		Optional<SiteDocument> site = desk().site();
		return site.isPresent() ? Services.get(PersonDirectories.class).byUpn(site.get().directories(), upn, ask) : Optional.empty();
	}

	@Override
	String icon(PersonSubject subject) {
		return subject.person().map(Person::enabled).orElse(false) ? "person" : "person-off";
	}

	@Override
	String title(PersonSubject subject) {
		return subject.name();
	}

	@Override
	String subtitle(PersonSubject subject) {
		List<String> parts = new ArrayList<>();
		parts.add(subject.upn());
		subject.person().ifPresentOrElse(person -> {
			person.department().ifPresent(parts::add);
			parts.add(person.signInAddress().isEmpty() ? TEXT.text("person.no-sip") : TEXT.text("person.sip", person.signInAddress()));
			person.pool().ifPresent(pool -> parts.add(TEXT.text("person.pool", pool)));
			parts.add(person.enabled() ? TEXT.text("person.enabled") : TEXT.text("person.disabled"));
		}, () -> parts.add(TEXT.text("person.unknown")));
		return String.join("  ·  ", parts);
	}
}

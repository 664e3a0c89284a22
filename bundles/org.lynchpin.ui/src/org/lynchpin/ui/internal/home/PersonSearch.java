// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.internal.home;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.Collectors;

import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.directory.Person;
import org.lynchpin.directory.PersonDirectories;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.desk.Desk;
import org.lynchpin.ui.home.SearchHit;
import org.lynchpin.ui.home.SearchProvider;
import org.lynchpin.ui.page.OpenPage;

/** Finds people in the directories of the site. */
public final class PersonSearch implements SearchProvider {
	private static final Messages TEXT = Messages.of(PersonSearch.class);

	@Override
	public List<SearchHit> find(String text, int limit, Desk desk, Interaction ask) throws Failure {
		Optional<SiteDocument> site = desk.site();
		if (site.isEmpty()) {
			return List.of();
		}
		return Services.get(PersonDirectories.class).find(site.get().directories(), text, limit, ask).stream().map(PersonSearch::hit).toList();
	}

	private static SearchHit hit(Person person) {
		String detail = Stream.of(person.upn(), person.department().orElse("")).filter(part -> !part.isEmpty()).collect(Collectors.joining("  ·  "));
		return new SearchHit(TEXT.text("hit.person"), person.enabled() ? "person" : "person-off", person.displayName(), detail,
				page -> OpenPage.person(page, person.upn(), person.displayName()));
	}
}

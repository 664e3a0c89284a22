// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.directory.site;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.directory.DirectoryConnection;
import org.lynchpin.directory.DirectoryFailure;
import org.lynchpin.directory.DirectorySettings;
import org.lynchpin.directory.Person;
import org.lynchpin.directory.PersonDirectory;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.site.Sites;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The people who are kept in the site document itself: for labs, for training, and where there is no directory to ask. */
@Component
public final class SiteDirectory implements PersonDirectory {
	private final Sites sites;

	@Activate
	public SiteDirectory(@Reference Sites sites) {
		this.sites = sites;
	}

	@Override
	public String type() {
		return "site";
	}

	@Override
	public DirectoryConnection connect(DirectorySettings settings, Interaction ask) throws Failure {
		String file = settings.property("file").orElseThrow(() -> new DirectoryFailure("directory-setting-missing", settings.name(), "file"));
		return new People(sites.open(Path.of(file)));
	}

	private record People(SiteDocument document) implements DirectoryConnection {

		@Override
		public List<Person> find(String text, int limit) {
			List<String> words = Arrays.stream(plain(text).split("\\s+")).filter(word -> !word.isEmpty()).toList();
			if (words.isEmpty() || limit <= 0) {
				return List.of();
			}
			Comparator<org.lynchpin.model.Person> beginningFirst = Comparator.comparing(person -> names(person).noneMatch(name -> name.startsWith(words.get(0))));
			return people(person -> words.stream().allMatch(word -> names(person).anyMatch(name -> name.contains(word))))
					.sorted(beginningFirst.thenComparing(person -> plain(person.getName()))).limit(limit).map(People::person).toList();
		}

		@Override
		public Optional<Person> byUpn(String upn) {
			return people(person -> !upn.isBlank() && person.getUpn().equalsIgnoreCase(upn.strip())).findFirst().map(People::person);
		}

		@Override
		public Optional<Person> bySignInAddress(String address) {
			String plain = address.strip().replaceFirst("(?i)^sip:", "");
			return people(person -> !plain.isEmpty() && person.getSignInAddress().equalsIgnoreCase(plain)).findFirst().map(People::person);
		}

		@Override
		public void close() {
			// the document stays open: others use it
		}

		private Stream<org.lynchpin.model.Person> people(Predicate<org.lynchpin.model.Person> wanted) {
			return List.copyOf(document.site().getPersons()).stream().filter(wanted);
		}

		private static Stream<String> names(org.lynchpin.model.Person person) {
			return Stream.of(person.getName(), person.getUpn(), person.getSignInAddress(), person.getMail(), person.getAccount()).map(People::plain);
		}

		/** Without case and without accents: who types {@code novak} finds Novák. */
		private static String plain(String text) {
			return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{Mn}+", "").toLowerCase(Locale.ROOT).strip();
		}

		private static Person person(org.lynchpin.model.Person person) {
			return new Person(person.getId(), person.getName(), person.getUpn(), person.getSignInAddress(), given(person.getMail()),
					given(person.getAccount()), given(person.getSid()), given(person.getDepartment()), given(person.getPool()),
					person.isEnabled(), person.isSipEnabled(), person.isPrivileged());
		}

		private static Optional<String> given(String text) {
			return Optional.of(text).filter(each -> !each.isBlank());
		}
	}
}

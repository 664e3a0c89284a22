// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.directory.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.DataFolder;
import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.interaction.Progress;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.secret.Secret;
import org.lynchpin.directory.DirectoryConnection;
import org.lynchpin.directory.DirectoryFailure;
import org.lynchpin.directory.DirectorySettings;
import org.lynchpin.directory.Person;
import org.lynchpin.directory.PersonDirectories;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.site.Sites;
import org.lynchpin.site.TrialSite;

class SiteDirectoryTest {
	/** Nobody is asked for the people of a document. */
	private static final Interaction NOBODY = new Interaction() {
		@Override
		public Secret ask(SecretPrompt prompt) throws Cancelled {
			throw new Cancelled();
		}

		@Override
		public boolean consent(Consent question) {
			return false;
		}

		@Override
		public void progress(Progress snapshot) {
			// nobody looks
		}

		@Override
		public Cancellation cancellation() {
			return new Cancellation();
		}
	};

	@TempDir
	private Path folder;
	private final Locale before = Locale.getDefault();
	private Sites sites;
	private SiteDocument trial;
	private DirectoryConnection people;

	@BeforeEach
	void connect() throws Failure {
		Locale.setDefault(Locale.US);
		sites = new Sites(new DataFolder(folder), Map.of(), List.of());
		trial = sites.trial();
		people = new SiteDirectory(sites).connect(trial.directories().get(0), NOBODY);
	}

	@AfterEach
	void restore() {
		people.close();
		Locale.setDefault(before);
	}

	@ParameterizedTest
	@CsvSource({ "anna, Anna Meier", "MEIER anna, Anna Meier", "anna@corp, Anna Meier", "CORP\\anna, Anna Meier", "novak, David Novák", "Nová david, David Novák",
			"林雅, 林雅婷", "yating, 林雅婷", "'  emma   okafor ', Emma Okafor", "ｅｍｍａ, Emma Okafor" })
	void aPersonIsFoundByAnyWordsOfTheNames(String text, String name) throws Failure {
		assertThat(people.find(text, 10)).extracting(Person::displayName).containsExactly(name);
	}

	@Test
	void everyWordHasToFitAndNothingFindsNobody() throws Failure {
		assertThat(people.find("anna rossi", 10)).isEmpty();
		assertThat(people.find("   ", 10)).isEmpty();
		assertThat(people.find("corp.example", 0)).isEmpty();
	}

	@Test
	void thoseThatBeginWithTheTextComeFirstAndOnlySoManyAsAreWanted() throws Failure {
		trial.execute("Add", () -> {
			org.lynchpin.model.Person person = org.lynchpin.model.ModelFactory.eINSTANCE.createPerson();
			person.setName("Aaron Hanna");
			trial.site().getPersons().add(person);
		});
		assertThat(people.find("anna", 10)).extracting(Person::displayName).containsExactly("Anna Meier", "Aaron Hanna");
		assertThat(people.find("corp", 2)).hasSize(2);
	}

	@Test
	void aPersonIsFoundByUserNameInAnyCase() throws Failure {
		assertThat(people.byUpn("ANNA.MEIER@corp.example")).get().satisfies(anna -> {
			assertThat(anna.displayName()).isEqualTo("Anna Meier");
			assertThat(anna.signInAddress()).isEqualTo("anna@corp.example");
			assertThat(anna.mail()).contains("anna.meier@corp.example");
			assertThat(anna.sid()).contains("S-1-5-21-1004336348-1177238915-682003330-1104");
			assertThat(anna.enabled()).isTrue();
			assertThat(anna.privileged()).isFalse();
		});
		assertThat(people.byUpn("nobody@corp.example")).isEmpty();
		assertThat(people.byUpn("")).isEmpty();
	}

	@Test
	void theOwnerOfASignInAddressIsFoundWithAndWithoutSip() throws Failure {
		assertThat(people.bySignInAddress("sip:Anna@corp.example")).get().extracting(Person::upn).isEqualTo("anna.meier@corp.example");
		assertThat(people.bySignInAddress("anna@corp.example")).isPresent();
		assertThat(people.bySignInAddress("sip:")).as("nobody, although one person has no address").isEmpty();
	}

	@Test
	void whatADocumentDoesNotSayIsEmpty() throws Failure {
		assertThat(people.byUpn("yating.lin@corp.example")).get().extracting(Person::mail).isEqualTo(java.util.Optional.empty());
	}

	@Test
	void aDirectoryWithoutItsFileSaysSo() {
		assertThatThrownBy(() -> new SiteDirectory(sites).connect(new DirectorySettings("1", "People", "site", Map.of()), NOBODY))
				.isInstanceOf(DirectoryFailure.class).hasMessageContaining("People");
	}

	@Test
	void allDirectoriesOfASiteAreAskedThroughOneService() throws Failure {
		PersonDirectories directories = new PersonDirectories(List.of(new SiteDirectory(sites)));
		assertThat(directories.find(trial.directories(), "anna", 10, NOBODY)).hasSize(1);
		assertThat(directories.byUpn(trial.directories(), TrialSite.FIRST_PERSON, NOBODY)).isPresent();
		assertThat(directories.bySignInAddress(trial.directories(), "anna@corp.example", NOBODY)).get().extracting(Person::upn).isEqualTo(TrialSite.FIRST_PERSON);
	}
}

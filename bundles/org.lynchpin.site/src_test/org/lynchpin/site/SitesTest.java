// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.core.CallFailure;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.DataFolder;
import org.lynchpin.core.Failure;
import org.lynchpin.directory.DirectorySettings;
import org.lynchpin.model.DirectorySource;
import org.lynchpin.model.ModelFactory;
import org.lynchpin.model.Person;
import org.lynchpin.model.Template;

class SitesTest extends SiteFixture {
	private Path data() {
		return folder.resolve("data");
	}

	private Path other() throws Failure {
		Path other = folder.resolve("other.lynchpin");
		sites().create(other, "Other").save();
		return other;
	}

	@Test
	void theSameFileIsTheSameDocumentWhileItIsOpen() throws Failure, IOException {
		saved();
		Sites sites = sites();
		SiteDocument document = sites.open(file());
		assertThat(sites.open(folder.resolve(".").resolve("corp.lynchpin"))).isSameAs(document);
		sites.close(document);
		assertThat(sites.open(file())).isNotSameAs(document);
	}

	@Test
	void aNewDocumentIsFoundByItsFileBeforeAndAfterItIsSaved() throws Failure {
		Sites sites = sites();
		SiteDocument document = sites.create(file(), "Corp");
		assertThat(sites.open(file())).isSameAs(document);
		document.save();
		assertThat(sites.open(file())).isSameAs(document);
	}

	@Test
	void aDocumentThatACommandChangedMeanwhileIsReadAgain() throws Failure {
		saved();
		Sites console = sites();
		SiteDocument document = console.open(file());
		SiteDocument command = sites().open(file());
		command.execute("Rename", () -> command.site().setName("By the command"));
		command.save();
		assertThat(console.open(file())).isSameAs(document);
		assertThat(document.site().getName()).isEqualTo("By the command");
	}

	@Test
	void whatIsUnsavedHereIsNotReadAway() throws Failure {
		saved();
		Sites console = sites();
		SiteDocument document = console.open(file());
		document.execute("Rename", () -> document.site().setName("Mine"));
		SiteDocument command = sites().open(file());
		command.execute("Rename", () -> command.site().setName("By the command"));
		command.save();
		assertThat(console.open(file()).site().getName()).isEqualTo("Mine");
	}

	@Test
	void theDocumentUsedLastIsRememberedForTheNextStart() throws Failure {
		saved();
		Sites sites = sites();
		List<Optional<String>> heard = new ArrayList<>();
		Registration registration = sites.onCurrentChanged(() -> heard.add(sites.current().map(document -> document.site().getName())));
		sites.setCurrent(sites.open(file()));
		sites.close(sites.current().orElseThrow());
		registration.close();
		assertThat(heard).containsExactly(Optional.of("Corp"), Optional.empty());
		assertThat(sites().resolve(Optional.empty()).site().getName()).isEqualTo("Corp");
	}

	@Test
	void aNamedDocumentComesFirstThenTheEnvironmentThenTheLastThenTheTrial() throws Failure {
		saved();
		Path other = other();
		sites().trial();
		assertThat(sites().resolve(Optional.empty()).site().getName()).isEqualTo("Trial");
		Sites first = sites();
		first.setCurrent(first.open(file()));
		assertThat(sites().resolve(Optional.empty()).site().getName()).isEqualTo("Corp");
		Sites named = new Sites(new DataFolder(data()), Map.of("LYNCHPIN_SITE", other.toString()), List.of());
		assertThat(named.resolve(Optional.empty()).site().getName()).isEqualTo("Other");
		assertThat(named.resolve(Optional.of(file())).site().getName()).isEqualTo("Corp");
	}

	@Test
	void withoutAnySiteTheCallIsWrongAndSaysWhatToDo() {
		assertThatThrownBy(() -> sites().resolve(Optional.empty())).isInstanceOfSatisfying(CallFailure.class, failure -> {
			assertThat(failure.finding().rule()).isEqualTo("no-site");
			assertThat(failure.finding().remedy()).contains("lynchpin trial", "--site FILE");
		});
	}

	@Test
	void aLastDocumentThatIsGoneIsNotReplacedByTheTrialInSilence() throws Failure, IOException {
		saved();
		sites().trial();
		Sites sites = sites();
		sites.setCurrent(sites.open(file()));
		Files.delete(file());
		assertThatThrownBy(() -> sites().resolve(Optional.empty())).isInstanceOf(DataFailure.class).hasMessageContaining("corp.lynchpin");
	}

	@Test
	void theTrialHasFivePeopleOfWhomEachShowsAnotherThing() throws Failure {
		SiteDocument trial = sites().trial();
		assertThat(trial.file()).isEqualTo(sites().trialFile()).exists();
		assertThat(sites().trial().site().getId()).as("a second call makes no second one").isEqualTo(trial.site().getId());
		assertThat(trial.notForProduction()).isTrue();
		assertThat(trial.demoPassword()).contains("lynchpin-demo");
		List<Person> people = trial.site().getPersons();
		assertThat(people).hasSize(5).allSatisfy(person -> assertThat(person.getSid()).startsWith("S-1-5-21-1004336348-1177238915-682003330-"));
		assertThat(people).extracting(Person::getSid).doesNotHaveDuplicates();
		Person anna = people.get(0);
		assertThat(anna.getUpn()).isEqualTo(TrialSite.FIRST_PERSON).isEqualTo(anna.getMail());
		assertThat(anna.getSignInAddress()).isEqualTo("anna@corp.example");
		assertThat(people).anyMatch(person -> person.getMail().isEmpty()).anyMatch(person -> !person.isEnabled()).anyMatch(person -> !person.isSipEnabled())
				.anyMatch(Person::isPrivileged).anyMatch(person -> person.getName().matches("\\p{IsHan}+"));
		assertThat(people.stream().filter(person -> person.isEnabled() && person.isSipEnabled() && !person.isPrivileged() && !person.getMail().isEmpty())).containsExactly(anna);
	}

	@Test
	void theTrialsDataLieApartFromProduction() throws Failure {
		SiteDocument trial = sites().trial();
		assertThat(trial.dataFolder()).isEqualTo(data().resolve("trial"));
		assertThat(saved().dataFolder()).isEqualTo(data());
	}

	@Test
	void aLocalAuthorityIsToldItsFolderAndItsTemplates() throws Failure {
		SiteDocument document = sites().create(file(), "Corp");
		document.execute("Add", () -> {
			var ca = StandardSite.addLocalCertificationAuthority(document.site(), "Lab, 1");
			Template template = ModelFactory.eINSTANCE.createTemplate();
			template.setName("OldCard");
			template.setTest(true);
			ca.getTemplates().add(template);
		});
		CaSettings settings = document.certificationAuthority("lab, 1").orElseThrow();
		assertThat(settings.type()).isEqualTo("local");
		assertThat(settings.property("folder")).contains(data().resolve("ca").resolve(settings.id()).toString());
		assertThat(settings.property("dataFolder")).contains(data().toString());
		assertThat(settings.property("demo")).contains("false");
		assertThat(settings.property("subject")).contains("CN=Lab\\, 1");
		assertThat(settings.property("template.OldCard.test")).contains("true");
		assertThat(settings.property("template.OldCard.minimumKeySize")).contains("2048");
		assertThat(document.certificationAuthority(settings.id())).isPresent();
		assertThat(document.certificationAuthority("other")).isEmpty();
		assertThat(document.certificationAuthorityFor(document.site().getEnrollmentPlans().get(0))).contains(settings);
	}

	@Test
	void thePeopleOfTheDocumentAreADirectoryWhereItNamesNone() throws Failure {
		SiteDocument document = sites().create(file(), "Corp");
		assertThat(document.directories()).isEmpty();
		document.execute("Add", () -> document.site().getPersons().add(person("Anna", "anna@corp.example")));
		assertThat(document.directories()).singleElement().satisfies(directory -> {
			assertThat(directory.type()).isEqualTo("site");
			assertThat(directory.property("file")).contains(document.file().toString());
		});
		document.execute("Add", () -> {
			DirectorySource ldap = ModelFactory.eINSTANCE.createDirectorySource();
			ldap.setName("Corp directory");
			ldap.setType("ldap");
			ldap.getProperties().add(StandardSite.property("address", "ldaps://dc1.corp.example"));
			document.site().getDirectories().add(ldap);
		});
		assertThat(document.directories()).extracting(DirectorySettings::type).containsExactly("ldap");
		assertThat(document.directories().get(0).property("address")).contains("ldaps://dc1.corp.example");
	}

	@Test
	void theInventoryIsTheFileInTheDataFolderUnlessTheSiteNamesADatabase() throws Failure {
		SiteDocument document = sites().create(file(), "Corp");
		assertThat(document.inventoryUrl()).isEmpty();
		document.execute("Set", () -> document.site().setInventoryUrl("jdbc:postgresql://db.corp.example/lynchpin"));
		assertThat(document.inventoryUrl()).contains("jdbc:postgresql://db.corp.example/lynchpin");
	}
}

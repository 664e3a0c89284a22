// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.model.CertificationAuthority;
import org.lynchpin.model.EnrollmentPlan;
import org.lynchpin.model.Person;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SiteFileTest extends SiteFixture {
	private static final int MUTATIONS = 2_000;

	private String text() throws IOException {
		return Files.readString(file());
	}

	private void write(String text) throws IOException {
		Files.writeString(file(), text);
	}

	private static org.assertj.core.api.ThrowableAssertAlternative<?> refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String id) {
		return org.assertj.core.api.Assertions.assertThatExceptionOfType(DataFailure.class).isThrownBy(call).satisfies(failure -> {
			assertThat(failure.finding().rule()).isEqualTo(id);
			assertThat(failure.finding().remedy()).isNotBlank();
			assertThat(failure.finding().detail()).contains("corp.lynchpin").doesNotContain("Exception");
		});
	}

	@Test
	void whatWasSavedIsReadAgain() throws Failure {
		SiteDocument document = sites().create(file(), "Corp");
		document.execute("Set up", () -> {
			StandardSite.addLocalCertificationAuthority(document.site(), "CA, \"one\"");
			document.site().getPersons().add(person("林雅婷", "yating.lin@corp.example"));
			document.site().getEnrollmentPlans().get(0).setFriendlyName("a < b & \"c\"\n第二行");
		});
		document.save();

		SiteDocument again = sites().open(file());
		assertThat(org.eclipse.emf.ecore.util.EcoreUtil.equals(again.site(), document.site())).isTrue();
		EnrollmentPlan plan = again.site().getEnrollmentPlans().get(0);
		assertThat(plan.getCertificationAuthority()).isSameAs(again.site().getCertificationAuthorities().get(0));
		assertThat(plan.getPolicySet()).isSameAs(again.site().getPolicySets().get(0));
		assertThat(again.dirty()).isFalse();
	}

	@Test
	void aChangeOfOneValueIsOneLineInVersionControl() throws Failure, IOException {
		SiteDocument document = sites().create(file(), "Corp");
		document.execute("Add", () -> document.site().getPersons().addAll(List.of(person("林雅婷", "yating.lin@corp.example"), person("Anna", "anna@corp.example"))));
		document.save();
		List<String> before = Files.readAllLines(file());
		assertThat(before.get(0)).isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
		assertThat(text()).contains("林雅婷").contains("schemaVersion=\"1\"");

		document.save();
		assertThat(Files.readAllLines(file())).isEqualTo(before);
		document.execute("Change", () -> document.site().getPersons().get(1).setUpn("anna.meier@corp.example"));
		document.save();
		List<String> after = Files.readAllLines(file());
		assertThat(after).hasSameSizeAs(before);
		assertThat(after.stream().filter(line -> !before.contains(line))).singleElement().asString().contains("anna.meier@corp.example");
	}

	@Test
	void whatALaterVersionOrAPluginAddedIsKept() throws Failure, IOException {
		saved();
		write(text().replace("schemaVersion=\"1\"", "schemaVersion=\"1\" colour=\"green\"").replace("</lynchpin:Site>",
				"  <persons id=\"p1\" name=\"Anna\" badge=\"A7\"><doors code=\"17\"><floor>3</floor></doors></persons>\n  <printers id=\"x\" name=\"Canon\"/>\n</lynchpin:Site>"));
		SiteDocument document = sites().open(file());
		document.execute("Rename", () -> document.site().setName("Other"));
		document.save();
		assertThat(text()).contains("colour=\"green\"", "badge=\"A7\"", "<doors", "code=\"17\"", "<floor>3</floor>", "<printers", "name=\"Canon\"", "name=\"Other\"");
		assertThat(sites().open(file()).site().getPersons()).extracting(Person::getName).containsExactly("Anna");
	}

	@Test
	void aDocumentOfALaterVersionIsRefusedUntouched() throws Failure, IOException {
		saved();
		write(text().replace("schemaVersion=\"1\"", "schemaVersion=\"2\""));
		String before = text();
		refused(() -> sites().open(file()), "site-later-version");
		assertThat(text()).isEqualTo(before);
	}

	/** In version 0 a sign-in address was called {@code sip}. */
	private static final class SipRenamed implements ModelMigration {
		@Override
		public int from() {
			return 0;
		}

		@Override
		public int to() {
			return 1;
		}

		@Override
		public void migrate(Document document) {
			var persons = document.getElementsByTagName("persons");
			for (int i = 0; i < persons.getLength(); i++) {
				Element person = (Element) persons.item(i);
				person.setAttribute("signInAddress", person.getAttribute("sip"));
				person.removeAttribute("sip");
			}
		}
	}

	private void oldDocument() throws Failure, IOException {
		saved();
		write(text().replace("schemaVersion=\"1\"", "schemaVersion=\"0\"").replace("</lynchpin:Site>",
				"  <persons id=\"p1\" name=\"林雅婷\" sip=\"yating@corp.example\"/>\n</lynchpin:Site>"));
	}

	@Test
	void aDocumentOfAnEarlierVersionIsBroughtToThePresentForm() throws Failure, IOException {
		oldDocument();
		String before = text();
		SiteDocument document = sites(new SipRenamed()).open(file());
		assertThat(document.site().getPersons()).extracting(Person::getName, Person::getSignInAddress)
				.containsExactly(org.assertj.core.groups.Tuple.tuple("林雅婷", "yating@corp.example"));
		assertThat(text()).as("until it is saved").isEqualTo(before);
		document.save();
		assertThat(text()).contains("schemaVersion=\"1\"", "signInAddress=\"yating@corp.example\"").doesNotContain("sip=");
	}

	@Test
	void aDocumentThatNothingMigratesIsRefused() throws Failure, IOException {
		oldDocument();
		refused(() -> sites().open(file()), "site-no-migration");
	}

	@Test
	void whatSomebodyElseWroteIsNotOverwritten() throws Failure, IOException {
		SiteDocument document = saved();
		SiteDocument other = sites().open(file());
		other.execute("Rename", () -> other.site().setName("Theirs"));
		other.save();
		document.execute("Rename", () -> document.site().setName("Mine"));
		refused(document::save, "site-changed-on-disk");
		assertThat(sites().open(file()).site().getName()).isEqualTo("Theirs");
		assertThat(document.dirty()).isTrue();
		assertThat(document.site().getName()).isEqualTo("Mine");
	}

	@Test
	void aNewDocumentDoesNotOverwriteAFileThatCameMeanwhile() throws Failure, IOException {
		SiteDocument document = sites().create(file(), "Corp");
		write("somebody else's");
		refused(document::save, "site-changed-on-disk");
		refused(() -> sites().create(file(), "Corp"), "site-exists");
		assertThat(text()).isEqualTo("somebody else's");
	}

	@Test
	void aFileThatWasDeletedMeanwhileIsWrittenAgain() throws Failure, IOException {
		SiteDocument document = saved();
		Files.delete(file());
		document.execute("Rename", () -> document.site().setName("Still here"));
		document.save();
		assertThat(sites().open(file()).site().getName()).isEqualTo("Still here");
	}

	@Test
	void aDocumentThatCannotBeWrittenStaysDirtyAndLeavesNothingBehind() throws Failure, IOException {
		Files.writeString(folder.resolve("not-a-folder"), "");
		SiteDocument document = sites().create(folder.resolve("not-a-folder").resolve("corp.lynchpin"), "Corp");
		refused(document::save, "site-cannot-be-written");
		assertThat(document.dirty()).isTrue();
		try (Stream<Path> files = Files.list(folder)) {
			assertThat(files.map(file -> file.getFileName().toString())).containsExactly("not-a-folder");
		}
	}

	@Test
	void savingLeavesNoTemporaryFile() throws Failure, IOException {
		saved().save();
		try (Stream<Path> files = Files.list(folder)) {
			assertThat(files.map(file -> file.getFileName().toString())).containsExactly("corp.lynchpin");
		}
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no such permissions, and links need a privilege there")
	void aLinkStaysALinkAndAPrivateFilePrivate() throws Failure, IOException {
		saved();
		Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
		Path link = Files.createSymbolicLink(folder.resolve("link.lynchpin"), file());
		SiteDocument document = sites().open(link);
		document.execute("Rename", () -> document.site().setName("By the link"));
		document.save();
		assertThat(link).isSymbolicLink();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
		assertThat(sites().open(file()).site().getName()).isEqualTo("By the link");
	}

	@Test
	void aFileThatIsNotThereIsSaidToBeSo() {
		refused(() -> sites().open(file()), "site-not-found");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "hello", "<a/>", "<lynchpin:Site", "<Site/>", "<Site xmlns=\"http://lynchpin.org/site/2\"/>", "\u0000\u0001" })
	void whatIsNoSiteDocumentIsRefused(String text) throws IOException {
		write(text);
		assertThatThrownBy(() -> sites().open(file())).isInstanceOfSatisfying(DataFailure.class,
				failure -> assertThat(failure.finding().rule()).isIn("site-damaged", "site-not-a-site"));
	}

	@Test
	void entitiesAndDocumentTypesAreRefusedBeforeTheyDoHarm() throws Failure, IOException {
		saved();
		String site = text().substring(text().indexOf("<lynchpin:Site"));
		Files.writeString(folder.resolve("secret.txt"), "the secret");
		write("<!DOCTYPE x [<!ENTITY e SYSTEM \"" + folder.resolve("secret.txt").toUri() + "\">]>" + site.replace("name=\"Corp\"", "name=\"&e;\""));
		assertThatThrownBy(() -> sites().open(file())).isInstanceOf(DataFailure.class).hasMessageNotContaining("the secret");
		write("<!DOCTYPE x [<!ENTITY a \"" + "ha".repeat(1000) + "\"><!ENTITY b \"" + "&a;".repeat(1000) + "\"><!ENTITY c \"" + "&b;".repeat(1000) + "\">]>"
				+ site.replace("</lynchpin:Site>", "<persons>&c;</persons></lynchpin:Site>"));
		refused(() -> sites().open(file()), "site-has-doctype");
		write("<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">" + site);
		refused(() -> sites().open(file()), "site-has-doctype");
	}

	@Test
	void aDocumentWithoutEndIsRefused() throws Failure, IOException {
		saved();
		write(text().replace("</lynchpin:Site>", "<x>".repeat(1_000_000)));
		refused(() -> sites().open(file()), "site-too-large");
		write(text().substring(0, text().indexOf("<x>")) + "<persons/>".repeat(300_000) + "</lynchpin:Site>");
		refused(() -> sites().open(file()), "site-too-large");
	}

	@Test
	void aFileThatIsLargerThanAnyDocumentIsNotReadIntoMemory() throws Failure, IOException {
		saved();
		try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
			channel.write(ByteBuffer.wrap(new byte[1]), 6_000_000_000L);
		}
		refused(() -> sites().open(file()), "site-too-large");
	}

	@Test
	void aDamagedLineIsNamed() throws Failure, IOException {
		saved();
		write(text().replace("</lynchpin:Site>", "  <policySets minimumRsaBits=\"many\"/>\n</lynchpin:Site>"));
		int line = text().lines().toList().indexOf("  <policySets minimumRsaBits=\"many\"/>") + 1;
		assertThatThrownBy(() -> sites().open(file())).isInstanceOfSatisfying(DataFailure.class,
				failure -> assertThat(failure.finding().detail()).contains("at line " + line));
	}

	@Test
	void aReferenceToNothingIsDamage() throws Failure, IOException {
		SiteDocument document = sites().create(file(), "Corp");
		document.execute("Add", () -> StandardSite.addLocalCertificationAuthority(document.site(), "CA-1"));
		document.save();
		String id = document.site().getPolicySets().get(0).getId();
		write(text().replace("policySet=\"" + id + "\"", "policySet=\"nowhere\""));
		refused(() -> sites().open(file()), "site-damaged");
	}

	@Test
	void aDocumentCutAnywhereOrWithAnyByteChangedIsReadOrRefusedButNeverBreaksTheProgram() throws Failure, IOException {
		SiteDocument document = sites().create(file(), TrialSite.site());
		document.save();
		byte[] whole = Files.readAllBytes(file());
		for (int length = 0; length < whole.length; length += 97) {
			Files.write(file(), java.util.Arrays.copyOf(whole, length));
			assertThatThrownBy(() -> sites().open(file())).as("cut after %d bytes", length).isInstanceOf(DataFailure.class);
		}
		long seed = 20261122;
		Random random = new Random(seed);
		for (int i = 0; i < MUTATIONS; i++) {
			byte[] mutated = whole.clone();
			for (int j = random.nextInt(3); j >= 0; j--) {
				mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
			}
			Files.write(file(), mutated);
			try {
				assertThat(sites().open(file()).directories()).isNotNull();
			} catch (DataFailure e) {
				assertThat(e.finding().remedy()).as("seed %d, mutation %d: %s", seed, i, new String(mutated, StandardCharsets.ISO_8859_1)).isNotBlank();
			}
		}
	}

	@Test
	void theBytesThatWereSavedAreStrictUtf8() throws Failure, IOException {
		SiteDocument document = sites().create(file(), TrialSite.site());
		document.save();
		assertThat(new String(Files.readAllBytes(file()), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8)).isEqualTo(Files.readAllBytes(file()));
		assertThat(sites().open(file()).site().getCertificationAuthorities()).extracting(CertificationAuthority::getName).containsExactly("Trial CA");
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lynchpin.ca.CaConnection;
import org.lynchpin.ca.CaConnector;
import org.lynchpin.ca.CaFailure;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;

class NewSiteTest {
	/** A kind of certification authority that is only used from here. */
	private record Elsewhere() implements CaConnector {
		@Override
		public String type() {
			return "adcs";
		}

		@Override
		public CaConnection connect(CaSettings settings, Interaction ask) throws Failure {
			throw new CaFailure("ca-cannot-be-created", settings.name());
		}
	}

	private final Locale before = Locale.getDefault();
	@TempDir
	private Path folder;
	private NewSite site;

	@BeforeEach
	void begin() {
		Locale.setDefault(Locale.ENGLISH);
		site = new NewSite(List.of(new Elsewhere()), folder);
	}

	@AfterEach
	void restore() {
		Locale.setDefault(before);
	}

	@Test
	void theFileAndTheAuthorityAreNamedAfterTheSiteUntilTheyAreNamedThemselves() {
		site.name("Corp North/East");
		assertThat(site.file()).isEqualTo(folder.resolve("Corp-North-East.lynchpin").toString());
		assertThat(site.caName()).isEqualTo("Corp North/East CA");
		site.file(site.file());
		site.name("Corp");
		assertThat(site.file()).endsWith("Corp.lynchpin");
		site.file(folder.resolve("mine.lynchpin").toString());
		site.caName("Root");
		site.name("Other");
		assertThat(site.file()).endsWith("mine.lynchpin");
		assertThat(site.caName()).isEqualTo("Root");
	}

	@Test
	void aSiteWithoutANameIsNotMade() {
		assertThat(site.problemOfSite()).contains("Give the site a name.");
	}

	@Test
	void aFileThatIsThereIsNeverOverwritten() throws Exception {
		Files.writeString(folder.resolve("Corp.lynchpin"), "somebody's");
		site.name("Corp");
		assertThat(site.problemOfSite()).hasValueSatisfying(problem -> assertThat(problem).contains("already"));
	}

	@Test
	void anAuthorityThatExistsElsewhereNeedsAnAddress() {
		site.name("Corp");
		assertThat(site.needsAddress()).isTrue();
		assertThat(site.problemOfAuthority()).contains("Give the address of the certification authority.");
		site.address("https://ca.corp.example/certsrv");
		assertThat(site.problemOfAuthority()).isEmpty();
	}

	@Test
	void withoutAnyKindOfAuthorityASiteCanStillBeMade() {
		NewSite bare = new NewSite(List.of(), folder);
		bare.name("Corp");
		assertThat(bare.problemOfAuthority()).isEmpty();
		assertThat(bare.needsAddress()).isFalse();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayersTest {
	@TempDir
	private Path repository;

	@Test
	void aRepositoryInOrderPasses() {
		Sample.bundle(repository, "core", "Export-Package: org.lynchpin.core");
		Sample.bundle(repository, "card", "Require-Bundle: org.lynchpin.core", "Export-Package: org.lynchpin.card");
		assertThat(violations()).isEmpty();
	}

	@Test
	void anArrowUpwardsIsFound() {
		Sample.bundle(repository, "core", "Require-Bundle: org.lynchpin.card");
		Sample.bundle(repository, "card", "Require-Bundle: org.lynchpin.core");
		assertThat(violations()).containsExactly("core must not see card");
	}

	@Test
	void anImportedPackageIsAnArrowToo() {
		Sample.bundle(repository, "ui", "Export-Package: org.lynchpin.ui;version=\"1.0\"");
		Sample.bundle(repository, "card.piv", "Import-Package: org.lynchpin.ui;version=\"[1,2)\"");
		assertThat(violations()).containsExactly("card.piv must not see ui");
	}

	@Test
	void servicesAndProvidersDoNotSeeEachOther() {
		Sample.bundle(repository, "enrollment", "Require-Bundle: org.lynchpin.session");
		Sample.bundle(repository, "session", "Require-Bundle: org.lynchpin.core");
		Sample.bundle(repository, "card.soft", "Require-Bundle: org.lynchpin.card.piv");
		assertThat(violations()).containsExactly("card.soft must not see card.piv", "enrollment must not see session");
	}

	@Test
	void aBundleThatTheTableDoesNotKnowIsFound() {
		Sample.bundle(repository, "surprise");
		assertThat(violations()).singleElement().asString().startsWith("surprise stands in no layer");
	}

	@Test
	void internalExportsFriendsAndProvidersThatExportAreFound() {
		Sample.bundle(repository, "core", "Export-Package: org.lynchpin.core.internal.book,org.lynchpin.core;x-friends:=\"org.lynchpin.card\"");
		Sample.bundle(repository, "card.pcsc", "Export-Package: org.lynchpin.card.pcsc");
		assertThat(violations()).anyMatch(why -> why.contains("internal package org.lynchpin.core.internal.book"))
				.anyMatch(why -> why.contains("to friends")).anyMatch(why -> why.startsWith("card.pcsc is a provider and must export nothing")).hasSize(3);
	}

	@Test
	void activatorsAndFragmentsAreFound() {
		Sample.bundle(repository, "core", "Bundle-Activator: org.lynchpin.core.Start", "Fragment-Host: org.eclipse.osgi");
		assertThat(violations()).hasSize(2);
	}

	@Test
	void aPackageInTwoBundlesIsFoundEvenIfNeitherExportsIt() {
		Sample.java(Sample.bundle(repository, "core"), "org/lynchpin/shared/A.java", "package org.lynchpin.shared;\nclass A {}\n");
		Sample.java(Sample.bundle(repository, "card"), "org/lynchpin/shared/B.java", "package org.lynchpin.shared;\nclass B {}\n");
		assertThat(violations()).containsExactly("package org.lynchpin.shared has classes in card and core");
	}

	private List<String> violations() {
		return new Layers().violations(Bundle.of(repository));
	}
}

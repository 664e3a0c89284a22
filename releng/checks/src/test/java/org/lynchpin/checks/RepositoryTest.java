// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The repository as it is. */
class RepositoryTest {
	private final Path repository = Path.of(System.getProperty("lynchpin.repository", "../..")).toAbsolutePath().normalize();
	private final List<Bundle> bundles = Bundle.of(repository);

	@Test
	void noBundleSeesAnotherThatItsLayerForbids() {
		assertThat(bundles).hasSizeGreaterThan(20);
		assertThat(new Layers().violations(bundles)).isEmpty();
	}

	@Test
	void noClassUsesALibraryThatItsBundleMustNotKnow() {
		assertThat(bundles.stream().flatMap(bundle -> Dependencies.violations(bundle).stream())).isEmpty();
	}

	@Test
	void everyComponentIsDescribedInItsBundle() {
		assertThat(bundles.stream().flatMap(bundle -> Components.violations(bundle).stream())).isEmpty();
	}

	@Test
	void everyTextIsThereInBothLanguagesAndUsed() {
		Set<String> literals = Texts.literals(bundles);
		assertThat(bundles.stream().flatMap(bundle -> Texts.violations(bundle, literals).stream())).isEmpty();
	}

	@Test
	void everyContributionIsTranslatedAndEveryExtensionPointExplained() {
		assertThat(bundles.stream().flatMap(bundle -> PluginXml.violations(bundle).stream())).isEmpty();
	}

	@Test
	void everyOptionalFeatureCanBeLeftOut() {
		assertThat(Features.violations(repository, bundles)).isEmpty();
	}

	@Test
	void everyJavaFileNamesItsLicenceAndHoldsNoUnfinishedWork() {
		List<SourceFile> files = Stream.of("bundles", "releng").flatMap(folder -> SourceFile.below(repository.resolve(folder)).stream())
				.filter(file -> !repository.relativize(file.path()).toString().contains("/target/")).toList();
		assertThat(files).isNotEmpty();
		assertThat(Sources.violations(repository, files)).isEmpty();
	}

	@Test
	void whatIsTestedIsWhatIsShipped() {
		Path target = repository.resolve("targetplatform/targetplatform.target");
		assertThat(Versions.violations(target, repository.resolve("releng/integration/pom.xml"))).isEmpty();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltBundlesTest {
	@TempDir
	private Path repository;

	@Test
	void aComponentWithoutItsDescriptionIsFound() throws IOException {
		Path bundle = Sample.bundle(repository, "card.piv");
		Sample.java(bundle, "a/Driver.java", "package a;\nimport x;\n@Component(service = X.class)\npublic class Driver {}\n");
		assertThat(Components.violations(Bundle.read(bundle))).containsExactly("card.piv has components but has not been built");
		jar(bundle, "OSGI-INF/a.Other.xml", "<implementation class=\"a.Other\"/>");
		assertThat(Components.violations(Bundle.read(bundle))).containsExactly("a.Driver is a component, but card.piv has no description of it");
		jar(bundle, "OSGI-INF/a.Driver.xml", "<implementation class=\"a.Driver\"/>");
		assertThat(Components.violations(Bundle.read(bundle))).isEmpty();
	}

	@Test
	void aLibraryThatTheBundleMustNotKnowIsFoundInItsClasses() {
		assertThat(dependencies("ca", "org.eclipse.emf.ecore")).containsExactly("org.lynchpin.Uses uses org.eclipse.emf.ecore: this bundle knows no EMF");
		assertThat(dependencies("site", "org.eclipse.emf.ecore")).isEmpty();
		assertThat(dependencies("ca.local", "org.bouncycastle.cert")).hasSize(1);
		assertThat(dependencies("pki", "org.bouncycastle.cert")).isEmpty();
		assertThat(dependencies("cli", "org.eclipse.swt.widgets")).hasSize(1);
		assertThat(dependencies("card.ui", "org.eclipse.swt.widgets")).isEmpty();
	}

	@Test
	void aBundleThatWasNotCompiledIsFound() {
		Path bundle = Sample.bundle(repository, "card");
		Sample.java(bundle, "a/A.java", "package a;\nclass A {}\n");
		assertThat(Dependencies.violations(Bundle.read(bundle))).containsExactly("card has not been compiled");
	}

	@Test
	void foldersThatDifferAreFoundFileByFile() {
		Sample.write(repository.resolve("one/Same.java"), "same");
		Sample.write(repository.resolve("two/Same.java"), "same");
		assertThat(Trees.differences(repository.resolve("one"), repository.resolve("two"))).isEmpty();
		Sample.write(repository.resolve("one/Edited.java"), "by hand");
		Sample.write(repository.resolve("two/Edited.java"), "generated");
		Sample.write(repository.resolve("two/New.java"), "new");
		Sample.write(repository.resolve("one/Old.java"), "old");
		assertThat(Trees.differences(repository.resolve("one"), repository.resolve("two"))).containsExactly("Edited.java is not what the model generates",
				"New.java is generated, but not committed", "Old.java is committed, but not generated");
	}

	@Test
	void aLibraryTestedInAnotherVersionThanTheOneShippedIsFound() {
		String dependency = "<dependency><groupId>g</groupId><artifactId>a</artifactId><version>%s</version></dependency>";
		Path target = Sample.write(repository.resolve("t.target"), dependency.formatted("1.0"));
		assertThat(Versions.violations(target, Sample.write(repository.resolve("pom.xml"), dependency.formatted("1.0")))).isEmpty();
		assertThat(Versions.violations(target, Sample.write(repository.resolve("pom.xml"), dependency.formatted("1.1"))))
				.containsExactly("pom.xml tests with g:a 1.1, but 1.0 is shipped");
	}

	@Test
	void aBundleInNoFeatureAndAFeatureThatCannotBeLeftOutAreFound() {
		Sample.bundle(repository, "core");
		Sample.bundle(repository, "card.ui", "Require-Bundle: org.lynchpin.enrollment");
		Sample.bundle(repository, "enrollment", "Require-Bundle: org.lynchpin.core");
		Sample.bundle(repository, "ca.local");
		Sample.write(repository.resolve("features/org.lynchpin.base.feature/feature.xml"), "<feature><plugin id=\"org.lynchpin.core\"/></feature>");
		Sample.write(repository.resolve("features/org.lynchpin.cards.feature/feature.xml"), "<feature><plugin id=\"org.lynchpin.card.ui\"/><plugin id=\"org.lynchpin.none\"/></feature>");
		Sample.write(repository.resolve("features/org.lynchpin.enrollment.feature/feature.xml"), "<feature><plugin id=\"org.lynchpin.enrollment\"/></feature>");
		assertThat(Features.violations(repository, Bundle.of(repository))).containsExactly("ca.local stands in no feature",
				"the feature cards names org.lynchpin.none, which there is not", "without the feature enrollment, card.ui misses org.lynchpin.enrollment");
	}

	/** Compiles a class that uses a type of the package, as part of a bundle of that name. */
	private List<String> dependencies(String name, String used) {
		Path bundle = Sample.bundle(repository, name);
		Path type = Sample.write(repository.resolve("src/" + used.replace('.', '/') + "/Type.java"), "package " + used + "; public class Type {}");
		Path uses = Sample.write(repository.resolve("src/org/lynchpin/Uses.java"), "package org.lynchpin; class Uses { " + used + ".Type[] types; }");
		Path classes = bundle.resolve("target/classes");
		Path library = repository.resolve("library");
		classes.toFile().mkdirs();
		library.toFile().mkdirs();
		assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", library.toString(), type.toString())).isZero();
		assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-cp", library.toString(), "-d", classes.toString(), uses.toString())).isZero();
		return Dependencies.violations(Bundle.read(bundle));
	}

	private static void jar(Path bundle, String entry, String text) throws IOException {
		Path file = bundle.resolve("target/org.lynchpin.card.piv-0.1.0-SNAPSHOT.jar");
		Files.createDirectories(file.getParent());
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
			out.putNextEntry(new ZipEntry(entry));
			out.write(text.getBytes(StandardCharsets.UTF_8));
		}
	}
}

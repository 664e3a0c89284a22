// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {
	private static final String LICENCE = "// SPDX-License-Identifier: EPL-2.0\npackage a;\n";

	@TempDir
	private Path repository;

	@Test
	void aFileWithoutItsLicenceIsFound() {
		assertThat(violations("package a;\nclass A {}\n")).containsExactly("src/A.java does not begin with // SPDX-License-Identifier: EPL-2.0");
	}

	@ParameterizedTest
	@ValueSource(strings = {"void m() { try { n(); } catch (Exception e) { } }", "void m(Exception e) { e.printStackTrace(); }",
			"Object o = ServiceLoader.load(A.class);", "class B implements BundleActivator {}", "@Disabled void m() {}",
			"void m() { throw new UnsupportedOperationException(); }", "void m() { Security.addProvider(p); }", "// TO" + "DO later", "/** @" + "author me */"})
	void whatMustNotBeThereIsFoundWithItsLine(String line) {
		assertThat(violations(LICENCE + "class A {\n" + line + "\n}\n")).singleElement().asString().startsWith("src/A.java:4 ");
	}

	@Test
	void whatStandsInACommentOrALiteralIsNotCode() {
		assertThat(violations(LICENCE + "class A {\n// no ServiceLoader here\nString s = \"ServiceLoader // \";\n}\n")).isEmpty();
	}

	@Test
	void literalsAreReadAndCommentsAreNot() {
		SourceFile file = Sample.java(repository, "A.java", LICENCE + "class A { /* \"no\" */ String s = \"yes\"; char c = '\"'; String t = \"a\\\"b\"; // \"no\"\n}");
		assertThat(file.literals()).containsExactly("yes", "a\\\"b");
	}

	private List<String> violations(String text) {
		return Sources.violations(repository, List.of(Sample.java(repository, "A.java", text)));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextsTest {
	private static final String CODE = """
			package a;
			class A {
				private static final Messages TEXT = Messages.of(A.class);
				String s = other.text("no text of ours", 1) + TEXT.text("hello", 1) + TEXT.text("state." + name()) + failure("no-card");
			}
			""";

	@TempDir
	private Path repository;
	private Path bundle;

	@BeforeEach
	void makeABundle() {
		bundle = Sample.bundle(repository, "card");
		Sample.java(bundle, "a/A.java", CODE);
	}

	@Test
	void textsThatAreCompleteAndUsedPass() {
		texts("hello=Hello {0}\nstate.NEW=New\n" + finding(), "hello=您好 {0}\nstate.NEW=新\n" + finding());
		assertThat(violations()).isEmpty();
	}

	@Test
	void aTextMissingInOneLanguageIsFound() {
		texts("hello=Hello {0}\nstate.NEW=New\n", "hello=您好 {0}\nstate.OLD=舊\n");
		assertThat(violations()).contains("a: state.NEW is missing in Chinese", "a: state.OLD is missing in English");
	}

	@Test
	void aTextThatNothingUsesAndOneThatIsMissingAreFound() {
		texts("bye=Bye\n", "bye=再見\n");
		assertThat(violations()).containsExactly("a: nothing uses the text bye", "A.java:4 asks for a text that is not there: hello");
	}

	@Test
	void differentArgumentsAndSingleQuotationMarksAreFound() {
		texts("hello=The card''s {0} isn't there\n", "hello=沒有\n");
		assertThat(violations()).contains("a: hello does not have the same arguments in both languages", "a: hello has a single quotation mark; two make one");
	}

	@Test
	void forbiddenWordsAreFoundButNotTheRegistry() {
		texts("hello=Hello {0}\n", "hello=請登錄 {0}\n");
		assertThat(violations()).singleElement().asString().contains("登錄").contains("登入");
		assertThat(Texts.forbidden("登錄檔")).isEmpty();
		Texts.FORBIDDEN.keySet().forEach(word -> assertThat(Texts.forbidden("這是" + word)).hasSize(1));
	}

	@Test
	void aFindingWithoutAllFiveSentencesIsFound() {
		String some = "hello=Hello {0}\nno-card.title=No card\nno-card.tellUser=Insert it.\n";
		texts(some, some);
		assertThat(violations()).containsExactly("a: the finding no-card has no .detail", "a: the finding no-card has no .remedy",
				"a: the finding no-card has no .tellSupport");
	}

	@Test
	void aPackageWithoutItsChineseFileIsFound() {
		Sample.write(bundle.resolve("src/a/messages.properties"), "hello=Hello {0}\n");
		assertThat(violations()).containsExactly("a: there is no messages_zh_TW.properties");
	}

	private static String finding() {
		return String.join("=x\n", Texts.FINDING.stream().map(suffix -> "no-card" + suffix).toList()) + "=x\n";
	}

	private void texts(String english, String chinese) {
		Sample.write(bundle.resolve("src/a/messages.properties"), english);
		Sample.write(bundle.resolve("src/a/messages_zh_TW.properties"), chinese);
	}

	private List<String> violations() {
		return Texts.violations(Bundle.read(bundle), Texts.literals(Bundle.of(repository)));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lynchpin.testkit.trace.Break;

/** Sign-ins broken at each step, as files: from the log to the verdict that is expected of it. */
class SignInFixturesTest {
	private final Locale before = Locale.getDefault();

	@TempDir
	private Path cache;

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.US);
	}

	@AfterEach
	void restore() {
		Locale.setDefault(before);
	}

	private static Path folder(Break where) throws URISyntaxException {
		return Path.of(SignInFixturesTest.class.getResource("/signin/" + where.word() + "/expected.txt").toURI()).getParent();
	}

	@ParameterizedTest
	@EnumSource(Break.class)
	void clientServerAndBothTogetherAreJudgedAsExpected(Break where) throws Exception {
		Path folder = folder(where);
		for (String expected : Files.readAllLines(folder.resolve("expected.txt"))) {
			if (!expected.startsWith("#")) {
				assertThat(SignInFixtures.said(cache, folder, expected.substring(0, expected.indexOf(':')))).isEqualTo(expected);
			}
		}
	}

	@Test
	void everyLogSaysInItsBeginningThatItIsMadeUp() throws Exception {
		for (Break where : Break.values()) {
			try (var files = Files.list(folder(where))) {
				for (Path file : files.filter(one -> !one.endsWith("expected.txt")).toList()) {
					assertThat(Files.readString(file).lines().limit(2).toList()).anySatisfy(line -> assertThat(line).contains("SYNTHETIC"));
				}
			}
		}
	}

	@Test
	void whereAllLogsAreThereTheVerdictIsTheOneTheSignInWasMadeFor() throws Exception {
		for (Break where : Break.values()) {
			List<String> lines = Files.readAllLines(folder(where).resolve("expected.txt"));
			assertThat(lines.getLast()).as(where.name()).startsWith("combined: " + where.outcome() + where.stage().map(stage -> " at " + stage).orElse(""));
		}
	}
}

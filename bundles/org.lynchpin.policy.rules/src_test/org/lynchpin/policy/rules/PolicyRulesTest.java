// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.policy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lynchpin.core.Finding;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.RuleRunner;
import org.lynchpin.core.Severity;
import org.lynchpin.policy.PolicyRule;

class PolicyRulesTest {
	private static final Path CASES = cases();
	private final Locale before = Locale.getDefault();

	private static Path cases() {
		try {
			return Path.of(PolicyRulesTest.class.getResource("cases").toURI());
		} catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.US);
	}

	@AfterEach
	void restore() {
		Locale.setDefault(before);
	}

	private static List<PolicyRule> rules(Clock clock) {
		return List.of(new AccountEnabled(), new AccountOwnsSignInAddress(), new CardBlank(), new CertificateHash(), new CertificateKeySize(),
				new CertificateLifetime(), new CertificateValidNow(clock), new ClientAuthenticationEku(), new DefaultPin(), new MailForSmartcardUser(),
				new PrivilegedPerson(), new RequestHash(), new RequestKeySize(), new RequestProof(), new SidMatchesPerson(), new SidPresent(),
				new SignInAddressDiffers(), new SigningKeyUsage(), new SipEnabled(), new SmartCardLogonEku(), new UpnMatchesPerson(), new UpnPresent());
	}

	private static String id(PolicyRule rule) {
		return RuleInfo.Of.rule(rule).id();
	}

	private static List<Case> readCases() throws IOException {
		try (Stream<Path> files = Files.walk(CASES)) {
			return files.filter(file -> file.toString().endsWith(".txt")).sorted().map(Case::read).toList();
		}
	}

	@TestFactory
	Stream<DynamicTest> eachCaseIsFoundAsItsFileSays() throws IOException {
		return readCases().stream().map(each -> DynamicTest.dynamicTest(each.rule() + ": " + each.name(), () -> check(each)));
	}

	private static void check(Case each) {
		PolicyRule rule = rules(Clock.fixed(each.now(), ZoneOffset.UTC)).stream().filter(one -> id(one).equals(each.rule())).findFirst().orElseThrow();
		List<Finding> found = new RuleRunner().run(List.of(rule), each.subject(), id -> Optional.empty());
		if (each.one("finding").orElseThrow().equals("none")) {
			assertThat(found).isEmpty();
			return;
		}
		assertThat(found).singleElement().satisfies(finding -> {
			assertThat(finding.rule()).isEqualTo(each.rule());
			assertThat(finding.stage()).isEqualTo(RuleInfo.Of.rule(rule).stage());
			assertThat(finding.severity()).isEqualTo(Severity.valueOf(each.one("finding").get()));
			assertThat(each.all("detail")).allMatch(finding.detail()::contains);
			assertThat(each.all("tellUser")).allMatch(finding.tellUser()::contains);
			assertThat(each.all("tellSupport")).allMatch(finding.tellSupport()::contains);
			assertThat(finding.codes()).containsExactlyElementsOf(each.all("codes"));
		});
	}

	@Test
	void everyRuleIsShownToFireToKeepSilentAndToSayWhatItLacks() throws IOException {
		List<Case> cases = readCases();
		for (PolicyRule rule : rules(Clock.systemUTC())) {
			List<String> outcomes = cases.stream().filter(each -> each.rule().equals(id(rule))).map(each -> each.one("finding").orElseThrow()).distinct().toList();
			assertThat(outcomes).as(id(rule)).contains("none", "NO_EVIDENCE", RuleInfo.Of.rule(rule).severity().name());
		}
		assertThat(cases).extracting(Case::rule).allSatisfy(rule -> assertThat(rules(Clock.systemUTC())).extracting(PolicyRulesTest::id).contains(rule));
	}

	@Test
	void everyRuleHasItsFiveTextsInBothLanguagesAndATitleWithoutBlanksToFill() {
		for (Locale locale : List.of(Locale.US, Locale.TAIWAN)) {
			Locale.setDefault(locale);
			for (PolicyRule rule : rules(Clock.systemUTC())) {
				Finding finding = Finding.of(rule, org.lynchpin.core.Messages.of(rule.getClass()), 1, 2, 3, 4);
				assertThat(List.of(finding.title(), finding.detail(), finding.remedy(), finding.tellUser(), finding.tellSupport())).as(id(rule) + " " + locale)
						.allSatisfy(text -> assertThat(text).isNotBlank());
				assertThat(org.lynchpin.core.Messages.of(rule.getClass()).text(id(rule) + ".title")).doesNotContain("{");
			}
		}
	}
}

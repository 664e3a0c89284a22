// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.trace;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

import org.lynchpin.core.Evidence;
import org.lynchpin.core.EvidenceKind;
import org.lynchpin.core.Finding;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.RuleRunner;
import org.lynchpin.core.Severity;
import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.diagnosis.DiagnosisRule;
import org.lynchpin.testkit.trace.SampleAttempts.Sample;

/**
 * What every diagnosis rule has to keep to, whatever it looks for. It is asked about made-up sign-ins, healthy and broken at
 * each step, with all logs and with some; it must answer, twice the same, in time, prove what it calls an error, and not
 * call a healthy sign-in broken.
 */
public final class DiagnosisRuleContract {
	private static final List<String> TEXTS = List.of("title", "detail", "remedy", "tellUser", "tellSupport");
	private static final Duration LIMIT = Duration.ofSeconds(5);

	private DiagnosisRuleContract() {
	}

	/**
	 * What the rule does not keep to, in English sentences; empty where all is well.
	 *
	 * @param rule made as OSGi would make it
	 * @param own subjects of the author, among them at least one about which the rule has something to say
	 */
	public static List<String> violations(DiagnosisRule rule, List<AttemptSubject> own) {
		RuleInfo info = rule.getClass().getAnnotation(RuleInfo.class);
		if (info == null) {
			return List.of(rule.getClass().getName() + " has no @RuleInfo.");
		}
		List<String> wrong = new ArrayList<>();
		if (!info.id().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
			wrong.add("The id " + info.id() + " is not made of lower case words with hyphens.");
		}
		for (String file : List.of("messages.properties", "messages_zh_TW.properties")) {
			texts(rule, info, file, wrong);
		}
		boolean said = false;
		for (AttemptSubject subject : own) {
			said |= !answers(rule, info, subject, "a subject of its own", wrong).isEmpty();
		}
		if (!said) {
			wrong.add("None of its own subjects makes it say anything.");
		}
		for (Sample sample : SampleAttempts.all()) {
			List<Finding> findings = answers(rule, info, sample.subject(), sample.where() + " in " + sample.styles(), wrong);
			if (sample.where() == Break.NONE && findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
				wrong.add("It finds an error in a healthy sign-in (" + sample.styles() + ").");
			}
		}
		return wrong.stream().distinct().toList();
	}

	private static void texts(DiagnosisRule rule, RuleInfo info, String file, List<String> wrong) {
		Properties texts = new Properties();
		try (InputStream stream = rule.getClass().getResourceAsStream(file)) {
			if (stream == null) {
				wrong.add("There is no " + file + " beside the class.");
				return;
			}
			texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		for (String text : TEXTS) {
			if (!texts.containsKey(info.id() + "." + text)) {
				wrong.add(file + " lacks " + info.id() + "." + text + ".");
			}
		}
	}

	private static List<Finding> answers(DiagnosisRule rule, RuleInfo info, AttemptSubject subject, String of, List<String> wrong) {
		Set<EvidenceKind> needs = Set.of(info.needs());
		if (!subject.evidence().containsAll(needs)) {
			return List.of();
		}
		List<Finding> first = run(rule, subject);
		if (!first.equals(run(rule, subject))) {
			wrong.add("Asked twice about " + of + ", the rule answers differently; it has to be stateless.");
		}
		for (Finding finding : first) {
			if (finding.rule().equals("rule-failed") || finding.rule().equals("rule-never-ended")) {
				wrong.add("Of " + of + ": " + finding.detail());
			} else if (!finding.rule().equals(info.id()) && !finding.rule().startsWith(info.id() + "-")) {
				wrong.add("A finding names the rule " + finding.rule() + " instead of " + info.id() + ".");
			} else if (finding.severity() != Severity.NO_EVIDENCE && (finding.title().isBlank() || finding.detail().isBlank())) {
				wrong.add("A finding lacks title or detail.");
			} else if (finding.severity() == Severity.ERROR && finding.evidence().isEmpty()) {
				wrong.add("It calls something an error and shows no record that proves it (" + of + ").");
			}
			finding.evidence().stream().map(Evidence::text).filter(DiagnosisRuleContract::credential).forEach(text -> wrong.add("The evidence of " + of + " holds a credential."));
		}
		return first.stream().filter(finding -> finding.severity() != Severity.NO_EVIDENCE).toList();
	}

	private static boolean credential(String text) {
		return text.contains("gssapi-data=\"") || text.contains("response=\"") || text.contains("cwt=") || text.contains("wresult=");
	}

	private static List<Finding> run(DiagnosisRule rule, AttemptSubject subject) {
		return new RuleRunner(LIMIT).run(List.of(rule), subject, id -> Optional.empty());
	}
}

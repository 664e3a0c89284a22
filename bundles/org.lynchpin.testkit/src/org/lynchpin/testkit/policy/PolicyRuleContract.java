// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

import org.lynchpin.core.EvidenceKind;
import org.lynchpin.core.Finding;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.RuleRunner;
import org.lynchpin.core.Severity;
import org.lynchpin.policy.EnrollmentSubject;
import org.lynchpin.policy.PolicyRule;

/**
 * What every policy rule has to keep to, whatever it checks. It is asked about subjects of which more and more is known;
 * with the evidence that it says it needs, it must answer, twice the same, in time.
 */
public final class PolicyRuleContract {
	private static final List<String> TEXTS = List.of("title", "detail", "remedy", "tellUser", "tellSupport");
	private static final Duration LIMIT = Duration.ofSeconds(5);

	private PolicyRuleContract() {
	}

	/**
	 * What the rule does not keep to, in English sentences; empty where all is well.
	 *
	 * @param rule made as OSGi would make it
	 */
	public static List<String> violations(PolicyRule rule) {
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
		subjects().stream().filter(subject -> subject.evidence().containsAll(Set.of(info.needs()))).forEach(subject -> answers(rule, info, subject, wrong));
		return wrong.stream().distinct().toList();
	}

	private static void texts(PolicyRule rule, RuleInfo info, String file, List<String> wrong) {
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
		if (texts.getProperty(info.id() + ".title", "").contains("{")) {
			wrong.add("The title in " + file + " has a place to fill; it also stands in the list of rules.");
		}
	}

	private static void answers(PolicyRule rule, RuleInfo info, EnrollmentSubject subject, List<String> wrong) {
		List<Finding> first = run(rule, subject);
		if (!first.equals(run(rule, subject))) {
			wrong.add("Asked twice about the same subject, the rule answers differently; it has to be stateless.");
		}
		for (Finding finding : first) {
			if (finding.rule().equals("rule-failed") || finding.rule().equals("rule-never-ended")) {
				wrong.add("With " + names(subject) + ": " + finding.detail());
			} else if (!finding.rule().equals(info.id())) {
				wrong.add("A finding names the rule " + finding.rule() + " instead of " + info.id() + ".");
			} else if (finding.severity() != Severity.NO_EVIDENCE && (finding.title().isBlank() || finding.detail().isBlank() || finding.remedy().isBlank())) {
				wrong.add("A finding lacks title, detail or remedy.");
			}
		}
	}

	private static List<Finding> run(PolicyRule rule, EnrollmentSubject subject) {
		return new RuleRunner(LIMIT).run(List.of(rule), subject, id -> Optional.empty());
	}

	private static String names(EnrollmentSubject subject) {
		return subject.evidence().isEmpty() ? "no evidence" : String.join(", ", subject.evidence().stream().map(Enum::name).toList());
	}

	/** Every combination of what can be known. */
	private static List<EnrollmentSubject> subjects() {
		List<EnrollmentSubject> subjects = new ArrayList<>();
		List<EvidenceKind> kinds = List.of(EvidenceKind.PERSON, EvidenceKind.REQUEST, EvidenceKind.CERTIFICATE, EvidenceKind.CARD);
		for (int bits = 0; bits < 1 << kinds.size(); bits++) {
			Set<EvidenceKind> known = EnumSet.noneOf(EvidenceKind.class);
			for (int i = 0; i < kinds.size(); i++) {
				if ((bits >> i & 1) == 1) {
					known.add(kinds.get(i));
				}
			}
			subjects.add(subject(known));
		}
		return subjects;
	}

	private static EnrollmentSubject subject(Set<EvidenceKind> known) {
		EnrollmentSubject all = PolicySamples.everything();
		return new EnrollmentSubject(all.person().filter(person -> known.contains(EvidenceKind.PERSON)),
				all.owner().filter(owner -> known.contains(EvidenceKind.PERSON)), all.request().filter(request -> known.contains(EvidenceKind.REQUEST)),
				all.certificate().filter(certificate -> known.contains(EvidenceKind.CERTIFICATE)), all.card().filter(card -> known.contains(EvidenceKind.CARD)),
				all.defaultPin().filter(pin -> known.contains(EvidenceKind.CARD)), all.policy());
	}
}

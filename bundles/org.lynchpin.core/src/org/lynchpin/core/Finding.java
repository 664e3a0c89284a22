// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core;

import java.util.List;
import java.util.Objects;

/**
 * One thing that was found out, in the user's language: what is so, what to do about it, and one sentence each for
 * the user and for the help desk.
 *
 * @param rule id of the rule or failure that says it
 * @param stage the link of the chain it concerns
 * @param severity how much it matters
 * @param title a few words
 * @param detail whole sentences: what was seen against what was expected
 * @param remedy what to do; empty where nothing is to be done
 * @param tellUser one sentence to say to the person who cannot sign in; may be empty
 * @param tellSupport one sentence for the help desk; may be empty
 * @param codes codes as they were seen ("4005", "0x80EE0084")
 * @param evidence where it was seen
 */
public record Finding(String rule, Stage stage, Severity severity, String title, String detail, String remedy,
		String tellUser, String tellSupport, List<String> codes, List<Evidence> evidence) {

	public Finding {
		Objects.requireNonNull(stage);
		Objects.requireNonNull(severity);
		Objects.requireNonNull(remedy);
		codes = List.copyOf(codes);
		evidence = List.copyOf(evidence);
	}

	/**
	 * A finding of a rule, with stage, severity and id from its {@link RuleInfo}, and its five texts from the messages
	 * {@code <id>.title .detail .remedy .tellUser .tellSupport} of the rule's bundle, filled with {@code args}.
	 */
	public static Finding of(Rule<?> rule, Messages texts, Object... args) {
		RuleInfo info = RuleInfo.Of.rule(rule);
		return of(info.id(), info.stage(), info.severity(), texts, args);
	}

	/** A finding with its five texts from the messages {@code <id>.title .detail .remedy .tellUser .tellSupport}. */
	public static Finding of(String id, Stage stage, Severity severity, Messages texts, Object... args) {
		return new Finding(id, stage, severity, texts.text(id + ".title", args), texts.text(id + ".detail", args),
				texts.text(id + ".remedy", args), texts.text(id + ".tellUser", args), texts.text(id + ".tellSupport", args),
				List.of(), List.of());
	}

	/** The same finding with another severity: a policy may weigh a rule differently, a rule may grade what it saw. */
	public Finding withSeverity(Severity other) {
		return new Finding(rule, stage, other, title, detail, remedy, tellUser, tellSupport, codes, evidence);
	}

	/** The same finding said by another rule: where a rule has texts of several ids. */
	public Finding withRule(String id) {
		return new Finding(id, stage, severity, title, detail, remedy, tellUser, tellSupport, codes, evidence);
	}

	/** The same finding with the codes that were seen. */
	public Finding withCodes(List<String> seen) {
		return new Finding(rule, stage, severity, title, detail, remedy, tellUser, tellSupport, seen, evidence);
	}

	/** The same finding with the places where it was seen. */
	public Finding withEvidence(List<Evidence> seen) {
		return new Finding(rule, stage, severity, title, detail, remedy, tellUser, tellSupport, codes, seen);
	}
}

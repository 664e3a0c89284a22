// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.lynchpin.core.Finding;
import org.lynchpin.core.Severity;
import org.lynchpin.diagnosis.DiagnosisReport;
import org.lynchpin.diagnosis.Outcome;
import org.lynchpin.diagnosis.SiteFacts;
import org.lynchpin.diagnosis.Verdict;
import org.lynchpin.trace.attempt.SignInAttempt;

/**
 * What an inspection shows at one moment. Immutable: a screen keeps it until it is told of the next.
 *
 * @param generation counts up with each change
 * @param files in the order in which they were added; those of a folder by name
 * @param verdicts the attempts with what is to be said of them, in the order of time
 * @param others the records that belong to no attempt and still say something
 * @param findings what is to be said of those, in the order of the chain
 * @param breaks what stopped people, the break that stopped most of them first
 * @param whole whether attempts and findings are those of all records of all files; false while more is being looked at, or where that was cancelled
 * @param site what everything was compared with
 */
public record Inspected(long generation, List<InspectedFile> files, List<Verdict> verdicts, Optional<SignInAttempt> others,
		List<Finding> findings, List<DiagnosisReport.Break> breaks, boolean whole, SiteFacts site) {
	public Inspected {
		files = List.copyOf(files);
		verdicts = List.copyOf(verdicts);
		findings = List.copyOf(findings);
		breaks = List.copyOf(breaks);
		Objects.requireNonNull(others);
		Objects.requireNonNull(site);
	}

	/** Nothing opened yet. */
	public static Inspected nothing(SiteFacts site) {
		return new Inspected(0, List.of(), List.of(), Optional.empty(), List.of(), List.of(), true, site);
	}

	/** The sign-in addresses of all attempts, each once, in the order of the alphabet. */
	public List<String> users() {
		return verdicts.stream().flatMap(verdict -> verdict.attempt().user().stream()).distinct().sorted().toList();
	}

	/**
	 * The same with the attempts of one person only; what belongs to no attempt stays.
	 *
	 * @param user a sign-in address, with or without {@code sip:}, in any case
	 */
	public Inspected of(String user) {
		String address = address(user);
		return new Inspected(generation, files, verdicts.stream().filter(verdict -> verdict.attempt().user().map(Inspected::address).filter(address::equals)
				.isPresent()).toList(), others, findings, breaks, whole, site);
	}

	/** A sign-in address as attempts have it: lower case, without {@code sip:}. */
	static String address(String text) {
		String lower = text.strip().toLowerCase(Locale.ROOT);
		return lower.startsWith("sip:") ? lower.substring("sip:".length()) : lower;
	}

	/** All records of all files. */
	public long messages() {
		return files.stream().mapToLong(InspectedFile::messages).sum();
	}

	/** Whether an attempt failed or a finding is an error: exit code 1 of {@code session diagnose}. */
	public boolean somethingWrong() {
		return verdicts.stream().anyMatch(verdict -> verdict.outcome() == Outcome.FAILED || wrong(verdict.findings())) || wrong(findings);
	}

	private static boolean wrong(List<Finding> findings) {
		return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
	}

	/** Whether a file could not be opened. */
	public boolean somethingUnreadable() {
		return files.stream().anyMatch(file -> file.failure().isPresent());
	}
}

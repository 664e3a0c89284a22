// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.directory.Person;
import org.lynchpin.inventory.Credential;
import org.lynchpin.model.PolicySet;
import org.lynchpin.pki.CertificateFacts;
import org.lynchpin.pki.CertificateFiles;
import org.lynchpin.pki.CertificatePaths;
import org.lynchpin.pki.CertificatePaths.Revocation;
import org.lynchpin.pki.PkiFailure;
import org.lynchpin.policy.EnrollmentSubject;
import org.lynchpin.policy.Policies;
import org.lynchpin.session.StageAnswer;
import org.lynchpin.session.StageAnswer.Answer;
import org.lynchpin.session.check.Holdings.Held;

/** The certificates on the cards that are in use: validity, revocation, the authority behind them, the site's policy. One good card is enough. */
final class Certificates {
	private static final Messages TEXT = Messages.of(Certificates.class);
	private static final Duration SOON = Duration.ofDays(30);
	/** Rules whose finding breaks a policy and no sign-in. */
	private static final Set<String> WEAK_ONLY = Set.of("certificate-hash", "certificate-lifetime", "certificate-key-size");
	/** Said here in the words of a sign-in. */
	private static final Set<String> SAID_HERE = Set.of("certificate-valid-now");

	private final Policies policies;
	private final PolicySet policy;
	private final Optional<Person> person;
	private final List<Authority> authorities;
	private final Instant now;

	Certificates(Policies policies, PolicySet policy, Optional<Person> person, List<Authority> authorities, Instant now) {
		this.policies = policies;
		this.policy = policy;
		this.person = person;
		this.authorities = authorities;
		this.now = now;
	}

	/** What is known without a card: what the authorities say of themselves. */
	StageAnswer answer() {
		List<Finding> findings = authorities.stream().flatMap(each -> each.findings().stream()).toList();
		List<Finding> breaks = authorities.stream().flatMap(each -> each.breaks().stream()).toList();
		// of several authorities nobody knows which one it is
		boolean broken = !breaks.isEmpty() && authorities.size() == 1;
		return new StageAnswer(Stage.CERTIFICATE, broken ? Answer.FAIL : Answer.NOT_KNOWN, broken ? breaks.getFirst().title() : TEXT.text("certificate-unknown"),
				broken ? findings : weakened(findings));
	}

	/** What is known with the cards. */
	StageAnswer answer(Holdings holdings) {
		List<Held> active = holdings.active();
		if (active.isEmpty()) {
			return answer();
		}
		List<List<Finding>> each = active.stream().map(this::judge).toList();
		Optional<List<Finding>> good = each.stream().filter(findings -> findings.stream().noneMatch(Certificates::broken)).findFirst();
		List<Finding> all = new ArrayList<>();
		for (List<Finding> findings : each) {
			all.addAll(good.isPresent() ? weakened(findings) : findings);
		}
		authorities.stream().filter(authority -> active.stream().flatMap(held -> held.credential().stream()).noneMatch(authority::issued))
				.forEach(authority -> all.addAll(weakened(authority.findings())));
		List<Finding> findings = all.stream().distinct().sorted(java.util.Comparator.comparing(Finding::severity)).toList();
		if (good.isPresent()) {
			boolean checked = active.stream().flatMap(held -> held.credential().stream())
					.anyMatch(credential -> authority(credential).flatMap(Authority::crl).isPresent());
			return new StageAnswer(Stage.CERTIFICATE, Answer.OK, TEXT.text(checked ? "certificate-ok" : "certificate-ok-unrevoked-unknown"), findings);
		}
		return new StageAnswer(Stage.CERTIFICATE, Answer.FAIL, findings.getFirst().title(), findings);
	}

	private static boolean broken(Finding finding) {
		return finding.severity() == Severity.ERROR;
	}

	private static List<Finding> weakened(List<Finding> findings) {
		return findings.stream().map(finding -> broken(finding) ? finding.withSeverity(Severity.WARNING) : finding).toList();
	}

	private List<Finding> judge(Held held) {
		String label = held.card().label();
		if (held.credential().isEmpty()) {
			return List.of(finding("check-certificate-none", Severity.ERROR, label));
		}
		Credential credential = held.credential().get();
		List<Finding> findings = new ArrayList<>();
		validity(label, credential, findings);
		if (credential.state() == Credential.State.ON_HOLD) {
			findings.add(finding("check-certificate-on-hold", Severity.ERROR, label));
		} else if (credential.state() == Credential.State.REVOKED) {
			findings.add(finding("check-certificate-revoked", Severity.ERROR, label, "-"));
		}
		Optional<Authority> authority = authority(credential);
		authority.ifPresent(each -> findings.addAll(each.findings()));
		try {
			CertificateFacts facts = CertificateFacts.of(CertificateFiles.certificate(credential.encoded()));
			authority.ifPresent(each -> revocation(label, facts, each, findings));
			findings.addAll(policy(facts));
		} catch (PkiFailure e) {
			findings.add(finding("check-certificate-unreadable", Severity.NO_EVIDENCE, label));
		}
		return findings;
	}

	private void validity(String label, Credential credential, List<Finding> findings) {
		if (now.isAfter(credential.notAfter())) {
			findings.add(finding("check-certificate-expired", Severity.ERROR, label, Times.text(credential.notAfter())));
		} else if (now.isBefore(credential.notBefore())) {
			findings.add(finding("check-certificate-early", Severity.ERROR, label, Times.text(credential.notBefore())));
		} else if (now.plus(SOON).isAfter(credential.notAfter())) {
			findings.add(finding("check-certificate-ends", Severity.WARNING, label, Times.text(credential.notAfter())));
		}
	}

	private static void revocation(String label, CertificateFacts facts, Authority authority, List<Finding> findings) {
		if (authority.crl().isEmpty() || findings.stream().anyMatch(finding -> finding.rule().equals("check-certificate-revoked"))) {
			return;
		}
		Revocation answer = CertificatePaths.revocation(facts.certificate(), authority.crl().get());
		if (answer.revoked()) {
			findings.add(finding("check-certificate-revoked", Severity.ERROR, label, answer.since().map(Times::text).orElse("-")));
		}
	}

	private List<Finding> policy(CertificateFacts facts) {
		EnrollmentSubject subject = EnrollmentSubject.of(policy).withCertificate(facts);
		return policies.check(person.map(subject::withPerson).orElse(subject)).stream()
				.filter(finding -> finding.stage() == Stage.CERTIFICATE && finding.severity() != Severity.NO_EVIDENCE && !SAID_HERE.contains(finding.rule()))
				.map(finding -> WEAK_ONLY.contains(finding.rule()) && broken(finding) ? finding.withSeverity(Severity.WARNING) : finding).toList();
	}

	private Optional<Authority> authority(Credential credential) {
		return authorities.stream().filter(each -> each.issued(credential)).findFirst();
	}

	private static Finding finding(String id, Severity severity, Object... args) {
		return Finding.of(id, Stage.CERTIFICATE, severity, TEXT, args);
	}
}

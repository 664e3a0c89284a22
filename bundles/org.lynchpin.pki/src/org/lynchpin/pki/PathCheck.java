// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lynchpin.pki.CertificatePaths.Flaw;
import org.lynchpin.pki.CertificatePaths.Problem;
import org.lynchpin.pki.CertificatePaths.Result;
import org.lynchpin.pki.CertificatePaths.Revocation;

/**
 * One check of one certificate. Issuers are searched with going back: authorities renew their keys and certify each other
 * under one name, so that the first certificate whose key fits may lead nowhere.
 */
final class PathCheck {
	/** A chain longer than this is a loop or an attack. */
	private static final int LONGEST = 10;
	/** Signatures that are checked while searching: a hostile bundle could ask for any number. */
	private static final int MOST_TRIES = 300;
	private static final int KEY_CERT_SIGN = 5;
	private static final int CRL_SIGN = 6;
	private static final String DELTA_CRL = "2.5.29.27";
	/** Extensions whose meaning is checked here, or that mean nothing to a sign-in: alternative names, policies, constraints of them. */
	private static final Set<String> UNDERSTOOD = Set.of("2.5.29.15", "2.5.29.17", "2.5.29.18", "2.5.29.19", "2.5.29.32", "2.5.29.37", "2.5.29.36",
			"2.5.29.33", "2.5.29.54", "2.5.29.31", "2.5.29.30");

	private final List<X509Certificate> chain;
	private final List<X509Certificate> trusted;
	private final List<X509CRL> crls;
	private final Instant moment;
	private final List<Flaw> flaws = new ArrayList<>();
	private List<X509Certificate> best = List.of();
	private Optional<Revocation> revocation = Optional.empty();
	private int tries;

	PathCheck(List<X509Certificate> chain, List<X509Certificate> trusted, List<X509CRL> crls, Instant moment) {
		Set<X509Certificate> all = new LinkedHashSet<>(trusted);
		all.addAll(chain);
		this.chain = List.copyOf(all);
		this.trusted = trusted;
		this.crls = crls;
		this.moment = moment;
	}

	Result run(X509Certificate leaf) {
		List<X509Certificate> path = new ArrayList<>(List.of(leaf));
		best = List.of(leaf);
		search(path);
		for (int i = 0; i < best.size(); i++) {
			certificate(best.get(i));
			if (i + 1 < best.size()) {
				link(i, best.get(i + 1));
			}
		}
		X509Certificate last = best.get(best.size() - 1);
		boolean complete = selfSigned(last);
		boolean anchored = complete && trusted.contains(last);
		if (complete && !anchored) {
			flaw(Problem.ROOT_NOT_TRUSTED, last);
		} else if (!complete) {
			flaw(incomplete(last), last);
		}
		return new Result(best, complete, anchored, revocation, flaws);
	}

	private Problem incomplete(X509Certificate last) {
		if (best.size() >= LONGEST) {
			return Problem.PATH_TOO_LONG;
		}
		if (selfIssued(last)) {
			return Problem.SIGNATURE_WRONG; // names itself as its issuer, and no key of that name fits
		}
		return best.size() == 1 ? Problem.ISSUER_MISSING : Problem.ROOT_MISSING;
	}

	/** Goes up from the end of the path; returns whether a trusted root was reached. */
	private boolean search(List<X509Certificate> path) {
		X509Certificate current = path.get(path.size() - 1);
		if (rank(path) > rank(best)) {
			best = List.copyOf(path);
		}
		if (selfSigned(current) || path.size() == LONGEST) {
			return trusted.contains(current);
		}
		List<X509Certificate> named = chain.stream().filter(each -> each.getSubjectX500Principal().equals(current.getIssuerX500Principal()))
				.filter(each -> !path.contains(each)).toList();
		List<X509Certificate> fitting = named.stream().filter(each -> tries++ < MOST_TRIES && signedBy(current, each)).toList();
		// one of the right name with the wrong key still says more than none: the flaw is then the signature
		for (X509Certificate issuer : fitting.isEmpty() ? named.stream().limit(1).toList() : fitting) {
			path.add(issuer);
			boolean reached = search(path);
			path.remove(path.size() - 1);
			if (reached) {
				return true;
			}
		}
		return false;
	}

	/** A trusted end is better than any root, a root better than none; then the longer path. */
	private int rank(List<X509Certificate> path) {
		X509Certificate last = path.get(path.size() - 1);
		int end = !selfSigned(last) ? 0 : trusted.contains(last) ? 2 : 1;
		return end * (LONGEST + 1) + path.size();
	}

	private void flaw(Problem problem, X509Certificate certificate) {
		flaws.add(new Flaw(problem, DistinguishedNames.text(certificate.getSubjectX500Principal())));
	}

	private void certificate(X509Certificate certificate) {
		if (moment.isBefore(certificate.getNotBefore().toInstant())) {
			flaw(Problem.NOT_YET_VALID, certificate);
		}
		if (moment.isAfter(certificate.getNotAfter().toInstant())) {
			flaw(Problem.EXPIRED, certificate);
		}
		if (certificate.getCriticalExtensionOIDs() != null && !UNDERSTOOD.containsAll(certificate.getCriticalExtensionOIDs())) {
			flaw(Problem.CRITICAL_EXTENSION, certificate);
		}
	}

	private void link(int at, X509Certificate issuer) {
		X509Certificate certificate = best.get(at);
		if (!signedBy(certificate, issuer)) {
			flaw(Problem.SIGNATURE_WRONG, certificate);
		}
		boolean[] usage = issuer.getKeyUsage();
		long below = best.subList(1, at + 1).stream().filter(each -> !selfIssued(each)).count();
		if (issuer.getBasicConstraints() < 0 || usage != null && !usage[KEY_CERT_SIGN]) {
			flaw(Problem.ISSUER_NOT_CA, issuer);
		} else if (issuer.getBasicConstraints() < below) {
			flaw(Problem.PATH_TOO_LONG, issuer);
		}
		revocation(at, issuer);
	}

	private void revocation(int at, X509Certificate issuer) {
		X509Certificate certificate = best.get(at);
		boolean[] usage = issuer.getKeyUsage();
		List<X509CRL> named = crls.stream().filter(crl -> crl.getIssuerX500Principal().equals(issuer.getSubjectX500Principal()))
				.filter(crl -> crl.getExtensionValue(DELTA_CRL) == null).toList();
		Optional<X509CRL> newest = named.stream().filter(crl -> signedBy(crl, issuer)).filter(crl -> usage == null || usage[CRL_SIGN])
				.max(Comparator.comparing(X509CRL::getThisUpdate));
		if (newest.isEmpty()) {
			if (!named.isEmpty()) {
				flaw(Problem.CRL_SIGNATURE_WRONG, certificate);
			} else if (!crls.isEmpty() || at == 0) {
				flaw(Problem.CRL_MISSING, certificate);
			}
			return;
		}
		Revocation answer = CertificatePaths.revocation(certificate, newest.get());
		if (at == 0) {
			revocation = Optional.of(answer);
		}
		if (answer.revoked()) {
			flaw(Problem.REVOKED, certificate);
		}
		if (answer.nextUpdate().filter(moment::isAfter).isPresent()) {
			flaw(Problem.CRL_OUTDATED, certificate);
		}
	}

	private static boolean selfIssued(X509Certificate certificate) {
		return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
	}

	/** A root: names itself as its issuer, and its own key fits. */
	static boolean selfSigned(X509Certificate certificate) {
		return selfIssued(certificate) && signedBy(certificate, certificate);
	}

	private static boolean signedBy(X509Certificate certificate, X509Certificate issuer) {
		try {
			certificate.verify(issuer.getPublicKey());
			return true;
		} catch (GeneralSecurityException | RuntimeException e) {
			return false;
		}
	}

	private static boolean signedBy(X509CRL crl, X509Certificate issuer) {
		try {
			crl.verify(issuer.getPublicKey());
			return true;
		} catch (GeneralSecurityException | RuntimeException e) {
			return false;
		}
	}
}

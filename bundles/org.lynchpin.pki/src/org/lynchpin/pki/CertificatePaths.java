// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CRLReason;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1Integer;

/** Checks a certificate against its issuers and their CRLs (RFC 5280, 6), and says of each link what is wrong with it. */
public final class CertificatePaths {
	/** A chain longer than this is a loop or an attack. */
	private static final int LONGEST = 10;
	private static final String CRL_NUMBER = "2.5.29.20";
	private static final String DELTA_CRL = "2.5.29.27";
	private static final String BASIC_CONSTRAINTS = "2.5.29.19";

	private CertificatePaths() {
	}

	/** What can be wrong. */
	public enum Problem {
		/** No certificate of the issuer among those given. */
		ISSUER_MISSING,
		/** The last issuer found is not self-signed. */
		ROOT_MISSING,
		/** The chain ends in a root that is not among the trusted ones. */
		ROOT_NOT_TRUSTED,
		/** A signature does not fit the issuer's key. */
		SIGNATURE_WRONG,
		/** The issuer is not a certification authority, or may not sign certificates. */
		ISSUER_NOT_CA,
		/** More authorities below an authority than it allows. */
		PATH_TOO_LONG,
		/** A critical extension that nobody here understands. */
		CRITICAL_EXTENSION,
		NOT_YET_VALID, EXPIRED, REVOKED,
		/** No CRL of the issuer was given. */
		CRL_MISSING,
		/** The CRL is not signed by the issuer. */
		CRL_SIGNATURE_WRONG,
		/** The next update of the CRL has passed. */
		CRL_OUTDATED
	}

	/**
	 * One problem with one certificate of the chain.
	 *
	 * @param problem what is wrong
	 * @param subject whose certificate, in the form of RFC 4514
	 */
	public record Flaw(Problem problem, String subject) {
	}

	/**
	 * The revocation of the leaf.
	 *
	 * @param revoked whether it is on the CRL
	 * @param reason CRLReason (RFC 5280, 5.3.1), 0 where none is given
	 * @param since when it was revoked
	 * @param crlNumber the number of the CRL
	 * @param thisUpdate when the CRL was made
	 * @param nextUpdate when the next one is due
	 */
	public record Revocation(boolean revoked, int reason, Optional<Instant> since, Optional<BigInteger> crlNumber, Instant thisUpdate,
			Optional<Instant> nextUpdate) {
	}

	/**
	 * What was found.
	 *
	 * @param path the leaf, its issuer, and so on, as far as they were found
	 * @param complete whether the path ends in a self-signed certificate
	 * @param trusted whether that is one of the trusted ones
	 * @param revocation of the leaf; empty where no CRL of its issuer was given
	 * @param flaws all that is wrong, from the leaf up
	 */
	public record Result(List<X509Certificate> path, boolean complete, boolean trusted, Optional<Revocation> revocation, List<Flaw> flaws) {
		public Result {
			path = List.copyOf(path);
			flaws = List.copyOf(flaws);
		}

		/** Whether nothing at all is wrong. */
		public boolean good() {
			return flaws.isEmpty();
		}

		/** Whether this is among what is wrong. */
		public boolean has(Problem problem) {
			return flaws.stream().anyMatch(flaw -> flaw.problem == problem);
		}
	}

	/** Checks with every self-signed certificate of {@code chain} trusted. */
	public static Result check(X509Certificate leaf, Collection<X509Certificate> chain, Collection<X509CRL> crls, Instant moment) {
		return check(leaf, chain, chain.stream().filter(CertificatePaths::selfIssued).toList(), crls, moment);
	}

	/**
	 * Checks a certificate.
	 *
	 * @param chain certificates among which issuers are looked for, in any order
	 * @param trusted the roots that are trusted
	 * @param crls CRLs of any issuers
	 */
	public static Result check(X509Certificate leaf, Collection<X509Certificate> chain, Collection<X509Certificate> trusted, Collection<X509CRL> crls,
			Instant moment) {
		return new PathCheck(List.copyOf(chain), List.copyOf(trusted), List.copyOf(crls), moment).run(leaf);
	}

	/** The number of a CRL (RFC 5280, 5.2.3). */
	public static Optional<BigInteger> number(X509CRL crl) {
		return Asn1.extension(crl.getExtensionValue(CRL_NUMBER)).filter(ASN1Integer.class::isInstance).map(value -> ((ASN1Integer) value).getValue());
	}

	/** What this CRL says of that certificate. */
	public static Revocation revocation(X509Certificate certificate, X509CRL crl) {
		Optional<X509CRLEntry> entry = Optional.ofNullable(crl.getRevokedCertificate(certificate.getSerialNumber()));
		Optional<CRLReason> reason = entry.flatMap(each -> Optional.ofNullable(each.getRevocationReason()));
		// removeFromCRL has a meaning in delta CRLs only; there it says that the certificate is good again
		boolean revoked = entry.isPresent() && reason.filter(CRLReason.REMOVE_FROM_CRL::equals).isEmpty();
		return new Revocation(revoked, reason.map(CRLReason::ordinal).orElse(0), entry.map(each -> each.getRevocationDate().toInstant()), number(crl),
				crl.getThisUpdate().toInstant(), Optional.ofNullable(crl.getNextUpdate()).map(java.util.Date::toInstant));
	}

	private static boolean selfIssued(X509Certificate certificate) {
		return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
	}

	/** One check of one certificate. */
	private static final class PathCheck {
		/** Extensions whose meaning is checked here, or that mean nothing to a sign-in: key usage, alternative names, policies. */
		private static final List<String> UNDERSTOOD = List.of("2.5.29.15", "2.5.29.17", "2.5.29.18", BASIC_CONSTRAINTS, "2.5.29.32", "2.5.29.37",
				"2.5.29.36", "2.5.29.33", "2.5.29.54", "2.5.29.31", "2.5.29.30");
		private final List<X509Certificate> chain;
		private final List<X509Certificate> trusted;
		private final List<X509CRL> crls;
		private final Instant moment;
		private final List<Flaw> flaws = new ArrayList<>();
		private final List<X509Certificate> path = new ArrayList<>();
		private Optional<Revocation> revocation = Optional.empty();

		PathCheck(List<X509Certificate> chain, List<X509Certificate> trusted, List<X509CRL> crls, Instant moment) {
			this.chain = chain;
			this.trusted = trusted;
			this.crls = crls;
			this.moment = moment;
		}

		Result run(X509Certificate leaf) {
			X509Certificate current = leaf;
			boolean complete = false;
			while (true) {
				path.add(current);
				certificate(current);
				if (selfIssued(current)) {
					complete = signedBy(current, current);
					if (!complete) {
						flaw(Problem.SIGNATURE_WRONG, current);
					}
					break;
				}
				Optional<X509Certificate> issuer = issuer(current);
				if (issuer.isEmpty()) {
					flaw(path.size() == 1 ? Problem.ISSUER_MISSING : Problem.ROOT_MISSING, current);
					break;
				}
				link(current, issuer.get());
				current = issuer.get();
				if (path.size() == LONGEST) {
					flaw(Problem.PATH_TOO_LONG, current);
					break;
				}
			}
			boolean anchored = complete && trusted.contains(path.get(path.size() - 1));
			if (complete && !anchored) {
				flaw(Problem.ROOT_NOT_TRUSTED, path.get(path.size() - 1));
			}
			return new Result(path, complete, anchored, revocation, flaws);
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

		/** The issuer by name; among several of that name (a renewed authority) the one whose key fits. */
		private Optional<X509Certificate> issuer(X509Certificate certificate) {
			List<X509Certificate> named = new ArrayList<>(chain);
			named.addAll(trusted);
			named.removeIf(each -> !each.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()) || path.contains(each));
			return named.stream().filter(each -> signedBy(certificate, each)).findFirst().or(() -> named.stream().findFirst());
		}

		private void link(X509Certificate certificate, X509Certificate issuer) {
			if (!signedBy(certificate, issuer)) {
				flaw(Problem.SIGNATURE_WRONG, certificate);
			}
			boolean[] usage = issuer.getKeyUsage();
			if (issuer.getBasicConstraints() < 0 || usage != null && !usage[5]) {
				flaw(Problem.ISSUER_NOT_CA, issuer);
			} else if (issuer.getBasicConstraints() < path.stream().skip(1).filter(each -> !selfIssued(each)).count()) {
				flaw(Problem.PATH_TOO_LONG, issuer);
			}
			revocation(certificate, issuer);
		}

		private void revocation(X509Certificate certificate, X509Certificate issuer) {
			Optional<X509CRL> newest = crls.stream().filter(crl -> crl.getIssuerX500Principal().equals(issuer.getSubjectX500Principal()))
					.filter(crl -> crl.getExtensionValue(DELTA_CRL) == null)
					.max(java.util.Comparator.comparing(X509CRL::getThisUpdate));
			if (newest.isEmpty()) {
				if (!crls.isEmpty() || path.size() == 1) {
					flaw(Problem.CRL_MISSING, certificate);
				}
				return;
			}
			X509CRL crl = newest.get();
			boolean[] usage = issuer.getKeyUsage();
			if (!verifies(crl, issuer) || usage != null && !usage[6]) {
				flaw(Problem.CRL_SIGNATURE_WRONG, certificate);
				return;
			}
			Revocation answer = CertificatePaths.revocation(certificate, crl);
			if (path.size() == 1) {
				revocation = Optional.of(answer);
			}
			if (answer.revoked) {
				flaw(Problem.REVOKED, certificate);
			}
			if (answer.nextUpdate.filter(moment::isAfter).isPresent()) {
				flaw(Problem.CRL_OUTDATED, certificate);
			}
		}

		private static boolean verifies(X509CRL crl, X509Certificate issuer) {
			try {
				crl.verify(issuer.getPublicKey());
				return true;
			} catch (GeneralSecurityException | RuntimeException e) {
				return false;
			}
		}

		private static boolean signedBy(X509Certificate certificate, X509Certificate issuer) {
			try {
				certificate.verify(issuer.getPublicKey());
				return true;
			} catch (GeneralSecurityException | RuntimeException e) {
				return false;
			}
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import java.math.BigInteger;
import java.security.cert.CRLReason;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1Integer;

/** Checks a certificate against its issuers and their CRLs (RFC 5280, 6), and says of each link what is wrong with it. */
public final class CertificatePaths {
	private static final String CRL_NUMBER = "2.5.29.20";

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
		return check(leaf, chain, chain.stream().filter(PathCheck::selfSigned).toList(), crls, moment);
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
}

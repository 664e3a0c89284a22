// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.lynchpin.ca.CaConnection;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.pki.CertificatePaths;
import org.lynchpin.pki.CertificatePaths.Flaw;
import org.lynchpin.pki.CertificatePaths.Problem;

/**
 * A certificate against its authority's chain and revocation list.
 *
 * @param findings what is wrong, one for each flaw
 */
public record CertificateProof(List<Finding> findings) {
	public CertificateProof {
		findings = List.copyOf(findings);
	}

	/** Asks the authority for its chain and its CRL. A CRL that cannot be had is said, and is no proof to the contrary. */
	public static CertificateProof of(X509Certificate certificate, CaConnection ca, Instant now) throws Failure {
		List<Finding> findings = new ArrayList<>();
		List<X509CRL> lists = new ArrayList<>();
		try {
			lists.add(ca.crl());
		} catch (Failure e) {
			findings.add(e.finding().withSeverity(Severity.WARNING));
		}
		boolean listed = !lists.isEmpty();
		for (Flaw flaw : CertificatePaths.check(certificate, ca.chain(), lists, now).flaws()) {
			if (listed || flaw.problem() != Problem.CRL_MISSING) {
				findings.add(finding(flaw));
			}
		}
		return new CertificateProof(findings);
	}

	private static Finding finding(Flaw flaw) {
		boolean later = flaw.problem() == Problem.CRL_MISSING || flaw.problem() == Problem.CRL_OUTDATED;
		return Finding.of("chain-flaw", Stage.CERTIFICATE, later ? Severity.WARNING : Severity.ERROR, Work.TEXT, flaw.subject(), text(flaw.problem()));
	}

	private static String text(Problem problem) {
		return Work.TEXT.text(switch (problem) {
		case ISSUER_MISSING -> "flaw.ISSUER_MISSING";
		case ROOT_MISSING -> "flaw.ROOT_MISSING";
		case ROOT_NOT_TRUSTED -> "flaw.ROOT_NOT_TRUSTED";
		case SIGNATURE_WRONG -> "flaw.SIGNATURE_WRONG";
		case ISSUER_NOT_CA -> "flaw.ISSUER_NOT_CA";
		case PATH_TOO_LONG -> "flaw.PATH_TOO_LONG";
		case CRITICAL_EXTENSION -> "flaw.CRITICAL_EXTENSION";
		case NOT_YET_VALID -> "flaw.NOT_YET_VALID";
		case EXPIRED -> "flaw.EXPIRED";
		case REVOKED -> "flaw.REVOKED";
		case CRL_MISSING -> "flaw.CRL_MISSING";
		case CRL_SIGNATURE_WRONG -> "flaw.CRL_SIGNATURE_WRONG";
		case CRL_OUTDATED -> "flaw.CRL_OUTDATED";
		});
	}

	/** Whether the certificate cannot be used. */
	public boolean isBroken() {
		return findings.stream().anyMatch(each -> each.severity() == Severity.ERROR);
	}
}

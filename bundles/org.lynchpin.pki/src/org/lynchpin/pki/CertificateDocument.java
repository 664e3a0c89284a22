// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A certificate in the words of JSON documents: the components are the fields of {@code certificate}, a contract.
 * What they mean stands at {@link CertificateFacts}.
 */
public record CertificateDocument(String subject, String issuer, String serial, Instant notBefore, Instant notAfter, String thumbprintSha1,
		String thumbprintSha256, Optional<String> template, Optional<String> upn, Optional<String> mail, Optional<String> sid, List<String> eku,
		List<String> keyUsage, String algorithm, Optional<Integer> keySize, String signatureAlgorithm, List<String> cdp) {

	/** The document of a certificate. */
	public static CertificateDocument of(X509Certificate certificate) {
		return of(CertificateFacts.of(certificate));
	}

	/** The document of what was read of a certificate. */
	public static CertificateDocument of(CertificateFacts facts) {
		return new CertificateDocument(facts.subject(), facts.issuer(), facts.serial(), facts.notBefore(), facts.notAfter(), facts.thumbprintSha1(),
				facts.thumbprintSha256(), facts.template(), facts.upn(), facts.mail(), facts.sid(), facts.eku(), facts.keyUsage(), facts.algorithm(),
				Optional.of(facts.keySize()).filter(bits -> bits > 0), facts.signatureAlgorithm(), facts.cdp());
	}
}

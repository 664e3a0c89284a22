// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.piv;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.pki.CertificateContent;
import org.lynchpin.pki.CertificateIssuer;

/** Certificates for the keys of test cards. */
final class Certification {
	private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
	private static final CertificateIssuer ISSUER = issuer();

	private Certification() {
	}

	private static CertificateIssuer issuer() {
		try {
			return CertificateIssuer.root("CN=Test CA", KeyAlgorithm.P256, BigInteger.ONE, NOW, NOW.plus(10, ChronoUnit.DAYS));
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	/** A certificate for sign-in. */
	static X509Certificate of(PublicKey key) throws Exception {
		return withSubject(key, "CN=Ada Lovelace");
	}

	/** A certificate whose subject makes it long. */
	static X509Certificate withSubject(PublicKey key, String subject) throws Exception {
		return ISSUER.issue(new CertificateContent(subject, key, BigInteger.valueOf(System.nanoTime()), NOW, NOW.plus(1, ChronoUnit.DAYS),
				HashAlgorithm.SHA256, List.of("1.3.6.1.4.1.311.20.2.2", "1.3.6.1.5.5.7.3.2"), false, "SmartcardLogon",
				Optional.of("ada@corp.example"), Optional.empty(), Optional.of("S-1-5-21-1-2-3-1104"), Optional.of("http://ca.corp.example/ca.crl")));
	}
}

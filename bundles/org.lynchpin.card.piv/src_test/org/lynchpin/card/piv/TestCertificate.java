// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.pki.CertificateContent;
import org.lynchpin.pki.CertificateIssuer;
import org.lynchpin.pki.PkiFailure;

/** Certificates to be put on test cards. */
final class TestCertificate {
	private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
	private static final Instant TO = Instant.parse("2036-01-01T00:00:00Z");

	private TestCertificate() {
	}

	/** An ordinary one. */
	static X509Certificate small() {
		return issue("");
	}

	/** A long one, random or not: what is not random can be compressed. */
	static X509Certificate large(int bytes, boolean random) {
		byte[] filling = new byte[bytes / 2];
		if (random) {
			new SecureRandom().nextBytes(filling);
		}
		return issue(HexFormat.of().formatHex(filling));
	}

	private static X509Certificate issue(String filling) {
		try {
			PublicKey key = CertificateIssuer.pair(KeyAlgorithm.P256).getPublic();
			CertificateIssuer issuer = CertificateIssuer.root("CN=Test CA", KeyAlgorithm.P256, BigInteger.ONE, FROM, TO);
			return issuer.issue(new CertificateContent("CN=Ada Lovelace", key, BigInteger.TEN, FROM, TO, HashAlgorithm.SHA256, List.of("1.3.6.1.5.5.7.3.2"),
					true, "SmartcardLogon", Optional.of("ada@corp.example"), Optional.empty(), Optional.empty(),
					Optional.of("http://ca.corp.example/" + filling + ".crl")));
		} catch (GeneralSecurityException | PkiFailure e) {
			throw new IllegalStateException(e);
		}
	}
}

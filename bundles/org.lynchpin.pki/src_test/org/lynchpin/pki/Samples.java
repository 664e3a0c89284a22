// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.core.key.KeyAlgorithm;

/** Keys and certificates that the tests share: RSA keys take a second each to make. */
final class Samples {
	static final String SID = "S-1-5-21-1004336348-1177238915-682003330-1104";
	static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
	private static final Map<KeyAlgorithm, KeyPair> PAIRS = new EnumMap<>(KeyAlgorithm.class);
	private static final SerialNumbers SERIALS = new SerialNumbers(new SecureRandom());

	private Samples() {
	}

	static synchronized KeyPair pair(KeyAlgorithm algorithm) throws GeneralSecurityException {
		KeyPair pair = PAIRS.get(algorithm);
		if (pair == null) {
			pair = CertificateIssuer.pair(algorithm);
			PAIRS.put(algorithm, pair);
		}
		return pair;
	}

	static RequestSigner signer(KeyAlgorithm algorithm) throws GeneralSecurityException {
		return CertificateIssuer.signer(pair(algorithm).getPrivate(), algorithm.isRsa());
	}

	static BigInteger serial() {
		return SERIALS.next();
	}

	static CertificateIssuer root(KeyAlgorithm algorithm) throws PkiFailure {
		return CertificateIssuer.root("CN=Sample CA,O=Corp Example", algorithm, serial(), NOW.minus(1, ChronoUnit.DAYS), NOW.plus(3650, ChronoUnit.DAYS));
	}

	static CertificateContent logon(PublicKey key) {
		return new CertificateContent("CN=Anna Meier", key, serial(), NOW.minus(10, ChronoUnit.MINUTES), NOW.plus(365, ChronoUnit.DAYS),
				HashAlgorithm.SHA256, List.of(Oids.SMART_CARD_LOGON, Oids.CLIENT_AUTHENTICATION), false, "SmartcardLogon",
				Optional.of("anna.meier@corp.example"), Optional.of("anna.meier@corp.example"), Optional.of(SID),
				Optional.of("http://pki.corp.example/ca.crl"));
	}

	static X509Certificate agent(CertificateIssuer root, PublicKey key) throws PkiFailure {
		return root.issue(new CertificateContent("CN=Olga Agent", key, serial(), NOW.minus(10, ChronoUnit.MINUTES), NOW.plus(730, ChronoUnit.DAYS),
				HashAlgorithm.SHA256, List.of(Oids.ENROLLMENT_AGENT), true, "EnrollmentAgent", Optional.of("olga@corp.example"), Optional.empty(),
				Optional.empty(), Optional.empty()));
	}
}

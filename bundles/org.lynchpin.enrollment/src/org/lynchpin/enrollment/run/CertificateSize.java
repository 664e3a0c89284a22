// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.List;

import org.lynchpin.core.Failure;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.directory.Person;

/** How large a certificate will be, on the safe side: what differs from one to the next is counted, the rest is a constant. */
final class CertificateSize {
	/**
	 * Version, serial number, dates, algorithm identifiers, key usages, key identifiers and template: about 400 bytes; the
	 * rest is for the authority's addresses (AIA and CDP of AD CS over LDAP and HTTP take about 500).
	 */
	private static final int FIXED = 900;

	private CertificateSize() {
	}

	/** Bytes in DER. */
	static int estimate(Work work) throws Failure {
		List<X509Certificate> chain = work.ca().chain();
		X509Certificate issuer = chain.getFirst();
		int names = 2 * issuer.getSubjectX500Principal().getEncoded().length;
		int signature = issuer.getPublicKey() instanceof RSAPublicKey rsa ? rsa.getModulus().bitLength() / 8 : 110;
		Person person = work.request().person();
		int texts = utf8(person.displayName()) + utf8(person.upn()) + 2 * person.mail().map(CertificateSize::utf8).orElse(0)
				+ person.sid().map(CertificateSize::utf8).orElse(0);
		return FIXED + names + signature + texts + key(work.request().profile().key());
	}

	private static int key(KeyAlgorithm algorithm) {
		return algorithm.isRsa() ? algorithm.bits() / 8 + 38 : algorithm.bits() / 4 + 30;
	}

	private static int utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}
}

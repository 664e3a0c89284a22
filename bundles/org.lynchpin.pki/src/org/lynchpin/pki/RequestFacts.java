// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Optional;

import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.core.key.KeyAlgorithm;

/**
 * What a certificate request says: PKCS #10 (RFC 2986), CMC full request (RFC 5272), or PKCS #10 in CMS, as an enrollment
 * agent sends it.
 *
 * @param encoded the DER bytes as they were given; empty for a request that is not made yet
 * @param subject in the form of RFC 4514; may be empty
 * @param key the key to be certified; empty for a request that is not made yet
 * @param algorithm {@code RSA} or {@code EC}; else the key's own name
 * @param keySize bits of the modulus or of the curve's field
 * @param signatureAlgorithm of the inner PKCS #10: {@code SHA256withRSA}
 * @param hash of the inner PKCS #10; empty where it is none that this product knows, such as MD5
 * @param template the template that the request names
 * @param upn the user principal name that the request names
 * @param proofOfPossession whether the key signed the request and the signature is right; true for one that is not made yet
 * @param requesterName {@code DOMAIN\name} where an agent asks for somebody else
 * @param sid the security identifier that the request names
 * @param agent who signed for somebody else, if that signature is right
 */
public record RequestFacts(byte[] encoded, String subject, Optional<PublicKey> key, String algorithm, int keySize, String signatureAlgorithm,
		Optional<HashAlgorithm> hash, Optional<String> template, Optional<String> upn, boolean proofOfPossession, Optional<String> requesterName,
		Optional<String> sid, Optional<X509Certificate> agent) {

	/** Reads a request in DER, PEM, or bare base64. */
	public static RequestFacts of(byte[] derOrPem) throws PkiFailure {
		return RequestParser.parse(CertificateFiles.requestBytes(derOrPem));
	}

	/** A request that is planned but not made: the policy can say what it thinks of it before a card is touched. */
	public static RequestFacts planned(KeyAlgorithm algorithm, HashAlgorithm hash, Optional<String> template) {
		return planned(algorithm, hash, template, Optional.empty());
	}

	/** The same with the user principal name that it will carry. */
	public static RequestFacts planned(KeyAlgorithm algorithm, HashAlgorithm hash, Optional<String> template, Optional<String> upn) {
		return new RequestFacts(new byte[0], "", Optional.empty(), algorithm.isRsa() ? "RSA" : "EC", algorithm.bits(), hash.signature(algorithm.isRsa()),
				Optional.of(hash), template, upn, true, Optional.empty(), Optional.empty(), Optional.empty());
	}

	/** Whether it is not made yet. */
	public boolean isPlanned() {
		return encoded.length == 0;
	}
}

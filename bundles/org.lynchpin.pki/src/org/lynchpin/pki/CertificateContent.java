// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import java.math.BigInteger;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.lynchpin.core.key.HashAlgorithm;

/**
 * What stands in a certificate that is about to be issued to a person.
 *
 * @param subject in the form of RFC 4514
 * @param key the key to be certified
 * @param serial positive, at most 20 bytes
 * @param notBefore first moment, in whole seconds
 * @param notAfter last moment, in whole seconds
 * @param hash of the issuer's signature
 * @param eku extended key usage, object identifiers
 * @param signatureOnly whether the key only signs: key encipherment is then left out for RSA as well
 * @param template common name of the template (extension 20.2)
 * @param upn user principal name for the subject alternative name
 * @param mail e-mail address for the subject alternative name
 * @param sid security identifier (extension 25.2)
 * @param crl address of the CRL
 */
public record CertificateContent(String subject, PublicKey key, BigInteger serial, Instant notBefore, Instant notAfter, HashAlgorithm hash,
		List<String> eku, boolean signatureOnly, String template, Optional<String> upn, Optional<String> mail, Optional<String> sid,
		Optional<String> crl) {
	public CertificateContent {
		Objects.requireNonNull(key);
		eku = List.copyOf(eku);
	}
}

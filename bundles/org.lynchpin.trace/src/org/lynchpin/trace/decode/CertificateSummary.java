// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A certificate that was seen in a log.
 *
 * @param subject as RFC 2253 writes it
 * @param issuer as RFC 2253 writes it
 * @param serial lower case hexadecimal without leading zeros
 * @param notBefore its begin
 * @param notAfter its end
 * @param thumbprint SHA-1 of the whole, lower case hexadecimal
 */
public record CertificateSummary(String subject, String issuer, String serial, Instant notBefore, Instant notAfter, String thumbprint) {
	/** The issuer of Lync's own client certificates; it stands in no chain and signs for one pool. */
	private static final String COMMUNICATIONS_SERVER = "CN=Communications Server";
	private static final int LONGEST = 64 * 1024;

	/** Reads a certificate in DER; empty where it is none. */
	public static Optional<CertificateSummary> decode(byte[] der) {
		if (der.length == 0 || der.length > LONGEST) {
			return Optional.empty();
		}
		try {
			X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
			return Optional.of(new CertificateSummary(Texts.plain(certificate.getSubjectX500Principal().getName()),
					Texts.plain(certificate.getIssuerX500Principal().getName()), certificate.getSerialNumber().toString(16),
					certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant(),
					HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(certificate.getEncoded()))));
		} catch (GeneralSecurityException | RuntimeException e) {
			// The bytes are a stranger's, and the JDK's parser answers some of them with unchecked exceptions: it is no certificate either way.
			return Optional.empty();
		}
	}

	/** The first CN of the subject; of a Lync client certificate the sign-in address. */
	public Optional<String> commonName() {
		int at = subject.startsWith("CN=") ? 0 : subject.indexOf(",CN=") + 1;
		if (at == 0 && !subject.startsWith("CN=")) {
			return Optional.empty();
		}
		int end = at + 3;
		while (end < subject.length() && (subject.charAt(end) != ',' || subject.charAt(end - 1) == '\\')) {
			end++;
		}
		return Optional.of(subject.substring(at + 3, end).replace("\\", ""));
	}

	/** Whether it says that it was issued by a pool's certificate provisioning service. */
	public boolean issuedByPool() {
		return issuer.equalsIgnoreCase(COMMUNICATIONS_SERVER);
	}

	/** Whether it is valid at an instant. */
	public boolean validAt(Instant instant) {
		return !instant.isBefore(notBefore) && !instant.isAfter(notAfter);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.lynchpin.core.key.HashAlgorithm;

/**
 * What a certificate says, in the terms of sign-in with a card. An extension that is damaged counts as absent.
 *
 * @param certificate the certificate itself
 * @param subject in the form of RFC 4514
 * @param issuer in the form of RFC 4514
 * @param serial hexadecimal in full bytes, lower case, without separators
 * @param notBefore first moment
 * @param notAfter last moment
 * @param thumbprintSha1 SHA-1 over the DER bytes, hexadecimal, lower case: what Windows calls the thumbprint
 * @param thumbprintSha256 SHA-256 over the DER bytes, hexadecimal, lower case
 * @param template the template's name (extension 20.2), else its object identifier (21.7)
 * @param upn the user principal name in the subject alternative name
 * @param mail the e-mail address: RFC 822 name, else E in the subject
 * @param sid the security identifier in extension 25.2
 * @param eku extended key usage, object identifiers; empty means any where the extension is absent
 * @param keyUsage key usage in the words of RFC 5280, 4.2.1.3
 * @param algorithm {@code RSA} or {@code EC}; else the key's own name
 * @param keySize bits of the modulus or of the curve's field; 0 where not known
 * @param signatureAlgorithm {@code SHA256withRSA}
 * @param cdp addresses of the CRL
 */
public record CertificateFacts(X509Certificate certificate, String subject, String issuer, String serial, Instant notBefore, Instant notAfter,
		String thumbprintSha1, String thumbprintSha256, Optional<String> template, Optional<String> upn, Optional<String> mail, Optional<String> sid,
		List<String> eku, List<String> keyUsage, String algorithm, int keySize, String signatureAlgorithm, List<String> cdp) {
	private static final String SUBJECT_ALTERNATIVE_NAME = "2.5.29.17";
	private static final String CRL_DISTRIBUTION_POINTS = "2.5.29.31";
	private static final String[] KEY_USAGE = { "digitalSignature", "nonRepudiation", "keyEncipherment", "dataEncipherment", "keyAgreement",
			"keyCertSign", "cRLSign", "encipherOnly", "decipherOnly" };

	public CertificateFacts {
		eku = List.copyOf(eku);
		keyUsage = List.copyOf(keyUsage);
		cdp = List.copyOf(cdp);
	}

	/** Reads a certificate. */
	public static CertificateFacts of(X509Certificate certificate) {
		byte[] encoded = encoded(certificate);
		AlgorithmIdentifier signature = tolerant(() -> org.bouncycastle.asn1.x509.Certificate.getInstance(encoded).getSignatureAlgorithm(), null);
		PublicKey key = tolerant(certificate::getPublicKey, null);
		return new CertificateFacts(certificate, DistinguishedNames.text(certificate.getSubjectX500Principal()),
				DistinguishedNames.text(certificate.getIssuerX500Principal()), Bytes.hex(certificate.getSerialNumber()),
				certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant(), Bytes.hex(Bytes.digest("SHA-1", encoded)),
				Bytes.hex(Bytes.digest("SHA-256", encoded)), template(certificate), upn(certificate), mail(certificate), sid(certificate),
				eku(certificate), keyUsage(certificate), key == null ? "" : Signatures.algorithm(key), key == null ? 0 : Signatures.bits(key),
				signature == null ? certificate.getSigAlgName() : Signatures.name(signature), tolerant(() -> cdp(certificate), List.of()));
	}

	/** The hash in the signature, where this product knows it. */
	public Optional<HashAlgorithm> hash() {
		return tolerant(() -> Signatures.hashOf(org.bouncycastle.asn1.x509.Certificate.getInstance(encoded(certificate)).getSignatureAlgorithm()),
				Optional.empty());
	}

	/** Whether the extended key usage allows this purpose; a certificate without the extension allows any. */
	public boolean allows(String purpose) {
		return eku.isEmpty() && certificate.getExtensionValue("2.5.29.37") == null || eku.contains(purpose);
	}

	/** Whether the certificate is valid at that moment. */
	public boolean validAt(Instant moment) {
		return !moment.isBefore(notBefore) && !moment.isAfter(notAfter);
	}

	/** The common name of the subject; the whole subject where there is none. */
	public String commonName() {
		return DistinguishedNames.commonNameOf(subject);
	}

	private static Optional<String> template(X509Certificate certificate) {
		return Asn1.extension(certificate.getExtensionValue(Oids.TEMPLATE_NAME)).flatMap(Asn1::templateName)
				.or(() -> Asn1.extension(certificate.getExtensionValue(Oids.TEMPLATE_V2)).flatMap(Asn1::templateId));
	}

	private static Optional<String> upn(X509Certificate certificate) {
		return Asn1.extension(certificate.getExtensionValue(SUBJECT_ALTERNATIVE_NAME)).flatMap(names -> Asn1.otherName(names, Oids.UPN));
	}

	private static Optional<String> mail(X509Certificate certificate) {
		return Asn1.extension(certificate.getExtensionValue(SUBJECT_ALTERNATIVE_NAME))
				.flatMap(names -> Asn1.generalName(names, GeneralName.rfc822Name)).or(() -> tolerant(() -> subjectMail(certificate), Optional.empty()));
	}

	private static Optional<String> subjectMail(X509Certificate certificate) {
		X500Name name = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
		return java.util.Arrays.stream(name.getRDNs(new org.bouncycastle.asn1.ASN1ObjectIdentifier(Oids.MAIL)))
				.flatMap(part -> Asn1.string(part.getFirst().getValue()).stream()).findFirst();
	}

	private static Optional<String> sid(X509Certificate certificate) {
		return Asn1.extension(certificate.getExtensionValue(Oids.SID)).flatMap(names -> Asn1.otherName(names, Oids.SID_NAME))
				.filter(text -> text.matches("S-1-\\d{1,20}(-\\d{1,10}){1,15}"));
	}

	private static List<String> eku(X509Certificate certificate) {
		try {
			List<String> purposes = certificate.getExtendedKeyUsage();
			return purposes == null ? List.of() : purposes;
		} catch (CertificateParsingException | RuntimeException e) {
			return List.of();
		}
	}

	private static List<String> keyUsage(X509Certificate certificate) {
		boolean[] bits = tolerant(certificate::getKeyUsage, null);
		List<String> usages = new ArrayList<>();
		for (int i = 0; bits != null && i < Math.min(bits.length, KEY_USAGE.length); i++) {
			if (bits[i]) {
				usages.add(KEY_USAGE[i]);
			}
		}
		return usages;
	}

	private static List<String> cdp(X509Certificate certificate) {
		List<String> addresses = new ArrayList<>();
		Asn1.extension(certificate.getExtensionValue(CRL_DISTRIBUTION_POINTS)).ifPresent(value -> {
			for (DistributionPoint point : CRLDistPoint.getInstance(value).getDistributionPoints()) {
				DistributionPointName name = point.getDistributionPoint();
				if (name != null && name.getType() == DistributionPointName.FULL_NAME) {
					for (GeneralName each : GeneralNames.getInstance(name.getName()).getNames()) {
						if (each.getTagNo() == GeneralName.uniformResourceIdentifier) {
							addresses.add(((ASN1String) each.getName()).getString());
						}
					}
				}
			}
		});
		return addresses;
	}

	private static byte[] encoded(X509Certificate certificate) {
		try {
			return certificate.getEncoded();
		} catch (CertificateEncodingException e) {
			throw new IllegalArgumentException(e);
		}
	}

	/** Parsers complain about odd data with many kinds of exceptions; none of them may hide the rest of a certificate. */
	private static <T> T tolerant(Supplier<T> part, T otherwise) {
		try {
			T value = part.get();
			return value == null ? otherwise : value;
		} catch (RuntimeException e) {
			return otherwise;
		}
	}
}

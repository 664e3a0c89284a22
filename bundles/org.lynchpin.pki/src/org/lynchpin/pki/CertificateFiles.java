// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/**
 * Reads certificates, requests and CRLs from PEM (RFC 7468), DER, bare base64 and PKCS #7 (RFC 5652). The bytes may come
 * from anywhere: sizes and nesting are bounded, and whatever is wrong ends in a {@link PkiFailure}.
 */
public final class CertificateFiles {
	/** Certificates, requests and bundles; a CRL of a large authority may be greater. */
	public static final int MOST_BYTES = 4 << 20;
	/** The largest CRL that is read: about a million entries. */
	public static final int MOST_CRL_BYTES = 64 << 20;

	private static final Pattern PEM = Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\\s]*+)-----END \\1-----");
	private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] { '\n' });

	private CertificateFiles() {
	}

	/** The certificates in a file, in the file's order; at least one. */
	public static List<X509Certificate> certificates(Path file) throws PkiFailure {
		return certificates(read(file, MOST_BYTES));
	}

	/** The certificates in PEM, DER, base64 or PKCS #7; at least one. */
	public static List<X509Certificate> certificates(byte[] bytes) throws PkiFailure {
		List<X509Certificate> found = new ArrayList<>();
		for (byte[] der : blocks(bytes, MOST_BYTES, "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE", "PKCS7", "CMS")) {
			found.addAll(fromDer(withoutPadding(der)));
		}
		if (found.isEmpty()) {
			throw new PkiFailure("certificate-unreadable");
		}
		return List.copyOf(found);
	}

	/** The one certificate, or the first one, in these bytes. */
	public static X509Certificate certificate(byte[] bytes) throws PkiFailure {
		return certificates(bytes).get(0);
	}

	/** The request in a file. */
	public static RequestFacts request(Path file) throws PkiFailure {
		return RequestFacts.of(read(file, MOST_BYTES));
	}

	/** The CRL in a file. */
	public static X509CRL crl(Path file) throws PkiFailure {
		return crl(read(file, MOST_CRL_BYTES));
	}

	/** The CRL in PEM, DER or base64. */
	public static X509CRL crl(byte[] bytes) throws PkiFailure {
		for (byte[] der : blocks(bytes, MOST_CRL_BYTES, "X509 CRL", "CRL")) {
			Optional<X509CRL> crl = crlOf(der);
			if (crl.isPresent()) {
				return crl.get();
			}
		}
		throw new PkiFailure("crl-unreadable");
	}

	/** Certificates as PEM, one after the other. */
	public static String pem(List<X509Certificate> certificates) {
		StringBuilder text = new StringBuilder();
		certificates.forEach(each -> text.append(pem(each)));
		return text.toString();
	}

	/** A certificate as PEM. */
	public static String pem(X509Certificate certificate) {
		try {
			return pem("CERTIFICATE", certificate.getEncoded());
		} catch (GeneralSecurityException e) {
			throw new IllegalArgumentException(e);
		}
	}

	/** A CRL as PEM. */
	public static String pem(X509CRL crl) {
		try {
			return pem("X509 CRL", crl.getEncoded());
		} catch (GeneralSecurityException e) {
			throw new IllegalArgumentException(e);
		}
	}

	/**
	 * Bytes as PEM (RFC 7468).
	 *
	 * @param label {@code CERTIFICATE REQUEST}, {@code CMS}, ...
	 */
	public static String pem(String label, byte[] der) {
		return "-----BEGIN " + label + "-----\n" + LINES.encodeToString(der) + "\n-----END " + label + "-----\n";
	}

	/** The bytes of a request out of PEM, base64 or DER. */
	static byte[] requestBytes(byte[] bytes) throws PkiFailure {
		List<byte[]> found = blocks(bytes, MOST_BYTES, "CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST", "CMS", "PKCS7");
		if (found.isEmpty()) {
			throw new PkiFailure("request-unreadable");
		}
		return found.get(0);
	}

	/** A certificate from its structure; empty where it cannot be read. */
	static Optional<X509Certificate> certificate(ASN1Encodable structure) {
		try {
			return Optional.of(parse(Asn1.der(structure)));
		} catch (GeneralSecurityException | RuntimeException e) {
			return Optional.empty();
		}
	}

	private static byte[] read(Path file, int most) throws PkiFailure {
		try (InputStream in = Files.newInputStream(file)) {
			byte[] bytes = in.readNBytes(most + 1);
			if (bytes.length > most) {
				throw new PkiFailure("file-too-large", file.toString(), most >> 20);
			}
			return bytes;
		} catch (IOException e) {
			throw new PkiFailure("file-unreadable", file.toString()).because(e);
		}
	}

	private static List<byte[]> blocks(byte[] bytes, int most, String... labels) throws PkiFailure {
		if (bytes.length > most) {
			throw new PkiFailure("data-too-large", most >> 20);
		}
		if (bytes.length > 0 && bytes[0] == 0x30) {
			return List.of(bytes);
		}
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		try {
			if (!text.contains("-----BEGIN ")) {
				return text.isBlank() ? List.of() : List.of(Base64.getMimeDecoder().decode(text.strip()));
			}
			List<byte[]> found = new ArrayList<>();
			Matcher matcher = PEM.matcher(text);
			while (matcher.find()) {
				if (List.of(labels).contains(matcher.group(1))) {
					found.add(Base64.getMimeDecoder().decode(matcher.group(2)));
				}
			}
			return found;
		} catch (IllegalArgumentException e) {
			return List.of();
		}
	}

	/** Cards and files are padded behind the certificate, and openssl puts its trust settings there. */
	private static byte[] withoutPadding(byte[] der) throws PkiFailure {
		if (der.length > 1 && der[1] == (byte) 0x80) {
			return der; // BER of indefinite length, as PKCS #7 may be
		}
		try {
			return new DerReader(der).next().encoded();
		} catch (PkiFailure e) {
			throw new PkiFailure("certificate-unreadable").because(e);
		}
	}

	private static List<X509Certificate> fromDer(byte[] der) throws PkiFailure {
		try {
			ASN1Sequence outer = ASN1Sequence.getInstance(Asn1.parse(der));
			if (outer.size() == 0 || !(outer.getObjectAt(0) instanceof ASN1ObjectIdentifier)) {
				return List.of(parse(der));
			}
			ContentInfo info = ContentInfo.getInstance(outer);
			if (!info.getContentType().equals(PKCSObjectIdentifiers.signedData)) {
				throw new PkiFailure("certificate-unreadable");
			}
			List<X509Certificate> found = new ArrayList<>();
			ASN1Set carried = SignedData.getInstance(info.getContent()).getCertificates();
			for (int i = 0; carried != null && i < carried.size(); i++) {
				found.add(parse(Asn1.der(carried.getObjectAt(i))));
			}
			return found;
		} catch (IOException | GeneralSecurityException | RuntimeException e) {
			throw new PkiFailure("certificate-unreadable").because(e);
		}
	}

	/** The runtime's own parser first, so that keys and certificates compare as equal; Bouncy Castle for what it refuses. */
	private static X509Certificate parse(byte[] der) throws GeneralSecurityException {
		try {
			return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
		} catch (GeneralSecurityException | RuntimeException e) {
			X509Certificate lenient = (X509Certificate) CertificateFactory.getInstance("X.509", Signatures.PROVIDER)
					.generateCertificate(new ByteArrayInputStream(der));
			if (lenient == null || lenient.getPublicKey() == null) {
				throw new GeneralSecurityException("not a certificate", e);
			}
			// what is read late must be read now, while a failure can still be told
			lenient.getSubjectX500Principal();
			lenient.getIssuerX500Principal();
			lenient.getNotAfter();
			lenient.getNotBefore();
			return lenient;
		}
	}

	private static Optional<X509CRL> crlOf(byte[] der) {
		try {
			ASN1Primitive outer = Asn1.parse(der);
			return outer instanceof ASN1Sequence ? Optional.ofNullable((X509CRL) CertificateFactory.getInstance("X.509")
					.generateCRL(new ByteArrayInputStream(der))) : Optional.empty();
		} catch (IOException | GeneralSecurityException | RuntimeException e) {
			return Optional.empty();
		}
	}
}

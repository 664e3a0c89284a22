// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V2TBSCertListGenerator;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.core.secret.Secret;

/** Issues certificates and CRLs (RFC 5280) with a key that it holds. Thread-safe. */
public final class CertificateIssuer {
	private final PrivateKey key;
	private final X509Certificate certificate;
	private final X500Name name;
	private final AuthorityKeyIdentifier authority;

	/** @param certificate of that key */
	public CertificateIssuer(PrivateKey key, X509Certificate certificate) {
		this.key = key;
		this.certificate = certificate;
		this.name = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
		this.authority = new AuthorityKeyIdentifier(Keys.identifier(certificate.getPublicKey()));
	}

	/**
	 * A new root with a new key.
	 *
	 * @param subject in the form of RFC 4514
	 */
	public static CertificateIssuer root(String subject, KeyAlgorithm algorithm, BigInteger serial, Instant notBefore, Instant notAfter)
			throws PkiFailure {
		try {
			X500Name name = DistinguishedNames.parse(subject);
			KeyPair pair = pair(algorithm);
			ExtensionsGenerator extensions = new ExtensionsGenerator();
			// no room for another authority below it
			extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
			extensions.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign | KeyUsage.digitalSignature));
			extensions.addExtension(Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(Keys.identifier(pair.getPublic())));
			V3TBSCertificateGenerator content = content(name, name, pair.getPublic(), serial, notBefore, notAfter);
			content.setExtensions(extensions.generate());
			AlgorithmIdentifier signature = Signatures.algorithm(algorithm.isRsa(), strength(pair.getPublic()));
			content.setSignature(signature);
			byte[] certificate = signed(pair.getPrivate(), strength(pair.getPublic()), signature, content.generateTBSCertificate());
			return new CertificateIssuer(pair.getPrivate(), CertificateFiles.certificate(certificate));
		} catch (GeneralSecurityException | IOException e) {
			throw new PkiFailure("certificate-not-made").because(e);
		}
	}

	/** A new key pair from the runtime's generator. */
	public static KeyPair pair(KeyAlgorithm algorithm) throws GeneralSecurityException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm.isRsa() ? "RSA" : "EC");
		if (algorithm.isRsa()) {
			generator.initialize(algorithm.bits());
		} else {
			generator.initialize(new ECGenParameterSpec("secp" + algorithm.bits() + "r1"));
		}
		return generator.generateKeyPair();
	}

	/** The issuer in a PKCS #12 file; failures as {@link KeyStoreFile#read}. */
	public static CertificateIssuer open(Path file, Secret password) throws PkiFailure {
		KeyStoreFile.Content content = KeyStoreFile.read(file, password);
		return new CertificateIssuer(content.key(), content.chain().get(0));
	}

	/** Keeps key and certificate in a PKCS #12 file, whole or not at all. */
	public void save(Path file, Secret password) throws PkiFailure {
		KeyStoreFile.write(file, "ca", key, List.of(certificate), password);
	}

	/** The issuer's own certificate. */
	public X509Certificate certificate() {
		return certificate;
	}

	/** The key's owner signs with it: for enrollment agents and tests whose key is at hand. */
	public RequestSigner signer() {
		return signer(key, Signatures.isRsa(certificate.getPublicKey()));
	}

	/** Signs with a key that is at hand. */
	public static RequestSigner signer(PrivateKey key, boolean rsa) {
		return (hash, message) -> {
			try {
				return sign(key, hash.signature(rsa), message);
			} catch (GeneralSecurityException e) {
				throw new PkiFailure("certificate-not-made").because(e);
			}
		};
	}

	/** Whether the key fits the certificate. */
	public boolean fits() {
		byte[] probe = { 1, 2, 3, 4 };
		HashAlgorithm hash = strength(certificate.getPublicKey());
		boolean rsa = Signatures.isRsa(certificate.getPublicKey());
		try {
			return Signatures.verify(certificate.getPublicKey(), Signatures.algorithm(rsa, hash), probe, sign(key, hash.signature(rsa), probe));
		} catch (GeneralSecurityException e) {
			return false;
		}
	}

	/** The hash that goes with the issuer's key: SHA-384 for P-384, else SHA-256 (SP 800-57 part 1, 5.6.2). */
	public HashAlgorithm hash() {
		return strength(certificate.getPublicKey());
	}

	/** Issues a certificate to a person. */
	public X509Certificate issue(CertificateContent content) throws PkiFailure {
		try {
			V3TBSCertificateGenerator generator = content(name, DistinguishedNames.parse(content.subject()), content.key(), content.serial(),
					content.notBefore(), content.notAfter());
			generator.setExtensions(extensions(content).generate());
			AlgorithmIdentifier signature = Signatures.algorithm(Signatures.isRsa(certificate.getPublicKey()), content.hash());
			generator.setSignature(signature);
			return CertificateFiles.certificate(signed(key, content.hash(), signature, generator.generateTBSCertificate()));
		} catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
			throw new PkiFailure("certificate-not-made").because(e);
		}
	}

	private ExtensionsGenerator extensions(CertificateContent content) throws IOException {
		ExtensionsGenerator extensions = new ExtensionsGenerator();
		// RFC 8813, 3: an EC key does not encipher keys
		boolean enciphers = Signatures.isRsa(content.key()) && !content.signatureOnly();
		extensions.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | (enciphers ? KeyUsage.keyEncipherment : 0)));
		extensions.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(
				content.eku().stream().map(oid -> KeyPurposeId.getInstance(new ASN1ObjectIdentifier(oid))).toArray(KeyPurposeId[]::new)));
		extensions.addExtension(new ASN1ObjectIdentifier(Oids.TEMPLATE_NAME), false, Asn1.templateName(content.template()));
		List<GeneralName> names = java.util.stream.Stream.concat(content.upn().map(Asn1::upn).stream(),
				content.mail().map(mail -> new GeneralName(GeneralName.rfc822Name, mail)).stream()).toList();
		if (!names.isEmpty()) {
			extensions.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names.toArray(GeneralName[]::new)));
		}
		if (content.sid().isPresent()) {
			extensions.addExtension(new ASN1ObjectIdentifier(Oids.SID), false, Asn1.sid(content.sid().get()));
		}
		if (content.crl().isPresent()) {
			GeneralNames address = new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, content.crl().get()));
			extensions.addExtension(Extension.cRLDistributionPoints, false,
					new CRLDistPoint(new DistributionPoint[] { new DistributionPoint(new DistributionPointName(address), null, null) }));
		}
		extensions.addExtension(Extension.authorityKeyIdentifier, false, authority);
		extensions.addExtension(Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(Keys.identifier(content.key())));
		return extensions;
	}

	/**
	 * A CRL with all entries (RFC 5280, 5).
	 *
	 * @param number greater than that of every CRL before
	 */
	public X509CRL crl(BigInteger number, Instant thisUpdate, Instant nextUpdate, List<CrlEntry> entries) throws PkiFailure {
		try {
			V2TBSCertListGenerator generator = new V2TBSCertListGenerator();
			AlgorithmIdentifier signature = Signatures.algorithm(Signatures.isRsa(certificate.getPublicKey()), hash());
			generator.setSignature(signature);
			generator.setIssuer(name);
			generator.setThisUpdate(time(thisUpdate));
			generator.setNextUpdate(time(nextUpdate));
			for (CrlEntry entry : entries) {
				if (entry.reason() == 0) {
					generator.addCRLEntry(new ASN1Integer(entry.serial()), time(entry.since()), null);
				} else {
					generator.addCRLEntry(new ASN1Integer(entry.serial()), time(entry.since()), entry.reason());
				}
			}
			ExtensionsGenerator extensions = new ExtensionsGenerator();
			extensions.addExtension(Extension.authorityKeyIdentifier, false, authority);
			extensions.addExtension(Extension.cRLNumber, false, new CRLNumber(number));
			generator.setExtensions(extensions.generate());
			return CertificateFiles.crl(signed(key, hash(), signature, generator.generateTBSCertList()));
		} catch (GeneralSecurityException | IOException e) {
			throw new PkiFailure("certificate-not-made").because(e);
		}
	}

	private static V3TBSCertificateGenerator content(X500Name issuer, X500Name subject, PublicKey key, BigInteger serial, Instant notBefore,
			Instant notAfter) {
		V3TBSCertificateGenerator content = new V3TBSCertificateGenerator();
		content.setSerialNumber(new ASN1Integer(serial));
		content.setIssuer(issuer);
		content.setSubject(subject);
		content.setStartDate(time(notBefore));
		content.setEndDate(time(notAfter));
		content.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance(key.getEncoded()));
		return content;
	}

	private static Time time(Instant moment) {
		return new Time(Date.from(moment));
	}

	private static HashAlgorithm strength(PublicKey key) {
		return !Signatures.isRsa(key) && Signatures.bits(key) > 256 ? HashAlgorithm.SHA384 : HashAlgorithm.SHA256;
	}

	private static byte[] signed(PrivateKey key, HashAlgorithm hash, AlgorithmIdentifier algorithm, ASN1Encodable content)
			throws GeneralSecurityException {
		byte[] signature = sign(key, hash.signature(key.getAlgorithm().startsWith("RSA")), Asn1.der(content));
		return Asn1.der(new DERSequence(new ASN1Encodable[] { content, algorithm, new DERBitString(signature) }));
	}

	private static byte[] sign(PrivateKey key, String algorithm, byte[] message) throws GeneralSecurityException {
		Signature signature = Signature.getInstance(algorithm);
		signature.initSign(key);
		signature.update(message);
		return signature.sign();
	}
}

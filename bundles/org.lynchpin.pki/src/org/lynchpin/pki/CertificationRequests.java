// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cmc.CMCObjectIdentifiers;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.CertificationRequest;
import org.bouncycastle.asn1.pkcs.CertificationRequestInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.lynchpin.core.Failure;
import org.lynchpin.core.key.HashAlgorithm;

/** Makes certificate requests, signed by keys that this process never sees. */
public final class CertificationRequests {
	/** RFC 5272, 4.2: a "signature" that is the bare hash, for a message whose signer has no certificate yet. */
	private static final ASN1ObjectIdentifier NO_SIGNATURE = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.6.2");
	private static final ASN1ObjectIdentifier DATA = PKCSObjectIdentifiers.data;

	private CertificationRequests() {
	}

	/**
	 * What a request asks for.
	 *
	 * @param subject in the form of RFC 4514; may be empty where the authority makes the subject
	 * @param key the key to be certified
	 * @param hash of the signature
	 * @param template common name of the template
	 * @param upn user principal name, for authorities that take it from the request
	 * @param sid security identifier, for authorities that take it from the request (MS-WCCE 3.2.2.6.2.1.4.5.9)
	 * @param csp name of the cryptographic provider (attribute 13.2.2)
	 */
	public record Content(String subject, PublicKey key, HashAlgorithm hash, String template, Optional<String> upn, Optional<String> sid,
			Optional<String> csp) {
		/** Without what only some authorities take. */
		public Content(String subject, PublicKey key, HashAlgorithm hash, String template) {
			this(subject, key, hash, template, Optional.empty(), Optional.empty(), Optional.empty());
		}
	}

	/** A PKCS #10 request (RFC 2986), DER. The template stands in extension 20.2. */
	public static byte[] pkcs10(String subject, PublicKey key, HashAlgorithm hash, String template, RequestSigner signer) throws Failure {
		return pkcs10(new Content(subject, key, hash, template), signer);
	}

	/** A PKCS #10 request (RFC 2986), DER. */
	public static byte[] pkcs10(Content content, RequestSigner signer) throws Failure {
		X500Name subject = content.subject.isEmpty() ? new X500Name(new org.bouncycastle.asn1.x500.RDN[0]) : DistinguishedNames.parse(content.subject);
		CertificationRequestInfo info = new CertificationRequestInfo(subject, SubjectPublicKeyInfo.getInstance(content.key.getEncoded()),
				attributes(content));
		byte[] signature = signer.sign(content.hash, Asn1.der(info));
		return Asn1.der(new CertificationRequest(info, Signatures.algorithm(Signatures.isRsa(content.key), content.hash), new DERBitString(signature)));
	}

	private static DERSet attributes(Content content) {
		ASN1EncodableVector attributes = new ASN1EncodableVector();
		try {
			ExtensionsGenerator extensions = new ExtensionsGenerator();
			extensions.addExtension(new ASN1ObjectIdentifier(Oids.TEMPLATE_NAME), false, Asn1.templateName(content.template));
			if (content.upn.isPresent()) {
				extensions.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(Asn1.upn(content.upn.get())));
			}
			if (content.sid.isPresent()) {
				extensions.addExtension(new ASN1ObjectIdentifier(Oids.SID), false, Asn1.sid(content.sid.get()));
			}
			attributes.add(new org.bouncycastle.asn1.pkcs.Attribute(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, new DERSet(extensions.generate())));
		} catch (java.io.IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
		// SEQUENCE { keySpec AT_KEYEXCHANGE, name, signature }: the signature is empty on the wire
		content.csp.ifPresent(name -> attributes.add(new org.bouncycastle.asn1.pkcs.Attribute(new ASN1ObjectIdentifier(Oids.CSP), new DERSet(
				new DERSequence(new ASN1Encodable[] { new ASN1Integer(1), new DERBMPString(name), new DERBitString(new byte[0]) })))));
		return new DERSet(attributes);
	}

	/** A CMC full request (RFC 5272, 3.2) around a PKCS #10 request, without a signature of its own (4.2). */
	public static byte[] cmc(byte[] pkcs10, HashAlgorithm hash) throws Failure {
		return cmc(pkcs10, hash, Map.of());
	}

	/**
	 * The same with {@code Name=Value} pairs in the registration information (MS-WCCE 2.2.2.6.3), such as
	 * {@code CertificateTemplate}.
	 */
	public static byte[] cmc(byte[] pkcs10, HashAlgorithm hash, Map<String, String> registrationInfo) throws Failure {
		byte[] content = pkiData(pkcs10, registrationInfo);
		DERSet attributes = attributes(CMCObjectIdentifiers.id_cct_PKIData, content, hash, Optional.empty());
		byte[] unsigned = Bytes.digest(hash.digest(), Asn1.der(attributes));
		SignerInfo info = new SignerInfo(keyIdentifier(pkcs10), Signatures.digest(hash), attributes,
				new AlgorithmIdentifier(NO_SIGNATURE, org.bouncycastle.asn1.DERNull.INSTANCE), new DEROctetString(unsigned), null);
		return message(CMCObjectIdentifiers.id_cct_PKIData, content, hash, Optional.empty(), info);
	}

	/** A CMC full request, signed by the key that is to be certified as well. */
	public static byte[] cmc(byte[] pkcs10, HashAlgorithm hash, Map<String, String> registrationInfo, RequestSigner signer) throws Failure {
		byte[] content = pkiData(pkcs10, registrationInfo);
		DERSet attributes = attributes(CMCObjectIdentifiers.id_cct_PKIData, content, hash, Optional.empty());
		boolean rsa = RequestFacts.of(pkcs10).algorithm().equals("RSA");
		SignerInfo info = new SignerInfo(keyIdentifier(pkcs10), Signatures.digest(hash), attributes, Signatures.algorithm(rsa, hash),
				new DEROctetString(signer.sign(hash, Asn1.der(attributes))), null);
		return message(CMCObjectIdentifiers.id_cct_PKIData, content, hash, Optional.empty(), info);
	}

	/**
	 * A request for somebody else: CMS by the enrollment agent around the PKCS #10 request of the new key
	 * (MS-WCCE 3.1.1.4.3.3, the PKCS #10 form).
	 *
	 * @param requesterName {@code DOMAIN\name} of the person
	 * @param agent the agent's certificate, with the extended key usage {@link Oids#ENROLLMENT_AGENT}
	 * @param agentSigner signs with the agent's key
	 */
	public static byte[] onBehalfOf(byte[] pkcs10, String requesterName, X509Certificate agent, RequestSigner agentSigner, HashAlgorithm hash)
			throws Failure {
		// contentType must be there: a message without it is refused by openssl and by real servers
		DERSet attributes = attributes(DATA, pkcs10, hash, Optional.of(requesterName));
		boolean rsa = Signatures.isRsa(agent.getPublicKey());
		SignerIdentifier id = new SignerIdentifier(new IssuerAndSerialNumber(X500Name.getInstance(agent.getIssuerX500Principal().getEncoded()),
				agent.getSerialNumber()));
		SignerInfo info = new SignerInfo(id, Signatures.digest(hash), attributes, Signatures.algorithm(rsa, hash),
				new DEROctetString(agentSigner.sign(hash, Asn1.der(attributes))), null);
		return message(DATA, pkcs10, hash, Optional.of(agent), info);
	}

	private static DERSet attributes(ASN1ObjectIdentifier type, byte[] content, HashAlgorithm hash, Optional<String> requesterName) {
		ASN1EncodableVector attributes = new ASN1EncodableVector();
		attributes.add(new Attribute(CMSAttributes.contentType, new DERSet(type)));
		attributes.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(Bytes.digest(hash.digest(), content)))));
		requesterName.ifPresent(name -> attributes.add(
				new Attribute(new ASN1ObjectIdentifier(Oids.NAME_VALUE), new DERSet(Asn1.nameValue("requestername", name)))));
		return new DERSet(attributes);
	}

	private static byte[] message(ASN1ObjectIdentifier type, byte[] content, HashAlgorithm hash, Optional<X509Certificate> certificate, SignerInfo signer)
			throws PkiFailure {
		try {
			DERSet certificates = certificate.isEmpty() ? null
					: new DERSet(org.bouncycastle.asn1.x509.Certificate.getInstance(certificate.get().getEncoded()));
			SignedData signed = new SignedData(new DERSet(Signatures.digest(hash)), new ContentInfo(type, new DEROctetString(content)), certificates, null,
					new DERSet(signer));
			return Asn1.der(new ContentInfo(PKCSObjectIdentifiers.signedData, signed));
		} catch (CertificateEncodingException e) {
			throw new PkiFailure("certificate-unreadable").because(e);
		}
	}

	/** PKIData ::= SEQUENCE { controls, requests { [0] { bodyPartID, PKCS #10 } }, cms, other } (RFC 5272, 3.2.1). */
	private static byte[] pkiData(byte[] pkcs10, Map<String, String> registrationInfo) throws PkiFailure {
		ASN1EncodableVector controls = new ASN1EncodableVector();
		if (!registrationInfo.isEmpty()) {
			String text = registrationInfo.entrySet().stream().map(pair -> pair.getKey() + "=" + pair.getValue()).collect(Collectors.joining("&"));
			controls.add(new DERSequence(new ASN1Encodable[] { new ASN1Integer(2), CMCObjectIdentifiers.id_cmc_regInfo,
					new DERSet(new DEROctetString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))) }));
		}
		try {
			DERSequence tagged = new DERSequence(new ASN1Encodable[] { new ASN1Integer(1), Asn1.parse(pkcs10) });
			return Asn1.der(new DERSequence(new ASN1Encodable[] { new DERSequence(controls), new DERSequence(new DERTaggedObject(false, 0, tagged)),
					new DERSequence(), new DERSequence() }));
		} catch (java.io.IOException e) {
			throw new PkiFailure("request-unreadable").because(e);
		}
	}

	private static SignerIdentifier keyIdentifier(byte[] pkcs10) throws PkiFailure {
		PublicKey key = RequestFacts.of(pkcs10).key().orElseThrow(() -> new PkiFailure("request-unreadable"));
		return new SignerIdentifier(new DEROctetString(Keys.identifier(key)));
	}
}

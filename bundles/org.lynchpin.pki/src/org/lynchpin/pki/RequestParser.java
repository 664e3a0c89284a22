// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.cmc.CMCObjectIdentifiers;
import org.bouncycastle.asn1.cmc.PKIData;
import org.bouncycastle.asn1.cmc.TaggedAttribute;
import org.bouncycastle.asn1.cmc.TaggedRequest;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.pkcs.Attribute;
import org.bouncycastle.asn1.pkcs.CertificationRequest;
import org.bouncycastle.asn1.pkcs.CertificationRequestInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;

/** Takes requests apart, whatever they are wrapped in. */
final class RequestParser {
	/** An agent's CMS around a CMC around a PKCS #10 is three; more is an attack. */
	private static final int MOST_WRAPPINGS = 3;

	private final byte[] encoded;
	private Optional<String> requesterName = Optional.empty();
	private Optional<String> template = Optional.empty();
	private Optional<X509Certificate> agent = Optional.empty();

	private RequestParser(byte[] encoded) {
		this.encoded = encoded;
	}

	static RequestFacts parse(byte[] der) throws PkiFailure {
		try {
			return new RequestParser(der).unwrap(der, 0);
		} catch (IOException | GeneralSecurityException | RuntimeException e) {
			throw new PkiFailure("request-unreadable").because(e);
		}
	}

	private RequestFacts unwrap(byte[] der, int depth) throws IOException, GeneralSecurityException {
		if (depth > MOST_WRAPPINGS) {
			throw new IOException("wrapped too often");
		}
		ASN1Sequence outer = ASN1Sequence.getInstance(Asn1.parse(der));
		if (!(outer.getObjectAt(0) instanceof ASN1ObjectIdentifier)) {
			return facts(der, CertificationRequest.getInstance(outer));
		}
		ContentInfo info = ContentInfo.getInstance(outer);
		if (!info.getContentType().equals(PKCSObjectIdentifiers.signedData)) {
			throw new IOException("not signed data");
		}
		SignedData signed = SignedData.getInstance(info.getContent());
		byte[] content = ASN1OctetString.getInstance(signed.getEncapContentInfo().getContent()).getOctets();
		CmsSignatures signatures = new CmsSignatures(signed, content);
		if (depth == 0) {
			// only the outermost signature covers everything: an inner one may have been taken from another message
			agent = signatures.signer();
		}
		requesterName = requesterName.or(() -> signatures.nameValue("requestername"));
		template = template.or(() -> signatures.nameValue("CertificateTemplate"));
		ASN1ObjectIdentifier type = signed.getEncapContentInfo().getContentType();
		if (type.equals(CMCObjectIdentifiers.id_cct_PKIData)) {
			return pkiData(content);
		}
		return unwrap(content, depth + 1);
	}

	/** RFC 5272, 3.2.1: exactly one request is what MS-WCCE 3.1.1.4.3.3 allows. */
	private RequestFacts pkiData(byte[] content) throws IOException, GeneralSecurityException {
		PKIData data = PKIData.getInstance(Asn1.parse(content));
		if (data.getReqSequence().length != 1) {
			throw new IOException("not exactly one request");
		}
		for (TaggedAttribute control : data.getControlSequence()) {
			if (control.getAttrType().equals(CMCObjectIdentifiers.id_cmc_regInfo) && control.getAttrValues().size() > 0) {
				regInfo(new String(ASN1OctetString.getInstance(control.getAttrValues().getObjectAt(0)).getOctets(), java.nio.charset.StandardCharsets.UTF_8));
			}
		}
		TaggedRequest request = data.getReqSequence()[0];
		if (request.getTagNo() != TaggedRequest.TCR) {
			throw new IOException("not a PKCS #10 request");
		}
		ASN1Sequence tagged = ASN1Sequence.getInstance(request.getValue().toASN1Primitive());
		byte[] inner = Asn1.der(tagged.getObjectAt(1));
		return facts(inner, CertificationRequest.getInstance(Asn1.parse(inner)));
	}

	/** {@code Name=Value&Name=Value} (MS-WCCE 2.2.2.6.3). */
	private void regInfo(String text) {
		for (String pair : text.split("&")) {
			int equals = pair.indexOf('=');
			String name = equals < 0 ? pair : pair.substring(0, equals);
			if (equals > 0 && name.equalsIgnoreCase("requestername")) {
				requesterName = requesterName.or(() -> Optional.of(pair.substring(equals + 1)));
			} else if (equals > 0 && name.equalsIgnoreCase("CertificateTemplate")) {
				template = template.or(() -> Optional.of(pair.substring(equals + 1)));
			}
		}
	}

	private RequestFacts facts(byte[] der, CertificationRequest request) throws GeneralSecurityException {
		CertificationRequestInfo info = request.getCertificationRequestInfo();
		PublicKey key = Signatures.key(info.getSubjectPublicKeyInfo());
		Extensions extensions = extensions(info);
		Optional<ASN1Primitive> names = Asn1.extension(extensions, Extension.subjectAlternativeName.getId());
		Optional<String> named = Asn1.extension(extensions, Oids.TEMPLATE_NAME).flatMap(Asn1::templateName)
				.or(() -> Asn1.extension(extensions, Oids.TEMPLATE_V2).flatMap(Asn1::templateId)).or(() -> nameValue(info, "CertificateTemplate"));
		return new RequestFacts(encoded, DistinguishedNames.text(info.getSubject()), Optional.of(key), Signatures.algorithm(key), Signatures.bits(key),
				Signatures.name(request.getSignatureAlgorithm()), Signatures.hashOf(request.getSignatureAlgorithm()), named.or(() -> template),
				names.flatMap(value -> Asn1.otherName(value, Oids.UPN)), proof(request, key, der), requesterName,
				Asn1.extension(extensions, Oids.SID).flatMap(value -> Asn1.otherName(value, Oids.SID_NAME)), agent);
	}

	/** The signature is over the bytes as they came, not as this parser would write them again. */
	private static boolean proof(CertificationRequest request, PublicKey key, byte[] der) {
		return Signatures.verify(key, request.getSignatureAlgorithm(), signedPart(request, der), request.getSignature().getOctets());
	}

	private static byte[] signedPart(CertificationRequest request, byte[] der) {
		try {
			return new DerReader(der).next().inside().next().encoded();
		} catch (PkiFailure e) {
			// indefinite lengths: not DER as it came, so the signature is over the DER of it (RFC 2986, 4.2)
			return Asn1.der(request.getCertificationRequestInfo());
		}
	}

	private static Extensions extensions(CertificationRequestInfo info) {
		return attribute(info, PKCSObjectIdentifiers.pkcs_9_at_extensionRequest.getId()).or(() -> attribute(info, "1.3.6.1.4.1.311.2.1.14"))
				.map(Extensions::getInstance).orElse(null);
	}

	private static Optional<ASN1Encodable> attribute(CertificationRequestInfo info, String type) {
		ASN1Set attributes = info.getAttributes();
		for (int i = 0; attributes != null && i < attributes.size(); i++) {
			Attribute attribute = Attribute.getInstance(attributes.getObjectAt(i));
			if (attribute.getAttrType().getId().equals(type) && attribute.getAttrValues().size() > 0) {
				return Optional.of(attribute.getAttrValues().getObjectAt(0));
			}
		}
		return Optional.empty();
	}

	private static Optional<String> nameValue(CertificationRequestInfo info, String name) {
		ASN1Set attributes = info.getAttributes();
		for (int i = 0; attributes != null && i < attributes.size(); i++) {
			Attribute attribute = Attribute.getInstance(attributes.getObjectAt(i));
			if (attribute.getAttrType().getId().equals(Oids.NAME_VALUE)) {
				Optional<String> value = nameValue(attribute.getAttrValues(), name);
				if (value.isPresent()) {
					return value;
				}
			}
		}
		return Optional.empty();
	}

	/** The value of a name in the set of an attribute {@link Oids#NAME_VALUE}. */
	static Optional<String> nameValue(ASN1Set values, String name) {
		for (ASN1Encodable each : values) {
			if (each instanceof ASN1Sequence pair && pair.size() == 2 && pair.getObjectAt(0) instanceof ASN1String key
					&& pair.getObjectAt(1) instanceof ASN1String value && key.getString().equalsIgnoreCase(name)) {
				return Optional.of(value.getString());
			}
		}
		return Optional.empty();
	}
}

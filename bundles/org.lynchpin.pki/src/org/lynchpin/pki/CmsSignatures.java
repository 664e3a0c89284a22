// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.lynchpin.core.key.HashAlgorithm;

/** Who signed a CMS message (RFC 5652, 5) with a certificate that is in it, and what that signature covers. */
final class CmsSignatures {
	private final SignedData signed;
	private final byte[] content;
	private final List<X509Certificate> certificates = new ArrayList<>();
	private SignerInfo verified;
	private X509Certificate signer;

	CmsSignatures(SignedData signed, byte[] content) {
		this.signed = signed;
		this.content = content;
		ASN1Set carried = signed.getCertificates();
		for (int i = 0; carried != null && i < carried.size(); i++) {
			CertificateFiles.certificate(carried.getObjectAt(i)).ifPresent(certificates::add);
		}
		for (ASN1Encodable each : signed.getSignerInfos()) {
			SignerInfo info = SignerInfo.getInstance(each);
			certificates.stream().filter(certificate -> isOf(info, certificate) && verify(info, certificate)).findFirst().ifPresent(certificate -> {
				if (signer == null) {
					verified = info;
					signer = certificate;
				}
			});
		}
	}

	/** The certificate of the first signature that is right; the certificate itself is not checked here. */
	Optional<X509Certificate> signer() {
		return Optional.ofNullable(signer);
	}

	/**
	 * A value among the signed attributes: of the signature that is right, if there is one. Otherwise of any, which then
	 * proves nothing, and {@link #signer} is empty.
	 */
	Optional<String> nameValue(String name) {
		if (verified != null) {
			return nameValue(verified, name);
		}
		for (ASN1Encodable each : signed.getSignerInfos()) {
			Optional<String> value = nameValue(SignerInfo.getInstance(each), name);
			if (value.isPresent()) {
				return value;
			}
		}
		return Optional.empty();
	}

	private static Optional<String> nameValue(SignerInfo info, String name) {
		ASN1Set attributes = info.getAuthenticatedAttributes();
		for (int i = 0; attributes != null && i < attributes.size(); i++) {
			Attribute attribute = Attribute.getInstance(attributes.getObjectAt(i));
			if (attribute.getAttrType().getId().equals(Oids.NAME_VALUE)) {
				Optional<String> value = RequestParser.nameValue(attribute.getAttrValues(), name);
				if (value.isPresent()) {
					return value;
				}
			}
		}
		return Optional.empty();
	}

	private static boolean isOf(SignerInfo info, X509Certificate certificate) {
		ASN1Encodable id = info.getSID().getId();
		if (id instanceof ASN1OctetString keyId) {
			return Asn1.extension(certificate.getExtensionValue("2.5.29.14"))
					.filter(value -> value instanceof ASN1OctetString own && java.util.Arrays.equals(own.getOctets(), keyId.getOctets())).isPresent();
		}
		IssuerAndSerialNumber named = IssuerAndSerialNumber.getInstance(id);
		return named.getSerialNumber().getValue().equals(certificate.getSerialNumber())
				&& named.getName().equals(org.bouncycastle.asn1.x500.X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded()));
	}

	private boolean verify(SignerInfo info, X509Certificate certificate) {
		Optional<HashAlgorithm> hash = Signatures.hash(info.getDigestAlgorithm().getAlgorithm());
		if (hash.isEmpty()) {
			return false;
		}
		ASN1Set attributes = info.getAuthenticatedAttributes();
		if (attributes == null) {
			return Signatures.verify(certificate.getPublicKey(), algorithm(info, hash.get()), content, info.getEncryptedDigest().getOctets());
		}
		AttributeTable table = new AttributeTable(attributes);
		Attribute digest = table.get(CMSAttributes.messageDigest);
		Attribute type = table.get(CMSAttributes.contentType);
		// RFC 5652, 5.3: both must be there once there are signed attributes at all
		if (digest == null || type == null || digest.getAttrValues().size() != 1 || type.getAttrValues().size() != 1
				|| !type.getAttrValues().getObjectAt(0).equals(signed.getEncapContentInfo().getContentType())) {
			return false;
		}
		byte[] seen = Bytes.digest(hash.get().digest(), content);
		return MessageDigest.isEqual(seen, ASN1OctetString.getInstance(digest.getAttrValues().getObjectAt(0)).getOctets())
				&& Signatures.verify(certificate.getPublicKey(), algorithm(info, hash.get()), Asn1.der(attributes), info.getEncryptedDigest().getOctets());
	}

	/** Many writers put the algorithm of the key where the algorithm of the signature belongs (RFC 3370, 3.2). */
	private static AlgorithmIdentifier algorithm(SignerInfo info, HashAlgorithm hash) {
		AlgorithmIdentifier algorithm = info.getDigestEncryptionAlgorithm();
		if (algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)) {
			return Signatures.algorithm(true, hash);
		}
		return algorithm.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey) ? Signatures.algorithm(false, hash) : algorithm;
	}
}

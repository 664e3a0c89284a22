// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/** The structures of logon certificates and requests, as bytes on the wire have them. */
final class Asn1 {
	/** Real certificates nest below 20; a parser that recurses must not be fed more. */
	private static final int DEEPEST = 60;

	private Asn1() {
	}

	static byte[] der(ASN1Encodable value) {
		try {
			return value.toASN1Primitive().getEncoded(ASN1Encoding.DER);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Parses hostile bytes: one value, nothing behind it, not deeper than real data is. */
	static ASN1Primitive parse(byte[] bytes) throws IOException {
		Nesting.check(bytes, DEEPEST);
		try {
			ASN1Primitive value = ASN1Primitive.fromByteArray(bytes);
			if (value == null) {
				throw new IOException("no data");
			}
			return value;
		} catch (RuntimeException e) {
			throw new IOException(e);
		}
	}

	/** The value inside the OCTET STRING that {@link java.security.cert.X509Extension#getExtensionValue} gives. */
	static Optional<ASN1Primitive> extension(byte[] wrapped) {
		if (wrapped == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(parse(ASN1OctetString.getInstance(parse(wrapped)).getOctets()));
		} catch (IOException | RuntimeException e) {
			return Optional.empty();
		}
	}

	static Optional<ASN1Primitive> extension(Extensions extensions, String oid) {
		Extension found = extensions == null ? null : extensions.getExtension(new ASN1ObjectIdentifier(oid));
		if (found == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(parse(found.getExtnValue().getOctets()));
		} catch (IOException | RuntimeException e) {
			return Optional.empty();
		}
	}

	/** The name in extension 20.2: a bare string as seen, or the SEQUENCE of a string that the text of MS-WCCE describes. */
	static Optional<String> templateName(ASN1Primitive value) {
		ASN1Encodable name = value instanceof ASN1Sequence sequence && sequence.size() > 0 ? sequence.getObjectAt(0) : value;
		return string(name).filter(text -> !text.isEmpty());
	}

	/** The object identifier in extension 21.7: SEQUENCE { templateID, majorVersion, minorVersion }. */
	static Optional<String> templateId(ASN1Primitive value) {
		return value instanceof ASN1Sequence sequence && sequence.size() > 0 && sequence.getObjectAt(0) instanceof ASN1ObjectIdentifier id
				? Optional.of(id.getId()) : Optional.empty();
	}

	static ASN1Encodable templateName(String name) {
		return new DERBMPString(name);
	}

	/** The text of the other name of that type in general names. */
	static Optional<String> otherName(ASN1Primitive names, String type) {
		try {
			for (GeneralName name : GeneralNames.getInstance(names).getNames()) {
				if (name.getTagNo() == GeneralName.otherName) {
					ASN1Sequence other = ASN1Sequence.getInstance(name.getName());
					if (other.size() > 1 && ASN1ObjectIdentifier.getInstance(other.getObjectAt(0)).getId().equals(type)) {
						return text(ASN1TaggedObject.getInstance(other.getObjectAt(1)).getExplicitBaseObject());
					}
				}
			}
			return Optional.empty();
		} catch (RuntimeException e) {
			return Optional.empty();
		}
	}

	static Optional<String> generalName(ASN1Primitive names, int tag) {
		try {
			for (GeneralName name : GeneralNames.getInstance(names).getNames()) {
				if (name.getTagNo() == tag) {
					return text(name.getName());
				}
			}
			return Optional.empty();
		} catch (RuntimeException e) {
			return Optional.empty();
		}
	}

	/** The text of a string of any type; empty where it is none, or its bytes are not what its type says. */
	static Optional<String> string(ASN1Encodable value) {
		try {
			return value instanceof ASN1String string ? Optional.of(string.getString()) : Optional.empty();
		} catch (RuntimeException e) {
			return Optional.empty();
		}
	}

	private static Optional<String> text(ASN1Encodable value) {
		return switch (value) {
		case ASN1String string -> string(value);
		case ASN1OctetString octets -> Optional.of(new String(octets.getOctets(), java.nio.charset.StandardCharsets.US_ASCII));
		default -> Optional.empty();
		};
	}

	/** The other name that carries a user principal name. */
	static GeneralName upn(String upn) {
		return otherName(Oids.UPN, new DERUTF8String(upn));
	}

	/** The value of the SID extension: {@code 30 .. A0 .. 06 0A 2B..02 01 A0 .. 04 .. "S-1-5-21-..."}. */
	static GeneralNames sid(String sid) {
		return new GeneralNames(otherName(Oids.SID_NAME, new DEROctetString(sid.getBytes(java.nio.charset.StandardCharsets.US_ASCII))));
	}

	private static GeneralName otherName(String type, ASN1Encodable value) {
		return new GeneralName(GeneralName.otherName,
				new DERSequence(new ASN1Encodable[] { new ASN1ObjectIdentifier(type), new DERTaggedObject(true, 0, value) }));
	}

	/** A name and a value of {@link Oids#NAME_VALUE}. */
	static DERSequence nameValue(String name, String value) {
		return new DERSequence(new ASN1Encodable[] { new DERBMPString(name), new DERBMPString(value) });
	}
}

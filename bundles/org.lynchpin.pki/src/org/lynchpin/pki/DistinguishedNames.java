// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** Names as text (RFC 4514): the most specific part first, {@code CN=Ann Lee,OU=Sales,DC=contoso,DC=com}. */
public final class DistinguishedNames {
	private static final Map<ASN1ObjectIdentifier, String> KEYWORDS = Map.ofEntries(Map.entry(BCStyle.CN, "CN"), Map.entry(BCStyle.OU, "OU"),
			Map.entry(BCStyle.O, "O"), Map.entry(BCStyle.L, "L"), Map.entry(BCStyle.ST, "ST"), Map.entry(BCStyle.C, "C"),
			Map.entry(BCStyle.STREET, "STREET"), Map.entry(BCStyle.DC, "DC"), Map.entry(BCStyle.UID, "UID"), Map.entry(BCStyle.EmailAddress, "E"),
			Map.entry(BCStyle.SERIALNUMBER, "serialNumber"), Map.entry(BCStyle.GIVENNAME, "givenName"), Map.entry(BCStyle.SURNAME, "SN"),
			Map.entry(BCStyle.T, "title"));

	private DistinguishedNames() {
	}

	/** A name with a single part, the common name, with what needs escaping escaped. */
	public static String commonName(String text) {
		return "CN=" + escape(text);
	}

	/** A principal as text. */
	public static String text(X500Principal principal) {
		return text(X500Name.getInstance(principal.getEncoded()));
	}

	/** The common name of a text in the form of RFC 4514; the whole text where it has none or cannot be read. */
	public static String commonNameOf(String name) {
		try {
			return value(parse(name), BCStyle.CN).orElse(name);
		} catch (PkiFailure e) {
			return name;
		}
	}

	/**
	 * The value of {@code text} after escaping (RFC 4514, 2.4).
	 */
	public static String escape(String text) {
		StringBuilder out = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean edge = c == ' ' && (i == 0 || i == text.length() - 1) || c == '#' && i == 0;
			if (edge || "\"+,;<>\\=".indexOf(c) >= 0) {
				out.append('\\').append(c);
			} else if (c < ' ' || c == 0x7F) {
				out.append('\\').append(String.format("%02X", (int) c));
			} else {
				out.append(c);
			}
		}
		return out.toString();
	}

	/** The principal that a text in the form of RFC 4514 names. */
	public static X500Principal principal(String text) throws PkiFailure {
		try {
			return new X500Principal(parse(text).getEncoded());
		} catch (java.io.IOException | IllegalArgumentException e) {
			throw new PkiFailure("name-unreadable", text).because(e);
		}
	}

	static String text(X500Name name) {
		List<RDN> parts = new ArrayList<>(Arrays.asList(name.getRDNs()));
		Collections.reverse(parts);
		return String.join(",", parts.stream().map(DistinguishedNames::part).toList());
	}

	static X500Name parse(String text) throws PkiFailure {
		try {
			List<RDN> parts = new ArrayList<>(Arrays.asList(BCStyle.INSTANCE.fromString(text)));
			Collections.reverse(parts);
			return new X500Name(BCStyle.INSTANCE, parts.toArray(RDN[]::new));
		} catch (RuntimeException e) {
			throw new PkiFailure("name-unreadable", text).because(e);
		}
	}

	static Optional<String> value(X500Name name, ASN1ObjectIdentifier type) {
		return Arrays.stream(name.getRDNs(type)).flatMap(part -> Arrays.stream(part.getTypesAndValues())).filter(each -> each.getType().equals(type))
				.flatMap(each -> Asn1.string(each.getValue()).stream()).findFirst();
	}

	private static String part(RDN part) {
		return String.join("+", Arrays.stream(part.getTypesAndValues()).map(DistinguishedNames::typeAndValue).toList());
	}

	private static String typeAndValue(AttributeTypeAndValue each) {
		String keyword = KEYWORDS.get(each.getType());
		ASN1Encodable value = each.getValue();
		// RFC 4514, 2.3: a type without a known short name stands in dots, and its value in hexadecimal DER
		return Asn1.string(value).filter(text -> keyword != null).map(text -> keyword + "=" + escape(text))
				.orElseGet(() -> each.getType().getId() + "=#" + Bytes.hex(Asn1.der(value)));
	}
}

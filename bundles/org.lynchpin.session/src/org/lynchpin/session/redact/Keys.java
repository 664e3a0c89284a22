// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.redact;

import java.util.Map;
import java.util.Optional;

/** Which values say what by the name that stands before them. */
final class Keys {
	/** What a value is. */
	enum Meaning {
		/** Base64 of a handshake. */
		HANDSHAKE,
		/** Replaced by noise of the same length and alphabet. */
		NOISE,
		/** Base64 of what a person wrote. */
		MESSAGE,
		/** Words that a person wrote. */
		WORDS,
		/** A PIN or password. */
		SECRET,
		/** An account. */
		ACCOUNT,
		/** A short domain name. */
		DOMAIN,
		/** A computer, by its short or long name. */
		COMPUTER,
		/** A name of a person or an authority. */
		NAME,
		/** A serial number. */
		SERIAL,
		/** A thumbprint. */
		THUMBPRINT,
		/** A conversation's number. */
		CONVERSATION,
		/** A subject. */
		SUBJECT,
		/** Cookies. */
		COOKIE,
		/** A scheme and credentials. */
		AUTHORIZATION,
		/** A telephone number. */
		PHONE
	}

	/** {@code name=value}, {@code name="value"} and JSON's {@code "name":"value"}. */
	private static final Map<String, Meaning> VALUES = Map.ofEntries(Map.entry("gssapi-data", Meaning.HANDSHAKE), Map.entry("response", Meaning.NOISE),
			Map.entry("rspauth", Meaning.NOISE), Map.entry("crand", Meaning.NOISE), Map.entry("srand", Meaning.NOISE), Map.entry("ms-body", Meaning.MESSAGE), Map.entry("cwt", Meaning.NOISE),
			Map.entry("access_token", Meaning.NOISE), Map.entry("refresh_token", Meaning.NOISE), Map.entry("id_token", Meaning.NOISE), Map.entry("assertion", Meaning.NOISE),
			Map.entry("client_secret", Meaning.SECRET), Map.entry("password", Meaning.SECRET), Map.entry("passwd", Meaning.SECRET), Map.entry("pwd", Meaning.SECRET),
			Map.entry("pin", Meaning.SECRET), Map.entry("phoneorext", Meaning.PHONE), Map.entry("ms-route-sig", Meaning.NOISE), Map.entry("ms-internal-info", Meaning.NOISE),
			Map.entry("msisauth", Meaning.NOISE), Map.entry("inline", Meaning.NOISE), Map.entry("displayname", Meaning.NAME), Map.entry("subject", Meaning.SUBJECT));

	/** Elements, and {@code Name="..."} of event data. */
	private static final Map<String, Meaning> ELEMENTS = Map.ofEntries(Map.entry("signaturevalue", Meaning.NOISE), Map.entry("digestvalue", Meaning.NOISE),
			Map.entry("ciphervalue", Meaning.NOISE), Map.entry("x509certificate", Meaning.HANDSHAKE), Map.entry("binarysecuritytoken", Meaning.HANDSHAKE),
			Map.entry("keyidentifier", Meaning.NOISE), Map.entry("password", Meaning.SECRET), Map.entry("binarysecret", Meaning.NOISE), Map.entry("displayname", Meaning.NAME),
			Map.entry("note", Meaning.WORDS), Map.entry("title", Meaning.WORDS), Map.entry("company", Meaning.WORDS), Map.entry("department", Meaning.WORDS), Map.entry("office", Meaning.WORDS),
			Map.entry("location", Meaning.WORDS), Map.entry("subject", Meaning.SUBJECT), Map.entry("street", Meaning.WORDS), Map.entry("city", Meaning.WORDS), Map.entry("zip", Meaning.WORDS),
			 Map.entry("username", Meaning.ACCOUNT), Map.entry("computer", Meaning.COMPUTER), Map.entry("targetusername", Meaning.ACCOUNT),
			Map.entry("subjectusername", Meaning.ACCOUNT), Map.entry("targetoutboundusername", Meaning.ACCOUNT), Map.entry("targetdomainname", Meaning.DOMAIN),
			Map.entry("subjectdomainname", Meaning.DOMAIN), Map.entry("workstationname", Meaning.COMPUTER), Map.entry("workstation", Meaning.COMPUTER),
			Map.entry("certissuername", Meaning.NAME), Map.entry("certserialnumber", Meaning.SERIAL), Map.entry("certthumbprint", Meaning.THUMBPRINT), Map.entry("phonenumber", Meaning.PHONE),
			Map.entry("x509serialnumber", Meaning.SERIAL), Map.entry("serialnumber", Meaning.SERIAL), Map.entry("givenname", Meaning.NAME), Map.entry("surname", Meaning.NAME));

	/** {@code Label: value} to the end of the line. */
	private static final Map<String, Meaning> LABELS = Map.ofEntries(Map.entry("subject", Meaning.SUBJECT), Map.entry("ms-conversation-id", Meaning.CONVERSATION),
			Map.entry("thread-topic", Meaning.SUBJECT), Map.entry("cookie", Meaning.COOKIE), Map.entry("set-cookie", Meaning.COOKIE), Map.entry("x-ms-webticket", Meaning.NOISE),
			Map.entry("authorization", Meaning.AUTHORIZATION), Map.entry("proxy-authorization", Meaning.AUTHORIZATION), Map.entry("www-authenticate", Meaning.AUTHORIZATION),
			Map.entry("proxy-authenticate", Meaning.AUTHORIZATION), Map.entry("account name", Meaning.ACCOUNT), Map.entry("supplied realm name", Meaning.DOMAIN),
			Map.entry("account domain", Meaning.DOMAIN), Map.entry("computer", Meaning.COMPUTER), Map.entry("workstation name", Meaning.COMPUTER),
			Map.entry("certificate issuer name", Meaning.NAME), Map.entry("certificate serial number", Meaning.SERIAL), Map.entry("certificate thumbprint", Meaning.THUMBPRINT),
			Map.entry("serial number", Meaning.SERIAL), Map.entry("thumbprint", Meaning.THUMBPRINT), Map.entry("display name", Meaning.NAME), Map.entry("displayname", Meaning.NAME),
			Map.entry("pin", Meaning.SECRET), Map.entry("password", Meaning.SECRET), Map.entry("phoneorext", Meaning.PHONE), Map.entry("samaccountname", Meaning.ACCOUNT));

	private Keys() {
	}

	static Optional<Meaning> value(String name) {
		return Optional.ofNullable(VALUES.get(WellKnown.lower(name)));
	}

	static Optional<Meaning> element(String name) {
		return Optional.ofNullable(ELEMENTS.get(WellKnown.lower(name)));
	}

	static Optional<Meaning> label(String name) {
		return Optional.ofNullable(LABELS.get(WellKnown.lower(name)));
	}
}

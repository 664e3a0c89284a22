// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

/** The names of what the journal knows of an enrollment. Stored: a name is never given another meaning. */
final class Fact {
	static final String PERSON_ID = "person.id";
	static final String PERSON_NAME = "person.name";
	static final String PERSON_UPN = "person.upn";
	static final String PERSON_ADDRESS = "person.address";
	static final String PERSON_MAIL = "person.mail";
	static final String PERSON_ACCOUNT = "person.account";
	static final String PERSON_SID = "person.sid";
	static final String PERSON_PRIVILEGED = "person.privileged";

	static final String READER_TRANSPORT = "reader.transport";
	static final String READER_NAME = "reader.name";

	static final String PROFILE_NAME = "profile.name";
	static final String PROFILE_CA = "profile.ca";
	static final String PROFILE_TEMPLATE = "profile.template";
	static final String PROFILE_KEY = "profile.key";
	static final String PROFILE_HASH = "profile.hash";
	static final String PROFILE_FORMAT = "profile.format";
	static final String PROFILE_CSP = "profile.csp";
	static final String PROFILE_FRIENDLY_NAME = "profile.friendly-name";
	static final String PROFILE_AGENT = "profile.agent";
	static final String PROFILE_PIN = "profile.pin";
	static final String PROFILE_FORCE = "profile.force-pin-change";
	static final String PROFILE_POLICY = "profile.policy";

	static final String REPLACES = "replaces";
	static final String CARD_ID = "card.id";
	static final String CARD_LABEL = "card.label";
	static final String CARD_APPLET = "card.applet";
	static final String CARD_SERIAL = "card.serial";
	/** Identifiers in hexadecimal, separated by blanks, newest first. */
	static final String CARD_GUIDS = "card.guids";
	/** The certificates that were on it when the enrollment began: slot and SHA-256 of each. */
	static final String CARD_CONTENT = "card.content";
	static final String CARD_WAS_BLANK = "card.was-blank";
	/** The state of the card's record before the enrollment. */
	static final String CARD_STATE_BEFORE = "card.state-before";
	/** The person agreed that what is on the card is overwritten. */
	static final String AGREED_OVERWRITE = "agreed.overwrite";
	/** The person agreed that identity data of another issuer are replaced. */
	static final String AGREED_IDENTITY = "agreed.identity";
	/** The person agreed that factory values are tried. */
	static final String AGREED_DEFAULTS = "agreed.defaults";

	/** A change of the PIN was intended; {@code done} once the card confirmed it, {@code kept} where none was needed. */
	static final String PIN = "pin";
	static final String PIN_OWN = "pin.own";
	static final String ADMIN_KEY = "admin-key";
	static final String PUK = "puk";

	static final String SLOT = "slot";
	/** SubjectPublicKeyInfo (RFC 5280, 4.1.2.7), base64. */
	static final String PUBLIC_KEY = "key.public";
	/** DER, base64. */
	static final String REQUEST = "request.der";
	static final String REQUEST_ID = "request.id";
	/** DER, base64. */
	static final String CERTIFICATE = "certificate.der";
	static final String AGENT_THUMBPRINT = "agent.thumbprint";
	/** The title of what stopped the run last. */
	static final String STOPPED_BY = "stopped-by";

	private Fact() {
	}
}

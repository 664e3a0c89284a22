// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.redact;

import org.lynchpin.core.Messages;

/** What is replaced in an export. */
public enum RedactionKind {
	/** SIP addresses, user principal names and mail addresses. */
	ADDRESS,
	/** Display names, names in certificates. */
	NAME,
	/** Accounts. */
	ACCOUNT,
	/** Domains and hosts. */
	HOST,
	/** IP addresses; private stay private, the same subnet stays the same subnet. */
	IP_ADDRESS,
	/** Telephone numbers. */
	PHONE,
	/** Security identifiers. */
	SID,
	/** Serial numbers and thumbprints of certificates. */
	CERTIFICATE_NUMBER,
	/** Certificates, rebuilt with other names and keys. */
	CERTIFICATE,
	/** Conversations and their subjects. */
	CONVERSATION,
	/** What people wrote to each other. */
	TEXT,
	/** Answers, tickets, tokens, cookies, keys. */
	CREDENTIAL,
	/** PINs and passwords. */
	SECRET;

	private static final Messages TEXT_OF = Messages.of(RedactionKind.class);

	/** Its name for people. */
	public String title() {
		return switch (this) {
		case ADDRESS -> TEXT_OF.text("kind.ADDRESS");
		case NAME -> TEXT_OF.text("kind.NAME");
		case ACCOUNT -> TEXT_OF.text("kind.ACCOUNT");
		case HOST -> TEXT_OF.text("kind.HOST");
		case IP_ADDRESS -> TEXT_OF.text("kind.IP_ADDRESS");
		case PHONE -> TEXT_OF.text("kind.PHONE");
		case SID -> TEXT_OF.text("kind.SID");
		case CERTIFICATE_NUMBER -> TEXT_OF.text("kind.CERTIFICATE_NUMBER");
		case CERTIFICATE -> TEXT_OF.text("kind.CERTIFICATE");
		case CONVERSATION -> TEXT_OF.text("kind.CONVERSATION");
		case TEXT -> TEXT_OF.text("kind.TEXT");
		case CREDENTIAL -> TEXT_OF.text("kind.CREDENTIAL");
		case SECRET -> TEXT_OF.text("kind.SECRET");
		};
	}
}

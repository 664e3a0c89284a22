// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core;

/** What a rule can need in order to be asked at all. Without it the answer is {@link Severity#NO_EVIDENCE}. */
public enum EvidenceKind {
	/** A certificate request. */
	REQUEST,
	/** A certificate. */
	CERTIFICATE,
	/** What a card says of itself. */
	CARD,
	/** The directory's answer about a person. */
	PERSON,
	/** What the site configures. */
	SITE,
	/** A log of the client. */
	CLIENT_TRACE,
	/** A log of a server. */
	SERVER_TRACE,
	/** Windows events of a domain controller, AD FS server or client. */
	EVENTS
}

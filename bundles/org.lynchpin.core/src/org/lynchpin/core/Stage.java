// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core;

/**
 * The links of the chain on which sign-in with a smart card rests, in the order in which they are used.
 * A break in one looks to the user like a break in any other, so every finding names its stage and the first break is the cause.
 */
public enum Stage {
	/** The account in the directory: exists, enabled, owns the sign-in address. */
	ACCOUNT,
	/** The card, its reader and its PIN. */
	CARD,
	/** The certificate on the card: chain, validity, revocation, names. */
	CERTIFICATE,
	/** Finding the server: DNS and autodiscover. */
	DISCOVERY,
	/** AD FS: TLS client authentication and the relying party. */
	FEDERATION,
	/** The token that AD FS issues. */
	TOKEN,
	/** The web ticket that the pool's web services make of the token. */
	WEB_TICKET,
	/** The client certificate that the certificate provisioning service issues. */
	CLIENT_CERTIFICATE,
	/** The SIP registration with the pool. */
	REGISTRATION
}

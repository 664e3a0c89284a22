// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.attempt;

import org.lynchpin.core.Stage;

/** The steps of a sign-in with a smart card, in their order. */
public enum StepKind {
	/** Finding the server: lyncdiscover, lyncdiscoverinternal, DNS. */
	AUTODISCOVER(Stage.DISCOVERY),
	/** The user's own resource, first without a ticket. */
	USER_DISCOVERY(Stage.DISCOVERY),
	/** Asking the web ticket service; the first refusal is normal. */
	WEB_TICKET(Stage.WEB_TICKET),
	/** PassiveAuth and the redirect to AD FS. */
	PASSIVE_REDIRECT(Stage.FEDERATION),
	/** TLS client authentication with the card at AD FS, as AD FS, a domain controller or the reader saw it. */
	CARD(Stage.CARD),
	/** The certificate of the card, as AD FS, a domain controller or CAPI2 judged it. */
	CERTIFICATE(Stage.CERTIFICATE),
	/** The token of AD FS. */
	TOKEN(Stage.TOKEN),
	/** The connection to the registrar: DNS, TCP, TLS. */
	CONNECT(Stage.REGISTRATION),
	/** The certificate provisioning service: GetAndPublishCert. */
	CERTIFICATE_PROVISIONING(Stage.CLIENT_CERTIFICATE),
	/** REGISTER without credentials, and its challenge. */
	CHALLENGE(Stage.REGISTRATION),
	/** REGISTER with a handshake inside: TLS-DSK, NTLM, Kerberos. */
	HANDSHAKE(Stage.CLIENT_CERTIFICATE),
	/** The REGISTER that is answered finally. */
	REGISTER(Stage.REGISTRATION),
	/** A REGISTER that keeps a registration. */
	REFRESH(Stage.REGISTRATION),
	/** The REGISTER that ends it, or the server's word that it has ended. */
	END(Stage.REGISTRATION),
	/** What follows: subscriptions, settings. */
	AFTER(Stage.REGISTRATION),
	/** A row of the monitoring database. */
	REGISTRATION_ROW(Stage.REGISTRATION),
	/** Another record that belongs here: an event, a server's diagnostic record, a line. */
	OTHER(Stage.REGISTRATION);

	private final Stage stage;

	StepKind(Stage stage) {
		this.stage = stage;
	}

	/** The link of the chain in which it stands; a refused certificate in a handshake is the rules' to tell. */
	public Stage stage() {
		return stage;
	}
}

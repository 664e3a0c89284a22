// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.trace;

import java.util.Optional;

import org.lynchpin.core.Stage;
import org.lynchpin.diagnosis.Outcome;

/**
 * Where a made-up sign-in breaks, and what has to be said of it where all its logs are there. One at least for each step of
 * a sign-in with a smart card.
 */
public enum Break {
	/** It does not: the person is signed in when the logs end. */
	NONE(Outcome.SUCCEEDED, null, ""),
	/** No name leads to a server. */
	DNS(Outcome.FAILED, Stage.DISCOVERY, "80EE0066"),
	/** The certificate of the discovery server is not trusted by the computer. */
	AUTODISCOVER_TLS(Outcome.FAILED, Stage.DISCOVERY, "80090325"),
	/** The pool's web services offer windows and password instead of passive authentication. */
	PASSIVE_OFF(Outcome.FAILED, Stage.WEB_TICKET, "28029"),
	/** AD FS does not know the pool. */
	RELYING_PARTY_MISSING(Outcome.FAILED, Stage.FEDERATION, "MSIS7007"),
	/** The card was pulled out. */
	CARD_REMOVED(Outcome.FAILED, Stage.CARD, "80100069"),
	/** The PIN was wrong. */
	WRONG_PIN(Outcome.FAILED, Stage.CARD, "8010006B"),
	/** The PIN is blocked. */
	PIN_BLOCKED(Outcome.FAILED, Stage.CARD, "8010006C"),
	/** The card has no certificate. */
	NO_CERTIFICATE(Outcome.FAILED, Stage.CARD, "8010002C"),
	/** The domain controller says that the certificate on the card is revoked. */
	CARD_CERTIFICATE_REVOKED(Outcome.FAILED, Stage.CERTIFICATE, "0x48"),
	/** The domain controller does not trust the certificate on the card. */
	CARD_CERTIFICATE_UNTRUSTED(Outcome.FAILED, Stage.CERTIFICATE, "0x3E"),
	/** AD FS issues no token for the person: its issuance authorization rules. */
	TOKEN_DENIED(Outcome.FAILED, Stage.TOKEN, "325"),
	/** The pool refuses the token of AD FS. */
	TOKEN_REFUSED(Outcome.FAILED, Stage.WEB_TICKET, "28020"),
	/** The account is not enabled for SIP; the web ticket service says so. */
	NOT_SIP_ENABLED(Outcome.FAILED, Stage.ACCOUNT, "28000"),
	/** The connection to the registrar cannot be made. */
	CONNECTION_REFUSED(Outcome.FAILED, Stage.REGISTRATION, "80EE0067"),
	/** The certificate provisioning service answers with a fault. */
	CERTIFICATE_SERVICE_FAULT(Outcome.FAILED, Stage.CLIENT_CERTIFICATE, "500"),
	/** The registrar says in the handshake that the client certificate is revoked. */
	ALERT_REVOKED(Outcome.FAILED, Stage.CLIENT_CERTIFICATE, "44"),
	/** The registrar says in the handshake that the client certificate has expired. */
	ALERT_EXPIRED(Outcome.FAILED, Stage.CLIENT_CERTIFICATE, "45"),
	/** The registrar says in the handshake that it does not know the issuer of the client certificate. */
	ALERT_UNKNOWN_CA(Outcome.FAILED, Stage.CLIENT_CERTIFICATE, "48"),
	/** The last leg of the handshake fails without an alert. */
	FINAL_HANDSHAKE(Outcome.FAILED, Stage.CLIENT_CERTIFICATE, "1000"),
	/** The registrar offers NTLM and Kerberos, and not TLS-DSK. */
	NO_TLS_DSK(Outcome.FAILED, Stage.REGISTRATION, "80EE0010"),
	/** A client older than July 2013 tries NTLM again and again. */
	OLD_CLIENT(Outcome.FAILED, Stage.REGISTRATION, "401"),
	/** The account of the card does not own the sign-in address. */
	NOT_THE_OWNER(Outcome.FAILED, Stage.ACCOUNT, "4004"),
	/** The client version filter refuses the client. */
	CLIENT_VERSION(Outcome.FAILED, Stage.REGISTRATION, "17000"),
	/** The sign-in address is not enabled or does not exist. */
	NOT_FOUND(Outcome.FAILED, Stage.ACCOUNT, "4005"),
	/** Two servers send the client to each other. */
	REDIRECT_LOOP(Outcome.FAILED, Stage.REGISTRATION, "80EE0078"),
	/** The routing group of the person has no primary. */
	UNAVAILABLE(Outcome.FAILED, Stage.REGISTRATION, "480"),
	/** A critical application of the Front End does not run. */
	SERVICE_DOWN(Outcome.FAILED, Stage.REGISTRATION, "5000"),
	/** The home server cannot be reached. */
	NEXT_HOP_DOWN(Outcome.FAILED, Stage.REGISTRATION, "1007"),
	/** The clock of the computer goes wrong by more than five minutes. */
	CLOCK_SKEW(Outcome.FAILED, Stage.REGISTRATION, "1013"),
	/** The client gives up after the first challenge, without a word. */
	GAVE_UP(Outcome.FAILED, Stage.REGISTRATION, "401"),
	/** Signed in; the process ends without a word, and another one begins. */
	CRASH(Outcome.SIGNED_OUT, null, ""),
	/** Signed in, and signed out. */
	SIGNED_OUT(Outcome.SIGNED_OUT, null, ""),
	/** Signed in, and ended by the server because the person signed in elsewhere. */
	SIGNED_IN_ELSEWHERE(Outcome.SIGNED_OUT, null, ""),
	/** Signed in, and ended by the server because the account was disabled. */
	ACCOUNT_DISABLED(Outcome.SIGNED_OUT, null, "");

	private final Outcome outcome;
	private final Stage stage;
	private final String code;

	Break(Outcome outcome, Stage stage, String code) {
		this.outcome = outcome;
		this.stage = stage;
		this.code = code;
	}

	/** What became of it. */
	public Outcome outcome() {
		return outcome;
	}

	/** The first link of the chain that broke. */
	public Optional<Stage> stage() {
		return Optional.ofNullable(stage);
	}

	/** The code that the logs have for it, as people write it; empty where there is none. */
	public String code() {
		return code;
	}

	/** Whether the person was signed in before it broke. */
	boolean afterRegistration() {
		return this == NONE || ordinal() >= CRASH.ordinal();
	}

	/** A word for file names: lower case with hyphens. */
	public String word() {
		return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
	}
}

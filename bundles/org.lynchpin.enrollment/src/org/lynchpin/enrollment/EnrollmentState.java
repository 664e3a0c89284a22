// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment;

import org.lynchpin.core.Messages;

/** Where an enrollment is. Each state is durable in the journal before the next deed begins. */
public enum EnrollmentState {
	/** Person, card and profile are chosen; nothing was changed. */
	PLANNED,
	/** Admin key, PUK and PIN of the card are no longer those of the factory. */
	SECURED,
	/** The card has made a key; the journal has its public half. */
	KEY_GENERATED,
	/** The request was sent and the authority knows it. */
	SUBMITTED,
	/** An officer of the authority has to decide. */
	PENDING,
	/** The authority has issued; the journal has the certificate. */
	ISSUED,
	/** The certificate was compared with the person. */
	COMPARED,
	/** The certificate is on the card. */
	WRITTEN,
	/** The card has proven itself by a signature. */
	VERIFIED,
	/** The inventory knows the card. The end. */
	RECORDED,
	/** The authority or the person refused. The end. */
	FAILED,
	/** The person cancelled before anything was issued. The end. */
	CANCELLED,
	/** A certificate that was issued and not used was revoked, or its revocation stands as a task. The end. */
	COMPENSATED;

	private static final Messages TEXT = Messages.of(EnrollmentState.class);

	/** Whether nothing follows. */
	public boolean isEnd() {
		return this == RECORDED || this == FAILED || this == CANCELLED || this == COMPENSATED;
	}

	/** Whether a certificate has been issued by now, so that giving up means revoking. */
	public boolean hasCertificate() {
		return this == ISSUED || this == COMPARED || this == WRITTEN || this == VERIFIED;
	}

	/** The word in JSON documents: what scripts wait for is VERIFIED; that it was recorded as well is no state of its own there. */
	public String word() {
		return this == RECORDED ? VERIFIED.name() : name();
	}

	/** In the user's language. */
	public String text() {
		return TEXT.text("state." + name());
	}
}

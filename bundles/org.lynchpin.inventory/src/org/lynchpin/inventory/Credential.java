// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A certificate that was written to a card.
 *
 * @param id ours
 * @param card the card
 * @param slot the slot's id
 * @param serial the certificate's serial number in hexadecimal
 * @param issuer the issuer's name
 * @param subject the subject's name
 * @param upn the UPN in it
 * @param template the template
 * @param notBefore start
 * @param notAfter end
 * @param thumbprint SHA-256 in hexadecimal
 * @param encoded the certificate (DER)
 * @param ca id of the certification authority in the site
 * @param agent thumbprint of the enrollment agent's certificate, if one signed
 * @param state whether it is in force
 */
public record Credential(UUID id, UUID card, String slot, String serial, String issuer, String subject, String upn, Optional<String> template,
		Instant notBefore, Instant notAfter, String thumbprint, byte[] encoded, String ca, Optional<String> agent, State state) {
	/** Whether a certificate is in force. */
	public enum State {
		VALID, ON_HOLD, REVOKED, REPLACED
	}
}

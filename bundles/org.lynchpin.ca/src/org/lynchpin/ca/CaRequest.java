// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca;

import java.util.Objects;

/**
 * A request for a certificate.
 *
 * @param encoded the DER bytes: PKCS #10 (RFC 2986), or CMC full request (RFC 5272)
 * @param format which of the two
 * @param template the template's common name, such as {@code SmartcardLogon}
 * @param person whom it is for; authorities that look the person up themselves do not need it
 */
public record CaRequest(byte[] encoded, Format format, String template, CaPerson person) {
	/** The form of the request. */
	public enum Format {
		PKCS10, CMC
	}

	public CaRequest {
		Objects.requireNonNull(encoded);
		Objects.requireNonNull(person);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca;

import java.util.Arrays;
import java.util.Optional;

/** CRLReason (RFC 5280, 5.3.1). */
public enum RevocationReason {
	UNSPECIFIED(0), KEY_COMPROMISE(1), CA_COMPROMISE(2), AFFILIATION_CHANGED(3), SUPERSEDED(4), CESSATION_OF_OPERATION(5),
	/** The only one that can be undone. */
	CERTIFICATE_HOLD(6),
	/** Releases a hold. */
	REMOVE_FROM_CRL(8);

	private final int code;

	RevocationReason(int code) {
		this.code = code;
	}

	/** The number in the standard. */
	public int code() {
		return code;
	}

	/** By number. */
	public static Optional<RevocationReason> of(int code) {
		return Arrays.stream(values()).filter(each -> each.code == code).findFirst();
	}
}

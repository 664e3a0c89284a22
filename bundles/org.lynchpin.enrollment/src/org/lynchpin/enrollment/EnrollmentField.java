// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment;

import org.lynchpin.core.Finding;
import org.lynchpin.core.Stage;

/** The fields of the enrollment form, each with its reasons beside it. */
public enum EnrollmentField {
	PERSON, CARD, AUTHORITY, TEMPLATE, KEY, HASH, FORMAT, PIN;

	/** The field beside which a finding stands. */
	public static EnrollmentField of(Finding finding) {
		return switch (finding.rule()) {
		case "request-hash" -> HASH;
		case "request-key-size", "key-not-on-this-card" -> KEY;
		case "mail-for-smartcard-user" -> TEMPLATE;
		case "default-pin", "pin-not-allowed", "pin-differs" -> PIN;
		default -> finding.stage() == Stage.ACCOUNT ? PERSON : finding.stage() == Stage.CARD ? CARD : TEMPLATE;
		};
	}
}

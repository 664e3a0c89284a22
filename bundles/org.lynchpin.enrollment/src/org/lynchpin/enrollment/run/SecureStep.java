// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import java.util.Map;

import org.lynchpin.core.Failure;
import org.lynchpin.enrollment.EnrollmentState;

/** Admin key, PUK and PIN, before there is a key: never a live certificate on a card with the values of the factory. */
final class SecureStep implements Step {
	@Override
	public EnrollmentState towards() {
		return EnrollmentState.SECURED;
	}

	@Override
	public void take(Work work) throws Failure {
		work.admin().secure();
		new PukAccess(work).secure();
		work.pin().secure();
		work.ledger().reached(EnrollmentState.SECURED, "secure-card", Map.of());
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import org.lynchpin.core.Failure;
import org.lynchpin.enrollment.EnrollmentState;

/** Asks the authority whether its officer has decided. */
final class AwaitStep implements Step {
	@Override
	public EnrollmentState towards() {
		return EnrollmentState.ISSUED;
	}

	@Override
	public void take(Work work) throws Failure {
		SubmitStep.heard(work, work.ca().poll(work.ledger().fact(Fact.REQUEST_ID).orElseThrow()));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import org.lynchpin.core.Failure;
import org.lynchpin.enrollment.EnrollmentState;

/** One arrow of the enrollment. It can be taken again from its beginning at any time: what it finds done it does not do twice. */
interface Step {
	/** The state that it leads to, for telling the person. */
	EnrollmentState towards();

	/** Takes it; afterwards the ledger has another state, or a failure says why not. */
	void take(Work work) throws Failure;
}

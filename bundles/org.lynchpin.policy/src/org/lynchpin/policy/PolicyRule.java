// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.policy;

import org.lynchpin.core.Rule;

/** One check. Stateless; called from any thread; id, stage, severity and needed evidence stand in its annotation. */
public interface PolicyRule extends Rule<EnrollmentSubject> {
}

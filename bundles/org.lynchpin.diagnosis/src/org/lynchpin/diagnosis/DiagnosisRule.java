// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis;

import org.lynchpin.core.Rule;

/** One check of a sign-in attempt. Stateless; called from any thread; id, stage, severity and needed evidence stand in its annotation. */
public interface DiagnosisRule extends Rule<AttemptSubject> {
}

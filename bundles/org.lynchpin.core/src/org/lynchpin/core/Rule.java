// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core;

import java.util.List;

/**
 * One check of a subject. Stateless, called from any thread; id, stage, severity and needed evidence stand in its
 * {@link RuleInfo}. It is only called when the subject has the evidence it needs.
 *
 * @param <S> what is checked
 */
public interface Rule<S extends Subject> {
	/** What is wrong or worth knowing; empty where all is well. */
	List<Finding> check(S subject);
}

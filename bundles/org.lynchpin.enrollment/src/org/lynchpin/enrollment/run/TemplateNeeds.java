// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import java.util.function.Predicate;

import org.lynchpin.ca.CaTemplate;
import org.lynchpin.core.Failure;

/** What a template wants of a person. */
final class TemplateNeeds {
	private TemplateNeeds() {
	}

	/** Whether its certificates carry an e-mail address. */
	static boolean mail(Work work) throws Failure {
		return any(work, CaTemplate::needsMail);
	}

	/** Whether its certificates make an enrollment agent. */
	static boolean isAgent(Work work) throws Failure {
		return any(work, CaTemplate::enrollmentAgent);
	}

	private static boolean any(Work work, Predicate<CaTemplate> what) throws Failure {
		String template = work.request().profile().template();
		return work.ca().templates().stream().filter(each -> each.name().equalsIgnoreCase(template)).anyMatch(what);
	}
}

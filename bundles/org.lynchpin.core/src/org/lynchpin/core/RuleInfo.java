// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What stands about a rule before it is run; kept at run time, so that OSGi and plain JUnit read the same. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RuleInfo {
	/** The id: lower case words with hyphens, unique among the rules of its kind; the prefix of its message keys. */
	String id();

	/** The link of the chain that the rule speaks of. */
	Stage stage();

	/** The severity of its findings, where neither the rule nor the policy says otherwise. */
	Severity severity();

	/** The evidence without which the rule is not asked. */
	EvidenceKind[] needs() default {};

	/** Reads the annotation off a rule. */
	final class Of {
		private Of() {
		}

		/**
		 * The annotation of this rule.
		 *
		 * @throws IllegalArgumentException if its class has none
		 */
		public static RuleInfo rule(Rule<?> rule) {
			RuleInfo info = rule.getClass().getAnnotation(RuleInfo.class);
			if (info == null) {
				throw new IllegalArgumentException(rule.getClass().getName() + " has no @RuleInfo");
			}
			return info;
		}
	}
}

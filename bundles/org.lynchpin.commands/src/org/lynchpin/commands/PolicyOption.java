// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.commands;

import java.util.Optional;

import org.lynchpin.core.CallFailure;
import org.lynchpin.core.Messages;
import org.lynchpin.model.PolicySet;
import org.lynchpin.site.SiteDocument;

import picocli.CommandLine.Option;

/** The option that names a policy of the site. A picocli mixin. */
public final class PolicyOption {
	private static final Messages TEXT = Messages.of(PolicyOption.class);

	@Option(names = "--policy", paramLabel = "NAME", descriptionKey = "option.policy")
	private String name;

	/** The policy of that name; without a name the site's first. */
	PolicySet of(SiteDocument site) throws CallFailure {
		Optional<String> wanted = Optional.ofNullable(name);
		return wanted.isEmpty() ? site.policy() : site.policySet(wanted.get()).orElseThrow(() -> new CallFailure("policy-not-in-site", TEXT, wanted.get(),
				String.join(", ", site.site().getPolicySets().stream().map(PolicySet::getName).toList())));
	}
}

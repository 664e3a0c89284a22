// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.check;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import org.lynchpin.ca.CertificationAuthorities;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.directory.Person;
import org.lynchpin.directory.PersonDirectories;
import org.lynchpin.inventory.Inventories;
import org.lynchpin.policy.Policies;
import org.lynchpin.session.Checkup;
import org.lynchpin.session.Inspected;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.site.SiteInteraction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * <em>Check everything</em>: why a person cannot sign in, with or without a log. First what would stop everyone (certificates and CRLs of the
 * site's authorities), then the account, the cards, the certificates on them, the opened logs last. A part that fails is <em>not known</em> and
 * does not stop the others. Nothing is changed, no PIN is asked for or used, no card is touched. A service; safe for use from any thread.
 */
@Component(service = PersonCheck.class)
public final class PersonCheck {
	private static final Duration LIMIT = Duration.ofSeconds(60);

	private final PersonDirectories directories;
	private final Inventories inventories;
	private final CertificationAuthorities authorities;
	private final Policies policies;
	private final Clock clock;
	private final Duration limit;

	@Activate
	public PersonCheck(@Reference PersonDirectories directories, @Reference Inventories inventories, @Reference CertificationAuthorities authorities,
			@Reference Policies policies) {
		this(directories, inventories, authorities, policies, Clock.systemUTC(), LIMIT);
	}

	/** With a clock of one's own. @param limit how long one part may take before it is left alone */
	public PersonCheck(PersonDirectories directories, Inventories inventories, CertificationAuthorities authorities, Policies policies, Clock clock,
			Duration limit) {
		this.directories = directories;
		this.inventories = inventories;
		this.authorities = authorities;
		this.policies = policies;
		this.clock = clock;
		this.limit = limit;
	}

	/**
	 * Checks.
	 *
	 * @param person as the directory has answered before; it is asked again
	 * @param logs what is opened; may be empty
	 * @param progress is handed what is known so far after each part, from the thread that called
	 * @return what is known in the end
	 * @throws Cancelled if it was cancelled
	 */
	public Checkup check(SiteDocument site, Person person, List<Inspected> logs, Consumer<Checkup> progress, Interaction ask) throws Cancelled {
		Services services = new Services(directories, inventories, authorities, policies);
		return new Examination(services, site, person, logs, clock.instant(), limit, progress, SiteInteraction.of(site, ask)).run();
	}

	/** What a check asks. */
	record Services(PersonDirectories directories, Inventories inventories, CertificationAuthorities authorities, Policies policies) {
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.directory.Person;
import org.lynchpin.directory.PersonDirectories;
import org.lynchpin.model.Pool;
import org.lynchpin.session.StageAnswer;
import org.lynchpin.session.StageAnswer.Answer;
import org.lynchpin.site.SiteDocument;

/**
 * The account, as the directory answers now.
 *
 * @param person the person; empty where the directory does not know the name any more
 * @param owner who owns the sign-in address
 */
record Account(Optional<Person> person, Optional<Person> owner) {
	private static final Messages TEXT = Messages.of(Account.class);

	/** Asks the directories of the site for a person who was found before. */
	static Account look(SiteDocument site, PersonDirectories directories, Person before, Interaction ask) throws Failure {
		Optional<Person> person = before.upn().isBlank() ? directories.bySignInAddress(site.directories(), before.signInAddress(), ask)
				: directories.byUpn(site.directories(), before.upn(), ask);
		Optional<String> address = person.map(Person::signInAddress).filter(text -> !text.isBlank());
		return new Account(person, address.isPresent() ? directories.bySignInAddress(site.directories(), address.get(), ask) : Optional.empty());
	}

	/** Whether the account can sign in at all. */
	StageAnswer answer(SiteDocument site, Person before) {
		List<Finding> findings = new ArrayList<>();
		if (person.isEmpty()) {
			findings.add(finding("check-account-gone", Severity.ERROR, before.upn().isBlank() ? before.signInAddress() : before.upn()));
		} else {
			judge(site, person.get(), findings);
		}
		boolean broken = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
		return new StageAnswer(Stage.ACCOUNT, broken ? Answer.FAIL : Answer.OK, broken ? findings.getFirst().title() : TEXT.text("account-ok"), findings);
	}

	private void judge(SiteDocument site, Person known, List<Finding> findings) {
		if (!known.enabled()) {
			findings.add(finding("check-account-disabled", Severity.ERROR, known.displayName(), known.upn()));
		}
		if (!known.sipEnabled() || known.signInAddress().isBlank()) {
			findings.add(finding("check-account-not-sip", Severity.ERROR, known.displayName(), known.upn()));
			return;
		}
		owner.filter(other -> !other.id().equals(known.id()))
				.ifPresent(other -> findings.add(finding("check-address-of-other", Severity.ERROR, known.signInAddress(), other.displayName(), known.displayName())));
		pool(site, known).filter(pool -> !pool.isTwoFactor())
				.ifPresent(pool -> findings.add(finding("check-pool-without-cards", Severity.WARNING, known.displayName(), pool.getFqdn())));
		if (known.pool().isPresent() && !site.site().getPools().isEmpty() && pool(site, known).isEmpty()) {
			findings.add(finding("check-pool-unknown", Severity.WARNING, known.displayName(), known.pool().get()));
		}
		if (!known.upn().equalsIgnoreCase(known.signInAddress())) {
			findings.add(finding("check-address-differs", Severity.INFO, known.signInAddress(), known.upn()));
		}
	}

	private static Optional<Pool> pool(SiteDocument site, Person known) {
		return known.pool().flatMap(home -> site.site().getPools().stream().filter(pool -> pool.getFqdn().equalsIgnoreCase(home)).findFirst());
	}

	private static Finding finding(String id, Severity severity, Object... args) {
		return Finding.of(id, Stage.ACCOUNT, severity, TEXT, args);
	}
}

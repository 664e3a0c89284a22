// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import java.util.List;
import java.util.Optional;

import org.lynchpin.card.CardContent;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Severity;
import org.lynchpin.directory.Person;
import org.lynchpin.enrollment.EnrollmentProfile;
import org.lynchpin.model.PinSource;
import org.lynchpin.model.PolicySet;
import org.lynchpin.pki.CertificateFacts;
import org.lynchpin.pki.RequestFacts;
import org.lynchpin.policy.EnrollmentSubject;
import org.lynchpin.policy.Policies;

/**
 * Asks the policy about an enrollment. What cannot be said before there is a certificate is left out then: it is asked again later.
 */
public record PolicyGate(Policies policies) {

	/** Before anything is done, as far as person, profile and card are known. */
	public List<Finding> plan(Optional<Person> person, Optional<Person> owner, EnrollmentProfile profile, Optional<CardContent> card, PolicySet policy) {
		RequestFacts request = RequestFacts.planned(profile.key(), profile.hash(), Optional.of(profile.template()), person.map(Person::upn).filter(upn -> !upn.isBlank()));
		return known(new EnrollmentSubject(person, owner, Optional.of(request), Optional.empty(), card, Optional.of(profile.pin() == PinSource.FACTORY), policy));
	}

	/** The certificate that was issued. */
	public List<Finding> certificate(Person person, CertificateFacts certificate, PolicySet policy) {
		return known(new EnrollmentSubject(Optional.of(person), Optional.empty(), Optional.empty(), Optional.of(certificate), Optional.empty(),
				Optional.empty(), policy));
	}

	/** A card in use. */
	public List<Finding> card(Optional<Person> person, Optional<Person> owner, CertificateFacts certificate, CardContent content, Optional<Boolean> defaultPin,
			PolicySet policy) {
		return known(new EnrollmentSubject(person, owner, Optional.empty(), Optional.of(certificate), Optional.of(content), defaultPin, policy));
	}

	private List<Finding> known(EnrollmentSubject subject) {
		return policies.check(subject).stream().filter(finding -> finding.severity() != Severity.NO_EVIDENCE).toList();
	}
}

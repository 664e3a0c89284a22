// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.policy;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.lynchpin.card.CardContent;
import org.lynchpin.core.EvidenceKind;
import org.lynchpin.core.Subject;
import org.lynchpin.directory.Person;
import org.lynchpin.model.PolicySet;
import org.lynchpin.pki.CertificateFacts;
import org.lynchpin.pki.RequestFacts;

/**
 * What a policy check is about: as much of an enrollment as there is. A rule that declares its needs may call
 * {@code orElseThrow} on them.
 *
 * @param person the directory's answer
 * @param owner who owns the sign-in address that the person uses; empty where it was not looked up
 * @param request the certificate request, planned or made
 * @param certificate the certificate
 * @param card the card's content
 * @param defaultPin whether the card keeps or gets the factory PIN; empty is not known
 * @param policy the policy that applies
 */
public record EnrollmentSubject(Optional<Person> person, Optional<Person> owner, Optional<RequestFacts> request,
		Optional<CertificateFacts> certificate, Optional<CardContent> card, Optional<Boolean> defaultPin, PolicySet policy) implements Subject {

	/** A subject of which nothing is known yet but the policy that applies. */
	public static EnrollmentSubject of(PolicySet policy) {
		return new EnrollmentSubject(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), policy);
	}

	/** The same with a person. */
	public EnrollmentSubject withPerson(Person known) {
		return new EnrollmentSubject(Optional.of(known), owner, request, certificate, card, defaultPin, policy);
	}

	/** The same with the person who owns the sign-in address. */
	public EnrollmentSubject withOwner(Person known) {
		return new EnrollmentSubject(person, Optional.of(known), request, certificate, card, defaultPin, policy);
	}

	/** The same with a request, planned or made. */
	public EnrollmentSubject withRequest(RequestFacts known) {
		return new EnrollmentSubject(person, owner, Optional.of(known), certificate, card, defaultPin, policy);
	}

	/** The same with a certificate. */
	public EnrollmentSubject withCertificate(CertificateFacts known) {
		return new EnrollmentSubject(person, owner, request, Optional.of(known), card, defaultPin, policy);
	}

	/** The same with a card. */
	public EnrollmentSubject withCard(CardContent known) {
		return new EnrollmentSubject(person, owner, request, certificate, Optional.of(known), defaultPin, policy);
	}

	/** The same, knowing whether the card has or gets the factory PIN. */
	public EnrollmentSubject withDefaultPin(boolean known) {
		return new EnrollmentSubject(person, owner, request, certificate, card, Optional.of(known), policy);
	}

	@Override
	public Set<EvidenceKind> evidence() {
		Set<EvidenceKind> kinds = EnumSet.noneOf(EvidenceKind.class);
		person.ifPresent(p -> kinds.add(EvidenceKind.PERSON));
		request.ifPresent(r -> kinds.add(EvidenceKind.REQUEST));
		certificate.ifPresent(c -> kinds.add(EvidenceKind.CERTIFICATE));
		card.ifPresent(c -> kinds.add(EvidenceKind.CARD));
		return kinds;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.lynchpin.ca.CaRequest;
import org.lynchpin.card.Reader;
import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.directory.Person;
import org.lynchpin.enrollment.EnrollmentProfile;
import org.lynchpin.enrollment.EnrollmentRequest;
import org.lynchpin.model.PinSource;

/** An enrollment's request as facts of the journal, and back. */
final class Dossier {
	private Dossier() {
	}

	static Map<String, String> facts(EnrollmentRequest request) {
		Map<String, String> facts = new HashMap<>();
		Person person = request.person();
		facts.put(Fact.PERSON_ID, person.id());
		facts.put(Fact.PERSON_NAME, person.displayName());
		facts.put(Fact.PERSON_UPN, person.upn());
		facts.put(Fact.PERSON_ADDRESS, person.signInAddress());
		person.mail().ifPresent(mail -> facts.put(Fact.PERSON_MAIL, mail));
		person.account().ifPresent(account -> facts.put(Fact.PERSON_ACCOUNT, account));
		person.sid().ifPresent(sid -> facts.put(Fact.PERSON_SID, sid));
		facts.put(Fact.PERSON_PRIVILEGED, Boolean.toString(person.privileged()));
		facts.put(Fact.READER_TRANSPORT, request.reader().transport());
		facts.put(Fact.READER_NAME, request.reader().name());
		EnrollmentProfile profile = request.profile();
		facts.put(Fact.PROFILE_NAME, profile.name());
		facts.put(Fact.PROFILE_CA, profile.ca());
		facts.put(Fact.PROFILE_TEMPLATE, profile.template());
		facts.put(Fact.PROFILE_KEY, profile.key().id());
		facts.put(Fact.PROFILE_HASH, profile.hash().id());
		facts.put(Fact.PROFILE_FORMAT, profile.format().name());
		facts.put(Fact.PROFILE_CSP, profile.csp());
		facts.put(Fact.PROFILE_FRIENDLY_NAME, profile.friendlyName());
		profile.agent().ifPresent(agent -> facts.put(Fact.PROFILE_AGENT, agent));
		facts.put(Fact.PROFILE_PIN, profile.pin().getLiteral());
		facts.put(Fact.PROFILE_FORCE, Boolean.toString(profile.forcePinChange()));
		profile.policySet().ifPresent(policy -> facts.put(Fact.PROFILE_POLICY, policy));
		request.replaces().ifPresent(card -> facts.put(Fact.REPLACES, card.toString()));
		return facts;
	}

	/** The request as it was made; what the person had at hand then is not known any more. */
	static EnrollmentRequest request(Map<String, String> facts) {
		Person person = new Person(facts.getOrDefault(Fact.PERSON_ID, ""), facts.getOrDefault(Fact.PERSON_NAME, ""), facts.getOrDefault(Fact.PERSON_UPN, ""),
				facts.getOrDefault(Fact.PERSON_ADDRESS, ""), Optional.ofNullable(facts.get(Fact.PERSON_MAIL)),
				Optional.ofNullable(facts.get(Fact.PERSON_ACCOUNT)), Optional.ofNullable(facts.get(Fact.PERSON_SID)), Optional.empty(), Optional.empty(),
				true, true, Boolean.parseBoolean(facts.get(Fact.PERSON_PRIVILEGED)));
		Reader reader = new Reader(facts.getOrDefault(Fact.READER_TRANSPORT, ""), facts.getOrDefault(Fact.READER_NAME, ""), true, "");
		PinSource pin = Optional.ofNullable(PinSource.get(facts.getOrDefault(Fact.PROFILE_PIN, ""))).orElse(PinSource.PERSON_TYPES);
		EnrollmentProfile profile = new EnrollmentProfile(facts.getOrDefault(Fact.PROFILE_NAME, ""), facts.getOrDefault(Fact.PROFILE_CA, ""),
				facts.getOrDefault(Fact.PROFILE_TEMPLATE, ""), KeyAlgorithm.of(facts.getOrDefault(Fact.PROFILE_KEY, "")).orElse(KeyAlgorithm.RSA2048),
				HashAlgorithm.of(facts.getOrDefault(Fact.PROFILE_HASH, "")).orElse(HashAlgorithm.SHA256),
				CaRequest.Format.valueOf(facts.getOrDefault(Fact.PROFILE_FORMAT, "PKCS10")), facts.getOrDefault(Fact.PROFILE_CSP, ""),
				facts.getOrDefault(Fact.PROFILE_FRIENDLY_NAME, ""), Optional.ofNullable(facts.get(Fact.PROFILE_AGENT)), pin,
				Boolean.parseBoolean(facts.get(Fact.PROFILE_FORCE)), Optional.ofNullable(facts.get(Fact.PROFILE_POLICY)));
		return new EnrollmentRequest(person, reader, profile, Optional.ofNullable(facts.get(Fact.REPLACES)).map(UUID::fromString), Set.of());
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca.local;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.lynchpin.ca.CaPerson;
import org.lynchpin.ca.CaRequest;
import org.lynchpin.ca.local.Denial.Reason;
import org.lynchpin.pki.CertificateFacts;
import org.lynchpin.pki.Keys;
import org.lynchpin.pki.Oids;
import org.lynchpin.pki.RequestFacts;

/** Decides whether a request may become a certificate: the checks that AD CS makes, with its codes. */
final class RequestCheck {
	/** ub-common-name (RFC 5280, appendix A). */
	private static final int LONGEST_NAME = 64;
	private static final String SID = "S-1-\\d{1,20}(-\\d{1,10}){1,15}";

	private final List<LocalTemplate> templates;
	private final LedgerIndex index;
	private final Instant now;

	RequestCheck(List<LocalTemplate> templates, LedgerIndex index, Instant now) {
		this.templates = templates;
		this.index = index;
		this.now = now;
	}

	/** The name of the template: as named beside the request, else within it. */
	static String templateName(CaRequest request, RequestFacts facts) {
		return request.template().isBlank() ? facts.template().orElse("") : request.template();
	}

	Optional<LocalTemplate> template(String name) {
		return templates.stream().filter(each -> each.name().equals(name)).findFirst();
	}

	/** The first reason to deny; empty where there is none. */
	Optional<Denial> denial(CaRequest request, RequestFacts facts) {
		String name = templateName(request, facts);
		if (name.isEmpty()) {
			return Optional.of(new Denial(Reason.TEMPLATE_MISSING));
		}
		Optional<LocalTemplate> template = template(name);
		if (template.isEmpty()) {
			return Optional.of(new Denial(Reason.TEMPLATE_UNKNOWN, name));
		}
		// a template in the form of an object identifier is one of AD CS, of which nothing is known here
		Optional<String> within = facts.template().filter(text -> !text.equals(name) && !text.matches("[0-9.]+"));
		if (within.isPresent()) {
			return Optional.of(new Denial(Reason.TEMPLATE_CONFLICT, name, within.get()));
		}
		return key(facts, template.get()).or(() -> person(request.person(), template.get())).or(() -> agent(request.person(), facts));
	}

	private static Optional<Denial> key(RequestFacts facts, LocalTemplate template) {
		if (facts.hash().isEmpty()) {
			return Optional.of(new Denial(Reason.HASH, facts.signatureAlgorithm()));
		}
		boolean rsa = facts.key().filter(key -> key instanceof RSAPublicKey r && r.getPublicExponent().testBit(0)
				&& r.getPublicExponent().bitLength() > 1).isPresent();
		boolean curve = facts.key().flatMap(Keys::algorithm).filter(algorithm -> !algorithm.isRsa()).isPresent();
		if (!rsa && !curve) {
			return Optional.of(new Denial(Reason.KEY_KIND, facts.algorithm(), facts.keySize()));
		}
		if (rsa && facts.keySize() < template.published().minimumKeySize()) {
			return Optional.of(new Denial(Reason.KEY_LENGTH, facts.keySize(), template.published().minimumKeySize(), template.published().displayName()));
		}
		return facts.proofOfPossession() ? Optional.empty() : Optional.of(new Denial(Reason.SIGNATURE));
	}

	private static Optional<Denial> person(CaPerson person, LocalTemplate template) {
		if (!person.upn().matches("[^@\\s]+@[^@\\s]+")) {
			return Optional.of(new Denial(Reason.UPN_REQUIRED, person.displayName()));
		}
		if (template.published().needsMail() && person.mail().filter(mail -> mail.contains("@")).isEmpty()) {
			return Optional.of(new Denial(Reason.MAIL_REQUIRED, person.displayName(), template.published().displayName()));
		}
		// an RFC 822 name is an IA5String
		boolean mail = person.mail().filter(each -> !StandardCharsets.US_ASCII.newEncoder().canEncode(each)).isEmpty();
		boolean name = !person.displayName().isBlank() && person.displayName().length() <= LONGEST_NAME;
		boolean sid = person.sid().filter(each -> !each.matches(SID)).isEmpty();
		return mail && name && sid ? Optional.empty() : Optional.of(new Denial(Reason.SUBJECT, person.displayName()));
	}

	/** MS-WCCE 3.2.2.6.2.1.2.1: the outer signature of a request for somebody else must be an enrollment agent's. */
	private Optional<Denial> agent(CaPerson person, RequestFacts facts) {
		if (facts.requesterName().isEmpty() && facts.agent().isEmpty()) {
			return Optional.empty();
		}
		if (facts.agent().isEmpty()) {
			return Optional.of(new Denial(Reason.AGENT_MISSING, facts.requesterName().orElse("")));
		}
		CertificateFacts agent = CertificateFacts.of(facts.agent().get());
		if (!ours(facts.agent().get()) || !agent.validAt(now)) {
			return Optional.of(new Denial(Reason.AGENT_REJECTED, agent.commonName()));
		}
		if (facts.requesterName().isEmpty()) {
			// without a name it is a renewal, which only the holder of the old certificate may ask for
			boolean same = agent.upn().filter(upn -> upn.equalsIgnoreCase(person.upn())).isPresent();
			return same ? Optional.empty() : Optional.of(new Denial(Reason.AGENT_REJECTED, agent.commonName()));
		}
		if (!agent.eku().contains(Oids.ENROLLMENT_AGENT)) {
			return Optional.of(new Denial(Reason.AGENT_REJECTED, agent.commonName()));
		}
		boolean named = person.account().filter(account -> account.equalsIgnoreCase(facts.requesterName().get())).isPresent();
		return named ? Optional.empty() : Optional.of(new Denial(Reason.REQUESTER_MISMATCH, facts.requesterName().get(), person.account().orElse("")));
	}

	/** Byte for byte what was issued here, and not revoked: the ledger knows better than a CRL of last week. */
	private boolean ours(X509Certificate certificate) {
		try {
			byte[] encoded = certificate.getEncoded();
			return index.issued(certificate.getSerialNumber()).filter(issued -> java.util.Arrays.equals(issued.certificate(), encoded)).isPresent()
					&& index.revoked(certificate.getSerialNumber()).isEmpty();
		} catch (java.security.cert.CertificateEncodingException e) {
			return false;
		}
	}
}

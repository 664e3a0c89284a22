// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import java.security.PublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.lynchpin.ca.CaConnection;
import org.lynchpin.ca.CaPerson;
import org.lynchpin.ca.CaRequest;
import org.lynchpin.ca.Denied;
import org.lynchpin.ca.Issued;
import org.lynchpin.ca.Pending;
import org.lynchpin.ca.Submission;
import org.lynchpin.core.Failure;
import org.lynchpin.directory.Person;
import org.lynchpin.enrollment.EnrollmentFailure;
import org.lynchpin.enrollment.EnrollmentProfile;
import org.lynchpin.enrollment.EnrollmentState;
import org.lynchpin.pki.CertificationRequests;
import org.lynchpin.pki.DistinguishedNames;

/** The request: signed by the card, kept in the journal, sent once. After a crash the authority is asked what became of it. */
final class SubmitStep implements Step {
	static final String SUBMIT = "submit-request";

	@Override
	public EnrollmentState towards() {
		return EnrollmentState.SUBMITTED;
	}

	@Override
	public void take(Work work) throws Failure {
		PublicKey key = work.ledger().publicKey().orElseThrow();
		if (work.ledger().bytes(Fact.REQUEST).isEmpty()) {
			if (!CardKey.isOnCard(work, key)) {
				// somebody made another key meanwhile: nothing was asked for the lost one
				work.ledger().reached(EnrollmentState.SECURED, "key-lost", Map.of(Fact.PUBLIC_KEY, ""));
				return;
			}
			work.ledger().done("sign-request", sign(work, key));
		}
		submit(work, key);
	}

	private static Map<String, String> sign(Work work, PublicKey key) throws Failure {
		EnrollmentProfile profile = work.request().profile();
		Person person = work.request().person();
		byte[] request = CertificationRequests.pkcs10(new CertificationRequests.Content(DistinguishedNames.commonName(person.displayName()), key, profile.hash(),
				profile.template(), Optional.of(person.upn()), person.sid(), Optional.of(profile.csp()).filter(csp -> !csp.isBlank())), CardKey.signer(work));
		Map<String, String> facts = new HashMap<>();
		if (profile.agent().isPresent()) {
			AgentCard.Signed signed = AgentCard.sign(work, profile.agent().get(), request);
			request = signed.request();
			facts.put(Fact.AGENT_THUMBPRINT, signed.thumbprint());
		} else if (profile.format() == CaRequest.Format.CMC) {
			request = CertificationRequests.cmc(request, profile.hash(), Map.of("CertificateTemplate", profile.template()), CardKey.signer(work));
		}
		facts.put(Fact.REQUEST, Ledger.text(request));
		return facts;
	}

	private static void submit(Work work, PublicKey key) throws Failure {
		CaConnection ca = work.ca();
		Optional<Submission> before = work.ledger().isUncertain(SUBMIT) ? ca.find(key) : Optional.empty();
		if (before.isPresent()) {
			heard(work, before.get());
			return;
		}
		Person person = work.request().person();
		CaPerson named = new CaPerson(person.displayName(), person.upn(), person.mail(), person.sid(), person.account());
		CaRequest.Format format = work.request().profile().agent().isPresent() ? CaRequest.Format.PKCS10 : work.request().profile().format();
		CaRequest request = new CaRequest(work.ledger().bytes(Fact.REQUEST).orElseThrow(), format, work.request().profile().template(), named);
		work.ledger().intent(SUBMIT);
		heard(work, ca.submit(request));
	}

	/** The authority's answer, of a submission or of a later question. */
	static void heard(Work work, Submission answer) throws Failure {
		if (work.ledger().state() == EnrollmentState.KEY_GENERATED) {
			work.ledger().reached(EnrollmentState.SUBMITTED, SUBMIT, Map.of(Fact.REQUEST_ID, answer.requestId()));
		}
		switch (answer) {
		case Issued issued -> work.ledger().reached(EnrollmentState.ISSUED, "hear-answer",
				Map.of(Fact.REQUEST_ID, issued.requestId(), Fact.CERTIFICATE, Ledger.text(encoded(issued))));
		case Pending pending -> work.ledger().reached(EnrollmentState.PENDING, "hear-answer", Map.of(Fact.REQUEST_ID, pending.requestId()));
		case Denied denied -> {
			work.ledger().reached(EnrollmentState.FAILED, "hear-answer", Map.of(Fact.REQUEST_ID, denied.requestId()));
			throw new EnrollmentFailure.CaDenied(denied.requestId(), denied.message(), denied.hresult().stream().toList());
		}
		}
	}

	private static byte[] encoded(Issued issued) throws Failure {
		try {
			return issued.certificate().getEncoded();
		} catch (java.security.cert.CertificateEncodingException e) {
			throw new EnrollmentFailure(Failure.Kind.AUTHORITY, org.lynchpin.core.Stage.CERTIFICATE, "certificate-unreadable", issued.requestId())
					.<EnrollmentFailure>because(e);
		}
	}
}

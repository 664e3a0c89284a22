// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import java.security.cert.X509Certificate;
import java.util.Map;

import org.lynchpin.card.capability.Certificates;
import org.lynchpin.card.capability.ForcedPinChange;
import org.lynchpin.card.capability.Keys;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Stage;
import org.lynchpin.enrollment.EnrollmentFailure;
import org.lynchpin.enrollment.EnrollmentState;

/** The card proves itself: what was written reads back, a signature fits, the chain and the revocation list are in order. */
final class ProveStep implements Step {
	@Override
	public EnrollmentState towards() {
		return EnrollmentState.VERIFIED;
	}

	@Override
	public void take(Work work) throws Failure {
		X509Certificate certificate = work.ledger().certificate().orElseThrow();
		boolean same = work.needed(Certificates.class).read(work.needed(Keys.class).logonSlot()).filter(certificate::equals).isPresent();
		if (!same) {
			// a card that was changed after writing, or one that does not keep what it is given: it can be written again
			work.ledger().reached(EnrollmentState.COMPARED, "read-back-differs", Map.of());
			throw new EnrollmentFailure(Failure.Kind.CARD, Stage.CARD, "read-back-differs", work.content().label());
		}
		if (!CardKey.proves(work, certificate.getPublicKey())) {
			throw new EnrollmentFailure(Failure.Kind.CARD, Stage.CARD, "signature-wrong", work.content().label());
		}
		CertificateProof proof = CertificateProof.of(certificate, work.ca(), work.services().clock().instant());
		if (proof.isBroken()) {
			throw new EnrollmentFailure.Refused(proof.findings());
		}
		proof.findings().forEach(work::note);
		if (work.request().profile().forcePinChange() && work.session().capability(ForcedPinChange.class).isPresent()) {
			work.admin().authenticate();
			work.needed(ForcedPinChange.class).demand();
		}
		work.ledger().reached(EnrollmentState.VERIFIED, "prove-card", Map.of());
	}
}

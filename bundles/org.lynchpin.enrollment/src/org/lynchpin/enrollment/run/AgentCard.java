// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.OptionalInt;

import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardSession;
import org.lynchpin.card.Slot;
import org.lynchpin.card.SlotContent;
import org.lynchpin.card.capability.Keys;
import org.lynchpin.card.capability.Pin;
import org.lynchpin.core.CallFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Stage;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.core.secret.Secret;
import org.lynchpin.enrollment.EnrollmentFailure;
import org.lynchpin.pki.CertificateFacts;
import org.lynchpin.pki.CertificationRequests;

/**
 * The enrollment agent, whose key is on a card of its own in a second reader. An agent can become anyone: the key never
 * lies in a file, and its PIN is asked for each time.
 */
final class AgentCard {
	/** Certificate Request Agent. */
	private static final String AGENT_PURPOSE = "1.3.6.1.4.1.311.20.2.1";

	/**
	 * A request on behalf of somebody.
	 *
	 * @param thumbprint SHA-256 of the agent's certificate
	 */
	record Signed(byte[] request, String thumbprint) {
	}

	private AgentCard() {
	}

	/** @param reader the reader that has the agent's card */
	static Signed sign(Work work, String reader, byte[] pkcs10) throws Failure {
		String requester = work.request().person().account()
				.orElseThrow(() -> new CallFailure("agent-needs-account", Work.TEXT, work.request().person().displayName()));
		if (work.ledger().fact(Fact.READER_NAME).filter(reader::equals).isPresent()) {
			throw new CallFailure("agent-in-same-reader", Work.TEXT, reader);
		}
		try (CardSession session = work.services().cards().open(work.services().cards().reader(Optional.of(reader)), work.interaction())) {
			Keys keys = session.capability(Keys.class).orElseThrow(() -> new CardFailure.NotOnThisCard(Work.TEXT.text("capability.Keys")));
			Slot slot = keys.logonSlot();
			X509Certificate agent = session.content().slot(slot.id()).flatMap(SlotContent::certificate).filter(each -> CertificateFacts.of(each).eku().contains(AGENT_PURPOSE))
					.orElseThrow(() -> new EnrollmentFailure(Failure.Kind.CARD, Stage.CERTIFICATE, "agent-without-certificate", reader));
			KeyAlgorithm algorithm = KeyAlgorithm.of(agent.getPublicKey()).orElseThrow(() -> new CardFailure.NotOnThisCard(Work.TEXT.text("capability.Keys")));
			unlock(work, session, reader);
			byte[] request = CertificationRequests.onBehalfOf(pkcs10, requester, agent, (hash, message) -> keys.sign(slot, algorithm, hash, message),
					HashAlgorithm.SHA256);
			return new Signed(request, CertificateFacts.of(agent).thumbprintSha256());
		}
	}

	private static void unlock(Work work, CardSession session, String reader) throws Failure {
		Pin pin = session.capability(Pin.class).orElseThrow(() -> new CardFailure.NotOnThisCard(Work.TEXT.text("capability.Pin")));
		int left = pin.retriesLeft();
		if (left < 2) {
			throw left == 0 ? new CardFailure.PinBlocked() : new EnrollmentFailure(Failure.Kind.CARD, Stage.CARD, "last-try-kept");
		}
		try (Secret typed = work.ask().ask(new SecretPrompt(SecretPrompt.Kind.PASSWORD, reader, Work.TEXT.text("ask-agent-pin", reader), OptionalInt.of(left),
				pin.minLength(), pin.maxLength()))) {
			pin.verify(typed);
		}
	}
}

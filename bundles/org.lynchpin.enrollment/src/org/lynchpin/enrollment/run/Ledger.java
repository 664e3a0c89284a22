// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.enrollment.EnrollmentState;
import org.lynchpin.inventory.Journal;
import org.lynchpin.inventory.JournalRun;
import org.lynchpin.inventory.JournalStep;
import org.lynchpin.inventory.JournalStep.Outcome;

/** The journal of one enrollment: what is about to be done is durable before it is done, and the outcome after it. */
public final class Ledger {
	private static final Messages TEXT = Messages.of(org.lynchpin.enrollment.EnrollmentService.class);

	private final Journal journal;
	private final Clock clock;
	private JournalRun run;

	Ledger(Journal journal, JournalRun run, Clock clock) {
		this.journal = journal;
		this.run = run;
		this.clock = clock;
	}

	UUID id() {
		return run.id();
	}

	EnrollmentState state() {
		return EnrollmentState.valueOf(run.state());
	}

	Optional<String> fact(String name) {
		return Optional.ofNullable(run.facts().get(name)).filter(text -> !text.isEmpty());
	}

	Map<String, String> facts() {
		return run.facts();
	}

	boolean is(String name) {
		return fact(name).filter("true"::equals).isPresent();
	}

	/** Identifiers by which the card is known, newest first. */
	List<String> guids() {
		return fact(Fact.CARD_GUIDS).map(text -> List.of(text.split(" "))).orElse(List.of());
	}

	/** Before a deed. */
	void intent(String deed, Map<String, String> facts) throws Failure {
		append(state(), deed, Outcome.INTENT, facts);
	}

	/** Before a deed. */
	void intent(String deed) throws Failure {
		intent(deed, Map.of());
	}

	/** After a deed that leaves the state as it is. */
	void done(String deed, Map<String, String> facts) throws Failure {
		append(state(), deed, Outcome.DONE, facts);
	}

	/** After a deed that leads to another state. */
	void reached(EnrollmentState state, String deed, Map<String, String> facts) throws Failure {
		append(state, deed, Outcome.DONE, facts);
	}

	/** A deed that failed; the state stays. */
	void failed(String deed, Failure reason) throws Failure {
		append(state(), deed, Outcome.FAILED, Map.of(Fact.STOPPED_BY, reason.finding().title()));
	}

	/** The end. */
	void close() throws Failure {
		journal.close(run.id());
	}

	/** What was intended last without an outcome: a crash came between. */
	Optional<String> unfinishedDeed() {
		List<JournalStep> steps = run.steps();
		for (int i = steps.size() - 1; i >= 0; i--) {
			JournalStep step = steps.get(i);
			if (step.outcome() == Outcome.INTENT) {
				return Optional.of(step.deed());
			}
			if (step.outcome() == Outcome.DONE) {
				return Optional.empty();
			}
		}
		return Optional.empty();
	}

	/** Whether this deed was intended and is not known to be done. */
	boolean isUncertain(String deed) {
		List<JournalStep> steps = new ArrayList<>(run.steps());
		for (JournalStep step : steps.reversed()) {
			if (step.deed().equals(deed) && step.outcome() != Outcome.FAILED) {
				return step.outcome() == Outcome.INTENT;
			}
		}
		return false;
	}

	private void append(EnrollmentState state, String deed, Outcome outcome, Map<String, String> facts) throws Failure {
		run = journal.append(run.id(), new JournalStep(clock.instant(), state.name(), deed, outcome, facts));
	}

	Optional<byte[]> bytes(String name) {
		return fact(name).map(Base64.getDecoder()::decode);
	}

	static String text(byte[] bytes) {
		return Base64.getEncoder().encodeToString(bytes);
	}

	/** The public key that the card made. */
	Optional<PublicKey> publicKey() throws Failure {
		Optional<byte[]> encoded = bytes(Fact.PUBLIC_KEY);
		if (encoded.isEmpty()) {
			return Optional.empty();
		}
		boolean rsa = Dossier.request(facts()).profile().key().isRsa();
		try {
			return Optional.of(KeyFactory.getInstance(rsa ? "RSA" : "EC").generatePublic(new X509EncodedKeySpec(encoded.get())));
		} catch (GeneralSecurityException e) {
			throw new DataFailure("journal-damaged", TEXT, run.id()).<DataFailure>because(e);
		}
	}

	/** The certificate that was issued. */
	Optional<X509Certificate> certificate() throws Failure {
		Optional<byte[]> encoded = bytes(Fact.CERTIFICATE);
		if (encoded.isEmpty()) {
			return Optional.empty();
		}
		try {
			return Optional.of((X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded.get())));
		} catch (GeneralSecurityException e) {
			throw new DataFailure("journal-damaged", TEXT, run.id()).<DataFailure>because(e);
		}
	}
}

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.enrollment.EnrollmentState;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.inventory.JournalRun;
import org.lynchpin.inventory.JournalStep;
import org.lynchpin.inventory.JournalStep.Outcome;

/**
 * The journal of one enrollment: what is about to be done is durable before it is done, and the outcome after it. An
 * outcome becomes durable with the intent of the next deed, before that is done, with the end of its step, or before
 * anybody is asked: a crash in between is one that came before the outcome could be written, which every step reckons with.
 */
public final class Ledger {
	private static final Messages TEXT = Messages.of(org.lynchpin.enrollment.EnrollmentService.class);

	private final Inventory inventory;
	private final Clock clock;
	/** As the database has it. */
	private JournalRun kept;
	/** With what is still to be written. */
	private JournalRun run;
	private final List<JournalStep> outcomes = new ArrayList<>();
	private final List<Inventory.Changes> changes = new ArrayList<>();

	Ledger(Inventory inventory, JournalRun run, Clock clock) {
		this.inventory = inventory;
		this.kept = run;
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

	/** Before a deed: durable when this returns. */
	void intent(String deed, Map<String, String> facts) throws Failure {
		intent(deed, facts, () -> { });
	}

	/** Before a deed, with what has to be known before it. */
	void intent(String deed, Map<String, String> facts, Inventory.Changes known) throws Failure {
		add(state(), deed, Outcome.INTENT, facts, known);
		write();
	}

	/** Before a deed. */
	void intent(String deed) throws Failure {
		intent(deed, Map.of());
	}

	/** After a deed that leaves the state as it is. */
	void done(String deed, Map<String, String> facts) {
		done(deed, facts, () -> { });
	}

	/** After a deed that leaves the state as it is, with what follows from it. */
	void done(String deed, Map<String, String> facts, Inventory.Changes following) {
		add(state(), deed, Outcome.DONE, facts, following);
	}

	/** After a deed that leads to another state. */
	void reached(EnrollmentState state, String deed, Map<String, String> facts) {
		reached(state, deed, facts, () -> { });
	}

	/** After a deed that leads to another state, with what follows from it. */
	void reached(EnrollmentState state, String deed, Map<String, String> facts, Inventory.Changes following) {
		add(state, deed, Outcome.DONE, facts, following);
	}

	/** A deed that failed; the state stays. */
	void failed(String deed, Failure reason) throws Failure {
		failed(deed, reason, () -> { });
	}

	/** A deed that failed, with what follows from that. */
	void failed(String deed, Failure reason, Inventory.Changes following) throws Failure {
		add(state(), deed, Outcome.FAILED, Map.of(Fact.STOPPED_BY, reason.finding().title()), following);
		write();
	}

	/** The end. */
	void close() throws Failure {
		changes.add(() -> inventory.journal().close(run.id()));
		write();
	}

	/** Has all that was done on the disk. */
	void write() throws Failure {
		if (outcomes.isEmpty() && changes.isEmpty()) {
			return;
		}
		inventory.together(() -> {
			for (Inventory.Changes each : changes) {
				each.make();
			}
			run = inventory.journal().append(kept, outcomes);
		});
		kept = run;
		outcomes.clear();
		changes.clear();
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

	private void add(EnrollmentState state, String deed, Outcome outcome, Map<String, String> facts, Inventory.Changes with) {
		JournalStep step = new JournalStep(clock.instant(), state.name(), deed, outcome, facts);
		outcomes.add(step);
		changes.add(with);
		Map<String, String> all = new HashMap<>(run.facts());
		all.putAll(facts);
		List<JournalStep> steps = new ArrayList<>(run.steps());
		steps.add(step);
		run = new JournalRun(run.id(), run.kind(), state.name(), run.open(), run.started(), step.at(), all, steps);
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

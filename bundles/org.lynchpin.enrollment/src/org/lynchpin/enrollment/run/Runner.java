// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Stage;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.enrollment.EnrollmentFailure;
import org.lynchpin.enrollment.EnrollmentRequest;
import org.lynchpin.enrollment.EnrollmentResult;
import org.lynchpin.enrollment.EnrollmentRun;
import org.lynchpin.enrollment.EnrollmentState;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.inventory.Journal;
import org.lynchpin.inventory.JournalRun;
import org.lynchpin.site.SiteDocument;

/** Takes an enrollment from state to state, from wherever the journal says it is. */
public final class Runner {
	private final Services services;
	private final SiteDocument site;

	public Runner(Services services, SiteDocument site) {
		this.services = services;
		this.site = site;
	}

	/** A new enrollment. */
	public EnrollmentResult run(EnrollmentRequest request, Interaction ask) throws Failure {
		Instant start = services.clock().instant();
		try (Work work = new Planner(services, site).begin(request, ask); Journal.Lock lock = lock(work.inventory(), work.ledger().id())) {
			return drive(work, start);
		}
	}

	/** One that was begun. */
	public EnrollmentResult resume(UUID id, Optional<String> reader, EnrollmentRequest given, Interaction ask) throws Failure {
		Instant start = services.clock().instant();
		Inventory inventory = services.inventory(site, ask);
		try (Journal.Lock lock = lock(inventory, id); Work work = reopen(inventory, id, reader, given, ask)) {
			return drive(work, start);
		}
	}

	/** The request that was made then. */
	public EnrollmentRequest request(UUID id, Interaction ask) throws Failure {
		return Dossier.request(open(services.inventory(site, ask), id).facts());
	}

	/** Ends one that was begun. */
	public EnrollmentResult cancel(UUID id, Interaction ask) throws Failure {
		Instant start = services.clock().instant();
		Inventory inventory = services.inventory(site, ask);
		try (Journal.Lock lock = lock(inventory, id); Work work = reopen(inventory, id, Optional.empty(), request(id, ask), ask)) {
			GivingUp.enrollment(work);
			work.ledger().write();
			return result(work, start, Optional.empty());
		}
	}

	/** Enrollments in the journal, newest first. */
	public List<EnrollmentRun> list(boolean openOnly, Interaction ask) throws Failure {
		return services.inventory(site, ask).journal().runs(JournalKind.ENROLLMENT, openOnly).stream().map(Runner::entry).toList();
	}

	private static EnrollmentRun entry(JournalRun run) {
		Optional<String> stopped = run.steps().isEmpty() || run.steps().getLast().outcome() != org.lynchpin.inventory.JournalStep.Outcome.FAILED ? Optional.empty()
				: Optional.ofNullable(run.facts().get(Fact.STOPPED_BY));
		return new EnrollmentRun(run.id(), EnrollmentState.valueOf(run.state()), run.open(), run.facts().getOrDefault(Fact.PERSON_UPN, ""),
				run.facts().getOrDefault(Fact.PERSON_NAME, ""), Optional.ofNullable(run.facts().get(Fact.CARD_ID)).map(UUID::fromString),
				run.facts().getOrDefault(Fact.CARD_LABEL, ""), run.facts().getOrDefault(Fact.READER_NAME, ""), Optional.ofNullable(run.facts().get(Fact.REQUEST_ID)),
				stopped, run.started(), run.changed());
	}

	private Work reopen(Inventory inventory, UUID id, Optional<String> reader, EnrollmentRequest given, Interaction ask) throws Failure {
		JournalRun run = open(inventory, id);
		return new Work(services, site, inventory, ask, new Ledger(inventory, run, services.clock()), given, reader);
	}

	private static JournalRun open(Inventory inventory, UUID id) throws Failure {
		JournalRun run = inventory.journal().run(id).filter(each -> each.kind().equals(JournalKind.ENROLLMENT))
				.orElseThrow(() -> new EnrollmentFailure(Failure.Kind.CALL, Stage.ACCOUNT, "enrollment-unknown", id));
		if (!run.open()) {
			throw new EnrollmentFailure(Failure.Kind.CALL, Stage.ACCOUNT, "enrollment-ended", id, EnrollmentState.valueOf(run.state()).text());
		}
		return run;
	}

	private static Journal.Lock lock(Inventory inventory, UUID id) throws Failure {
		return inventory.journal().lock(id).orElseThrow(() -> new EnrollmentFailure(Failure.Kind.DATA, Stage.ACCOUNT, "enrollment-in-use", id));
	}

	private EnrollmentResult drive(Work work, Instant start) throws Failure {
		Optional<Failure> stopped = Optional.empty();
		try {
			boolean waiting = false;
			while (!work.ledger().state().isEnd() && !waiting) {
				Step step = step(work.ledger().state());
				work.step(step.towards());
				step.take(work);
				waiting = work.ledger().state() == EnrollmentState.PENDING;
			}
			work.ledger().write();
		} catch (DataFailure e) {
			throw e; // the journal itself cannot be written: there is nothing to note it in
		} catch (Failure e) {
			stopped = Optional.of(work.interaction().cancellation().isCancelled() ? new Cancelled() : e);
			note(work, stopped.get());
		}
		return result(work, start, stopped);
	}

	private static void note(Work work, Failure reason) throws Failure {
		if (work.ledger().state() == EnrollmentState.FAILED) {
			GivingUp.denied(work);
		} else if (!work.ledger().state().isEnd()) {
			work.ledger().failed(step(work.ledger().state()).towards().name(), reason);
		}
	}

	private static Step step(EnrollmentState state) {
		return switch (state) {
		case PLANNED -> new SecureStep();
		case SECURED -> new KeyStep();
		case KEY_GENERATED -> new SubmitStep();
		case SUBMITTED, PENDING -> new AwaitStep();
		case ISSUED -> new CompareStep();
		case COMPARED -> new WriteStep();
		case WRITTEN -> new ProveStep();
		case VERIFIED -> new RecordStep();
		case RECORDED, FAILED, CANCELLED, COMPENSATED -> throw new IllegalStateException(state + " is an end");
		};
	}

	private EnrollmentResult result(Work work, Instant start, Optional<Failure> stopped) throws Failure {
		List<Finding> findings = new ArrayList<>();
		stopped.ifPresent(failure -> findings.addAll(failure instanceof EnrollmentFailure.Refused refused ? refused.findings() : List.of(failure.finding())));
		findings.addAll(work.notes());
		findings.sort(Comparator.comparing(Finding::severity));
		Optional<X509Certificate> certificate = work.ledger().certificate();
		return new EnrollmentResult(work.ledger().id(), work.request().person().upn(), work.ledger().fact(Fact.CARD_ID).map(UUID::fromString),
				work.ledger().fact(Fact.CARD_LABEL).orElse(""), work.ledger().state(), certificate, findings, work.exchanges(),
				Duration.between(start, services.clock().instant()).toMillis(), stopped);
	}
}

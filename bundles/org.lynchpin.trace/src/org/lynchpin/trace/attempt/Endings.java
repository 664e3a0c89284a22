// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.attempt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lynchpin.trace.Entry;
import org.lynchpin.trace.TraceIndex;
import org.lynchpin.trace.TraceRecord;

/** How sessions ended (domain: sign-in sessions, 6): as evidence of the wire, the process and the monitoring database. */
final class Endings {
	/** Of OCS and Lync where the server does not say, in seconds. */
	private static final long EXPIRES = 7200;
	/** A client refreshes half a minute before the end; networks take time. In seconds. */
	private static final long GRACE = 300;
	/** Codes of the client for an end by the server: moved, rejected, signed in elsewhere. */
	private static final List<String> BY_SERVER = List.of("80ee0083", "80ee0084", "80ee0085");

	private final Map<Draft, Draft> next = new HashMap<>();

	Endings(List<Draft> drafts) {
		List<Draft> inOrder = new ArrayList<>(drafts);
		inOrder.sort(Comparator.comparing(Draft::start));
		Map<String, Draft> before = new HashMap<>();
		inOrder.forEach(draft -> draft.epid().ifPresent(epid -> {
			Draft earlier = before.put(epid, draft);
			if (earlier != null) {
				next.put(earlier, draft);
			}
		}));
	}

	/** How the session ended; empty where there was none. */
	Optional<Ending> of(Draft draft) {
		if (draft.lastConfirmed().isEmpty() && !draft.ended()) {
			return Optional.empty();
		}
		if (draft.ended()) {
			return Optional.of(ended(draft));
		}
		List<Place> server = byServer(draft);
		if (!server.isEmpty()) {
			return Optional.of(ending(Ending.Kind.BY_SERVER, server));
		}
		Place last = lastPlace(draft.lastConfirmed().orElseThrow());
		return Optional.of(crashed(draft, last).or(() -> expired(draft, last)).or(() -> database(draft)).or(() -> replaced(draft, last))
				.orElseGet(() -> ending(Ending.Kind.STILL_SIGNED_IN, List.of(last))));
	}

	private static Ending ending(Ending.Kind kind, List<Place> proof) {
		return new Ending(kind, proof.stream().map(Place::entry).toList());
	}

	/** REGISTER with Expires 0: what its process did then. */
	private static Ending ended(Draft draft) {
		Transaction end = draft.transactions().stream().filter(transaction -> transaction.kind() == StepKind.END).reduce((first, second) -> second).orElseThrow();
		Place last = lastPlace(end);
		List<Place> proof = new ArrayList<>(end.request().stream().toList());
		proof.addAll(end.responses());
		int process = last.scan().index().process(last.row());
		if (!last.scan().client() || process == 0) {
			return ending(Ending.Kind.BY_USER, proof);
		}
		if (speaksAfter(last, process)) {
			return ending(Ending.Kind.SIGNED_OUT, proof);
		}
		return ending(last.scan().nextProcess(last.row()) >= 0 ? Ending.Kind.EXIT : Ending.Kind.EXIT_OR_END_OF_FILE, proof);
	}

	/** Whether the process went on; what it writes while it shuts down does not count. */
	private static boolean speaksAfter(Place last, int process) {
		int row = last.scan().lastOf(process);
		long time = row < 0 ? TraceIndex.NO_TIME : last.scan().time(row);
		return row > last.row() && (time == TraceIndex.NO_TIME || !last.timed() || time - last.time() > 2_000);
	}

	private static Place lastPlace(Transaction transaction) {
		List<Place> responses = transaction.responses();
		return responses.isEmpty() ? transaction.request().orElseThrow() : responses.getLast();
	}

	/** The server's word, a refused refresh, or the client's code for it. */
	private static List<Place> byServer(Draft draft) {
		List<Place> proof = new ArrayList<>();
		draft.endedByServer().forEach(exchange -> proof.addAll(exchange.responses()));
		if (draft.state() == Draft.State.FAILED) {
			proof.addAll(draft.transactions().getLast().responses());
		}
		long confirmed = draft.lastConfirmed().map(Transaction::end).orElse(TraceIndex.NO_TIME);
		for (Exchange exchange : draft.exchanges()) {
			if (exchange.request().isEmpty() && exchange.time() >= confirmed && exchange.kind() != StepKind.REGISTRATION_ROW
					&& exchange.first().record() instanceof TraceRecord.Line line && names(line.text())) {
				exchange.kind(StepKind.END);
				proof.add(exchange.first());
			}
		}
		return proof;
	}

	private static boolean names(String text) {
		String lower = text.length() > 4096 ? text.substring(0, 4096).toLowerCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT);
		return BY_SERVER.stream().anyMatch(lower::contains);
	}

	/** Another process, and no word of this one. */
	private static Optional<Ending> crashed(Draft draft, Place last) {
		int process = last.scan().index().process(last.row());
		if (!last.scan().client() || process == 0) {
			return Optional.empty();
		}
		int end = last.scan().lastOf(process);
		int next = last.scan().nextProcess(end);
		return next < 0 ? Optional.empty() : Optional.of(ending(Ending.Kind.CRASHED, List.of(new Place(last.scan(), end), new Place(last.scan(), next))));
	}

	/** A hole that is longer than the registration lasts. */
	private static Optional<Ending> expired(Draft draft, Place last) {
		long limit = (expires(last) + GRACE) * 1000;
		if (!last.timed() || last.scan().end() == TraceIndex.NO_TIME || last.scan().end() - last.time() < limit) {
			return Optional.empty();
		}
		if (!last.scan().client()) {
			// the trace goes on without the refresh; a log of single messages tells nothing of what it leaves out
			return last.scan().server() ? Optional.of(ending(Ending.Kind.EXPIRED, List.of(last))) : Optional.empty();
		}
		return last.scan().gaps.stream().filter(gap -> gap.row() >= last.row() && gap.millis() > limit).findFirst()
				.map(gap -> ending(Ending.Kind.EXPIRED, List.of(new Place(last.scan(), gap.row()), new Place(last.scan(), gap.row() + 1))));
	}

	/** How long the registration lasts, in seconds. */
	private static long expires(Place last) {
		if (last.record() instanceof TraceRecord.Sip sip) {
			return sip.message().header("Expires").map(String::strip).filter(text -> text.length() < 9 && !text.isEmpty() && text.chars().allMatch(Character::isDigit))
					.map(Long::parseLong).filter(seconds -> seconds > 0).orElse(EXPIRES);
		}
		return EXPIRES;
	}

	/** What the monitoring database says (domain: DeRegisterType). */
	private static Optional<Ending> database(Draft draft) {
		for (Exchange exchange : draft.exchanges()) {
			if (exchange.kind() == StepKind.REGISTRATION_ROW && exchange.first().record() instanceof TraceRecord.Registration row && row.value("DeRegisterTime").isPresent()) {
				String reason = row.value("DeRegisterTypeId").or(() -> row.value("DeRegisterReason")).map(text -> text.strip().toLowerCase(Locale.ROOT)).orElse("");
				Optional<Ending.Kind> kind = Optional.ofNullable(switch (reason) {
					case "1", "client initiated deregistration" -> Ending.Kind.BY_USER;
					case "2", "registration expired" -> Ending.Kind.EXPIRED;
					case "3", "client crashed" -> Ending.Kind.CRASHED;
					case "4", "5", "user attributes changed", "preferred registrar changed" -> Ending.Kind.BY_SERVER;
					default -> null;
				});
				if (kind.isPresent()) {
					return Optional.of(ending(kind.get(), exchange.responses()));
				}
			}
		}
		return Optional.empty();
	}

	/** The same endpoint registers anew without having ended this one: it had lost it. */
	private Optional<Ending> replaced(Draft draft, Place last) {
		if (!next.containsKey(draft) || !last.timed()) {
			return Optional.empty();
		}
		List<Entry> proof = next.get(draft).transactions().stream().limit(1).flatMap(transaction -> transaction.places().stream().limit(1)).map(Place::entry).toList();
		return proof.isEmpty() ? Optional.empty() : Optional.of(new Ending(Ending.Kind.EXPIRED, proof));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.attempt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RowWriter.Field;
import org.lynchpin.trace.TraceIndex;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.decode.EndpointId;

/**
 * Brings to the attempts what others than the client wrote at the time: servers, Windows, the monitoring database. By Call-ID, endpoint, address or user where a
 * record has them; by time alone only where one person was signing in. What fits nobody stays with the others.
 */
final class Joiner {
	/** Domain controllers and AD FS are seconds away, their clocks perhaps minutes. In milliseconds. */
	private static final long NEAR = 120_000;
	/** For what names nobody. */
	private static final long VERY_NEAR = 5_000;
	/** The monitoring database notes the registration, not the beginning of the attempt. */
	private static final long REGISTERED = 180_000;
	private static final int MOST_WEB = 20_000;
	/** Attempts of one Call-ID or endpoint that a record is compared with. */
	private static final int MOST_CANDIDATES = 2000;

	private final List<Draft> drafts;
	private final Calls calls;
	private final Map<String, List<Draft>> byCallId = new HashMap<>();
	private final Map<UUID, List<Draft>> byEndpoint = new HashMap<>();
	private Windows windows;

	/** @param drafts attempts; those that only a server's web services show are added */
	Joiner(List<Draft> drafts, Calls calls) {
		this.drafts = drafts;
		this.calls = calls;
		this.windows = new Windows(drafts);
		for (Draft draft : drafts) {
			draft.transactions().stream().map(transaction -> transaction.places().getFirst().text(Field.CALL_ID)).distinct()
					.forEach(callId -> byCallId.computeIfAbsent(callId, id -> new ArrayList<>(1)).add(draft));
			draft.epid().ifPresent(epid -> byEndpoint.computeIfAbsent(EndpointId.of(epid), id -> new ArrayList<>(1)).add(draft));
		}
	}

	/** The web part as servers saw it. */
	void web(FileScan scan) {
		List<Exchange> waiting = new ArrayList<>();
		for (int i = 0; i < Math.min(scan.web.size(), MOST_WEB); i++) {
			Place place = new Place(scan, scan.web.get(i));
			WebStep step = WebStep.of(place.record()).orUser(place.text(Field.FROM));
			Optional<String> user = step.user();
			if (step.kind() == StepKind.OTHER && user.isEmpty() && place.scan().index().code(place.row()) == 0) {
				continue;
			}
			Exchange exchange = place.request() ? Exchange.request(step.kind(), place, user) : Exchange.single(step.kind(), place, user);
			Optional<Draft> draft = user.isEmpty() ? windows.at(place.time(), AttemptFinder.GAP, VERY_NEAR, each -> true)
					: windows.ofPerson(local(user.get())).at(place.time(), AttemptFinder.GAP, VERY_NEAR, each -> each.user().equals(user))
							.or(() -> windows.at(place.time(), AttemptFinder.GAP, VERY_NEAR, each -> each.user().isEmpty()));
			if (draft.isPresent()) {
				ServerHttp.put(draft.get(), exchange);
				continue;
			}
			if (!waiting.isEmpty() && apart(waiting.getLast(), exchange)) {
				finish(waiting);
			}
			if (!ServerHttp.answers(waiting, exchange)) {
				waiting.add(exchange);
			}
		}
		finish(waiting);
		windows = new Windows(drafts);
	}

	private static boolean apart(Exchange before, Exchange after) {
		boolean another = before.user().isPresent() && after.user().isPresent() && !before.user().equals(after.user());
		return another || before.timed() && after.timed() && after.time() - before.end() > AttemptFinder.GAP;
	}

	/** An attempt of which servers show the web part only; lines that name no service are none. */
	private void finish(List<Exchange> exchanges) {
		boolean web = exchanges.stream().anyMatch(exchange -> exchange.kind() != StepKind.OTHER && exchange.kind() != StepKind.CONNECT);
		boolean alone = exchanges.stream().anyMatch(exchange -> exchange.user().isPresent())
				|| !exchanges.isEmpty() && !windows.busy(exchanges.getFirst().time(), AttemptFinder.GAP, VERY_NEAR);
		if (web && alone) {
			Place first = exchanges.getFirst().first();
			Draft draft = new Draft(first.scan().file().name() + "@" + first.scan().index().offset(first.row()));
			exchanges.forEach(draft::add);
			drafts.add(draft);
		} else {
			exchanges.forEach(calls::add);
		}
		exchanges.clear();
	}

	/** Events, records of servers, rows of the monitoring database. */
	void join(FileScan scan) {
		for (int i = 0; i < scan.joined.size(); i++) {
			Place place = new Place(scan, scan.joined.get(i));
			switch (place.kind()) {
				case EVENT -> event(place);
				case REGISTRATION -> registration(place);
				default -> serverRecord(place);
			}
		}
	}

	private void serverRecord(Place place) {
		String callId = place.text(Field.CALL_ID);
		StepKind kind = place.kind() == RecordKind.CONNECTION ? StepKind.CONNECT : StepKind.OTHER;
		Exchange exchange = Exchange.single(kind, place, Optional.empty());
		Optional<Draft> draft = callId.isEmpty() ? windows.ofHost(Draft.host(place.text(Field.PEER))).at(place.time(), AttemptFinder.GAP, VERY_NEAR, each -> true)
				: nearest(byCallId.getOrDefault(callId, List.of()), place.time());
		if (draft.isPresent()) {
			draft.get().add(exchange);
		} else if (scan(place).code(place.row()) != 0) {
			calls.add(exchange);
		}
	}

	private static TraceIndex scan(Place place) {
		return place.scan().index();
	}

	private void event(Place place) {
		if (!(place.record() instanceof TraceRecord.Event event)) {
			return;
		}
		String user = place.text(Field.FROM);
		boolean addressed = EventStep.addresses(event).findAny().isPresent();
		Optional<Draft> draft = Optional.empty();
		if (!user.isEmpty()) {
			draft = windows.ofPerson(local(account(user))).at(place.time(), NEAR, NEAR, each -> each.user().filter(name -> samePerson(user, name)).isPresent());
		}
		if (draft.isEmpty() && addressed) {
			draft = EventStep.addresses(event).map(Draft::host).flatMap(host -> windows.ofHost(host).at(place.time(), NEAR, NEAR, each -> true).stream()).findFirst();
		}
		if (draft.isEmpty() && user.isEmpty() && !addressed) {
			draft = windows.at(place.time(), VERY_NEAR, VERY_NEAR, each -> true).or(() -> windows.at(place.time(), VERY_NEAR, NEAR, Draft::awaitsCard));
		}
		Exchange exchange = Exchange.single(EventStep.of(event), place, Optional.empty());
		draft.ifPresentOrElse(each -> each.add(exchange), () -> calls.add(exchange));
	}

	/** Whether a name of Windows (account, DOMAIN\account, UPN) may be that of a sign-in address. An address with another domain is somebody else's, unless it is the UPN of the same name. */
	static boolean samePerson(String account, String address) {
		String bare = account(account);
		return bare.equals(address) || local(bare).equals(local(address));
	}

	/** A name of Windows without its domain, lower case. */
	private static String account(String name) {
		return name.substring(name.lastIndexOf('\\') + 1).toLowerCase(Locale.ROOT);
	}

	/** What stands before the at sign. */
	static String local(String address) {
		int at = address.indexOf('@');
		return at < 0 ? address : address.substring(0, at);
	}

	private void registration(Place place) {
		if (!(place.record() instanceof TraceRecord.Registration row)) {
			return;
		}
		Optional<UUID> endpoint = row.value("EndpointId").flatMap(EndpointId::parse);
		String user = place.text(Field.FROM).toLowerCase(Locale.ROOT);
		List<Draft> own = endpoint.map(id -> byEndpoint.getOrDefault(id, List.of())).orElse(List.of());
		Optional<Draft> draft = nearest(own, place.time()).filter(each -> Math.abs(place.time() - each.decided()) <= REGISTERED || within(each, place.time()))
				.or(() -> windows.ofPerson(local(user)).at(place.time(), VERY_NEAR, NEAR,
						each -> each.user().filter(user::equals).isPresent() && (each.epid().isEmpty() || endpoint.isEmpty())));
		Exchange exchange = Exchange.single(StepKind.REGISTRATION_ROW, place, Optional.of(user).filter(name -> !name.isEmpty()));
		draft.ifPresentOrElse(each -> each.add(exchange), () -> calls.add(exchange));
	}

	private static boolean within(Draft draft, long time) {
		return draft.start() <= time && time <= draft.decided();
	}

	/** Of several attempts of one Call-ID or endpoint the last that had begun. */
	private static Optional<Draft> nearest(List<Draft> candidates, long time) {
		if (time == TraceIndex.NO_TIME || candidates.size() < 2) {
			return candidates.stream().findFirst();
		}
		Optional<Draft> found = Optional.empty();
		long best = Long.MIN_VALUE;
		for (Draft draft : candidates.subList(0, Math.min(candidates.size(), MOST_CANDIDATES))) {
			long start = draft.start();
			if (start <= time + VERY_NEAR && start > best) {
				best = start;
				found = Optional.of(draft);
			}
		}
		return found.or(() -> candidates.stream().findFirst());
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.attempt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RowWriter.Field;
import org.lynchpin.trace.RowWriter.Mark;
import org.lynchpin.trace.TraceIndex;
import org.lynchpin.trace.TraceRecord;

/**
 * What belongs to no sign-in and still says something: calls and other requests that were refused, output of cmdlets, events, records of servers. A call that
 * fails is no failed sign-in. Also finds what the server tells of a registration outside of REGISTER, and what follows a sign-in.
 */
final class Calls {
	/** More than anybody looks at. */
	private static final int MOST = 20_000;
	/** What is looked at after a sign-in, in rows and milliseconds. */
	private static final int ROWS_AFTER = 200;
	private static final int ROWS_AFTER_WITHOUT_TIME = 30;
	private static final long TIME_AFTER = 30_000;
	private static final int SUBSCRIPTIONS = 10;
	/** Attempts of one person that a notification is compared with. */
	private static final int LAST = 500;

	private final Map<String, Exchange> refused = new LinkedHashMap<>();
	private final List<Exchange> exchanges = new ArrayList<>();

	Calls(List<FileScan> scans, List<Draft> drafts, Cancellation cancellation) throws Cancelled {
		Map<String, List<Draft>> byCallId = new HashMap<>();
		Map<String, List<Draft>> byUser = new HashMap<>();
		drafts.forEach(draft -> draft.user().ifPresent(user -> byUser.computeIfAbsent(user, name -> new ArrayList<>(1)).add(draft)));
		drafts.forEach(draft -> draft.transactions().stream().map(transaction -> transaction.places().getFirst().text(Field.CALL_ID)).distinct()
				.forEach(callId -> byCallId.computeIfAbsent(callId, id -> new ArrayList<>(1)).add(draft)));
		for (FileScan scan : scans) {
			cancellation.check();
			notifications(scan, byCallId, byUser);
			refusals(scan);
			scan.outputs.forEach(row -> add(Exchange.single(StepKind.OTHER, new Place(scan, row), Optional.empty())));
		}
		drafts.forEach(Calls::subscriptions);
	}

	/** What belongs to no attempt. */
	List<Exchange> exchanges() {
		List<Exchange> all = new ArrayList<>(refused.values());
		all.addAll(exchanges);
		return all;
	}

	void add(Exchange exchange) {
		if (exchanges.size() < MOST) {
			exchanges.add(exchange);
		}
	}

	private void refusals(FileScan scan) {
		Map<Long, Exchange> own = new HashMap<>();
		for (int i = 0; i < scan.failed.size() && refused.size() < MOST; i++) {
			Place place = new Place(scan, scan.failed.get(i));
			int callId = scan.index().number(place.row(), Field.CALL_ID);
			long sequence = scan.index().sequence(place.row());
			String key = callId < 0 ? scan.file().name() + "@" + scan.index().offset(place.row()) : place.text(Field.CALL_ID) + " " + sequence + " " + place.status();
			Exchange known = refused.get(key);
			if (known != null) {
				known.copy(place);
			} else {
				Exchange exchange = Exchange.single(StepKind.OTHER, place, user(place));
				refused.put(key, exchange);
				if (callId >= 0) {
					own.put(number(callId, sequence), exchange);
				}
			}
		}
		requests(scan, own);
	}

	/** One more pass finds the requests of what was refused. */
	private void requests(FileScan scan, Map<Long, Exchange> own) {
		TraceIndex index = scan.index();
		for (int row = 0; row < scan.size && !own.isEmpty(); row++) {
			if (index.kind(row) == RecordKind.SIP_REQUEST) {
				Exchange exchange = own.remove(number(index.number(row, Field.CALL_ID), index.sequence(row)));
				if (exchange != null) {
					exchange.asked(new Place(scan, row));
				}
			}
		}
	}

	private static long number(int callId, long sequence) {
		return (long) callId << 32 | sequence & 0xFFFFFFFFL;
	}

	private static Optional<String> user(Place place) {
		return Optional.of(place.text(Field.FROM).toLowerCase(Locale.ROOT)).filter(text -> !text.isEmpty());
	}

	/** NOTIFY of the event package registration: the server's word that a registration has ended. */
	private static void notifications(FileScan scan, Map<String, List<Draft>> byCallId, Map<String, List<Draft>> byUser) {
		for (int i = 0; i < scan.notifications.size(); i++) {
			Place place = new Place(scan, scan.notifications.get(i));
			int number = scan.index().number(place.row(), Field.CALL_ID);
			boolean known = number >= 0 && scan.registerCallIds.get(number);
			if (!place.request() || !known && !place.marked(Mark.SIGN_IN) || !ends(place.record())) {
				continue;
			}
			String user = place.text(Field.TO).toLowerCase(Locale.ROOT);
			List<Draft> all = byCallId.getOrDefault(place.text(Field.CALL_ID), byUser.getOrDefault(user, List.of()));
			all.subList(Math.max(0, all.size() - LAST), all.size()).stream()
					.filter(draft -> !place.timed() || draft.start() <= place.time()).reduce((first, second) -> second)
					.ifPresent(draft -> draft.endedByServer(place, Exchange.single(StepKind.END, place, Optional.of(user))));
		}
	}

	private static boolean ends(TraceRecord record) {
		return record instanceof TraceRecord.Sip sip
				&& sip.message().header("Event").filter(event -> event.strip().toLowerCase(Locale.ROOT).startsWith("registration")).isPresent()
				&& (sip.message().header("Subscription-State").filter(state -> state.strip().toLowerCase(Locale.ROOT).startsWith("terminated")).isPresent()
						|| sip.message().body().contains("terminated") || sip.message().header("Event").filter(event -> event.contains(";")).isPresent());
	}

	/** The first subscriptions after the sign-in, with their answers. */
	private static void subscriptions(Draft draft) {
		Optional<Place> answer = draft.confirmed().flatMap(transaction -> transaction.responses().reversed().stream().findFirst());
		if (answer.isEmpty()) {
			return;
		}
		FileScan scan = answer.get().scan();
		TraceIndex index = scan.index();
		int epid = index.number(answer.get().row(), Field.EPID);
		int from = index.number(answer.get().row(), Field.FROM);
		Map<Long, Exchange> open = new HashMap<>();
		int end = Math.min(scan.size, answer.get().row() + (answer.get().timed() ? ROWS_AFTER : ROWS_AFTER_WITHOUT_TIME));
		for (int row = answer.get().row() + 1; row < end; row++) {
			long time = scan.time(row);
			if (time != TraceIndex.NO_TIME && answer.get().timed() && time - answer.get().time() > TIME_AFTER) {
				return;
			}
			if (!index.method(row).equals("SUBSCRIBE") || index.number(row, Field.FROM) != from || index.number(row, Field.EPID) != epid) {
				continue;
			}
			long key = number(index.number(row, Field.CALL_ID), index.sequence(row));
			if (index.kind(row) == RecordKind.SIP_REQUEST && open.size() < SUBSCRIPTIONS && !open.containsKey(key)) {
				Exchange exchange = Exchange.request(StepKind.AFTER, new Place(scan, row), Optional.empty());
				open.put(key, exchange);
				draft.add(exchange);
			} else if (index.kind(row) == RecordKind.SIP_RESPONSE && open.containsKey(key)) {
				open.get(key).answer(new Place(scan, row));
			}
		}
	}
}

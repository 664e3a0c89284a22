// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.attempt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RowWriter.Field;
import org.lynchpin.trace.RowWriter.Mark;
import org.lynchpin.trace.TraceIndex;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.message.HttpMessage;

/**
 * Brings the web part of sign-ins to the attempts of one client: its HTTP messages and lines stand in its log between the REGISTERs, and nothing but their place
 * and time tells which attempt they belong to.
 */
final class WebLane {
	/** HTTP messages that are read although the format has not marked them, of one file. */
	private static final int MOST_UNMARKED = 20_000;
	private static final int OPEN_REQUESTS = 8;

	/** A row of the lane; with the draft whose REGISTER it is. */
	private record Item(Place place, Optional<Draft> draft, Optional<Transaction> transaction) {
	}

	private final List<FileScan> files;
	private final List<Draft> found = new ArrayList<>();
	private final List<Exchange> pending = new ArrayList<>();
	private final List<Exchange> open = new ArrayList<>();
	private Optional<Draft> current = Optional.empty();
	private Draft.State state = Draft.State.ENDED;
	private long last = TraceIndex.NO_TIME;
	private int unmarked;
	private int process;
	private boolean lastRegister;
	/** Whether the waiting steps have gone beyond discovery: a search for the server then begins another attempt. */
	private boolean beyond;

	private WebLane(List<FileScan> files) {
		this.files = files;
	}

	/** Goes through the files of one client. @param drafts the attempts with REGISTERs in these files @return attempts that came to no REGISTER */
	static List<Draft> run(List<FileScan> files, List<Draft> drafts) {
		WebLane lane = new WebLane(files);
		lane.items(drafts).forEach(lane::take);
		lane.close();
		return lane.found;
	}

	private List<Item> items(List<Draft> drafts) {
		List<Item> items = new ArrayList<>();
		for (Draft draft : drafts) {
			for (Transaction transaction : draft.transactions()) {
				transaction.places().stream().filter(place -> files.contains(place.scan()))
						.forEach(place -> items.add(new Item(place, Optional.of(draft), Optional.of(transaction))));
			}
		}
		files.forEach(scan -> scan.web.forEach(row -> items.add(new Item(new Place(scan, row), Optional.empty(), Optional.empty()))));
		boolean byTime = files.size() > 1 && items.stream().allMatch(item -> item.place().timed());
		Comparator<Item> byPlace = Comparator.comparing((Item item) -> item.place().scan().order()).thenComparing(item -> item.place().row());
		items.sort(byTime ? Comparator.comparing((Item item) -> item.place().time()).thenComparing(byPlace) : byPlace);
		return items;
	}

	private void take(Item item) {
		long time = item.place().time();
		if (!pending.isEmpty() && apart(last, time)) {
			close();
		}
		process(item.place());
		if (item.draft().isPresent()) {
			register(item.draft().get(), item.transaction().orElseThrow(), item.place());
		} else {
			web(item.place());
		}
		last = time == TraceIndex.NO_TIME ? last : time;
	}

	/** Another process: whatever was going on has ended. */
	private void process(Place place) {
		int now = place.scan().client() ? place.scan().index().process(place.row()) : 0;
		if (now != 0 && process != 0 && now != process) {
			close();
			current = Optional.empty();
			state = Draft.State.ENDED;
		}
		process = now != 0 ? now : process;
	}

	private static boolean apart(long before, long after) {
		return before != TraceIndex.NO_TIME && after != TraceIndex.NO_TIME && after - before > AttemptFinder.GAP;
	}

	private void register(Draft draft, Transaction transaction, Place place) {
		boolean another = current.filter(draft::equals).isEmpty();
		if (!pending.isEmpty()) {
			if (another) {
				split(restart());
			}
			pending.forEach(draft::add);
			pending.clear();
			beyond = false;
		}
		current = Optional.of(draft);
		lastRegister = draft.transactions().getLast() == transaction;
		if (place.request()) {
			state = another ? Draft.State.PROGRESS : state;
			return;
		}
		int status = place.status();
		if (status >= 200 && status < 300) {
			state = transaction.kind() == StepKind.END ? Draft.State.ENDED : Draft.State.REGISTERED;
		} else if (status >= 400 && status != 401 && status != 407 && state != Draft.State.REGISTERED) {
			state = Draft.State.FAILED;
		}
	}

	private void web(Place place) {
		if (place.kind() == RecordKind.LINE || !place.marked(Mark.SIGN_IN) && !place.marked(Mark.AUTHENTICATION)) {
			if (place.kind() != RecordKind.LINE && unmarked++ >= MOST_UNMARKED) {
				return;
			}
		}
		TraceRecord record = place.record();
		WebStep step = WebStep.of(record).orUser(place.text(Field.FROM));
		if (record instanceof TraceRecord.Http http && !http.message().request() && answered(place, http.message(), step)) {
			return;
		}
		Exchange exchange = place.request() ? Exchange.request(step.kind(), place, step.user()) : Exchange.single(step.kind(), place, step.user());
		if (place.request()) {
			open.addFirst(exchange);
			if (open.size() > OPEN_REQUESTS) {
				open.removeLast();
			}
		}
		put(exchange, record instanceof TraceRecord.Line);
	}

	/** Brings an answer to its request: the one that it names, else the last one without an answer on the same connection. */
	private boolean answered(Place place, HttpMessage message, WebStep step) {
		Optional<Exchange> request = open.stream().filter(exchange -> !message.target().isEmpty() && exchange.first().record() instanceof TraceRecord.Http http
				&& http.message().target().equals(message.target())).findFirst()
				.or(() -> open.stream().filter(exchange -> sameConnection(exchange.first(), place)).findFirst())
				.or(() -> open.stream().filter(exchange -> exchange.first().scan() == place.scan()).findFirst());
		if (request.isEmpty() || apart(request.get().time(), place.time())) {
			return false;
		}
		Exchange exchange = request.get();
		exchange.answer(place);
		open.remove(exchange);
		if (exchange.kind() == StepKind.OTHER) {
			exchange.kind(step.kind());
		}
		exchange.user(step.user());
		return true;
	}

	/** Formats know the connection, the host, or nothing: what both rows have must be the same. */
	private static boolean sameConnection(Place request, Place response) {
		return request.scan() == response.scan() && same(request, response, Field.LOCAL) && same(request, response, Field.PEER);
	}

	private static boolean same(Place request, Place response, Field field) {
		String first = request.text(field);
		String second = response.text(field);
		return first.isEmpty() || second.isEmpty() || first.equals(second);
	}

	private void put(Exchange exchange, boolean line) {
		boolean start = exchange.kind() == StepKind.AUTODISCOVER && (exchange.request().isPresent() || state == Draft.State.FAILED);
		boolean other = current.flatMap(Draft::user).filter(user -> exchange.user().filter(name -> !name.equals(user)).isPresent()).isPresent();
		boolean near = current.isPresent() && !apart(last, exchange.time());
		boolean own = near && pending.isEmpty() && !other && !start;
		if (own && (state == Draft.State.PROGRESS || line && (exchange.kind() == StepKind.OTHER || state == Draft.State.FAILED))) {
			current.get().add(exchange);
		} else if (exchange.kind() == StepKind.OTHER && pending.isEmpty() && current.isPresent()) {
			after(exchange);
		} else {
			if (start && exchange.request().isPresent() && beyond) {
				split(pending.size());
			}
			pending.add(exchange);
			beyond |= goesBeyond(exchange);
		}
	}

	/** What stands in the log during a session, or after it, and begins nothing. */
	private void after(Exchange exchange) {
		if (state == Draft.State.REGISTERED) {
			exchange.kind(exchange.request().isPresent() ? StepKind.AFTER : StepKind.OTHER);
			current.orElseThrow().add(exchange);
		}
	}

	private static boolean goesBeyond(Exchange exchange) {
		return exchange.kind() != StepKind.AUTODISCOVER && exchange.kind() != StepKind.USER_DISCOVERY && exchange.kind() != StepKind.OTHER && exchange.kind() != StepKind.CONNECT;
	}

	/** Where the last search for the server begins among the waiting steps. */
	private int restart() {
		boolean went = false;
		int start = 0;
		for (int i = 0; i < pending.size(); i++) {
			if (pending.get(i).kind() == StepKind.AUTODISCOVER && went && pending.get(i).request().isPresent()) {
				start = i;
				went = false;
			} else {
				went |= goesBeyond(pending.get(i));
			}
		}
		return start;
	}

	/** Makes an attempt of the first waiting steps. */
	private void split(int count) {
		if (count > 0) {
			List<Exchange> first = new ArrayList<>(pending.subList(0, count));
			pending.subList(0, count).clear();
			beyond = pending.stream().anyMatch(WebLane::goesBeyond);
			finish(first);
		}
	}

	/** The waiting steps came to no REGISTER. */
	private void close() {
		List<Exchange> all = new ArrayList<>(pending);
		pending.clear();
		beyond = false;
		if (!all.isEmpty()) {
			finish(all);
		}
	}

	private void finish(List<Exchange> exchanges) {
		if (current.isPresent() && state == Draft.State.REGISTERED && !(lastRegister && searchesInVain(exchanges))) {
			exchanges.forEach(exchange -> {
				exchange.kind(StepKind.AFTER);
				current.get().add(exchange);
			});
		} else if (exchanges.stream().anyMatch(exchange -> exchange.kind() != StepKind.OTHER)) {
			Place first = exchanges.getFirst().first();
			Draft draft = new Draft(first.scan().file().name() + "@" + first.scan().index().offset(first.row()));
			exchanges.forEach(draft::add);
			found.add(draft);
			current = Optional.of(draft);
			state = Draft.State.FAILED;
		}
	}

	/** Who searches for the server after the last sign of a registration, and does not come through, has lost it: in a session tickets are renewed, too. */
	private static boolean searchesInVain(List<Exchange> exchanges) {
		int status = exchanges.getLast().responses().isEmpty() ? 0 : exchanges.getLast().responses().getLast().status();
		return exchanges.stream().anyMatch(exchange -> exchange.kind() == StepKind.AUTODISCOVER) && (status < 200 || status >= 400);
	}
}

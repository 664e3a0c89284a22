// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.attempt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.lynchpin.trace.Direction;
import org.lynchpin.trace.RowWriter.Field;
import org.lynchpin.trace.TraceIndex;

/** An attempt in the making. */
final class Draft {
	/** Steps after the sign-in that are kept, of each kind of record: a session of twelve hours has thousands. */
	private static final int MOST_AFTER = 200;
	/** Steps of all kinds that are no REGISTER. */
	private static final int MOST = 2000;

	/** How far it has come. */
	enum State {
		PROGRESS, REGISTERED, FAILED, ENDED
	}

	private static final int LOOKED_AT = 50;
	private static final int MOST_ENDINGS = 20;

	private final String key;
	private final List<Transaction> transactions = new ArrayList<>(4);
	private final List<Exchange> exchanges = new ArrayList<>(0);
	private State state = State.PROGRESS;
	private Optional<Transaction> confirmed = Optional.empty();
	private Optional<Transaction> last = Optional.empty();
	private final List<Exchange> endedByServer = new ArrayList<>(0);
	private long registersFrom = Long.MAX_VALUE;
	private long registersTo = TraceIndex.NO_TIME;
	private boolean again;
	private int after;
	private Optional<String> user = Optional.empty();
	private Optional<String> registered = Optional.empty();
	private Optional<String> epid = Optional.empty();

	Draft(String key) {
		this.key = key;
	}

	/** What it is known by, the same for the same logs. */
	String key() {
		return key;
	}

	/** Takes the next REGISTER and tells what it is. */
	void add(Transaction transaction, boolean ends) {
		transactions.add(transaction);
		if (transaction.time() != TraceIndex.NO_TIME) {
			registersFrom = Math.min(registersFrom, transaction.time());
			registersTo = Math.max(registersTo, transaction.end());
		}
		int status = transaction.status();
		boolean challenged = status == 401 || status == 407;
		boolean good = status >= 200 && status < 300;
		if (ends) {
			transaction.kind(StepKind.END);
			state = good ? State.ENDED : state;
		} else if (state == State.REGISTERED) {
			transaction.kind(again && !good ? StepKind.HANDSHAKE : StepKind.REFRESH);
			again = challenged;
			if (good) {
				last = Optional.of(transaction);
			} else if (status >= 400 && !challenged) {
				state = State.FAILED;
			}
		} else if (good) {
			boolean refresh = transactions.size() == 1 && refresh(transaction);
			transaction.kind(refresh ? StepKind.REFRESH : StepKind.REGISTER);
			state = State.REGISTERED;
			confirmed = refresh ? Optional.empty() : Optional.of(transaction);
			last = Optional.of(transaction);
		} else {
			transaction.kind(challenged || status == 0 ? firstKind(transaction, challenged) : StepKind.REGISTER);
			state = status >= 400 && !challenged ? State.FAILED : State.PROGRESS;
		}
	}

	private static StepKind firstKind(Transaction transaction, boolean challenged) {
		return !transaction.credentials() ? StepKind.CHALLENGE : !challenged && transaction.signed() ? StepKind.REGISTER : StepKind.HANDSHAKE;
	}

	/**
	 * Whether a confirmed REGISTER, the first in the logs, keeps a registration that is older than them. The server says so; where it does not, a handshake
	 * has four messages at most, and its last one is signed only.
	 */
	private static boolean refresh(Transaction transaction) {
		if (transaction.request().isEmpty() && transaction.sequence() <= 4) {
			return false;
		}
		Optional<String> action = transaction.answered("presence-state").map(text -> text.toLowerCase(Locale.ROOT));
		if (action.isPresent()) {
			return !action.get().contains("added");
		}
		return transaction.sequence() > 4 && !transaction.handshake();
	}

	/** Whether it had failed, and the client did nothing for a while before this one. */
	boolean gaveUpBefore(Transaction next) {
		if (state == State.REGISTERED || state == State.ENDED || transactions.isEmpty()) {
			return false;
		}
		long end = transactions.getLast().end();
		return end != TraceIndex.NO_TIME && next.time() != TraceIndex.NO_TIME && next.time() - end > AttemptFinder.GAP;
	}

	boolean ended() {
		return state == State.ENDED;
	}

	State state() {
		return state;
	}

	/** The REGISTER that was confirmed first, where the logs show it. */
	Optional<Transaction> confirmed() {
		return confirmed;
	}

	/** The one that was confirmed last. */
	Optional<Transaction> lastConfirmed() {
		return last;
	}

	List<Transaction> transactions() {
		return transactions;
	}

	List<Exchange> exchanges() {
		return exchanges;
	}

	/** Whether a registrar has sent the client elsewhere, and nothing came after it. */
	boolean redirected() {
		return !transactions.isEmpty() && state == State.PROGRESS && transactions.getLast().status() / 100 == 3;
	}

	/** Whether the last that is known of it is the way to the federation service: the person looks for the card and types the PIN. */
	boolean awaitsCard() {
		StepKind last = exchanges.isEmpty() ? StepKind.OTHER : exchanges.getLast().kind();
		return transactions.isEmpty() && (last == StepKind.PASSIVE_REDIRECT || last == StepKind.CARD || last == StepKind.CERTIFICATE || last == StepKind.TOKEN);
	}

	/** Takes over what another one has: the client went on there. */
	void append(Draft other) {
		other.transactions.forEach(transaction -> add(transaction, transaction.ends()));
		other.exchanges.forEach(this::add);
	}

	/** Takes a step that is no REGISTER. */
	void add(Exchange exchange) {
		if (exchange.kind() == StepKind.AFTER || exchange.kind() == StepKind.OTHER) {
			if (after++ >= MOST_AFTER) {
				return;
			}
		}
		if (exchanges.size() >= MOST) {
			return;
		}
		exchanges.add(exchange);
		if (user.isEmpty()) {
			user = exchange.user();
		}
	}

	/** Takes the server's word that the registration has ended; what another hop logged of it is a copy. */
	void endedByServer(Place place, Exchange word) {
		Optional<Exchange> known = endedByServer.stream().filter(other -> !other.first().scan().equals(place.scan()) && sameMessage(other.first(), place)).findFirst();
		if (known.isPresent()) {
			known.get().copy(place);
		} else if (endedByServer.size() < MOST_ENDINGS) {
			endedByServer.add(word);
			exchanges.add(word);
		}
	}

	private static boolean sameMessage(Place first, Place second) {
		return first.text(Field.CALL_ID).equals(second.text(Field.CALL_ID)) && first.scan().index().sequence(first.row()) == second.scan().index().sequence(second.row());
	}

	/** What the server said of the end. */
	List<Exchange> endedByServer() {
		return endedByServer;
	}

	/** Who signs in, lower case, without {@code sip:}. */
	Optional<String> user() {
		if (registered.isEmpty()) {
			registered = transactions.stream().limit(LOOKED_AT).flatMap(transaction -> transaction.places().stream())
					.map(place -> place.text(Field.FROM).isEmpty() ? place.text(Field.TO) : place.text(Field.FROM)).filter(name -> !name.isEmpty()).findFirst()
					.map(name -> name.toLowerCase(Locale.ROOT));
		}
		return registered.or(() -> user);
	}

	/** The user, as long as nothing else is known. */
	void user(String name) {
		user = user.or(() -> Optional.of(name));
	}

	/** The endpoint as the client writes it. */
	Optional<String> epid() {
		if (epid.isEmpty()) {
			epid = transactions.stream().limit(LOOKED_AT).flatMap(transaction -> transaction.places().stream()).map(place -> place.text(Field.EPID))
					.filter(text -> !text.isEmpty()).findFirst();
		}
		return epid;
	}

	/** The client's own address as the logs show it without decoding. */
	Stream<String> addresses() {
		Stream<Place> requests = transactions.isEmpty() ? exchanges.stream().limit(4).flatMap(exchange -> exchange.request().stream()).filter(place -> place.scan().client())
				: transactions.stream().limit(4).flatMap(transaction -> transaction.request().stream());
		return requests.map(place -> place.scan().client() || place.scan().index().direction(place.row()) == Direction.SENT ? place.text(Field.LOCAL) : place.text(Field.PEER))
				.filter(text -> !text.isEmpty());
	}

	/** An address without its port and without the brackets and prefix of IPv6. */
	static String host(String address) {
		int bracket = address.indexOf(']');
		if (address.startsWith("[") && bracket > 0) {
			return address.substring(1, bracket);
		}
		String bare = address.startsWith("::ffff:") ? address.substring(7) : address;
		int colon = bare.indexOf(':');
		return colon >= 0 && colon == bare.lastIndexOf(':') ? bare.substring(0, colon) : bare;
	}

	/** Its first instant; {@link TraceIndex#NO_TIME} where there is none. */
	long start() {
		long first = registersFrom;
		for (Exchange exchange : exchanges) {
			long time = exchange.time();
			first = time == TraceIndex.NO_TIME ? first : Math.min(first, time);
		}
		return first == Long.MAX_VALUE ? TraceIndex.NO_TIME : first;
	}

	/** The instant at which it was confirmed, or had come as far as it came. */
	long decided() {
		long end = confirmed.map(Transaction::end).orElse(TraceIndex.NO_TIME);
		return end != TraceIndex.NO_TIME ? end : end();
	}

	/** Its last instant. */
	long end() {
		long last = registersTo;
		for (Exchange exchange : exchanges) {
			last = Math.max(last, exchange.end());
		}
		return last;
	}

	/** All steps in the order of time; without times as they stand in the file. */
	List<Step> steps() {
		record Timed(long time, int file, int row, Step step) {
		}
		List<Timed> all = new ArrayList<>(transactions.size() + exchanges.size());
		for (Transaction transaction : transactions) {
			Place first = transaction.request().orElse(transaction.places().getFirst());
			all.add(new Timed(transaction.time(), first.scan().order(), first.row(), transaction.step()));
		}
		for (Exchange exchange : exchanges) {
			Place first = exchange.first();
			all.add(new Timed(exchange.time(), first.scan().order(), first.row(), exchange.step()));
		}
		boolean timed = all.stream().allMatch(each -> each.time() != TraceIndex.NO_TIME);
		Comparator<Timed> byPlace = Comparator.comparing(Timed::file).thenComparing(Timed::row);
		all.sort(timed ? Comparator.comparing(Timed::time).thenComparing(byPlace) : byPlace);
		return all.stream().map(Timed::step).toList();
	}
}

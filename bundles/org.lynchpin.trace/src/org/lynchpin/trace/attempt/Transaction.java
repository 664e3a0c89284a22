// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.attempt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RowWriter.Mark;
import org.lynchpin.trace.TraceIndex;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.decode.AuthenticationHeader;

/** A REGISTER and its answers, as all files and hops logged them (RFC 3261, 17). */
final class Transaction {
	/** More hops than a deployment has: an Edge, a Director and a Front End log a message six times. */
	private static final int MOST = 48;

	private final long sequence;
	private final List<Place> places = new ArrayList<>(2);
	private StepKind kind = StepKind.REGISTER;

	Transaction(long sequence) {
		this.sequence = sequence;
	}

	void add(Place place) {
		if (places.size() < MOST) {
			places.add(place);
		}
	}

	long sequence() {
		return sequence;
	}

	List<Place> places() {
		return places;
	}

	StepKind kind() {
		return kind;
	}

	void kind(StepKind is) {
		kind = is;
	}

	/** How often this message was logged before at the same place in the same direction: then it is another one with the same number. */
	static boolean repeats(Place first, Place second) {
		return first.sameVantage(second) && first.request() == second.request() && first.status() == second.status()
				&& first.scan().index().direction(first.row()) == second.scan().index().direction(second.row())
				&& (!first.timed() || !second.timed() || Math.abs(first.time() - second.time()) > AttemptFinder.GAP);
	}

	/** The request as it is shown: as the client logged it, else as it was logged first. */
	Optional<Place> request() {
		return places.stream().filter(Place::request).min(ORDER);
	}

	/** The answers as they are shown, one a status, in the order in which they came. */
	List<Place> responses() {
		if (places.size() == 1) {
			return places.getFirst().request() ? List.of() : List.of(places.getFirst());
		}
		Optional<Place> request = request();
		List<Place> shown = new ArrayList<>(1);
		for (Place place : places) {
			if (!place.request() && shown.stream().noneMatch(other -> other.status() == place.status())) {
				shown.add(places.stream().filter(each -> !each.request() && each.status() == place.status())
						.min(Comparator.comparing((Place each) -> !each.scan().client())
								.thenComparing(each -> request.filter(each::sameVantage).isEmpty()).thenComparing(ORDER))
						.orElse(place));
			}
		}
		shown.sort(Comparator.comparing((Place each) -> each.status() >= 200).thenComparing(Place::time));
		return shown;
	}

	/** The final status; 0 where no final answer is in the logs. */
	int status() {
		int status = 0;
		for (Place place : places) {
			if (!place.request() && place.status() >= 200) {
				status = place.status();
			}
		}
		return status;
	}

	/** Whether it ends the registration: the request decides, for a server repeats Expires as it likes. */
	boolean ends() {
		boolean request = false;
		boolean marked = false;
		for (Place place : places) {
			if (place.kind() == RecordKind.SIP_REQUEST) {
				request = true;
				if (place.marked(Mark.ENDS_REGISTRATION)) {
					return true;
				}
			} else {
				marked |= place.marked(Mark.ENDS_REGISTRATION) && place.status() >= 200 && place.status() < 300;
			}
		}
		return marked && !request;
	}

	/** Whether the client sent credentials. Without the request, whether the challenge answers some. */
	boolean credentials() {
		Optional<Place> request = request();
		if (request.isPresent()) {
			return places.stream().anyMatch(place -> place.request() && place.marked(Mark.AUTHENTICATION));
		}
		return headers(Optional.of(places.getFirst())).stream().anyMatch(AuthenticationHeader::data);
	}

	/** Whether the request is signed and no part of a handshake any more. */
	boolean signed() {
		return headers(request()).stream().anyMatch(header -> header.signed() && !header.data());
	}

	/** Whether it has a part of a handshake. */
	boolean handshake() {
		return headers(request()).stream().anyMatch(AuthenticationHeader::data);
	}

	private static List<AuthenticationHeader> headers(Optional<Place> place) {
		return place.map(Place::record).map(AuthenticationHeader::of).orElse(List.of());
	}

	/** A header of the final answer. */
	Optional<String> answered(String name) {
		return responses().reversed().stream().findFirst().map(Place::record).flatMap(record -> record instanceof TraceRecord.Sip sip ? sip.message().header(name)
				: Optional.empty());
	}

	/** Its first instant; {@link TraceIndex#NO_TIME} where none of its messages has one. */
	long time() {
		return request().filter(Place::timed).or(() -> places.stream().filter(Place::timed).min(ORDER)).map(Place::time).orElse(TraceIndex.NO_TIME);
	}

	/** Its last instant. */
	long end() {
		List<Place> responses = responses();
		return responses.isEmpty() || !responses.getLast().timed() ? time() : responses.getLast().time();
	}

	Step step() {
		Optional<Place> request = request();
		List<Place> responses = responses();
		List<Place> copies = places.size() <= 2 && places.size() == responses.size() + (request.isPresent() ? 1 : 0) ? List.of()
				: places.stream().filter(place -> !responses.contains(place) && request.filter(place::equals).isEmpty()).toList();
		return new Step(kind, request.map(Place::entry), responses.stream().map(Place::entry).toList(), copies.stream().map(Place::entry).toList());
	}

	/** The client's own log first, then by time, then as the files were given. */
	static final Comparator<Place> ORDER = Comparator.comparing((Place place) -> !place.scan().client()).thenComparing(place -> !place.timed())
			.thenComparing(Place::time).thenComparing(place -> place.scan().order()).thenComparing(Place::row);
}

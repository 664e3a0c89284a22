// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lynchpin.trace.TraceIndex;

/** A step that is no REGISTER: an HTTP request with its answers, or a single record. */
final class Exchange {
	private Optional<Place> request;
	private final List<Place> responses = new ArrayList<>(1);
	private final List<Place> copies = new ArrayList<>(0);
	private StepKind kind;
	private Optional<String> user;

	private Exchange(StepKind kind, Optional<Place> request, Optional<String> user) {
		this.kind = kind;
		this.request = request;
		this.user = user;
	}

	static Exchange request(StepKind kind, Place request, Optional<String> user) {
		return new Exchange(kind, Optional.of(request), user);
	}

	static Exchange single(StepKind kind, Place record, Optional<String> user) {
		Exchange exchange = new Exchange(kind, Optional.empty(), user);
		exchange.responses.add(record);
		return exchange;
	}

	/** The request that was found later. */
	void asked(Place place) {
		request = Optional.of(place);
	}

	void answer(Place response) {
		responses.add(response);
	}

	/** Takes the same message of another log; no, where that log had one of its kind already. */
	boolean copyOf(Place place) {
		boolean taken = copies.stream().anyMatch(other -> other.scan() == place.scan() && other.kind() == place.kind());
		if (!taken) {
			copies.add(place);
		}
		return !taken;
	}

	void copy(Place place) {
		copies.add(place);
	}

	/** Its first record. */
	Place first() {
		return request.orElseGet(responses::getFirst);
	}

	Optional<Place> request() {
		return request;
	}

	List<Place> responses() {
		return responses;
	}

	StepKind kind() {
		return kind;
	}

	void kind(StepKind is) {
		kind = is;
	}

	/** The person that it names. */
	Optional<String> user() {
		return user;
	}

	void user(Optional<String> name) {
		user = user.or(() -> name);
	}

	long time() {
		return first().timed() || responses.isEmpty() ? first().time() : responses.getLast().time();
	}

	long end() {
		return responses.isEmpty() || !responses.getLast().timed() ? time() : responses.getLast().time();
	}

	/** Whether it was refused in a way that is no challenge. */
	boolean refused() {
		int status = responses.isEmpty() ? 0 : responses.getLast().status();
		return status >= 400 && status != 401;
	}

	boolean timed() {
		return time() != TraceIndex.NO_TIME;
	}

	Step step() {
		return new Step(kind, request.map(Place::entry), responses.stream().map(Place::entry).toList(), copies.stream().map(Place::entry).toList());
	}
}

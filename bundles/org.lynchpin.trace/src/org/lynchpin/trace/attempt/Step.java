// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.attempt;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.lynchpin.trace.Entry;

/**
 * One step of an attempt: a request with its answers, or a single record.
 *
 * @param kind what it is
 * @param request the request, or empty where the log has only the answer or it is no exchange
 * @param responses the answers in their order, or the single record
 * @param copies the same messages as other files or hops logged them
 */
public record Step(StepKind kind, Optional<Entry> request, List<Entry> responses, List<Entry> copies) {
	public Step {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(request);
		responses = List.copyOf(responses);
		copies = List.copyOf(copies);
	}

	/** Request and answers, without copies. */
	public List<Entry> entries() {
		return Stream.concat(request.stream(), responses.stream()).toList();
	}

	/** The last answer. */
	public Optional<Entry> answer() {
		return responses.isEmpty() ? Optional.empty() : Optional.of(responses.getLast());
	}

	/** When it began, as far as a log says. */
	public Optional<Instant> time() {
		return entries().stream().flatMap(entry -> entry.time().stream()).findFirst();
	}
}

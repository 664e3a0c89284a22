// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.attempt;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32C;

import org.lynchpin.trace.TraceIndex;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.decode.EndpointId;
import org.lynchpin.trace.message.SipMessage;

/** Makes attempts of drafts: one message of each is decoded to know the client. */
final class AttemptMaker {
	private static final String VIA = "Via";

	private final Endings endings;
	private final Set<String> ids = new HashSet<>();

	AttemptMaker(Endings endings) {
		this.endings = endings;
	}

	SignInAttempt make(Draft draft) {
		Optional<Ending> ending = endings.of(draft);
		Optional<SipMessage> request = draft.transactions().stream().flatMap(transaction -> transaction.request().stream()).findFirst().flatMap(AttemptMaker::sip);
		Optional<SipMessage> answer = draft.lastConfirmed().flatMap(transaction -> transaction.responses().reversed().stream().findFirst()).flatMap(AttemptMaker::sip);
		Optional<String> epid = draft.epid();
		Optional<UUID> endpoint = epid.map(EndpointId::of).or(() -> request.or(() -> answer).stream().flatMap(message -> message.headers("Contact").stream())
				.flatMap(contact -> EndpointId.ofContact(contact).stream()).findFirst());
		Optional<String> client = request.flatMap(message -> message.header("User-Agent")).or(() -> webClient(draft)).or(() -> column(draft, "Version"));
		Optional<String> address = request.or(() -> answer).or(() -> first(draft)).flatMap(AttemptMaker::address)
				.or(() -> draft.addresses().findFirst().map(Draft::host)).or(() -> column(draft, "IPAddress"));
		return new SignInAttempt(id(draft.key()), draft.user(), client, epid, endpoint, address, instant(draft.start()),
				draft.confirmed().flatMap(transaction -> instant(transaction.end())), instant(draft.end()), zone(draft), draft.steps(), ending);
	}

	/** What belongs to no attempt, as one that is none. */
	SignInAttempt others(List<Exchange> exchanges) {
		long start = exchanges.stream().filter(Exchange::timed).mapToLong(Exchange::time).min().orElse(TraceIndex.NO_TIME);
		long end = exchanges.stream().filter(Exchange::timed).mapToLong(Exchange::end).max().orElse(TraceIndex.NO_TIME);
		List<Step> steps = exchanges.stream().sorted(Comparator.comparing((Exchange exchange) -> !exchange.timed()).thenComparing(Exchange::time)
				.thenComparing(exchange -> exchange.first().scan().order()).thenComparing(exchange -> exchange.first().row())).map(Exchange::step).toList();
		return new SignInAttempt("others", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), instant(start), Optional.empty(),
				instant(end), ZoneOffset.UTC, steps, Optional.empty());
	}

	private static Optional<SipMessage> sip(Place place) {
		return place.record() instanceof TraceRecord.Sip sip ? Optional.of(sip.message()) : Optional.empty();
	}

	private static Optional<SipMessage> first(Draft draft) {
		return draft.transactions().stream().flatMap(transaction -> transaction.places().stream()).findFirst().flatMap(AttemptMaker::sip);
	}

	/** The program, as it told the web services. */
	private static Optional<String> webClient(Draft draft) {
		return draft.exchanges().stream().filter(exchange -> exchange.request().isPresent()).limit(3)
				.flatMap(exchange -> exchange.first().record() instanceof TraceRecord.Http http ? http.message().header("User-Agent").stream() : Optional.<String>empty().stream())
				.findFirst();
	}

	private static Optional<String> column(Draft draft, String name) {
		return draft.exchanges().stream().filter(exchange -> exchange.kind() == StepKind.REGISTRATION_ROW)
				.flatMap(exchange -> exchange.first().record() instanceof TraceRecord.Registration row ? row.value(name).stream() : Optional.<String>empty().stream())
				.findFirst();
	}

	/** The sender of the lowest Via is the client (RFC 3261, 8.1.1.7). */
	private static Optional<String> address(SipMessage message) {
		List<String> vias = message.headers(VIA);
		if (vias.isEmpty()) {
			return Optional.empty();
		}
		String via = vias.getLast().strip();
		int blank = via.indexOf(' ');
		if (blank < 0) {
			return Optional.empty();
		}
		String sender = via.substring(blank + 1).strip();
		int end = 0;
		while (end < sender.length() && sender.charAt(end) != ';' && sender.charAt(end) != ' ' && sender.charAt(end) != ',') {
			end++;
		}
		return Optional.of(Draft.host(sender.substring(0, end))).filter(text -> !text.isEmpty() && text.length() < 256);
	}

	/** The zone of the client's log; that of the first log where none is the client's. */
	private static ZoneOffset zone(Draft draft) {
		Optional<Place> client = draft.transactions().stream().flatMap(transaction -> transaction.places().stream()).filter(place -> place.scan().client()).findFirst()
				.or(() -> draft.exchanges().stream().map(Exchange::first).filter(place -> place.scan().client()).findFirst());
		return client.map(place -> place.scan().file().clock().zone()).orElse(ZoneOffset.UTC);
	}

	private static Optional<Instant> instant(long millis) {
		return millis == TraceIndex.NO_TIME ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
	}

	/** Short, and the same each time. */
	private String id(String key) {
		CRC32C checksum = new CRC32C();
		checksum.update(key.getBytes(StandardCharsets.UTF_8));
		String id = String.format("%08x", checksum.getValue());
		String unique = id;
		for (int i = 2; !ids.add(unique); i++) {
			unique = id + "-" + i;
		}
		return unique;
	}
}

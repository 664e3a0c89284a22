// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.lynchpin.core.Messages;
import org.lynchpin.diagnosis.Outcome;
import org.lynchpin.diagnosis.Verdict;
import org.lynchpin.trace.Direction;
import org.lynchpin.trace.Entry;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.TraceIndex;

/** What the views call things, and the icons that go with them. */
final class Words {
	private static final Messages TEXT = Messages.of(Words.class);
	/** The web services answer so to every first question: the token of AD FS comes after it. */
	private static final int ASKS_FOR_A_TICKET = 28020;
	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

	private Words() {
	}

	static String outcome(Outcome outcome) {
		return switch (outcome) {
		case SUCCEEDED -> TEXT.text("outcome.succeeded");
		case FAILED -> TEXT.text("outcome.failed");
		case SIGNED_OUT -> TEXT.text("outcome.signed-out");
		case INCOMPLETE -> TEXT.text("outcome.incomplete");
		};
	}

	static String icon(Outcome outcome) {
		return switch (outcome) {
		case SUCCEEDED, SIGNED_OUT -> "ok";
		case FAILED -> "error";
		case INCOMPLETE -> "unknown";
		};
	}

	static String kind(RecordKind kind) {
		return switch (kind) {
		case SIP_REQUEST, SIP_RESPONSE -> "SIP";
		case HTTP_REQUEST, HTTP_RESPONSE -> "HTTP";
		case EVENT -> TEXT.text("kind.event");
		case DIAGNOSTIC -> TEXT.text("kind.diagnostic");
		case CONNECTION -> TEXT.text("kind.connection");
		case REGISTRATION -> TEXT.text("kind.registration");
		case OUTPUT -> TEXT.text("kind.output");
		case LINE -> TEXT.text("kind.line");
		};
	}

	/** What a record is in a few words, from the index alone: no byte of the log is read for it. */
	static String summary(Entry entry) {
		TraceIndex index = entry.file().index();
		int status = index.status(entry.row());
		String method = index.method(entry.row());
		return switch (index.kind(entry.row())) {
		case SIP_RESPONSE, HTTP_RESPONSE -> (status + " " + method).strip();
		case EVENT -> (method + " " + status).strip();
		default -> method;
		};
	}

	/** The icon of a record: what failed is seen at once; a challenge has not failed. */
	static String icon(Entry entry) {
		TraceIndex index = entry.file().index();
		int status = index.status(entry.row());
		boolean response = index.kind(entry.row()) == RecordKind.SIP_RESPONSE || index.kind(entry.row()) == RecordKind.HTTP_RESPONSE;
		if (response && status >= 400) {
			boolean first = status == 400 && index.code(entry.row()) == ASKS_FOR_A_TICKET;
			return status == 401 || status == 407 || first ? "info" : "error";
		}
		return switch (index.direction(entry.row())) {
		case SENT -> "export";
		case RECEIVED -> "import";
		case UNKNOWN -> "document";
		};
	}

	static String direction(Direction direction) {
		return switch (direction) {
		case SENT -> TEXT.text("direction.sent");
		case RECEIVED -> TEXT.text("direction.received");
		case UNKNOWN -> "";
		};
	}

	/** A moment in the zone of the logs, with the day. */
	static String day(Optional<Instant> moment, ZoneOffset zone) {
		return moment.map(at -> DAY.format(at.atOffset(zone))).orElse("");
	}

	/** A moment of a day, to the millisecond. */
	static String moment(Optional<Instant> moment, ZoneOffset zone) {
		return moment.map(at -> MOMENT.format(at.atOffset(zone))).orElse("");
	}

	/** How long it took to sign in, or to fail. */
	static String duration(Verdict verdict) {
		Optional<Instant> end = verdict.attempt().signedIn().or(() -> verdict.attempt().end());
		return verdict.attempt().start().flatMap(start -> end.map(to -> duration(Duration.between(start, to)))).orElse("");
	}

	static String duration(Duration duration) {
		long millis = Math.abs(duration.toMillis());
		if (millis < 60_000) {
			return TEXT.text("duration.seconds", millis / 1000.0);
		}
		long minutes = millis / 60_000;
		return minutes < 120 ? TEXT.text("duration.minutes", minutes) : TEXT.text("duration.hours", minutes / 60, minutes % 60);
	}

	/** A size in bytes as people say it. */
	static String size(long bytes) {
		if (bytes < 10_000) {
			return TEXT.text("size.bytes", bytes);
		}
		return bytes < 10_000_000 ? TEXT.text("size.kilobytes", bytes / 1000) : TEXT.text("size.megabytes", bytes / 1_000_000);
	}
}

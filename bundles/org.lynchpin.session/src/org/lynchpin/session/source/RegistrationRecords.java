// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import org.lynchpin.session.Inspected;
import org.lynchpin.session.InspectedFile;
import org.lynchpin.session.RegisteredSession;
import org.lynchpin.session.RegisteredSession.End;
import org.lynchpin.session.source.RegistrationQuery.Endpoints;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.TraceFile;
import org.lynchpin.trace.TraceRecord;

/** Registrations out of opened files: the saved answer of the query that the console knows, with the names of its columns. */
public final class RegistrationRecords {
	/** How programs print a point in time; which one it is, the time that the format has read tells. */
	private static final List<DateTimeFormatter> FORMS = List.of(form("uuuu-MM-dd'T'HH:mm:ss"), form("uuuu-MM-dd HH:mm:ss"), form("uuuu/M/d H:mm:ss"),
			form("M/d/uuuu h:mm:ss"), form("d.M.uuuu H:mm:ss"), form("d/M/uuuu H:mm:ss"), form("M/d/uuuu H:mm:ss"));

	private RegistrationRecords() {
	}

	private static DateTimeFormatter form(String pattern) {
		DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).optionalStart()
				.appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true).optionalEnd();
		if (pattern.contains("h:")) {
			builder.appendPattern(" a");
		}
		return builder.toFormatter(Locale.ROOT);
	}

	/** The registrations in all opened files. */
	public static List<RegisteredSession> of(Inspected inspected) {
		List<RegisteredSession> sessions = new ArrayList<>();
		for (InspectedFile file : inspected.files()) {
			file.trace().ifPresent(trace -> read(trace, sessions));
		}
		return List.copyOf(sessions);
	}

	/** The registrations of one person. @param address the sign-in address, with or without {@code sip:}; a row that names nobody is of anybody */
	public static List<RegisteredSession> of(Inspected inspected, String address) {
		String bare = address(address);
		return of(inspected).stream().filter(session -> session.user().filter(user -> !user.equals(bare)).isEmpty()).toList();
	}

	private static void read(TraceFile file, List<RegisteredSession> sessions) {
		for (int row = 0; row < file.index().size(); row++) {
			if (file.index().kind(row) == RecordKind.REGISTRATION && file.record(row) instanceof TraceRecord.Registration registration) {
				session(registration, file.name()).ifPresent(sessions::add);
			}
		}
	}

	private static Optional<RegisteredSession> session(TraceRecord.Registration row, String source) {
		Optional<Instant> registered = row.origin().time();
		return registered.map(begin -> new RegisteredSession(row.value("UserUri").or(() -> row.value("User")).map(RegistrationRecords::address), begin,
				end(row, begin), number(row, "ResponseCode"), positive(number(row, "DiagnosticId")), reason(row), row.value("DeRegisterReason").orElse(""),
				truth(row, "IsInternal"), truth(row, "IsUserServiceAvailable"), truth(row, "IsPrimaryRegistrar"), row.value("IPAddress").orElse(""),
				row.value("EndpointId").flatMap(Endpoints::of), row.value("Version").orElse(""), row.value("ServerFQDN").orElse(""), row.value("PoolFQDN").orElse(""),
				row.value("EdgeServer").orElse(""), source));
	}

	/** Printed as the beginning is, whose meaning is known; a clock that was set moves both. */
	private static Optional<Instant> end(TraceRecord.Registration row, Instant begin) {
		Optional<String> from = row.value("RegisterTime");
		Optional<String> to = row.value("DeRegisterTime");
		if (from.isEmpty() || to.isEmpty()) {
			return Optional.empty();
		}
		for (DateTimeFormatter form : FORMS) {
			Optional<Instant> first = read(form, from.get());
			Optional<Instant> last = read(form, to.get());
			if (first.isPresent() && last.isPresent() && whole(first.get(), begin)) {
				return last.map(end -> end.plus(java.time.Duration.between(first.get(), begin)));
			}
		}
		return Optional.empty();
	}

	/** The same apart from a zone, which is a matter of whole minutes: the day and the month are not exchanged. */
	private static boolean whole(Instant read, Instant known) {
		return java.time.Duration.between(read, known).abs().toHours() < 24;
	}

	private static Optional<Instant> read(DateTimeFormatter form, String text) {
		try {
			return Optional.of(LocalDateTime.parse(text.strip().replaceFirst("Z$", ""), form).toInstant(ZoneOffset.UTC));
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}

	private static Optional<End> reason(TraceRecord.Registration row) {
		OptionalInt type = number(row, "DeRegisterTypeId");
		if (type.isPresent() && type.getAsInt() >= 0 && type.getAsInt() < End.values().length) {
			return Optional.of(End.values()[type.getAsInt()]);
		}
		String words = row.value("DeRegisterReason").map(text -> text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")).orElse("");
		for (End end : End.values()) {
			if (!words.isEmpty() && words.startsWith(end.name().toLowerCase(Locale.ROOT).replace("_", ""))) {
				return Optional.of(end);
			}
		}
		return words.equals("registrationexpired") ? Optional.of(End.EXPIRED) : Optional.empty();
	}

	private static OptionalInt number(TraceRecord.Registration row, String column) {
		return row.value(column).filter(text -> text.strip().matches("\\d{1,9}")).map(text -> OptionalInt.of(Integer.parseInt(text.strip()))).orElse(OptionalInt.empty());
	}

	private static OptionalInt positive(OptionalInt number) {
		return number.isPresent() && number.getAsInt() > 0 ? number : OptionalInt.empty();
	}

	private static Optional<Boolean> truth(TraceRecord.Registration row, String column) {
		return row.value(column).flatMap(text -> switch (text.strip().toLowerCase(Locale.ROOT)) {
		case "1", "true" -> Optional.of(true);
		case "0", "false" -> Optional.of(false);
		default -> Optional.empty();
		});
	}

	private static String address(String uri) {
		String lower = uri.strip().toLowerCase(Locale.ROOT);
		return lower.startsWith("sip:") ? lower.substring("sip:".length()) : lower;
	}
}

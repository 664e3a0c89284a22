// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.lynchpin.trace.Direction;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RowWriter.Field;
import org.lynchpin.trace.RowWriter.Mark;
import org.lynchpin.trace.TraceIndex;
import org.lynchpin.trace.index.TextMatch;

/** The fields of a filter, and what their values may be. */
enum Fields {
	STATUS, METHOD, USER, FROM, TO, CALLID, EPID, PEER, LOCAL, MACHINE, CODE, KIND, DIR, AFTER, BEFORE, LINE, CSEQ, PID, IS;

	/** Words that stand before a colon in logs and are no fields. */
	static final Set<String> SCHEMES = Set.of("sip", "sips", "tel", "http", "https", "urn", "mailto", "im", "dialog");

	static Optional<Fields> named(String word) {
		return Arrays.stream(values()).filter(field -> field.word().equals(word)).findFirst();
	}

	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The test for a value; empty where this field has no such value. */
	Optional<Term> term(String value) {
		if (value.isEmpty()) {
			return Optional.empty();
		}
		return switch (this) {
		case STATUS -> numbers(value, Range::plain, (index, row) -> index.kind(row) == RecordKind.EVENT ? 0 : index.status(row));
		case CODE -> numbers(value, Range::code, TraceIndex::code);
		case LINE -> numbers(value, Range::plain, TraceIndex::line);
		case CSEQ -> numbers(value, Range::plain, TraceIndex::sequence);
		case PID -> numbers(value, Fields::hexadecimal, TraceIndex::process);
		case METHOD -> Optional.of(file -> TextMatch.method(file.index(), value.split(","))::test);
		case USER -> texts(value, Field.FROM, Field.TO);
		case FROM -> texts(value, Field.FROM);
		case TO -> texts(value, Field.TO);
		case CALLID -> texts(value, Field.CALL_ID);
		case EPID -> texts(value, Field.EPID);
		case PEER -> texts(value, Field.PEER);
		case LOCAL -> texts(value, Field.LOCAL);
		case MACHINE -> texts(value, Field.MACHINE);
		case KIND -> kinds(value);
		case DIR -> direction(value);
		case AFTER -> Moment.of(value).map(moment -> moment.after());
		case BEFORE -> Moment.of(value).map(moment -> moment.before());
		case IS -> is(value.toLowerCase(Locale.ROOT));
		};
	}

	private interface Value {
		long of(TraceIndex index, int row);
	}

	private static Optional<Term> numbers(String value, Range.Read read, Value of) {
		return Range.of(value, read).map(ranges -> {
			long[] flat = Range.flat(ranges);
			return file -> {
				TraceIndex index = file.index();
				return row -> Range.any(flat, of.of(index, row));
			};
		});
	}

	/** Processes are hexadecimal in every log that has them. */
	private static Optional<Long> hexadecimal(String text) {
		return text.matches("(0[xX])?[0-9a-fA-F]{1,8}") ? Optional.of((long) (int) Long.parseLong(text.replaceFirst("0[xX]", ""), 16)) : Optional.empty();
	}

	private static Optional<Term> texts(String value, Field... fields) {
		String[] parts = Arrays.stream(value.split(",")).map(part -> part.replaceFirst("(?i)^sips?:", "")).filter(part -> !part.isEmpty()).toArray(String[]::new);
		return parts.length == 0 ? Optional.empty() : Optional.of(file -> TextMatch.contains(file.index(), parts, fields)::test);
	}

	private static Optional<Term> kinds(String value) {
		EnumSet<RecordKind> wanted = EnumSet.noneOf(RecordKind.class);
		for (String word : value.toLowerCase(Locale.ROOT).split(",", -1)) {
			List<RecordKind> kinds = kind(word);
			if (kinds.isEmpty()) {
				return Optional.empty();
			}
			wanted.addAll(kinds);
		}
		return Optional.of(file -> {
			TraceIndex index = file.index();
			return row -> wanted.contains(index.kind(row));
		});
	}

	private static List<RecordKind> kind(String word) {
		return switch (word) {
		case "sip" -> List.of(RecordKind.SIP_REQUEST, RecordKind.SIP_RESPONSE);
		case "http" -> List.of(RecordKind.HTTP_REQUEST, RecordKind.HTTP_RESPONSE);
		case "request" -> List.of(RecordKind.SIP_REQUEST, RecordKind.HTTP_REQUEST);
		case "response" -> List.of(RecordKind.SIP_RESPONSE, RecordKind.HTTP_RESPONSE);
		case "event", "diagnostic", "connection", "registration", "output", "line" -> List.of(RecordKind.valueOf(word.toUpperCase(Locale.ROOT)));
		default -> List.of();
		};
	}

	private static Optional<Term> direction(String value) {
		Optional<Direction> wanted = switch (value.toLowerCase(Locale.ROOT)) {
		case "sent", "out" -> Optional.of(Direction.SENT);
		case "received", "in" -> Optional.of(Direction.RECEIVED);
		default -> Optional.empty();
		};
		return wanted.map(direction -> file -> {
			TraceIndex index = file.index();
			return row -> index.direction(row) == direction;
		});
	}

	private static Optional<Term> is(String value) {
		return switch (value) {
		case "failed" -> Optional.of(new Failed());
		case "damaged" -> Optional.of(marked(Mark.DAMAGED));
		case "signin" -> Optional.of(signIn());
		case "signout" -> Optional.of(marked(Mark.ENDS_REGISTRATION));
		case "authentication" -> Optional.of(marked(Mark.AUTHENTICATION));
		default -> Optional.empty();
		};
	}

	private static Term marked(Mark mark) {
		return file -> {
			TraceIndex index = file.index();
			return row -> index.marked(row, mark);
		};
	}

	private static Term signIn() {
		return file -> {
			RowTest register = TextMatch.method(file.index(), new String[] { "REGISTER" })::test;
			TraceIndex index = file.index();
			return row -> register.test(row) || index.marked(row, Mark.SIGN_IN);
		};
	}

	/** What may stand behind the colon, for who typed something else. */
	String possible() {
		return switch (this) {
		case STATUS -> "401, 4xx, >=400, 400-499, 401,403";
		case CODE -> "4005, 0x80EE0084, 28000-28999";
		case LINE, CSEQ -> "120, >=120, 100-200";
		case PID -> "1F68";
		case METHOD -> "REGISTER, INVITE, GET";
		case USER, FROM, TO -> "anna@contoso.com, anna";
		case CALLID, EPID -> "c8ca638a15";
		case PEER, LOCAL, MACHINE -> "192.168.100.100:5061, fe01";
		case KIND -> "sip, http, request, response, event, diagnostic, connection, registration, output, line";
		case DIR -> "sent, received";
		case AFTER, BEFORE -> "14:05, 14:05:30, 2016-12-01, 2016-12-01T14:05";
		case IS -> "failed, damaged, signin, signout, authentication";
		};
	}

	static String words() {
		List<String> words = new ArrayList<>();
		for (Fields field : values()) {
			words.add(field.word() + ":");
		}
		return String.join(" ", words);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.message.Header;
import org.lynchpin.trace.message.HttpMessage;
import org.lynchpin.trace.message.SipMessage;

/**
 * What a server or client says of an error ([MS-OCER] 2.2.1): {@code ms-diagnostics} and its relatives.
 *
 * @param kind which header or element it stands in
 * @param id the number
 * @param source who says it; empty where it is not said
 * @param reason the words; empty where there are none
 * @param parameters the others, names as written, in their order
 */
public record MsDiagnostics(Kind kind, int id, String source, String reason, Map<String, String> parameters) {
	private static final String HRESULT = "HRESULT";
	/** More than any message has. */
	private static final int MOST = 32;
	/** Longer than any of the names. */
	private static final int LONGEST_NAME = 40;
	/** The longest number of 32 bits. */
	private static final int DIGITS = 10;

	public MsDiagnostics {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(source);
		Objects.requireNonNull(reason);
		parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
	}

	/** All of a record, in their order: of a message its headers and its fault, of a line or a diagnostic record what is written there. */
	public static List<MsDiagnostics> of(TraceRecord record) {
		return switch (record) {
			case TraceRecord.Sip sip -> of(sip.message());
			case TraceRecord.Http http -> of(http.message());
			case TraceRecord.Diagnostic diagnostic -> of(diagnostic.fields());
			case TraceRecord.Line line -> inText(line.text());
			case TraceRecord.Output output -> inText(output.text());
			case TraceRecord.Event event -> inText(event.text());
			case TraceRecord.Registration registration -> List.of();
		};
	}

	/** All of a SIP message, in their order. */
	public static List<MsDiagnostics> of(SipMessage message) {
		return headers(message.headers());
	}

	/** All of an HTTP message, in their order: its headers, then the fault in its body. */
	public static List<MsDiagnostics> of(HttpMessage message) {
		List<MsDiagnostics> all = new ArrayList<>(headers(message.headers()));
		if (message.body().contains("ErrorId")) {
			all.addAll(faults(Markup.elements(message.body())));
		}
		return List.copyOf(all);
	}

	/** A header, if it is one of these. */
	public static Optional<MsDiagnostics> header(String name, String value) {
		return Kind.of(name).flatMap(kind -> parse(kind, value));
	}

	/** The parameter HRESULT. */
	public Optional<ResultCode> hresult() {
		return parameter(HRESULT).flatMap(ResultCode::parse);
	}

	/** A parameter, without regard to the case of its name. */
	public Optional<String> parameter(String name) {
		return Parameters.value(parameters, name);
	}

	private static List<MsDiagnostics> of(Map<String, String> fields) {
		return headers(fields.entrySet().stream().map(field -> new Header(field.getKey(), field.getValue())).toList());
	}

	private static List<MsDiagnostics> headers(List<Header> headers) {
		return headers.stream().flatMap(header -> header(header.name(), header.value()).stream()).limit(MOST).toList();
	}

	/** Lines that quote a header. */
	static List<MsDiagnostics> inText(String text) {
		List<MsDiagnostics> all = new ArrayList<>();
		int at = Texts.find(text, "ms-", 0);
		while (at >= 0 && all.size() < MOST) {
			int start = at > 1 && Texts.at(text, at - 2, "x-") ? at - 2 : at;
			int colon = text.substring(at, Math.min(text.length(), at + LONGEST_NAME)).indexOf(':') + at;
			if (colon > at && Kind.of(text.substring(start, colon)).isPresent()) {
				int end = text.indexOf('\n', colon);
				header(text.substring(start, colon), text.substring(colon + 1, end < 0 ? text.length() : end)).ifPresent(all::add);
			}
			at = Texts.find(text, "ms-", at + 3);
		}
		return List.copyOf(all);
	}

	/** The faults of a SOAP body ([MS-OCAUTHWS] 2.2.4): ErrorId and the Reason after it. */
	static List<MsDiagnostics> faults(List<Markup> elements) {
		List<MsDiagnostics> all = new ArrayList<>();
		for (int i = 0; i < elements.size() && all.size() < MOST; i++) {
			Optional<Integer> id = elements.get(i).is("ErrorId") ? number(elements.get(i).text()) : Optional.empty();
			if (id.isPresent()) {
				String reason = i + 1 < elements.size() && elements.get(i + 1).is("Reason") ? elements.get(i + 1).text() : "";
				all.add(new MsDiagnostics(Kind.SOAP, id.get(), "", Texts.plain(reason), Map.of()));
			}
		}
		return all;
	}

	private static Optional<MsDiagnostics> parse(Kind kind, String value) {
		int semicolon = value.indexOf(';');
		String first = (semicolon < 0 ? value : value.substring(0, semicolon)).strip();
		int digits = 0;
		while (digits < first.length() && digits <= DIGITS && Character.isDigit(first.charAt(digits))) {
			digits++;
		}
		int start = value.indexOf(first);
		return number(first.substring(0, digits)).map(id -> {
			Map<String, String> all = Parameters.parse(value, start + first.length(), ';');
			Map<String, String> others = new LinkedHashMap<>(all);
			others.keySet().removeIf(name -> name.equalsIgnoreCase("source") || name.equalsIgnoreCase("reason"));
			return new MsDiagnostics(kind, id, Parameters.value(all, "source").orElse(""), Parameters.value(all, "reason").orElse(""), others);
		});
	}

	private static Optional<Integer> number(String digits) {
		String bare = digits.strip();
		if (bare.isEmpty() || bare.length() > DIGITS || !bare.chars().allMatch(c -> c >= '0' && c <= '9')) {
			return Optional.empty();
		}
		long number = Long.parseLong(bare);
		return number > Integer.MAX_VALUE ? Optional.empty() : Optional.of((int) number);
	}

	/** Where it stands. */
	public enum Kind {
		/** {@code ms-diagnostics}: between servers and clients of one organisation. */
		SERVER("ms-diagnostics"),
		/** {@code ms-diagnostics-public}: may leave the organisation. */
		PUBLIC("ms-diagnostics-public"),
		/** {@code ms-client-diagnostics}: from a client. */
		CLIENT("ms-client-diagnostics"),
		/** {@code X-Ms-diagnostics}: from a web service. */
		HTTP("x-ms-diagnostics"),
		/** {@code OCSDiagnosticsFault}: from a web service, in a SOAP fault. */
		SOAP("OCSDiagnosticsFault");

		private final String header;

		Kind(String header) {
			this.header = header;
		}

		/** The header or element as it is usually written. */
		public String header() {
			return header;
		}

		private static Optional<Kind> of(String name) {
			String lower = Texts.lower(name);
			return switch (lower) {
				case "ms-diagnostics" -> Optional.of(SERVER);
				case "ms-diagnostics-public" -> Optional.of(PUBLIC);
				case "ms-client-diagnostics", "x-ms-client-diagnostics", "ms-client-diagnostics-public" -> Optional.of(CLIENT);
				case "x-ms-diagnostics", "x-ms-diagnostics-public" -> Optional.of(HTTP);
				default -> Optional.empty();
			};
		}
	}

	/**
	 * A result code with its name, as parameters and diagnostic records write it: {@code 0x80090322(SEC_E_WRONG_PRINCIPAL)}.
	 *
	 * @param value the 32 bits
	 * @param name the name beside it; empty where there is none
	 */
	public record ResultCode(int value, String name) {
		/** A code at the start of a text: hexadecimal with {@code 0x}, or decimal, also negative. */
		public static Optional<ResultCode> parse(String text) {
			String bare = text.strip();
			boolean hex = bare.startsWith("0x") || bare.startsWith("0X");
			int from = hex ? 2 : bare.startsWith("-") ? 1 : 0;
			int end = from;
			while (end < bare.length() && end - from < DIGITS && Character.digit(bare.charAt(end), hex ? 16 : 10) >= 0 && bare.charAt(end) < 128) {
				end++;
			}
			if (end == from || hex && end - from > 8) {
				return Optional.empty();
			}
			long value = Long.parseLong(bare.substring(hex ? 2 : 0, end), hex ? 16 : 10);
			String rest = bare.substring(end).strip();
			boolean bracketed = rest.startsWith("(") && rest.indexOf(')') > 0;
			return Optional.of(new ResultCode((int) value, Texts.plain(bracketed ? rest.substring(1, rest.indexOf(')')) : rest)));
		}

		/** As Windows writes it. */
		@Override
		public String toString() {
			return String.format("0x%08X", value) + (name.isEmpty() ? "" : " " + name);
		}
	}
}

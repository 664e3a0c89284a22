// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.trace;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;

/**
 * The traces of a registrar: CLS text with pool and computer in the brackets and a correlation id, or OCSLogger text with
 * the processor's number. Headers stand in the server's order: From, To, Call-ID and CSeq come first.
 */
final class ServerScribe implements Scribe {
	private static final List<String> FIRST = List.of("From", "To", "Call-ID", "CSeq");
	private final Cast cast;
	private final MachineClock clock;
	private final Random random;
	private final boolean central;
	private final String computer;
	private final String instance;
	private long number = 0x100;
	private long correlation;

	ServerScribe(Cast cast, MachineClock clock, long seed, boolean central) {
		this.cast = cast;
		this.clock = clock;
		this.random = new Random(seed ^ 0xC15);
		this.central = central;
		this.computer = cast.pool().substring(0, cast.pool().indexOf('.')) + "\\" + cast.frontEnd().substring(0, cast.frontEnd().indexOf('.'));
		this.instance = Cast.hex(random, 4).toUpperCase(java.util.Locale.ROOT);
	}

	@Override
	public void begin(Happening first, StringBuilder out) {
		head("INFO", "COMPONENT", "SIPStack,Synthetic::Mark:Synthetic.cpp(1)", first.time(), out).append(MARK).append("\r\n");
	}

	@Override
	public void write(Happening happening, StringBuilder out) {
		switch (happening) {
		case Happening.Sip sip -> protocol(sip, out);
		case Happening.Http http when http.host().equals(cast.pool()) -> web(http, out);
		case Happening.Diagnostic diagnostic -> diagnostic(diagnostic, out);
		default -> {
			// a registrar does not see it
		}
		}
	}

	private void protocol(Happening.Sip sip, StringBuilder out) {
		correlation = random.nextLong(1L << 32);
		head("INFO", "PROTOCOL", "SIPStack,SIPAdminLog::ProtocolRecord::Flush:ProtocolRecord.cpp(265)", sip.time(), out);
		out.append("$$begin_record\r\n");
		field(out, "Trace-Correlation-Id", Long.toString(correlation));
		field(out, "Instance-Id", instance);
		field(out, "Direction", sip.sent() ? "incoming" : "outgoing");
		field(out, "Peer", peer(sip));
		boolean request = !sip.head().getFirst().startsWith("SIP/2.0");
		field(out, "Message-Type", request ? "request" : "response");
		field(out, "Start-Line", sip.head().getFirst());
		for (String name : FIRST) {
			field(out, name, sip.header(name));
		}
		for (String line : sip.head().subList(1, sip.head().size())) {
			if (FIRST.stream().noneMatch(name -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))) {
				out.append(line).append("\r\n");
			}
		}
		field(out, "Message-Body", sip.body().isEmpty() ? "-" : sip.body());
		out.append("$$end_record\r\n\r\n");
	}

	/** The sent-by of the request's Via, unless the registrar itself wrote it. */
	private String peer(Happening.Sip sip) {
		String via = sip.header("Via");
		int from = via.indexOf(' ') + 1;
		int to = via.indexOf(';') < 0 ? via.length() : via.indexOf(';');
		String address = via.substring(from, to);
		return address.startsWith(cast.server() + ":") ? cast.client() + ":" + cast.port() : address;
	}

	/** The web services trace requests as sentences. */
	private void web(Happening.Http http, StringBuilder out) {
		head(http.sent() || !http.head().getFirst().matches("HTTP/1.1 [45].*") ? "INFO" : "WARN", "COMPONENT",
				(http.target().contains("CertProv") ? "CertProvisioningService" : "WebInfrastructure") + ",WebRequest::Trace:WebRequest.cs(117)", http.time(), out);
		out.append(http.sent() ? http.head().getFirst() : http.head().getFirst() + " for " + http.target().replaceFirst("^https?://[^/]*", ""));
		http.head().stream().filter(line -> line.startsWith("X-Ms-diagnostics")).forEach(line -> out.append(' ').append(line));
		out.append("\r\n");
	}

	private void diagnostic(Happening.Diagnostic diagnostic, StringBuilder out) {
		head(diagnostic.level(), "DIAG", "SIPStack,SIPAdminLog::WriteDiagnosticEvent:SIPAdminLog.cpp(833)", diagnostic.time(), out).append("$$begin_record\r\n");
		if (!central) {
			field(out, "LogType", "diagnostic");
		}
		diagnostic.fields().forEach((name, value) -> field(out, name, value));
		out.append("$$end_record\r\n\r\n");
	}

	private static void field(StringBuilder out, String name, String value) {
		out.append(name).append(": ").append(value).append("\r\n");
	}

	private StringBuilder head(String level, String flag, String where, Instant time, StringBuilder out) {
		LocalDateTime at = clock.shows(time);
		out.append("TL_").append(level).append("(TF_").append(flag).append(") [").append(central ? computer : Integer.toString(random.nextInt(4))).append(']');
		out.append(String.format("0B60.%04X::%02d/%02d/%04d-%02d:%02d:%02d.%03d.%08x (%s)", random.nextInt(0x400, 0x2000), at.getMonthValue(), at.getDayOfMonth(), at.getYear(),
				at.getHour(), at.getMinute(), at.getSecond(), at.getNano() / 1_000_000, number++, where));
		out.append(' ');
		return central ? out.append('[').append(correlation).append("] ") : out;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.attempt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.decode.Autodiscover;
import org.lynchpin.trace.decode.CertificateProvisioning;
import org.lynchpin.trace.decode.MsDiagnostics;
import org.lynchpin.trace.decode.Saml;
import org.lynchpin.trace.decode.WebTicket;
import org.lynchpin.trace.decode.WsFederation;
import org.lynchpin.trace.message.HttpMessage;

/**
 * Which step of a sign-in an HTTP message or a line belongs to. The text of such lines varies by build, so only words count
 * that name a service or a protocol.
 *
 * @param kind the step; OTHER where nothing tells
 * @param user the person that it names, lower case, without {@code sip:}
 */
record WebStep(StepKind kind, Optional<String> user) {
	/** What one line is searched in, in characters. */
	private static final int LONGEST = 16 * 1024;

	private record Words(StepKind kind, List<String> words) {
	}

	/** The first that fits wins: what names a service stands before what may be said of any. */
	private static final List<Words> LINES = List.of(
			new Words(StepKind.CERTIFICATE_PROVISIONING, List.of("getandpublishcert", "certprov")),
			new Words(StepKind.CARD, List.of("scard_", "0x801000", "smart card", "smartcard", "sslclient", "certauth.")),
			new Words(StepKind.TOKEN, List.of("wresult")),
			new Words(StepKind.PASSIVE_REDIRECT, List.of("passiveauth", "/adfs/", "wsignin", "fedbearer", "adfs token", "rst2.srf")),
			new Words(StepKind.WEB_TICKET, List.of("webticket", "web ticket", "oauthtoken", "sipe_svc")),
			new Words(StepKind.USER_DISCOVERY, List.of("autodiscoverservice.svc/root/user", "autodiscoverservice.svc/root/oauth/user")),
			new Words(StepKind.AUTODISCOVER, List.of("lyncdiscover", "ucwaautodiscovery", "autodiscoverservice.svc", "<autodiscoverresponse", "_sipinternaltls",
					"_sip._tls", "sipinternal.", "sipexternal.")),
			new Words(StepKind.CONNECT, List.of("tls negotiation", "tls handshake", "tcp connection", "sec_e_", "0x80ee0065", "0x80ee0066", "0x80ee0067",
					"0x80ee0069", "0x80090322", "0x80090325", "dns")));

	static WebStep of(TraceRecord record) {
		return switch (record) {
			case TraceRecord.Http http -> of(http.message());
			case TraceRecord.Line line -> of(line.component() + " " + line.text());
			default -> new WebStep(StepKind.OTHER, Optional.empty());
		};
	}

	/** The same with the person whom the index names, where the record itself does not. */
	WebStep orUser(String column) {
		return user.isPresent() || column.isEmpty() ? this : new WebStep(kind, Optional.of(column.toLowerCase(Locale.ROOT)));
	}

	private static WebStep of(HttpMessage message) {
		String target = cut(message.target());
		String host = message.header("Host").map(text -> text.toLowerCase(Locale.ROOT)).orElse("");
		Optional<CertificateProvisioning> certificate = CertificateProvisioning.of(message);
		Optional<String> user = certificate.flatMap(CertificateProvisioning::entity).or(() -> user(target)).or(() -> message.request() ? user(cut(message.body()))
				: Optional.empty());
		if (certificate.isPresent() || target.contains("certprov")) {
			return new WebStep(StepKind.CERTIFICATE_PROVISIONING, user);
		}
		return new WebStep(byTarget(message, target, host).or(() -> byContent(message)).orElse(StepKind.OTHER), user);
	}

	private static Optional<StepKind> byTarget(HttpMessage message, String target, String host) {
		if (target.contains("/adfs/") || host.startsWith("certauth.") || target.contains("certauth.")) {
			boolean certificate = target.contains("sslclient") || target.contains(":49443") || host.startsWith("certauth.") || host.endsWith(":49443")
					|| target.contains("certauth.");
			return Optional.of(certificate ? StepKind.CARD : federation(message));
		}
		if (target.contains("passiveauth")) {
			return Optional.of(message.method().equals("POST") ? StepKind.TOKEN : federation(message));
		}
		if (target.contains("webticket")) {
			return Optional.of(StepKind.WEB_TICKET);
		}
		if (target.contains("autodiscoverservice.svc")) {
			return Optional.of(target.contains("/user") ? StepKind.USER_DISCOVERY : StepKind.AUTODISCOVER);
		}
		return host.startsWith("lyncdiscover") || target.contains("lyncdiscover") ? Optional.of(StepKind.AUTODISCOVER) : Optional.empty();
	}

	/** The redirect to the federation service, or the token that comes back. */
	private static StepKind federation(HttpMessage message) {
		return WsFederation.of(message).filter(WsFederation::result).isPresent() || Saml.in(message.body()).isPresent() ? StepKind.TOKEN : StepKind.PASSIVE_REDIRECT;
	}

	/** Of an answer whose request is not in the log. */
	private static Optional<StepKind> byContent(HttpMessage message) {
		if (WsFederation.of(message).isPresent()) {
			return Optional.of(federation(message));
		}
		Optional<WebTicket> ticket = WebTicket.of(message);
		if (ticket.isPresent()) {
			boolean refused = message.status() == 401 || message.status() == 0 && !ticket.get().requested() && ticket.get().service().isPresent();
			return Optional.of(refused ? StepKind.USER_DISCOVERY : StepKind.WEB_TICKET);
		}
		if (Autodiscover.of(message).isPresent()) {
			return Optional.of(StepKind.AUTODISCOVER);
		}
		boolean tickets = MsDiagnostics.of(message).stream().anyMatch(diagnostics -> diagnostics.id() >= 28000 && diagnostics.id() < 29000);
		return tickets ? Optional.of(StepKind.WEB_TICKET) : Optional.empty();
	}

	private static WebStep of(String line) {
		String text = cut(line);
		StepKind kind = LINES.stream().filter(words -> words.words().stream().anyMatch(text::contains)).map(Words::kind).findFirst().orElse(StepKind.OTHER);
		return new WebStep(kind, user(text));
	}

	/** The first SIP address in a text that is in lower case; what {@code sipuri=} and XML have is one, too. */
	static Optional<String> user(String text) {
		int at = text.indexOf("sip:");
		int start = at >= 0 ? at + 4 : text.indexOf("sipuri=") + 7;
		if (at < 0 && start < 7) {
			return Optional.empty();
		}
		if (text.startsWith("sip:", start) || text.startsWith("sip%3a", start)) {
			start = text.charAt(start + 3) == ':' ? start + 4 : start + 6;
		}
		int end = start;
		boolean name = false;
		while (end < text.length() && end - start < 256 && isAddress(text.charAt(end))) {
			name |= text.charAt(end) == '@';
			end++;
		}
		String address = text.substring(start, end);
		while (address.endsWith(".")) {
			address = address.substring(0, address.length() - 1);
		}
		return name && !address.startsWith("@") && !address.endsWith("@") ? Optional.of(address) : Optional.empty();
	}

	private static boolean isAddress(char c) {
		return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || ".@-_+'".indexOf(c) >= 0 || c > 127;
	}

	private static String cut(String text) {
		return (text.length() <= LONGEST ? text : text.substring(0, LONGEST)).toLowerCase(Locale.ROOT);
	}
}

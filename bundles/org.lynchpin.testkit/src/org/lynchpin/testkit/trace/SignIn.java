// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.trace;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole sign-in with a smart card, step by step, healthy or broken at a named step: what happens, not yet in the words of
 * any log.
 *
 * @param cast who takes part
 * @param where where it breaks
 * @param start when the person presses the button, in true time
 * @param seed the same gives the same
 * @param cached whether a client certificate is left from before, so that neither card nor web part is needed
 */
public record SignIn(Cast cast, Break where, Instant start, long seed, boolean cached) {
	private static final int EXPIRES = 7200;
	private static final BigInteger SERVER_SERIAL = new BigInteger("6e1c000000000017", 16);

	/** A sign-in with the card. */
	public static SignIn of(Cast cast, Break where, Instant start, long seed) {
		return new SignIn(where == Break.OLD_CLIENT ? cast.withUserAgent(Cast.LYNC_2013_OLD) : cast, where, start, seed, where == Break.OLD_CLIENT);
	}

	/** What happens, in its order. */
	public List<Happening> happenings() {
		Recorder log = new Recorder(cast, start, seed);
		WebPart web = new WebPart(log, where);
		boolean web1 = cached || web.run();
		if (web1) {
			register(log, web, new SipPart(log));
		}
		return log.happenings();
	}

	private void register(Recorder log, WebPart web, SipPart sip) {
		if (where == Break.CONNECTION_REFUSED) {
			log.line("ERROR", "TCP connection to " + cast.server() + ":5061 (" + cast.pool() + ") failed, hr=0x80ee0067");
			log.line("ERROR", "CUccServerEndpoint: registration failed, hr=0x80ee0067");
			return;
		}
		sip.register(-1);
		if (where == Break.NO_TLS_DSK) {
			sip.answer("401 Unauthorized", sip.offer("NTLM"), sip.offer("Kerberos"));
			log.line("ERROR", "CUccServerEndpoint: no authentication type that is offered can be used, hr=0x80ee0010");
			return;
		}
		if (where == Break.OLD_CLIENT) {
			oldClient(sip);
			return;
		}
		sip.answer("401 Unauthorized", sip.offer("TLS-DSK"));
		if (where == Break.GAVE_UP) {
			// the log goes on, the client does not
			log.pass(Duration.ofSeconds(150));
			log.line("INFO", "connection to " + cast.server() + ":5061 closed, no negotiation is under way");
			return;
		}
		Instant day = start.truncatedTo(ChronoUnit.DAYS);
		Instant from = where == Break.ALERT_EXPIRED ? day.minus(181, ChronoUnit.DAYS) : day;
		BigInteger serial = BigInteger.valueOf(seed & 0xFFFFFFF).shiftLeft(40).add(BigInteger.valueOf(from.getEpochSecond()));
		byte[] certificate;
		if (cached) {
			certificate = Certificates.certificate(cast.user(), "Communications Server", serial, from, from.plus(180, ChronoUnit.DAYS));
		} else {
			certificate = web.provision(serial, from, from.plus(180, ChronoUnit.DAYS));
			if (certificate.length == 0) {
				return;
			}
		}
		if (handshake(log, sip, certificate)) {
			decide(log, sip);
		}
	}

	private static void oldClient(SipPart sip) {
		for (int i = 0; i < 3; i++) {
			sip.answer("401 Unauthorized", sip.offer("NTLM"), sip.offer("TLS-DSK"));
			sip.register(-1, sip.credentials("NTLM", "TlRMTVNTUAABAAAAB4IIogAAAAAAAAAAAAAAAAAAAAAGAbEdAAAADw==", false));
		}
		sip.answer("401 Unauthorized", sip.offer("NTLM"), sip.offer("TLS-DSK"));
	}

	/** REGISTER 2 and 3. */
	private boolean handshake(Recorder log, SipPart sip, byte[] certificate) {
		Handshake tls = new Handshake(seed);
		Instant year = start.truncatedTo(ChronoUnit.DAYS).minus(100, ChronoUnit.DAYS);
		byte[] server = Certificates.certificate(cast.frontEnd(), cast.domain().split("\\.")[0] + "-CA-1", SERVER_SERIAL, year, year.plus(730, ChronoUnit.DAYS));
		sip.register(-1, sip.credentials("TLS-DSK", tls.clientHello(cast.frontEnd()), false));
		sip.answer("401 Unauthorized", sip.leg("TLS-DSK", tls.serverHello(server, List.of("Communications Server", cast.domain().split("\\.")[0] + "-CA-1"))));
		sip.register(-1, sip.credentials("TLS-DSK", tls.clientCertificate(certificate), true));
		int alert = switch (where) {
		case ALERT_REVOKED -> 44;
		case ALERT_EXPIRED -> 45;
		case ALERT_UNKNOWN_CA -> 48;
		default -> 0;
		};
		if (alert > 0) {
			sip.refused("401 Unauthorized", "", sip.leg("TLS-DSK", Handshake.alert(alert)), sip.diagnostics("ms-diagnostics", 1000, "Final handshake failed"));
			return false;
		}
		if (where == Break.FINAL_HANDSHAKE) {
			sip.refused("401 Unauthorized", sip.diagnostics("ms-diagnostics", 1000, "Final handshake failed") + ";HRESULT=\"0x8009030C(SEC_E_LOGON_DENIED)\"", sip.offer("TLS-DSK"));
			return false;
		}
		if (where == Break.CLOCK_SKEW) {
			sip.refused("401 Unauthorized", sip.diagnostics("ms-diagnostics", 1013, "Significant time skew detected during authentication"), sip.offer("TLS-DSK"));
			log.line("ERROR", "CUccServerEndpoint: registration failed, hr=0x80ee006c");
			return false;
		}
		sip.answer("401 Unauthorized", sip.leg("TLS-DSK", tls.serverFinished()));
		return true;
	}

	/** REGISTER 4, and what becomes of it. */
	private void decide(Recorder log, SipPart sip) {
		sip.register(-1, sip.signature());
		switch (where) {
		case NOT_THE_OWNER -> sip.refused("403 Forbidden", sip.diagnostics("ms-diagnostics-public", 4004, "Credentials provided are not authorized to act as specified from URI"));
		case CLIENT_VERSION -> sip.refused("403 Forbidden", sip.diagnostics("ms-diagnostics", 17000, "The client version is not allowed"),
				"Warning: 310 lcs.microsoft.com \"You are currently not using the recommended version of the client\"");
		case NOT_FOUND -> sip.refused("404 Not Found", sip.diagnostics("ms-diagnostics", 4005, "Destination URI either not enabled for SIP or does not exist"));
		case REDIRECT_LOOP -> redirects(log, sip);
		case UNAVAILABLE -> sip.refused("480 Temporarily Unavailable", "");
		case SERVICE_DOWN -> sip.refused("503 Service Unavailable", sip.diagnostics("ms-diagnostics", 5000, "One or more critical applications are not running"), "Retry-After: 60");
		case NEXT_HOP_DOWN -> sip.refused("504 Server time-out", sip.diagnostics("ms-diagnostics", 1007, "Temporarily cannot route"));
		default -> signedIn(log, sip);
		}
	}

	private void redirects(Recorder log, SipPart sip) {
		for (int i = 0; i < 5; i++) {
			sip.answer("301 Redirect request to Home Server", "Contact: <sip:" + (i % 2 == 0 ? "fe08." : "fe09.") + cast.domain() + ":5061;transport=TLS>;q=0.7");
			sip.register(-1, sip.signature());
		}
		sip.answer("301 Redirect request to Home Server", "Contact: <sip:fe09." + cast.domain() + ":5061;transport=TLS>;q=0.7");
		log.line("ERROR", "CUccServerEndpoint: registration failed, hr=0x80ee0078");
	}

	private void signedIn(Recorder log, SipPart sip) {
		sip.accepted(EXPIRES, "added");
		Instant since = log.now();
		sip.subscribe();
		log.pass(Duration.ofSeconds(EXPIRES - 60));
		sip.register(-1, sip.signature());
		sip.accepted(EXPIRES, "refreshed");
		log.pass(Duration.ofMinutes(20));
		switch (where) {
		case SIGNED_OUT -> {
			sip.register(0, sip.signature());
			sip.accepted(0, "");
			log.pass(Duration.ofSeconds(5));
			log.line("INFO", "CUccServerEndpoint: registration state is now unregistered");
		}
		case CRASH -> {
			log.add(new Happening.NewProcess(log.now()));
			log.line("INFO", "CUccServerEndpoint: process started, tracing level FULL");
		}
		case SIGNED_IN_ELSEWHERE -> sip.endedByServer("unregistered", "80ee0085");
		case ACCOUNT_DISABLED -> sip.endedByServer("rejected", "80ee0084");
		default -> {
			// the log ends here
		}
		}
		log.add(new Happening.Row(log.now(), row(since, log.now())));
	}

	private Map<String, String> row(Instant since, Instant until) {
		String type = switch (where) {
		case SIGNED_OUT -> "Client Initiated Deregistration";
		case CRASH -> "Client crashed";
		case ACCOUNT_DISABLED -> "User Attributes Changed";
		default -> "";
		};
		Map<String, String> row = new LinkedHashMap<>();
		row.put("RegisterTime", since.toString().replace("T", " ").replaceFirst("\\d*Z$", ""));
		row.put("DeRegisterTime", type.isEmpty() ? "NULL" : until.toString().replace("T", " ").replaceFirst("\\d*Z$", ""));
		row.put("ResponseCode", "200");
		row.put("DiagnosticId", "0");
		row.put("DeRegisterReason", type.isEmpty() ? "NULL" : type);
		row.put("IsInternal", "1");
		row.put("IsUserServiceAvailable", "1");
		row.put("IsPrimaryRegistrar", "1");
		row.put("IPAddress", cast.client());
		row.put("EndpointId", cast.endpoint().toUpperCase(java.util.Locale.ROOT));
		row.put("Version", cast.userAgent());
		row.put("ServerFQDN", cast.frontEnd());
		row.put("PoolFQDN", cast.pool());
		row.put("EdgeServer", "NULL");
		row.put("UserUri", cast.user());
		return row;
	}
}

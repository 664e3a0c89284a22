// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.trace;

import java.time.Instant;
import java.util.List;
import java.util.Random;

/** What goes on between a signed-in client and its registrar all day: presence, messages, subscriptions, publications. */
final class Traffic {
	private static final List<String> STATES = List.of("Available", "Busy", "Away", "BeRightBack", "Inactive", "DoNotDisturb");
	private static final String FILLER = "<category name=\"note\" instance=\"0\" publishTime=\"2026-03-17T07:30:00.000\" container=\"200\" version=\"7\"><note/></category>"
			+ "<category name=\"contactCard\" instance=\"1\" publishTime=\"2026-03-17T07:30:00.000\" container=\"200\" version=\"3\"><contactCard xmlns=\"http://schemas.microsoft.com/2006/09/sip/contactcard\">"
			+ "<identity><name><displayName>Synthetic Person</displayName></name></identity></contactCard></category>"
			+ "<category name=\"services\" instance=\"0\" publishTime=\"2026-03-17T07:30:00.000\" container=\"200\" version=\"9\"><services xmlns=\"http://schemas.microsoft.com/2006/09/sip/service\">"
			+ "<service uri=\"sip:synthetic@contoso.com\"><capabilities><text render=\"true\" capture=\"true\"/><voice/></capabilities></service></services></category>";
	private final Random random;
	private String dialog = "";
	private String method = "";
	private int number = 1;

	Traffic(long seed) {
		this.random = new Random(seed);
	}

	/** The next message: an answer where one is due. */
	Happening.Sip next(Cast cast, Cast other, Instant time) {
		if (!method.isEmpty()) {
			return answer(cast, other, time);
		}
		int kind = random.nextInt(100);
		dialog = Cast.hex(random, 32);
		number = random.nextInt(1, 900);
		if (kind < 55) {
			return presence(cast, other, time);
		}
		method = kind < 72 ? "MESSAGE" : kind < 82 ? "INFO" : kind < 90 ? "SERVICE" : kind < 97 ? "SUBSCRIBE" : "OPTIONS";
		return request(cast, other, time);
	}

	private Happening.Sip presence(Cast cast, Cast other, Instant time) {
		String state = STATES.get(random.nextInt(STATES.size()));
		String body = "<categories xmlns=\"http://schemas.microsoft.com/2006/09/sip/categories\" uri=\"sip:" + other.user() + "\"><category name=\"state\" instance=\"" + number
				+ "\" publishTime=\"2026-03-17T07:30:00.000\" container=\"200\" version=\"1\"><state><availability>" + state + "</availability></state></category>"
				+ FILLER.substring(0, FILLER.length() * random.nextInt(71) / 100) + "</categories>";
		return new Happening.Sip(time, false, List.of("BENOTIFY sip:" + cast.client() + ":" + cast.port() + ";transport=tls;ms-received-cid=25100 SIP/2.0",
				"Via: SIP/2.0/TLS " + cast.server() + ":5061;branch=z9hG4bK" + dialog.substring(0, 8) + "." + dialog.substring(8, 24) + ";branched=FALSE",
				"Authentication-Info: TLS-DSK qop=\"auth\", opaque=\"884755AC\", srand=\"" + dialog.substring(0, 8) + "\", snum=\"" + number + "\", rspauth=\"" + dialog + dialog
						+ "\", targetname=\"" + cast.frontEnd() + "\", realm=\"SIP Communications Service\", version=4",
				"Max-Forwards: 70", "To: <sip:" + cast.user() + ">;tag=" + dialog.substring(22) + ";epid=" + cast.epid(), "Content-Length: " + body.length(),
				"From: <sip:" + cast.user() + ">;tag=" + dialog.substring(0, 8), "Call-ID: " + dialog, "CSeq: " + number + " BENOTIFY", "Content-Type: application/msrtc-event-categories+xml",
				"Event: presence", "subscription-state: active;expires=27000"), body);
	}

	private Happening.Sip request(Cast cast, Cast other, Instant time) {
		String body = switch (method) {
		case "MESSAGE" -> "Synthetic message number " + number;
		case "INFO" -> "<?xml version=\"1.0\"?><KeyboardActivity><status status=\"type\" /></KeyboardActivity>";
		case "SERVICE" -> "<publish xmlns=\"http://schemas.microsoft.com/2006/09/sip/rich-presence\"><publications uri=\"sip:" + cast.user() + "\">" + FILLER + "</publications></publish>";
		case "SUBSCRIBE" -> "<batchSub xmlns=\"http://schemas.microsoft.com/2006/01/sip/batch-subscribe\" uri=\"sip:" + cast.user() + "\"/>";
		default -> "";
		};
		String to = method.equals("SERVICE") || method.equals("SUBSCRIBE") ? cast.user() : other.user();
		return new Happening.Sip(time, true, List.of(method + " sip:" + to + " SIP/2.0", "Via: SIP/2.0/TLS " + cast.client() + ":" + cast.port(), "Max-Forwards: 70",
				"From: <sip:" + cast.user() + ">;tag=" + dialog.substring(22) + ";epid=" + cast.epid(), "To: <sip:" + to + ">", "Call-ID: " + dialog,
				"CSeq: " + number + " " + method, "Contact: <" + cast.gruu() + ">", "User-Agent: " + cast.userAgent(),
				"Supported: ms-dialog-route-set-update", "Supported: timer",
				"Proxy-Authorization: TLS-DSK qop=\"auth\", realm=\"SIP Communications Service\", opaque=\"884755AC\", targetname=\"" + cast.frontEnd() + "\", crand=\"" + dialog.substring(0, 8)
						+ "\", cnum=\"" + number + "\", response=\"" + dialog + dialog + "\"",
				"Content-Type: " + (method.equals("MESSAGE") ? "text/plain; charset=UTF-8" : "application/xml"), "Content-Length: " + body.length()), body);
	}

	private Happening.Sip answer(Cast cast, Cast other, Instant time) {
		String answered = method;
		method = "";
		String to = answered.equals("SERVICE") || answered.equals("SUBSCRIBE") ? cast.user() : other.user();
		return new Happening.Sip(time, false, List.of("SIP/2.0 200 OK",
				"Authentication-Info: TLS-DSK qop=\"auth\", opaque=\"884755AC\", srand=\"" + dialog.substring(0, 8) + "\", snum=\"" + number + "\", rspauth=\"" + dialog + dialog
						+ "\", targetname=\"" + cast.frontEnd() + "\", realm=\"SIP Communications Service\", version=4",
				"Via: SIP/2.0/TLS " + cast.client() + ":" + cast.port() + ";ms-received-port=" + cast.port() + ";ms-received-cid=25100",
				"From: \"" + cast.display() + "\"<sip:" + cast.user() + ">;tag=" + dialog.substring(22) + ";epid=" + cast.epid(), "To: <sip:" + to + ">;tag=" + dialog.substring(10, 20),
				"Call-ID: " + dialog, "CSeq: " + number + " " + answered, "Contact: <sip:" + cast.frontEnd() + ":5061;transport=tls>",
				"Content-Length: 0"), "");
	}
}

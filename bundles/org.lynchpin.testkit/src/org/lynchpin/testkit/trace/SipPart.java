// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The messages between a client and its registrar, with the headers that both write. */
final class SipPart {
	private static final String METHODS = "methods=\"INVITE, MESSAGE, INFO, OPTIONS, BYE, CANCEL, NOTIFY, ACK, REFER, BENOTIFY\"";
	private static final String REALM = "realm=\"SIP Communications Service\"";

	private final Recorder log;
	private final Cast cast;
	private final String callId;
	private final String tag;
	private final String connection;
	private final String opaque;
	private int sequence;
	private int signed;
	private boolean authenticated;

	SipPart(Recorder log) {
		this.log = log;
		this.cast = log.cast;
		this.callId = log.hex(32);
		this.tag = log.hex(10);
		this.connection = log.hex(5).toUpperCase(Locale.ROOT);
		this.opaque = log.hex(8).toUpperCase(Locale.ROOT);
	}

	/** A scheme as the registrar offers it. */
	String offer(String scheme) {
		String target = scheme.equals("Kerberos") ? "sip/" + cast.frontEnd() : cast.frontEnd();
		return "WWW-Authenticate: " + scheme + " " + REALM + ", targetname=\"" + target + "\", version=4"
				+ (scheme.equals("TLS-DSK") ? ", sts-uri=\"https://" + cast.pool() + ":443/CertProv/CertProvisioningService.svc\"" : "");
	}

	/** A leg of the handshake as the registrar answers it. */
	String leg(String scheme, String data) {
		return "WWW-Authenticate: " + scheme + " opaque=\"" + opaque + "\", gssapi-data=\"" + data + "\", targetname=\"" + cast.frontEnd() + "\", " + REALM + ", version=4";
	}

	/** A leg of the handshake as the client sends it. */
	String credentials(String scheme, String data, boolean known) {
		return "Authorization: " + scheme + " qop=\"auth\", " + REALM + (known ? ", opaque=\"" + opaque + "\"" : "") + ", targetname=\"" + cast.frontEnd()
				+ "\", gssapi-data=\"" + data + "\", version=4";
	}

	/** The signature of a request. */
	String signature() {
		signed++;
		authenticated = true;
		return "Authorization: TLS-DSK qop=\"auth\", " + REALM + ", opaque=\"" + opaque + "\", targetname=\"" + cast.frontEnd() + "\", version=4, crand=\"" + log.hex(8)
				+ "\", cnum=\"" + signed + "\", response=\"" + log.hex(96) + "\"";
	}

	private String signedAnswer() {
		return "Authentication-Info: TLS-DSK qop=\"auth\", opaque=\"" + opaque + "\", srand=\"" + log.hex(8).toUpperCase(Locale.ROOT) + "\", snum=\"" + signed + "\", rspauth=\"" + log.hex(96)
				+ "\", targetname=\"" + cast.frontEnd() + "\", " + REALM + ", version=4";
	}

	/** REGISTER. @param more headers, credentials among them @param expires below 0 for none */
	void register(int expires, String... more) {
		sequence++;
		List<String> head = new ArrayList<>(List.of("REGISTER sip:" + cast.domain() + " SIP/2.0", "Via: SIP/2.0/TLS " + cast.client() + ":" + cast.port(), "Max-Forwards: 70",
				"From: <sip:" + cast.user() + ">;tag=" + tag + ";epid=" + cast.epid(), "To: <sip:" + cast.user() + ">", "Call-ID: " + callId, "CSeq: " + sequence + " REGISTER",
				"Contact: <sip:" + cast.client() + ":" + cast.port() + ";transport=tls;ms-opaque=" + opaque.toLowerCase(Locale.ROOT) + ">;" + METHODS
						+ ";proxy=replace;+sip.instance=\"<urn:uuid:" + cast.endpoint().toUpperCase(Locale.ROOT) + ">\"",
				"User-Agent: " + cast.userAgent(), "Supported: gruu-10, adhoclist, msrtc-event-categories", "Supported: ms-forking", "Supported: ms-cluster-failover",
				"Supported: ms-userservices-state-notification", "ms-keep-alive: UAC;hop-hop=yes", "Event: registration"));
		if (expires >= 0) {
			head.add("Expires: " + expires);
		}
		head.addAll(List.of(more));
		log.sip(true, head, "");
	}

	/** The answer to the last REGISTER. */
	void answer(String status, String... more) {
		List<String> head = new ArrayList<>();
		head.add("SIP/2.0 " + status);
		if (status.startsWith("401")) {
			head.add("Date: " + log.date());
		} else if (authenticated) {
			head.add(signedAnswer());
		}
		head.addAll(List.of(more));
		head.addAll(List.of("From: \"" + cast.display() + "\"<sip:" + cast.user() + ">;tag=" + tag + ";epid=" + cast.epid(),
				"To: <sip:" + cast.user() + ">;tag=" + log.hex(32).toUpperCase(Locale.ROOT), "Call-ID: " + callId, "CSeq: " + sequence + " REGISTER",
				"Via: SIP/2.0/TLS " + cast.client() + ":" + cast.port() + ";ms-received-port=" + cast.port() + ";ms-received-cid=" + connection, "Server: " + cast.rtc()));
		log.sip(false, head, "");
	}

	/** 200 OK of a REGISTER. @param action added or refreshed */
	void accepted(int expires, String action) {
		String contact = "Contact: <sip:" + cast.client() + ":" + cast.port() + ";transport=tls;ms-opaque=" + opaque.toLowerCase(Locale.ROOT) + ";ms-received-cid=" + connection + ">";
		if (expires == 0) {
			answer("200 OK", contact + ";expires=0", "Expires: 0");
			return;
		}
		answer("200 OK", "ms-keep-alive: UAS; tcp=no; hop-hop=yes; end-end=no; timeout=300",
				contact + ";expires=" + expires + ";+sip.instance=\"<urn:uuid:" + cast.endpoint() + ">\";gruu=\"" + cast.gruu() + "\"", "Expires: " + expires,
				"presence-state: register-action=\"" + action + "\"",
				"Allow-Events: vnd-microsoft-provisioning,vnd-microsoft-roaming-contacts,vnd-microsoft-roaming-ACL,presence,presence.wpending,vnd-microsoft-roaming-self,vnd-microsoft-provisioning-v2",
				"Supported: adhoclist", "Supported: msrtc-event-categories", "Supported: ms-keepalive-deregister", "Supported: ms-userservices-state-notification");
	}

	/** A refusal of the last REGISTER, and the registrar's diagnostic record of it. */
	void refused(String status, String diagnostics, String... more) {
		List<String> all = new ArrayList<>(List.of(more));
		if (!diagnostics.isEmpty()) {
			all.add(0, diagnostics);
		}
		answer(status, all.toArray(String[]::new));
		log.diagnostic("ERROR", "Severity", "error", "Text", "The request was rejected: " + status, "Result-Code", result(status), "SIP-Start-Line",
				"REGISTER sip:" + cast.domain() + " SIP/2.0", "SIP-Call-ID", callId, "SIP-CSeq", sequence + " REGISTER", "Peer", cast.client() + ":" + cast.port(), "Data",
				"user=\"sip:" + cast.user() + "\"");
		String id = diagnostics.replaceFirst("^[^:]*: *(\\d*).*", "$1");
		log.add(new Happening.Row(log.now(), Map.of("RegisterTime", log.now().toString().replace("T", " ").replace("Z", ""), "ResponseCode", status.substring(0, 3), "DiagnosticId",
				id.isEmpty() ? "0" : id, "IsInternal", "1", "IPAddress", cast.client(), "EndpointId", cast.endpoint().toUpperCase(Locale.ROOT), "Version", cast.userAgent(),
				"ServerFQDN", cast.frontEnd(), "PoolFQDN", cast.pool(), "UserUri", cast.user())));
	}

	private static String result(String status) {
		return switch (status.substring(0, 3)) {
		case "401", "403" -> "0xc3e93ec3 SIPPROXY_E_AUTH";
		case "404" -> "0xc3e93c2f SIPPROXY_E_UNKNOWN_USER_OR_EPID";
		default -> "0xc3e93c5e SIPPROXY_E_ROUTING";
		};
	}

	/** ms-diagnostics of this registrar. */
	String diagnostics(String header, int id, String reason) {
		return header + ": " + id + ";reason=\"" + reason + "\";source=\"" + cast.frontEnd() + "\"";
	}

	/** SUBSCRIBE for one's own settings, its answer, and a notification. */
	void subscribe() {
		String dialog = log.hex(32);
		String own = log.hex(10);
		String body = "<roamingList xmlns=\"http://schemas.microsoft.com/2006/09/sip/roaming-self\"><roaming type=\"categories\"/><roaming type=\"containers\"/></roamingList>";
		log.sip(true, List.of("SUBSCRIBE sip:" + cast.user() + " SIP/2.0", "Via: SIP/2.0/TLS " + cast.client() + ":" + cast.port(), "Max-Forwards: 70",
				"From: <sip:" + cast.user() + ">;tag=" + own + ";epid=" + cast.epid(), "To: <sip:" + cast.user() + ">", "Call-ID: " + dialog, "CSeq: 1 SUBSCRIBE",
				"Contact: <" + cast.gruu() + ">", "User-Agent: " + cast.userAgent(), "Event: vnd-microsoft-roaming-self", "Accept: application/vnd-microsoft-roaming-self+xml",
				signature(), "Content-Type: application/vnd-microsoft-roaming-self+xml"), body);
		log.sip(false, List.of("SIP/2.0 200 OK", "Contact: <sip:" + cast.frontEnd() + ":5061;transport=tls>", signedAnswer(),
				"From: \"" + cast.display() + "\"<sip:" + cast.user() + ">;tag=" + own + ";epid=" + cast.epid(), "To: <sip:" + cast.user() + ">;tag=" + log.hex(8), "Call-ID: " + dialog,
				"CSeq: 1 SUBSCRIBE", "Via: SIP/2.0/TLS " + cast.client() + ":" + cast.port() + ";ms-received-port=" + cast.port() + ";ms-received-cid=" + connection, "Expires: 28800",
				"Event: vnd-microsoft-roaming-self", "subscription-state: active;expires=28800"), "");
	}

	/** The server's word about the registration. @param event of the state @param code the client's code for it */
	void endedByServer(String event, String code) {
		String body = "<?xml version=\"1.0\"?><reginfo xmlns=\"urn:ietf:params:xml:ns:reginfo\" version=\"1\" state=\"partial\"><registration aor=\"sip:" + cast.user()
				+ "\" id=\"1\" state=\"terminated\"><contact id=\"1\" state=\"terminated\" event=\"" + event + "\"><uri>sip:" + cast.client() + "</uri></contact></registration></reginfo>";
		log.sip(false, List.of("BENOTIFY sip:" + cast.client() + ":" + cast.port() + ";transport=tls;ms-opaque=" + opaque.toLowerCase(Locale.ROOT) + " SIP/2.0",
				"Via: SIP/2.0/TLS " + cast.server() + ":5061;branch=z9hG4bK" + log.hex(8), signedAnswer(), "From: <sip:" + cast.user() + ">;tag=" + log.hex(8),
				"To: <sip:" + cast.user() + ">;tag=" + tag + ";epid=" + cast.epid(), "Call-ID: " + callId, "CSeq: 2 BENOTIFY", "Event: registration;" + event,
				"subscription-state: terminated;expires=0", "Content-Type: application/reginfo+xml"), body);
		log.line("ERROR", "CUccServerEndpoint: registration state is now unregistered, hr=0x" + code);
	}
}

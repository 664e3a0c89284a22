// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.trace;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** The web part of a sign-in: finding the server, the refused ticket, AD FS and the card, the ticket, the user's own resource. */
final class WebPart {
	private static final String XML = "Content-Type: application/vnd.microsoft.rtc.autodiscover+xml; v=1";
	private static final String JSON = "Content-Type: application/json";
	private static final String KERBEROS = "Microsoft-Windows-Security-Auditing";
	private static final String ADFS = "AD FS";

	private final Recorder log;
	private final Cast cast;
	private final Break where;
	private final String web;
	private final String cardSerial;
	private String ticket = "";

	WebPart(Recorder log, Break where) {
		this.log = log;
		this.cast = log.cast;
		this.where = where;
		this.web = "https://" + cast.pool();
		this.cardSerial = log.hex(36);
	}

	/** The web ticket that was issued. */
	String ticket() {
		return ticket;
	}

	/** All of it. @return whether it went well */
	boolean run() {
		return discover() && refusedTicket() && passive() && token() && userResource();
	}

	private boolean discover() {
		String domain = cast.domain();
		if (where == Break.DNS) {
			for (String name : List.of("lyncdiscoverinternal.", "lyncdiscover.", "_sipinternaltls._tcp.", "_sip._tls.", "sipinternal.", "sip.", "sipexternal.")) {
				log.line("WARN", "DNS query for " + name + domain + " failed, hr=0x80072ee7");
			}
			log.line("ERROR", "UcwaAutoDiscovery failed, no server was found for sip:" + cast.user() + ", hr=0x80ee0066");
			return false;
		}
		String url = "https://lyncdiscoverinternal." + domain + "/?sipuri=" + cast.user();
		log.ask("GET", url, List.of("Accept: application/vnd.microsoft.rtc.autodiscover+xml;v=1"), "");
		if (where == Break.AUTODISCOVER_TLS) {
			log.line("ERROR", "UcwaAutoDiscovery: TLS negotiation with lyncdiscoverinternal." + domain + " failed, hr=0x80090325 SEC_E_UNTRUSTED_ROOT");
			log.line("ERROR", "UcwaAutoDiscovery: no server was found for sip:" + cast.user() + ", hr=0x80090325");
			log.event("Microsoft-Windows-CAPI2", 30, 2, "Microsoft-Windows-CAPI2/Operational", cast.account().replace(".", "") + "-PC", "ProcessName", "lync.exe",
					"Result", "800B0109");
			return false;
		}
		String service = web + "/Autodiscover/AutodiscoverService.svc/root";
		log.answer("200 OK", List.of(XML), "<?xml version=\"1.0\" encoding=\"utf-8\"?><AutodiscoverResponse xmlns=\"http://schemas.microsoft.com/rtc/2012/03/ucwa\" "
				+ "AccessLocation=\"Internal\"><Root><Link token=\"Domain\" href=\"" + service + "/domain\"/><Link token=\"User\" href=\"" + service
				+ "/oauth/user\"/><Link token=\"Self\" href=\"" + service + "\"/><Link token=\"OAuth\" href=\"" + service + "/oauth/user\"/></Root></AutodiscoverResponse>");
		return true;
	}

	private String user() {
		return web + "/Autodiscover/AutodiscoverService.svc/root/oauth/user?sipuri=" + cast.user();
	}

	private boolean refusedTicket() {
		boolean off = where == Break.PASSIVE_OFF;
		log.ask("GET", user(), List.of("Accept: application/vnd.microsoft.rtc.autodiscover+xml;v=1"), "");
		log.answer("401 Unauthorized", List.of("WWW-Authenticate: MsRtcOAuth href=\"" + web + "/WebTicket/oauthtoken\",grant_type=\""
				+ (off ? "urn:microsoft.rtc:windows,urn:microsoft.rtc:anonmeeting,password" : "urn:microsoft.rtc:passive,urn:microsoft.rtc:anonmeeting") + "\"",
				"X-MS-WebTicketURL: " + web + "/WebTicket/WebTicketService.svc", "X-MS-WebTicketSupported: cwt,saml"), "");
		askTicket("grant_type=urn:microsoft.rtc:passive");
		if (off) {
			log.answer("400 Bad Request", List.of(JSON, diagnostics(28029, "Authentication type not allowed.")), "{\"error\":\"unsupported_grant_type\"}");
			return false;
		}
		log.answer("400 Bad Request", List.of(JSON, diagnostics(28020, "No valid security token.")),
				"{\"error\":\"invalid_grant\",\"ms_rtc_passiveauthuri\":\"" + (web + "/PassiveAuth/PassiveAuth.aspx").replace("/", "\\/") + "\"}");
		return true;
	}

	private void askTicket(String body) {
		log.ask("POST", web + "/WebTicket/oauthtoken", List.of("Content-Type: application/x-www-form-urlencoded;charset=UTF-8"), body);
	}

	private String diagnostics(int id, String reason) {
		return "X-Ms-diagnostics: " + id + ";source=\"" + cast.frontEnd() + "\";reason=\"" + reason + "\"";
	}

	/** PassiveAuth, AD FS and the card. */
	private boolean passive() {
		log.ask("GET", web + "/PassiveAuth/PassiveAuth.aspx", List.of(), "");
		String sts = "https://" + cast.federation() + "/adfs/ls/";
		String query = "?wa=wsignin1.0&wtrealm=" + encode(web + "/passiveauth") + "&wctx=" + encode("rm=0&id=passive&user=" + encode(cast.user())) + "&wct="
				+ encode(log.now().toString());
		log.answer("302 Found", List.of("Location: " + sts + query), "");
		log.ask("GET", sts + query, List.of(), "");
		if (where == Break.RELYING_PARTY_MISSING) {
			String text = "MSIS7007: The requested relying party trust '" + web + "/passiveauth' is unspecified or unsupported.";
			log.answer("200 OK", List.of("Content-Type: text/html; charset=utf-8"), "<html><head><title>Error</title></head><body>" + text + "</body></html>");
			log.event(ADFS, 364, 2, "AD FS/Admin", cast.federation(), "Message", "Encountered error during federation passive request. " + text);
			log.line("ERROR", "PassiveAuth: sign-in page of " + cast.federation() + " shows an error: " + text);
			return false;
		}
		String auth = sts + "auth/sslclient/" + query;
		log.answer("302 Found", List.of("Location: " + auth), "");
		log.ask("GET", auth, List.of(), "");
		log.pass(Duration.ofSeconds(log.random.nextInt(4, 15)));
		return card() && cardCertificate();
	}

	private boolean card() {
		String[] failure = switch (where) {
		case CARD_REMOVED -> new String[] { "80100069", "SCARD_W_REMOVED_CARD" };
		case WRONG_PIN -> new String[] { "8010006b", "SCARD_W_WRONG_CHV" };
		case PIN_BLOCKED -> new String[] { "8010006c", "SCARD_W_CHV_BLOCKED" };
		case NO_CERTIFICATE -> new String[] { "8010002c", "SCARD_E_NO_SUCH_CERTIFICATE" };
		default -> null;
		};
		if (failure == null) {
			return true;
		}
		log.line("ERROR", "PassiveAuth: client certificate for " + cast.federation() + " cannot be used, hr=0x" + failure[0] + " " + failure[1]);
		log.answer("403 Forbidden", List.of("Content-Type: text/html; charset=utf-8"),
				"<html><head><title>403.7 - Forbidden: SSL client certificate is required.</title></head><body>HTTP Error 403.7 - Forbidden</body></html>");
		log.line("ERROR", "PassiveAuth: sign-in was not completed, hr=0x" + failure[0]);
		return false;
	}

	private boolean cardCertificate() {
		boolean revoked = where == Break.CARD_CERTIFICATE_REVOKED;
		if (!revoked && where != Break.CARD_CERTIFICATE_UNTRUSTED) {
			log.event(KERBEROS, 4768, 0, "Security", cast.controller(), kerberos("0x0"));
			return true;
		}
		log.event(KERBEROS, 4771, 0, "Security", cast.controller(), kerberos(revoked ? "0x48" : "0x3e"));
		log.event(ADFS, 342, 2, "AD FS/Admin", cast.federation(), "Message", "Token validation failed. The client certificate of " + cast.upn() + " is "
				+ (revoked ? "revoked." : "not trusted."));
		String status = revoked ? "403.13 - Forbidden: Client certificate revoked." : "403.16 - Forbidden: Client certificate is ill-formed or is not trusted by the Web server.";
		log.answer("403 Forbidden", List.of("Content-Type: text/html; charset=utf-8"), "<html><head><title>" + status + "</title></head><body>HTTP Error "
				+ status + "</body></html>");
		log.line("ERROR", "PassiveAuth: client certificate refused by " + cast.federation() + ", " + (revoked ? "hr=0x80092010 CRYPT_E_REVOKED" : "hr=0x800b0109 CERT_E_UNTRUSTEDROOT"));
		return false;
	}

	private String[] kerberos(String status) {
		String realm = cast.domain().toUpperCase(Locale.ROOT);
		return new String[] { "TargetUserName", cast.account(), "TargetDomainName", realm, "TargetSid", "S-1-5-21-1004336348-1177238915-682003330-"
				+ Math.floorMod(cast.user().hashCode(), 9000), "ServiceName", "krbtgt/" + realm, "TicketOptions", "0x40810010", "Status", status,
				"PreAuthType", "16", "IpAddress", "::ffff:" + cast.client(), "IpPort", Integer.toString(cast.port()), "CertIssuerName", cast.domain().split("\\.")[0] + "-CA-1",
				"CertSerialNumber", cardSerial.toUpperCase(Locale.ROOT), "CertThumbprint", HexFormat.of().withUpperCase().formatHex(sample(20)) };
	}

	/** The token of AD FS, posted to the pool. */
	private boolean token() {
		if (where == Break.TOKEN_DENIED) {
			log.event(ADFS, 325, 2, "AD FS/Admin", cast.federation(), "Message", "The Federation Service could not authorize token issuance for caller '" + cast.upn()
					+ "' to relying party '" + web + "/passiveauth'. MSIS5007: The caller authorization failed.");
			log.answer("200 OK", List.of("Content-Type: text/html; charset=utf-8"), "<html><head><title>Error</title></head><body>MSIS5007: The caller authorization "
					+ "failed for caller identity " + cast.upn() + "</body></html>");
			log.line("ERROR", "PassiveAuth: sign-in page of " + cast.federation() + " shows an error: MSIS5007: The caller authorization failed");
			return false;
		}
		String saml = saml();
		log.event("AD FS Auditing", 299, 0, "Security", cast.federation(), "InstanceId", uuid(), "RelyingParty", web + "/passiveauth");
		log.answer("200 OK", List.of("Content-Type: text/html; charset=utf-8", "Set-Cookie: MSISAuth=" + Base64.getEncoder().encodeToString(sample(60)) + "; path=/adfs; secure; HttpOnly"),
				"<html><head><title>Working...</title></head><body><form method=\"POST\" name=\"hiddenform\" action=\"" + web + "/PassiveAuth/PassiveAuth.aspx\">"
						+ "<input type=\"hidden\" name=\"wa\" value=\"wsignin1.0\"/><input type=\"hidden\" name=\"wresult\" value=\"" + escape(saml) + "\"/></form></body></html>");
		log.ask("POST", web + "/PassiveAuth/PassiveAuth.aspx", List.of("Content-Type: application/x-www-form-urlencoded"),
				"wa=wsignin1.0&wresult=" + encode(saml) + "&wctx=" + encode("rm=0&id=passive&user=" + encode(cast.user())));
		if (where == Break.TOKEN_REFUSED) {
			log.answer("200 OK", List.of("Content-Type: text/html; charset=utf-8", diagnostics(28020, "No valid security token.")),
					"<html><head><title>Error</title></head><body>No valid security token.</body></html>");
			askTicket("grant_type=urn:microsoft.rtc:passive");
			log.answer("400 Bad Request", List.of(JSON, diagnostics(28020, "No valid security token.")), "{\"error\":\"invalid_grant\"}");
			return false;
		}
		log.answer("200 OK", List.of("Content-Type: text/html; charset=utf-8", "Set-Cookie: passive=" + Base64.getEncoder().encodeToString(sample(48)) + "; path=/; secure; HttpOnly"),
				"<html><head><title>Signed in</title></head><body></body></html>");
		return webTicket();
	}

	private boolean webTicket() {
		askTicket("grant_type=urn:microsoft.rtc:passive");
		if (where == Break.NOT_SIP_ENABLED) {
			log.answer("403 Forbidden", List.of(JSON, diagnostics(28000, "User is not SIP enabled.")), "{\"error\":\"access_denied\"}");
			return false;
		}
		ticket = "AAEB" + Base64.getUrlEncoder().withoutPadding().encodeToString(sample(180));
		log.answer("200 OK", List.of("Content-Type: application/json;charset=UTF-8", "Cache-Control: no-store"),
				"{\"access_token\":\"cwt=" + ticket + "\",\"expires_in\":28800,\"ms_rtc_identityscope\":\"local\",\"token_type\":\"Bearer\"}");
		return true;
	}

	private boolean userResource() {
		log.ask("GET", user(), List.of("Accept: application/vnd.microsoft.rtc.autodiscover+xml;v=1", "Authorization: Bearer cwt=" + ticket), "");
		log.answer("200 OK", List.of(XML), "<?xml version=\"1.0\" encoding=\"utf-8\"?><AutodiscoverResponse xmlns=\"http://schemas.microsoft.com/rtc/2012/03/ucwa\" "
				+ "AccessLocation=\"Internal\"><User><SipServerInternalAccess fqdn=\"" + cast.pool() + "\" port=\"5061\"/><SipServerExternalAccess fqdn=\"edge." + cast.domain()
				+ "\" port=\"443\"/><SipClientInternalAccess fqdn=\"" + cast.pool() + "\" port=\"5061\"/><Link token=\"Internal/CertProvisioning\" href=\"" + web
				+ "/CertProv/CertProvisioningService.svc\"/></User></AutodiscoverResponse>");
		return true;
	}

	/** The certificate provisioning service. @return the certificate that it issued; empty where it did not */
	byte[] provision(BigInteger serial, Instant notBefore, Instant notAfter) {
		String service = web + "/CertProv/CertProvisioningService.svc";
		log.ask("GET", service + "/mex", List.of(), "");
		log.answer("200 OK", List.of("Content-Type: text/xml; charset=utf-8"), "<wsdl:definitions xmlns:wsdl=\"http://schemas.xmlsoap.org/wsdl/\"><wsdl:service "
				+ "name=\"CertProvisioningService\"/></wsdl:definitions>");
		log.ask("POST", service + "/WebTicket_Bearer", List.of("Content-Type: text/xml; charset=utf-8",
				"SOAPAction: \"http://schemas.microsoft.com/OCS/AuthWebServices/GetAndPublishCert\""),
				"<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header><wsse:Security xmlns:wsse=\"http://docs.oasis-open.org/wss/2004/01/"
						+ "oasis-200401-wss-wssecurity-secext-1.0.xsd\">" + saml() + "</wsse:Security></s:Header><s:Body><GetAndPublishCert xmlns=\"http://schemas.microsoft.com/"
						+ "OCS/AuthWebServices/\" DeviceId=\"{" + cast.endpoint() + "}\" Entity=\"" + cast.user() + "\"><RequestSecurityToken><BinarySecurityToken "
						+ "ValueType=\"http://schemas.microsoft.com/OCS/AuthWebServices.xsd#PKCS10\">" + Base64.getEncoder().encodeToString(Certificates.request(cast.user()))
						+ "</BinarySecurityToken></RequestSecurityToken></GetAndPublishCert></s:Body></s:Envelope>");
		if (where == Break.CERTIFICATE_SERVICE_FAULT) {
			log.answer("500 Internal Server Error", List.of("Content-Type: text/xml; charset=utf-8"), "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\">"
					+ "<s:Body><s:Fault><faultcode>s:Server</faultcode><faultstring xml:lang=\"en-US\">The certificate could not be published.</faultstring></s:Fault></s:Body></s:Envelope>");
			log.line("ERROR", "GetAndPublishCert failed at " + service + ", hr=0x80ee00a6");
			return new byte[0];
		}
		byte[] certificate = Certificates.certificate(cast.user(), "Communications Server", serial, notBefore, notAfter);
		log.answer("200 OK", List.of("Content-Type: text/xml; charset=utf-8"), "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
				+ "<GetAndPublishCertResponse xmlns=\"http://schemas.microsoft.com/OCS/AuthWebServices/\" DeviceId=\"{" + cast.endpoint() + "}\" Entity=\"" + cast.user()
				+ "\"><RequestSecurityTokenResponse><RequestedSecurityToken><BinarySecurityToken>" + Base64.getEncoder().encodeToString(certificate)
				+ "</BinarySecurityToken></RequestedSecurityToken></RequestSecurityTokenResponse></GetAndPublishCertResponse></s:Body></s:Envelope>");
		return certificate;
	}

	private String saml() {
		Instant now = log.now();
		return "<saml:Assertion MajorVersion=\"1\" MinorVersion=\"1\" AssertionID=\"_" + uuid() + "\" Issuer=\"http://" + cast.federation() + "/adfs/services/trust\" IssueInstant=\""
				+ now + "\" xmlns:saml=\"urn:oasis:names:tc:SAML:1.0:assertion\"><saml:Conditions NotBefore=\"" + now + "\" NotOnOrAfter=\"" + now.plusSeconds(3600)
				+ "\"><saml:AudienceRestrictionCondition><saml:Audience>" + web + "/passiveauth</saml:Audience></saml:AudienceRestrictionCondition></saml:Conditions>"
				+ "<saml:AttributeStatement><saml:Attribute AttributeName=\"primarysid\" AttributeNamespace=\"http://schemas.microsoft.com/ws/2008/06/identity/claims\">"
				+ "<saml:AttributeValue>S-1-5-21-1004336348-1177238915-682003330-" + Math.floorMod(cast.user().hashCode(), 9000) + "</saml:AttributeValue></saml:Attribute>"
				+ "</saml:AttributeStatement><ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><ds:SignatureValue>"
				+ Base64.getEncoder().encodeToString(sample(96)) + "</ds:SignatureValue></ds:Signature></saml:Assertion>";
	}

	private byte[] sample(int length) {
		byte[] bytes = new byte[length];
		log.random.nextBytes(bytes);
		return bytes;
	}

	private String uuid() {
		return log.hex(8) + "-" + log.hex(4) + "-4" + log.hex(3) + "-a" + log.hex(3) + "-" + log.hex(12);
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static String escape(String xml) {
		return xml.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}
}

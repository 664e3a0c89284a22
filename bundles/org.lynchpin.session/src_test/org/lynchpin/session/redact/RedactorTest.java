// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lynchpin.core.interaction.Cancellation;

class RedactorTest {
	private static final String KNOWS = "From: \"Anna Meier\"<sip:anna.meier@contoso.com>;tag=1\r\nTo: <sip:bruno@contoso.com>\r\nContact: <sip:192.168.74.12:5061>\r\nHost: fe07.corp.contoso.com\r\n";
	private final Redactor redactor = new Redactor(new byte[] { 1 });

	private String redact(String text) throws IOException {
		redactor.learn(text);
		String redacted = redactor.text(text);
		assertThat(redactor.leaks(redacted.getBytes(StandardCharsets.UTF_8))).as(redacted).isEmpty();
		return redacted;
	}

	/** Of the second text only. */
	private String after(String text) throws IOException {
		redactor.learn(KNOWS + text);
		String redacted = redactor.text(text);
		assertThat(redactor.leaks(redacted.getBytes(StandardCharsets.UTF_8))).as(redacted).isEmpty();
		return redacted;
	}

	@Test
	void aPersonHasOneAliasEverywhereAndAMachineToo() throws IOException {
		String redacted = redact(KNOWS + "P-Asserted-Identity: \"Anna Meier\"<sip:anna.meier@contoso.com>\r\nVia: SIP/2.0/TLS fe07.corp.contoso.com:5061\r\n");
		assertThat(redacted).contains("From: \"User 1\"<sip:user1@domain1.example>;tag=1", "P-Asserted-Identity: \"User 1\"<sip:user1@domain1.example>", "<sip:user2@domain1.example>");
		Matcher host = Pattern.compile("Host: (host\\d+\\.host\\d+\\.domain1\\.example)").matcher(redacted);
		assertThat(host.find()).isTrue();
		assertThat(redacted).contains("Via: SIP/2.0/TLS " + host.group(1) + ":5061");
	}

	@ParameterizedTest
	@ValueSource(strings = { "the user anna.meier was refused", "ANNA.MEIER@CONTOSO.COM", "Meier, Anna", "sip:anna.meier@contoso.com;opaque=user:epid:21nYNIVlkV-jtN6FPBU0fQAA;gruu",
			"C:\\Users\\anna.meier\\AppData\\Local", "CONTOSO\\anna.meier", "Record-Route: <sip:fe07.corp.contoso.com:5061;transport=tls;opaque=state:T:F:Ci.Rc6ee00;lr>;tag=0C75",
			"{\"user\":\"anna.meier@contoso.com\"}", "https:\\/\\/fe07.corp.contoso.com\\/PassiveAuth", "sip:bruno@192.168.74.12", "mailto:anna.meier@contoso.com?subject=x",
			"ms-received-cid=2600;received=192.168.74.12", "\\\\fe07\\share", "[contoso\\fe07]", "anna.meier-pc", "Data Received -192.168.74.12:5061 (To", "_fe07_" })
	void aNameIsFoundWhereverItStands(String text) throws IOException {
		assertThat(after(text).toLowerCase(java.util.Locale.ROOT)).doesNotContain("anna", "meier", "contoso", "fe07", "192.168.74.12", "bruno");
	}

	@ParameterizedTest
	@ValueSource(strings = { "anna.meier@contoso.com", "user=anna.meier", "Anna Meier", "https://fe07.corp.contoso.com/x" })
	void anEncodedNameIsFoundAndEncodedAgain(String plain) throws IOException {
		byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
		String percent = URLEncoder.encode(plain + "&", StandardCharsets.UTF_8);
		for (String encoded : List.of(Base64.getEncoder().encodeToString(bytes), HexFormat.of().formatHex(bytes), percent, URLEncoder.encode(percent, StandardCharsets.UTF_8),
				Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_16LE)), Base64.getEncoder().encodeToString(("<a>" + Base64.getEncoder().encodeToString(bytes) + "</a>").getBytes()))) {
			String redacted = after("wctx=" + encoded + ";next");
			assertThat(redacted).startsWith("wctx=").endsWith(";next").doesNotContain(encoded);
		}
		assertThat(URLEncoder.encode("x", StandardCharsets.UTF_8)).isEqualTo("x");
	}

	@Test
	void aDisplayNameIsFoundInEitherEncodingAndWithEscapes() throws IOException {
		Redactor one = new Redactor(new byte[] { 2 });
		String text = "From: \"Zoë Müller\"<sip:zoe@contoso.com>\r\nthe name Zoë Müller again, Zo\\u00eb M\\u00fcller, Zo&#235; M&#252;ller\r\n";
		one.learn(text);
		assertThat(one.text(text)).contains("the name User 1 again, User 1, User 1").doesNotContain("ller");
		byte[] western = "Zoë Müller".getBytes(Charset.forName("windows-1252"));
		assertThat(one.leaks(western)).isNotEmpty();
		assertThat(one.leaks("x Zoë y".getBytes(StandardCharsets.UTF_8))).isNotEmpty();
	}

	@Test
	void addressesStayPrivateOrPublicAndInTheirSubnets() throws IOException {
		String redacted = redact("a 10.1.2.3 b 10.1.2.4 c 10.9.9.9 d 93.184.216.34 e 192.168.7.7 f fe80::1234:5678:9abc:def0 g 2001:4860:4860::8888 h 127.0.0.1 i ::1 j 07:37:00 k ::ffff:10.1.2.3\n");
		Matcher found = Pattern.compile("a (10\\.\\d+\\.\\d+)\\.(\\d+) b (10\\.\\d+\\.\\d+)\\.(\\d+) c (10\\.\\d+\\.\\d+)\\.\\d+ d (203\\.0\\.113\\.\\d+) e 192\\.168\\.\\d+\\.\\d+ f fe80:\\S+ "
				+ "g 2001:db8:\\S+ h 127\\.0\\.0\\.1 i ::1 j 07:37:00 k ::ffff:(10\\.\\S+)").matcher(redacted);
		assertThat(found.find()).as(redacted).isTrue();
		assertThat(found.group(1)).isEqualTo(found.group(3)).isNotEqualTo(found.group(5));
		assertThat(found.group(2)).isNotEqualTo(found.group(4));
		assertThat(found.group(7)).isEqualTo(found.group(1) + "." + found.group(2));
	}

	@ParameterizedTest
	@ValueSource(strings = { "User-Agent: UCCAPI/15.0.4569.1503 OC/15.0.4569.1503 (Microsoft Lync)", "Content-Type: application/vnd.microsoft.rtc.autodiscover+xml; v=1",
			"xmlns=\"http://schemas.microsoft.com/OCS/AuthWebServices/\"", "Allow-Events: vnd-microsoft-provisioning,vnd-microsoft-roaming-contacts",
			"(SIPStack,SIPAdminLog::ProtocolRecord::Flush:ProtocolRecord.cpp(265))", "grant_type=urn:microsoft.rtc:passive", "ms-diagnostics: 28020;reason=\"No valid security token.\"",
			"hr=0x80ee0066", "CSeq: 1 REGISTER", "Result-Code: 0xc3e93c5e SIPPROXY_E_ROUTING", "Call-ID: 9DF4125236B37C8903C1465C929EA313", "2014-04-23 15:18:31.230 Lync[247:6975000] INFO",
			"urn:component:Microsoft.Rtc.WebAuthentication.2010", "<urn:uuid:34d859db-6585-5f91-a3b4-de853c15347d>", "Warning: 310 lcs.microsoft.com \"You\"",
			"UCCAPI/4.0.75.31 OC/4.0.75.31" })
	void whatNamesNobodyStaysAsItIs(String text) throws IOException {
		assertThat(after(text)).isEqualTo(text);
	}

	@Test
	void namesByWhichClientsFindTheirServersCanStillBeRead() throws IOException {
		assertThat(after("https://lyncdiscoverinternal.contoso.com/ _sipinternaltls._tcp.contoso.com sip.contoso.com")).contains("https://lyncdiscoverinternal.domain1.example/",
				"_sipinternaltls._tcp.domain1.example", "sip.domain1.example");
	}

	@Test
	void credentialsTicketsAndCookiesAreGone() throws IOException {
		String redacted = redact("Authorization: Bearer cwt=AAEBHAEFsecretsecret\r\nSet-Cookie: MSISAuth=c2VjcmV0c2VjcmV0; path=/adfs; secure\r\nresponse=\"0100000029618e9651b65a77\", crand=\"13317733\"\r\n"
				+ "{\"access_token\":\"cwt=topsecrettopsecret\",\"expires_in\":28800}\r\nAuthorization: Basic YW5uYTpzZWNyZXQ=\r\nX-MS-WebTicket: opaque=secretsecret\r\n<SignatureValue>c2lnbmF0dXJl</SignatureValue>\r\n");
		assertThat(redacted).doesNotContain("secret", "c2VjcmV0", "29618e96", "13317733", "YW5uYTpzZWNyZXQ", "c2lnbmF0dXJl").contains("Bearer cwt=", "; path=/adfs; secure", "\"expires_in\":28800",
				"MSISAuth=");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Test-CsPhoneBootstrap -PhoneOrExt 12345 -PIN 74839261", "VERBOSE: authenticating with pin '74839261'", "PIN: 74839261", "Pin=74839261;", "\"pin\":\"74839261\"",
			"Password: 74839261" })
	void pinsInOutputAreGone(String text) throws IOException {
		assertThat(redact(text)).doesNotContain("74839261");
	}

	@Test
	void whatPeopleWroteIsGoneFromBodiesAndHeaders() throws IOException {
		String text = "MESSAGE sip:bruno@contoso.com SIP/2.0\r\nFrom: <sip:anna.meier@contoso.com>\r\nSubject: Project Falcon\r\nMs-Conversation-ID: AdKCt6xl6HOex5lgSXKtavryVhRJlw==\r\n"
				+ "ms-text-format: text/plain; charset=UTF-8; ms-body=dGhlIG1lcmdlciBpcyBvbg==\r\nContent-Type: text/plain; charset=UTF-8\r\nContent-Length: 29\r\n\r\nthe merger is on, tell nobody\r\n\r\n"
				+ "SIP/2.0 200 OK\r\nCSeq: 1 MESSAGE\r\n\r\n";
		String redacted = redact(text);
		assertThat(redacted).doesNotContain("merger", "Falcon", "dGhlIG1lcmdl", "AdKCt6xl").contains("SIP/2.0 200 OK\r\nCSeq: 1 MESSAGE");
		Matcher length = Pattern.compile("Content-Length: (\\d+)\r\n\r\n([^\r]*)\r\n\r\nSIP").matcher(redacted);
		assertThat(length.find()).as(redacted).isTrue();
		assertThat(length.group(2)).hasSize(Integer.parseInt(length.group(1)));
	}

	@Test
	void framingLinesAnnounceTheNewLength() throws IOException {
		String message = "SIP/2.0 200 OK\r\nFrom: \"Anna Meier\"<sip:anna.meier@contoso.com>\r\nContent-Length: 0\r\n\r\n";
		String prefix = "04/16/2013|03:17:30.168 1F68:C14 INFO  :: ";
		String frame = "Data Received -192.168.100.100:5061 (To Local Address: 192.168.103.35:20323) " + message.length() + " bytes";
		String redacted = redact(prefix + frame + ":\r\n" + prefix + message + prefix + "End of " + frame + "\r\n" + prefix + "next\r\n");
		Matcher found = Pattern.compile("\\) (\\d+) bytes:\r\n\\S+ \\S+ INFO  :: (SIP.*?\r\n\r\n)\\S+ \\S+ INFO  :: End of .*?\\) (\\d+) bytes\r\n", Pattern.DOTALL).matcher(redacted);
		assertThat(found.find()).as(redacted).isTrue();
		assertThat(found.group(2)).hasSize(Integer.parseInt(found.group(1)));
		assertThat(found.group(1)).isEqualTo(found.group(3));
	}

	@Test
	void aCardCertificateInAnEventKeepsItsNumberConsistentAndUnknown() throws IOException {
		String event = "<Data Name=\"TargetUserName\">dadmin</Data><Data Name=\"TargetSid\">S-1-5-21-3457937927-2839227994-823803824-1104</Data><Data Name=\"CertIssuerName\">Corp Issuing CA</Data>"
				+ "<Data Name=\"CertSerialNumber\">6E1C00000017</Data><Data Name=\"CertThumbprint\">B5144DC69831C2D5E9F8C7DCB1C3A276DA03C5C5</Data><Data Name=\"Status\">0x10</Data>\n"
				+ "serial 6e1c00000017 of dadmin by Corp Issuing CA\n";
		String redacted = redact(event);
		assertThat(redacted).doesNotContainIgnoringCase("dadmin").doesNotContainIgnoringCase("6e1c00000017").doesNotContain("3457937927", "Corp Issuing", "B5144DC6").contains("\"Status\">0x10<");
		Matcher serial = Pattern.compile("CertSerialNumber\">([^<]+)<").matcher(redacted);
		assertThat(serial.find()).isTrue();
		assertThat(redacted).contains("serial " + serial.group(1).toLowerCase(java.util.Locale.ROOT) + " of user");
	}

	@Test
	void aFileIsWrittenOnlyWhereNothingIsLeftInIt(@TempDir Path folder) throws Exception {
		Path log = Files.writeString(folder.resolve("log.txt"), KNOWS + "and anna.meier\r\n", StandardCharsets.UTF_16);
		Path out = folder.resolve("out.txt");
		redactor.learn(log, new Cancellation());
		redactor.write(log, out, new Cancellation());
		assertThat(Files.readString(out)).contains("and user1").doesNotContain("meier");
		Files.writeString(out, "anna.meier");
		assertThatThrownBy(() -> redactor.check(out, "log.txt")).isInstanceOf(RedactionFailure.class).hasMessageContaining("log.txt").hasMessageNotContaining("meier");
		Path zip = Files.write(folder.resolve("log.zip"), new byte[] { 'P', 'K', 3, 4, 0, 0, 0, 0 });
		assertThatThrownBy(() -> redactor.write(zip, folder.resolve("zip.txt"), new Cancellation())).isInstanceOf(RedactionFailure.class);
		assertThat(folder.resolve("zip.txt")).doesNotExist();
	}

	@Test
	void thePreviewTellsWhatBecomesWhatButNoSecret() throws IOException {
		redact(KNOWS + "Pin=74839261\r\n");
		assertThat(redactor.preview()).extracting(Replacement::original).contains("anna.meier@contoso.com", "192.168.74.12", "fe07.corp.contoso.com").doesNotContain("74839261");
		assertThat(redactor.preview()).anySatisfy(one -> {
			assertThat(one.kind()).isEqualTo(RedactionKind.SECRET);
			assertThat(one.count()).isPositive();
		});
	}

	@Test
	void twoExportsHaveNothingInCommonThatTellsWhoIsWho() {
		String text = "response=\"0100000029618e9651b65a77\"";
		assertThat(new Redactor().text(text)).isNotEqualTo(new Redactor().text(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<note>x</note>", "<note>", "<title>", "pin=\"", "a\\", "From: ", "x@", "%41", "::", "1.", "sip:", "\"a\" ", "Bearer ", "&lt;note&gt;" })
	void aLineOfAMegabyteIsRedactedInTimeThatGrowsWithItsLength(String piece) {
		org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(java.time.Duration.ofSeconds(60), () -> assertThat(redactor.text(piece.repeat(1_000_000 / piece.length()))).isNotEmpty());
	}

	@Test
	void damagedInputIsNeverTooMuch() {
		java.util.Random random = new java.util.Random(7);
		StringBuilder all = new StringBuilder(KNOWS);
		for (int i = 0; i < 3000; i++) {
			int at = random.nextInt(KNOWS.length());
			all.append(KNOWS, at, Math.min(KNOWS.length(), at + random.nextInt(30))).append((char) random.nextInt(0x250));
		}
		redactor.learn(all.toString());
		assertThat(redactor.text(all.toString())).isNotEmpty();
		assertThat(redactor.text("%".repeat(500_000) + "\"".repeat(200_000) + ":".repeat(200_000) + "A".repeat(500_000) + "@".repeat(100_000) + ".".repeat(100_000) + "<".repeat(100_000)))
				.hasSizeGreaterThan(1_000_000);
	}
}

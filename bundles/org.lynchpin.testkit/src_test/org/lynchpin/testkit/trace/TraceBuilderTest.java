// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TraceBuilderTest {
	private static final Pattern LINE = Pattern.compile(
			"^(\\d\\d)/(\\d\\d)/(\\d{4})\\|(\\d\\d):(\\d\\d):(\\d\\d)\\.(\\d{3})\\s+([0-9A-Fa-f]+):([0-9A-Fa-f]+)\\s+([A-Z]+)\\s+::\\s?(.*)$");
	private static final Pattern FRAMING = Pattern.compile(
			"^(End of )?(Sending Packet|Data Received)\\s+-\\s*(\\[?[0-9A-Fa-f:.]+?\\]?):(\\d+) \\((From|To) Local Address: (.+):(\\d+)\\) (\\d+) bytes:?$");

	@ParameterizedTest
	@CsvSource({ "c8ca638a15,34d859db-6585-5f91-a3b4-de853c15347d,21nYNIVlkV-jtN6FPBU0fQAA", "451e9252b6,e0de506b-a705-59cc-9bfa-d37593141231,a1De4AWnzFmb-tN1kxQSMQAA",
			"d2ff665153,7901b724-cbf3-5299-bfd0-041827e50488,JLcBefPLmVK_0AQYJ-UEiAAA", "b84a59c035,11ec8985-494a-5186-9cd1-3fb177f23bbc,hYnsEUpJhlGc0T-xd_I7vAAA" })
	void anEndpointIsComputedFromItsEpidAsRealClientsDo(String epid, String endpoint, String gruu) {
		Cast one = Cast.of(1);
		Cast cast = new Cast(one.user(), one.display(), one.upn(), epid, one.client(), one.port(), one.userAgent(), one.frontEnd(), one.server(), one.pool(), one.federation(),
				one.controller(), one.rtc());
		assertThat(cast.endpoint()).isEqualTo(endpoint);
		assertThat(cast.gruu()).contains(gruu);
	}

	@ParameterizedTest
	@EnumSource(TraceStyle.class)
	void theSameSeedMakesTheSameLog(TraceStyle style) {
		assertThat(TraceBuilder.seed(7).breaks(Break.ALERT_REVOKED).text(style)).isEqualTo(TraceBuilder.seed(7).breaks(Break.ALERT_REVOKED).text(style));
	}

	@ParameterizedTest
	@EnumSource(Break.class)
	void everyLineOfAClientLogHasTheFormThatTheLinesOfRealOnesHave(Break step) {
		String log = TraceBuilder.seed(3).breaks(step).text(TraceStyle.UCCAPI);
		assertThat(log.lines().findFirst().orElseThrow()).contains(Scribe.MARK);
		int open = 0;
		for (String line : log.split("\r\n")) {
			Matcher matcher = LINE.matcher(line);
			if (matcher.matches() && FRAMING.matcher(matcher.group(11)).matches()) {
				open += matcher.group(11).startsWith("End of") ? -1 : 1;
			}
			assertThat(open).isBetween(0, 1);
		}
		assertThat(open).isZero();
		assertThat(log.contains("register-action=\"added\"")).isEqualTo(step.afterRegistration());
		String events = TraceBuilder.seed(3).breaks(step).text(TraceStyle.EVENTS);
		assertThat((log + events).toUpperCase(java.util.Locale.ROOT).contains(step.code().toUpperCase(java.util.Locale.ROOT)) || step.code().length() == 2)
				.as("the code of %s is in the logs, or in the handshake", step).isTrue();
	}

	@Test
	void clientAndServerSpeakOfTheSameAttemptEachByItsOwnClock() {
		TraceBuilder trace = TraceBuilder.seed(11).clientClock(ZoneOffset.ofHours(2), Duration.ofSeconds(90)).serverClock(ZoneOffset.UTC, Duration.ZERO);
		Matcher client = Pattern.compile("\\|(\\d\\d:\\d\\d:\\d\\d)\\.\\d{3} \\S+ INFO  :: REGISTER.*?Call-ID: (\\S+)", Pattern.DOTALL).matcher(trace.text(TraceStyle.UCCAPI));
		Matcher server = Pattern.compile("-(\\d\\d:\\d\\d:\\d\\d)\\.\\d{3}\\.\\S+ \\(SIPStack[^\\n]*begin_record[^$]*?REGISTER.*?Call-ID: (\\S+)", Pattern.DOTALL)
				.matcher(trace.text(TraceStyle.CLS));
		assertThat(client.find()).isTrue();
		assertThat(server.find()).isTrue();
		assertThat(client.group(2)).isEqualTo(server.group(2));
		assertThat(Duration.between(java.time.LocalTime.parse(server.group(1)), java.time.LocalTime.parse(client.group(1)))).isEqualTo(Duration.ofSeconds(7290));
	}

	@Test
	void theHandshakeCarriesACertificateOfThePerson() throws CertificateException {
		String log = TraceBuilder.seed(5).text(TraceStyle.SIP);
		Matcher data = Pattern.compile("CSeq: 3 REGISTER.*?gssapi-data=\"([^\"]+)\"", Pattern.DOTALL).matcher(log);
		assertThat(data.find()).isTrue();
		byte[] tls = Base64.getDecoder().decode(data.group(1));
		// record header 5, message header 4, length of the list 3, length of the certificate 3
		assertThat(tls).startsWith(22, 3, 3).satisfies(bytes -> assertThat(bytes[5]).isEqualTo((byte) 11));
		X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(tls, 15, tls.length - 15));
		assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=" + TraceBuilder.seed(5).cast().user());
		assertThat(certificate.getIssuerX500Principal().getName()).isEqualTo("CN=Communications Server");
	}

	@ParameterizedTest
	@EnumSource(value = TraceStyle.class, names = { "UCCAPI", "CLS", "OCSLOGGER", "SIP", "SIPE" })
	void aStreamHasTheSizeAndTheMixThatWereAskedFor(TraceStyle style) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		TraceStream.Written written = TraceStream.write(style, 9, 12_000_000, Long.MAX_VALUE, out);
		assertThat(written.bytes()).isEqualTo(out.size()).isBetween(12_000_000L, 12_100_000L);
		assertThat((double) written.bytes() / written.messages()).isBetween(900.0, 1500.0);
		String text = out.toString(StandardCharsets.UTF_8);
		long registers = Pattern.compile("CSeq: \\d+ REGISTER").matcher(text).results().count();
		assertThat((double) registers / written.messages()).isBetween(0.001, 0.03);
	}

	@Test
	void aStreamCanBeCountedInMessages() throws IOException {
		assertThat(TraceStream.write(TraceStyle.SIP, 2, Long.MAX_VALUE, 5000, OutputStream.nullOutputStream()).messages()).isEqualTo(5000);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.lynchpin.trace.Origin;
import org.lynchpin.trace.Sample;
import org.lynchpin.trace.Slice;
import org.lynchpin.trace.TraceFormat;

/** Texts that are attacks: every format reads each of them, whichever claims it, within a time that a search through it would take many times over. */
class HostileTextTest {
	private static final int LONG = 1_000_000;
	private static final Duration BOUND = Duration.ofSeconds(60);

	private static void survives(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		Sample sample = new Sample("log.txt", new Slice(bytes, 0, Math.min(bytes.length, Sample.HEAD)));
		Assertions.assertTimeoutPreemptively(BOUND, () -> {
			for (TraceFormat format : Reading.FORMATS) {
				format.confidence(sample);
				Reading log = Reading.with(format, bytes);
				for (int row = 0; row < Math.min(log.size(), 50); row++) {
					assertThat(log.record(row)).isNotNull();
				}
				assertThat(format.decode(sample, Origin.none(), Slice.of(bytes))).isNotNull();
			}
		});
	}

	@Test
	void a_header_without_end() {
		survives("REGISTER sip:contoso.com SIP/2.0\nContact: " + "x".repeat(LONG));
		survives("REGISTER sip:contoso.com SIP/2.0\nContact: " + "To: ".repeat(LONG / 4));
		survives("HTTP/1.1 200 OK\nSet-Cookie: " + "a=\";".repeat(LONG / 4));
	}

	@Test
	void a_header_that_is_folded_without_end() {
		survives("REGISTER sip:contoso.com SIP/2.0\nContact: x\n" + " y\n".repeat(LONG / 3));
		survives("REGISTER sip:contoso.com SIP/2.0\nContact: \"x\n" + "a:\"\n".repeat(LONG / 4));
		survives("REGISTER sip:contoso.com SIP/2.0\n" + "\n".repeat(LONG));
	}

	@Test
	void elements_in_elements() {
		survives("<Event>" + "<a>".repeat(LONG / 3));
		survives("<Event><System>".repeat(LONG / 15));
		survives("<Event " + "a='".repeat(LONG / 3));
		survives("<!DOCTYPE a [<!ENTITY b \"" + "&b;".repeat(LONG / 6) + "\">]><Event><System><Data>&b;" + "&amp;".repeat(LONG / 10));
	}

	@Test
	void bars_and_prefixes() {
		survives("|".repeat(LONG));
		survives("04/16/2013|03:17:30.168 1F68:C14 INFO  :: ".repeat(LONG / 42));
		survives("04/16/2013|03:17:30.168 1F68:C14 INFO  :: Sending Packet - ".repeat(LONG / 60));
		survives("04/16/2013|03:17:30.168 1F68:C14 INFO  :: End of Sending Packet -\n".repeat(LONG / 65));
		survives("TL_INFO(TF_DIAG) [" + "\\".repeat(LONG));
		survives("TL_INFO(TF_DIAG) [a\\b]0584.0A44::03/02/2017-07:10:46.230.0 (S,F(1)) Severity: error Text: ".repeat(LONG / 90));
	}

	@Test
	void beginnings_of_messages_that_are_none() {
		survives("SIP/2.0 200 OK ".repeat(LONG / 15));
		survives("SIP/2.0 200 OK\n".repeat(LONG / 15));
		survives("REGISTER a SIP/2.0\nms-diagnostics: 1;\n\n".repeat(LONG / 40));
		survives("Log Name:\nEvent ID: 5\n".repeat(LONG / 22));
		survives("VERBOSE: PIN pin pin PIN\n".repeat(LONG / 25));
		survives("Result : a\nError : b\n\n".repeat(LONG / 22));
		survives("(00:00:00) sipe: MESSAGE START <<< SIP - 2\n".repeat(LONG / 44));
		survives("Mar  2 08:10:46 a b: SIP/2.0 #015 ".repeat(LONG / 34));
		survives("RegisterTime,ResponseCode,IPAddress\n" + "\"".repeat(LONG));
		survives("RegisterTime,ResponseCode,IPAddress\n" + "\"\n".repeat(LONG / 2));
	}

	@Test
	void noise_in_every_place_of_a_log() {
		Random random = new Random(20130416);
		String log = "04/16/2013|03:17:30.168 1F68:C14 INFO  :: Data Received -192.0.2.1:5061 (To Local Address: 192.0.2.9:50000) 300 bytes:\r\nSIP/2.0 401 Unauthorized\r\nFrom: \"A\"<sip:a@b.c>;tag=1;epid=2\r\nTo: <sip:a@b.c>\r\nCall-ID: 7\r\nCSeq: 1 REGISTER\r\n\r\n"
				+ "TL_INFO(TF_PROTOCOL) [a\\b]0584.0A44::03/02/2017-07:10:46.230.0 (S,F(1)) $$begin_record\nDirection: incoming\nStart-Line: REGISTER sip:b.c SIP/2.0\nCSeq: 1 REGISTER\nMessage-Body: -\n$$end_record\n"
				+ "<Event><System><EventID>4771</EventID></System><EventData><Data Name='Status'>0x10</Data></EventData></Event>\nHTTP/1.1 401 Unauthorized\nX-Ms-diagnostics: 28020\n\nTarget Fqdn : a\nResult : b\n";
		for (int round = 0; round < 1500; round++) {
			byte[] bytes = log.getBytes(StandardCharsets.ISO_8859_1);
			for (int change = 0; change < 1 + round % 20; change++) {
				bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : "\r\n :;\"<>|/0A".charAt(random.nextInt(12)));
			}
			int from = random.nextInt(50);
			byte[] cut = Arrays.copyOfRange(bytes, from, bytes.length - random.nextInt(50));
			Reading best = Reading.of(cut);
			for (int row = 0; row < best.size(); row++) {
				best.record(row);
			}
			Reading.with(Reading.FORMATS.get(round % Reading.FORMATS.size()), cut);
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lynchpin.trace.attempt.Grouping;

/** Logs that are made to compare everything with everything: the time grows with their length and no faster. */
class AttemptFloodTest {
	private static final int MANY = 30_000;

	@TempDir
	private Path folder;

	private Grouping flood(String name, IntFunction<String> record) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < MANY; i++) {
			text.append(record.apply(i));
		}
		Logs logs = new Logs(folder).with(name, text.toString());
		assertThat(logs.files().getFirst().index().size()).isGreaterThanOrEqualTo(MANY / 2);
		return assertTimeoutPreemptively(Duration.ofSeconds(60), logs::group);
	}

	private static String register(String first, String callId, int sequence, String more) {
		return first + "\r\nVia: SIP/2.0/TLS 192.0.2.5:50000\r\nFrom: <sip:anna@contoso.com>;tag=1;epid=c8ca638a15\r\nTo: <sip:anna@contoso.com>\r\nCall-ID: " + callId + "\r\nCSeq: "
				+ sequence + " REGISTER\r\n" + more + "Content-Length: 0\r\n\r\n";
	}

	@Test
	void oneMessageThirtyThousandTimes() {
		assertThat(flood("same.sip", i -> register("REGISTER sip:contoso.com SIP/2.0", "a", 1, "")).attempts()).hasSize(1);
	}

	@Test
	void oneDialogWithoutEnd() {
		assertThat(flood("long.sip", i -> register("SIP/2.0 401 Unauthorized", "a", i, "WWW-Authenticate: NTLM realm=\"x\"\r\n")).attempts()).hasSize(1);
	}

	@Test
	void oneClientThatSignsInAgainAndAgain() {
		assertThat(flood("again.sip", i -> register("SIP/2.0 200 OK", "a" + i, 1, "Expires: 7200\r\n")).attempts()).hasSize(MANY);
	}

	@Test
	void oneClientThatSignsOutAgainAndAgain() {
		assertThat(flood("out.sip", i -> register("SIP/2.0 200 OK", "a", i, i % 2 == 0 ? "Expires: 7200\r\n" : "Expires: 0\r\n")).attempts()).hasSizeGreaterThan(1000);
	}

	@Test
	void aSearchForTheServerThatNeverEnds() {
		assertThat(flood("search.http.txt", i -> "GET https://lyncdiscover.contoso.com/?sipuri=anna@contoso.com HTTP/1.1\r\nHost: lyncdiscover.contoso.com\r\n\r\n").attempts()).hasSize(1);
	}

	@Test
	void aServerThatEndsTheSameRegistrationAgainAndAgain() {
		Grouping grouping = flood("notify.sip", i -> i == 0 ? register("SIP/2.0 200 OK", "a", 1, "Expires: 7200\r\n")
				: "NOTIFY sip:anna@contoso.com SIP/2.0\r\nFrom: <sip:anna@contoso.com>;tag=1\r\nTo: <sip:anna@contoso.com>;epid=c8ca638a15\r\nCall-ID: a\r\nCSeq: " + i
						+ " NOTIFY\r\nEvent: registration\r\nSubscription-State: terminated\r\nContent-Length: 0\r\n\r\n");
		assertThat(grouping.attempts()).hasSize(1);
	}

	@Test
	void callsThatAllFail() {
		Grouping grouping = flood("calls.sip", i -> "SIP/2.0 504 Server time-out\r\nFrom: <sip:anna@contoso.com>;tag=1\r\nTo: <sip:b@fabrikam.com>\r\nCall-ID: c" + i
				+ "\r\nCSeq: 1 INVITE\r\nms-diagnostics: 1008;reason=\"x\"\r\nContent-Length: 0\r\n\r\n");
		assertThat(grouping.attempts()).isEmpty();
		assertThat(grouping.others().steps()).isNotEmpty();
	}
}

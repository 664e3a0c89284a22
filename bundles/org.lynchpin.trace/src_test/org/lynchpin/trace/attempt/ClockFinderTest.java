// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockFinderTest {
	@ParameterizedTest
	@CsvSource({"PT8H,+08:00", "PT8H90S,+08:00", "PT8H10M,+08:00", "-PT5H4M,-05:00", "PT5H30M,+05:30", "PT5H34M,+05:30", "PT5H45M,+05:45", "PT12H45M,+12:45", "PT0S,Z",
			"-PT3H30M,-03:30", "PT13H55M,+14:00", "PT12M,Z"})
	void anOffsetIsAZoneAndWhatIsLeftOverIsTheClock(Duration offset, String zone) {
		assertThat(ClockFinder.zone(offset.toMillis())).isEqualTo(ZoneOffset.of(zone));
	}

	@Test
	void oneWrongDateAmongManyDoesNotCount() {
		ClockSamples samples = ClockSamples.of(new long[] {28_800_100, 28_800_900, 60_000, 28_801_300}).orElseThrow();
		assertThat(samples.offset()).isBetween(28_800_000L, 28_801_500L);
		assertThat(samples.agreeing()).isEqualTo(3);
		assertThat(samples.others()).isEqualTo(1);
		assertThat(ClockSamples.of(new long[0])).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"Thu, 01 Dec 2016 08:21:44 GMT|2016-12-01T08:21:44Z",
			" 1 dec 2016 08:21:44 GMT |2016-12-01T08:21:44Z"})
	void datesOfServersAreRead(String written, Instant instant) {
		assertThat(HttpDate.parse(written)).contains(instant);
	}

	@ParameterizedTest
	@CsvSource({"<date>", "''", "Thu", "'Thu, 41 Dec 2016 08:21:44 GMT'", "'Thu, 01 Foo 2016 08:21:44 GMT'", "'Thu, 01 Dec 99999999999 08:21:44 GMT'"})
	void whatIsNoDateIsNone(String written) {
		assertThat(HttpDate.parse(written)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({"sip:anna@contoso.com failed,anna@contoso.com", "https://x/?sipuri=anna@contoso.com&a=b,anna@contoso.com", "https://x/?sipuri=sip%3aanna@contoso.com,anna@contoso.com",
			"for <sip:anna.meier@contoso.com>.,anna.meier@contoso.com"})
	void thePersonIsFoundInLinesAndAddresses(String text, String user) {
		assertThat(WebStep.user(text)).contains(user);
	}

	@ParameterizedTest
	@CsvSource({"sip:contoso.com", "nobody here", "sip:@contoso.com", "sipuri="})
	void aServerIsNoPerson(String text) {
		assertThat(WebStep.user(text)).isEmpty();
	}

	@Test
	void aWindowsAccountIsThePersonWhoseAddressHasTheSameName() {
		assertThat(Joiner.samePerson("CONTOSO\\Anna.Meier", "anna.meier@contoso.com")).isTrue();
		assertThat(Joiner.samePerson("anna.meier@corp.contoso.com", "anna.meier@contoso.com")).isTrue();
		assertThat(Joiner.samePerson("bruno", "anna.meier@contoso.com")).isFalse();
	}

	@ParameterizedTest
	@CsvSource({"192.0.2.5:5061,192.0.2.5", "[2001:db8::5]:5061,2001:db8::5", "2001:db8::5,2001:db8::5", "::ffff:192.0.2.5,192.0.2.5", "fe01.contoso.com:5061,fe01.contoso.com"})
	void addressesAreComparedWithoutPort(String address, String host) {
		assertThat(Draft.host(address)).isEqualTo(host);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lynchpin.trace.Entry;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.attempt.Grouping;
import org.lynchpin.trace.attempt.SignInAttempt;
import org.lynchpin.trace.attempt.Step;
import org.lynchpin.trace.attempt.StepKind;
import org.lynchpin.trace.decode.AuthenticationHeader;
import org.lynchpin.trace.decode.EndpointId;
import org.lynchpin.trace.decode.Gruu;
import org.lynchpin.trace.decode.MsDiagnostics;
import org.lynchpin.trace.decode.Ntlm;
import org.lynchpin.trace.decode.WebTicket;

/** Excerpts of real logs, where they are: what was written of them is what the logs show. */
class RealTracesTest {
	@TempDir
	private Path folder;

	private Grouping group(String number) throws IOException {
		return new Logs(folder).with(file(number)).group();
	}

	private static Path file(String number) throws IOException {
		Optional<Path> traces = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
				.flatMap(folder -> Stream.of(folder.resolve("data/traces"), folder.resolve("shared/data/traces"))).filter(Files::isDirectory).findFirst();
		assumeTrue(traces.isPresent(), "the real traces are not there");
		try (Stream<Path> files = Files.list(traces.get())) {
			Optional<Path> found = files.filter(file -> file.getFileName().toString().startsWith(number + "-") && !file.toString().endsWith(".source")).findFirst();
			assumeTrue(found.isPresent(), "trace " + number + " is not there");
			return found.get();
		}
	}

	private static SignInAttempt one(Grouping grouping) {
		assertThat(grouping.attempts()).hasSize(1);
		return grouping.attempts().getFirst();
	}

	private static List<TraceRecord> records(SignInAttempt attempt) {
		return attempt.steps().stream().flatMap(step -> step.entries().stream()).map(Entry::record).toList();
	}

	private static List<StepKind> kinds(SignInAttempt attempt) {
		return attempt.steps().stream().map(Step::kind).toList();
	}

	@Test
	void trace01IsASignInByNtlmWhoseEndpointIsNamedThreeTimes() throws IOException {
		SignInAttempt attempt = one(group("01"));
		assertThat(kinds(attempt)).containsExactly(StepKind.REGISTER);
		assertThat(attempt.user()).contains("user@cosmo.local");
		assertThat(attempt.ending()).isPresent();
		TraceRecord.Sip answer = (TraceRecord.Sip) records(attempt).getLast();
		String contact = answer.message().header("Contact").orElseThrow();
		assertThat(attempt.endpoint()).contains(EndpointId.of("c8ca638a15")).isEqualTo(EndpointId.ofContact(contact)).isEqualTo(Gruu.in(contact).flatMap(Gruu::endpoint));
		Ntlm ntlm = AuthenticationHeader.of(records(attempt).getFirst()).getFirst().ntlm().orElseThrow();
		assertThat(ntlm.user()).isEqualTo("User");
		assertThat(ntlm.workstation()).isEqualTo("COSMO-OCS-R2");
		assertThat(ntlm.names()).containsEntry(Ntlm.Name.DNS_COMPUTER, "cosmo-ocs-r2.cosmo.local");
	}

	@Test
	void trace13IsANormalChallengeWithThreeSchemes() throws IOException {
		SignInAttempt attempt = one(group("13"));
		assertThat(kinds(attempt)).containsExactly(StepKind.CHALLENGE);
		assertThat(AuthenticationHeader.of(records(attempt).getFirst())).extracting(AuthenticationHeader::scheme).containsExactly("NTLM", "Kerberos", "TLS-DSK");
		assertThat(AuthenticationHeader.of(records(attempt).getFirst()).getLast().certificateService())
				.contains("https://LYNC2013-SERVER.lync.loc:443/CertProv/CertProvisioningService.svc");
	}

	@Test
	void trace14DecodesToDomainServerAndTime() throws IOException {
		SignInAttempt attempt = one(group("14"));
		assertThat(kinds(attempt)).containsExactly(StepKind.HANDSHAKE);
		Ntlm ntlm = AuthenticationHeader.of(records(attempt).getFirst()).getFirst().ntlm().orElseThrow();
		assertThat(ntlm.type()).isEqualTo(Ntlm.CHALLENGE);
		assertThat(ntlm.names()).containsEntry(Ntlm.Name.DOMAIN, "LYNC").containsEntry(Ntlm.Name.COMPUTER, "LYNC2013-SERVER").containsEntry(Ntlm.Name.DNS_DOMAIN, "lync.loc");
		assertThat(ntlm.time().orElseThrow().truncatedTo(ChronoUnit.SECONDS)).isEqualTo(Instant.parse("2016-12-08T09:39:41Z"));
	}

	@Test
	void trace19IsASignInWithItsEndpoint() throws IOException {
		SignInAttempt attempt = one(group("19"));
		assertThat(kinds(attempt)).containsExactly(StepKind.REGISTER);
		assertThat(attempt.endpoint()).contains(EndpointId.of("451e9252b6"));
		assertThat(attempt.address()).contains("192.168.41.128");
	}

	@Test
	void traces11And23AreTheWebPartOfASignIn() throws IOException {
		SignInAttempt fault = one(group("11"));
		assertThat(kinds(fault)).contains(StepKind.WEB_TICKET);
		assertThat(MsDiagnostics.of(records(fault).getFirst())).extracting(MsDiagnostics::id).containsExactly(28020);
		SignInAttempt passive = one(group("23"));
		assertThat(kinds(passive)).containsOnly(StepKind.USER_DISCOVERY, StepKind.WEB_TICKET);
		assertThat(records(passive).stream().flatMap(record -> MsDiagnostics.of(record).stream()).map(MsDiagnostics::id)).containsExactly(28020, 28029);
		assertThat(records(passive).stream().flatMap(record -> WebTicket.of(((TraceRecord.Http) record).message()).stream())).anyMatch(WebTicket::issued)
				.anyMatch(ticket -> ticket.passiveUri().isPresent());
	}

	@Test
	void traces10And12AreAttemptsThatStopInTheWebPart() throws IOException {
		assertThat(kinds(one(group("10")))).contains(StepKind.AUTODISCOVER);
		assertThat(kinds(one(group("12")))).contains(StepKind.WEB_TICKET);
	}

	@Test
	void callsEventsAndOutputAreNoSignIns() throws IOException {
		for (String number : List.of("04", "07", "09", "26", "28", "32")) {
			Grouping grouping = group(number);
			assertThat(grouping.attempts()).as(number).isEmpty();
			assertThat(grouping.others().steps()).as(number).isNotEmpty();
		}
		for (String number : List.of("15", "16", "17", "31")) {
			Grouping grouping = group(number);
			assertThat(grouping.attempts()).as(number).isEmpty();
			assertThat(grouping.others().steps()).as(number).isEmpty();
		}
	}

	@Test
	void aCallThatAnEdgeAndAnExpresswaySawIsNoSignIn() throws IOException {
		Grouping grouping = new Logs(folder).with(file("04")).with(file("28")).group();
		assertThat(grouping.attempts()).isEmpty();
		assertThat(grouping.others().steps()).hasSize(3);
	}

	@Test
	void trace29IsTheBeginningOfARegistration() throws IOException {
		SignInAttempt attempt = one(group("29"));
		assertThat(kinds(attempt)).containsExactly(StepKind.CHALLENGE);
		assertThat(attempt.epid()).contains("8aecaf3d1e");
		assertThat(attempt.signedIn()).isEmpty();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.DataFolder;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.diagnosis.Diagnosis;
import org.lynchpin.diagnosis.SiteFacts;
import org.lynchpin.diagnosis.Verdict;
import org.lynchpin.integration.diagnosis.AllRules;
import org.lynchpin.model.ModelFactory;
import org.lynchpin.model.Property;
import org.lynchpin.model.RegistrationSource;
import org.lynchpin.session.Inspected;
import org.lynchpin.session.Inspection;
import org.lynchpin.session.Inspector;
import org.lynchpin.session.RegisteredSession;
import org.lynchpin.session.RegisteredSession.End;
import org.lynchpin.session.Registrations;
import org.lynchpin.session.SessionSettings;
import org.lynchpin.session.SessionSource;
import org.lynchpin.session.Timeline;
import org.lynchpin.session.TimelineRow;
import org.lynchpin.session.source.RegistrationRecords;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.site.Sites;
import org.lynchpin.testkit.ScriptedInteraction;
import org.lynchpin.testkit.trace.Break;
import org.lynchpin.testkit.trace.TraceBuilder;
import org.lynchpin.testkit.trace.TraceStyle;
import org.lynchpin.trace.TraceReader;

/** Registrations from the sources of a site and from saved answers of the query, in one timeline with the attempts of logs. */
class RegistrationsTest {
	private static final String HEAD = "RegisterTime,DeRegisterTime,ResponseCode,DiagnosticId,DeRegisterReason,IsInternal,IsUserServiceAvailable,"
			+ "IsPrimaryRegistrar,IPAddress,EndpointId,Version,ServerFQDN,PoolFQDN,EdgeServer,UserUri\n";
	private final Locale before = Locale.getDefault();

	@TempDir
	private Path folder;

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.US);
	}

	@AfterEach
	void restore() {
		Locale.setDefault(before);
	}

	private Inspection inspection() {
		return new Inspector(new TraceReader(AllRules.formats(), folder.resolve("cache")), new Diagnosis(AllRules.rules())).inspect(SiteFacts.none());
	}

	private List<RegisteredSession> read(String csv) throws Exception {
		Path file = Files.writeString(folder.resolve("rows.csv"), csv);
		try (Inspection inspection = inspection()) {
			return RegistrationRecords.of(inspection.add(List.of(file), new ScriptedInteraction()));
		}
	}

	@Test
	void aSavedAnswerOfTheQueryIsReadWhole() throws Exception {
		assertThat(read(HEAD + "2026-11-22 08:00:00.000,2026-11-22 09:30:00.500,200,0,Client Initiated Deregistration,1,0,1,10.0.0.7,"
				+ "34D859DB-6585-5F91-A3B4-DE853C15347D,\"UCCAPI/15.0.4971.1000 OC/15.0.4971.1000 (Skype for Business)\",fe1.corp.example,pool1.corp.example,NULL,"
				+ "sip:Anna@corp.example\n")).singleElement().satisfies(session -> {
					assertThat(session.user()).contains("anna@corp.example");
					assertThat(session.registered()).isEqualTo(Instant.parse("2026-11-22T08:00:00Z"));
					assertThat(session.ended()).contains(Instant.parse("2026-11-22T09:30:00.500Z"));
					assertThat(session.reason()).contains(End.CLIENT_INITIATED);
					assertThat(session.endpoint()).contains(UUID.fromString("34d859db-6585-5f91-a3b4-de853c15347d"));
					assertThat(session.userServices()).contains(false);
					assertThat(session.edge()).isEmpty();
					assertThat(session.client()).contains("Skype for Business");
				});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "2026-11-22T08:00:00 | 2026-11-22T09:30:00", "2026-11-22 08:00:00 | 2026-11-22 09:30:00",
			"11/22/2026 8:00:00 AM | 11/22/2026 9:30:00 AM" })
	void beginAndEndAreReadInTheFormThatTheProgramHasSaved(String begin, String end) throws Exception {
		assertThat(read("RegisterTime;DeRegisterTime;ResponseCode;UserUri\n" + begin + ";" + end + ";200;anna@corp.example\n")).singleElement().satisfies(session -> {
			assertThat(session.registered()).isEqualTo(Instant.parse("2026-11-22T08:00:00Z"));
			assertThat(session.ended()).contains(Instant.parse("2026-11-22T09:30:00Z"));
		});
	}

	@Test
	void logAndDatabaseTellOfOneSignInInOneRow() throws Exception {
		TraceBuilder builder = TraceBuilder.seed(17).breaks(Break.SIGNED_OUT);
		List<Path> logs = List.of(Files.write(folder.resolve("client.uccapilog"), builder.bytes(TraceStyle.UCCAPI)),
				Files.write(folder.resolve("rows.csv"), builder.bytes(TraceStyle.REGISTRATIONS)));
		try (Inspection inspection = inspection()) {
			Inspected inspected = inspection.add(logs, new ScriptedInteraction());
			List<Verdict> verdicts = inspected.verdicts();
			String user = inspected.users().getFirst();

			List<RegisteredSession> registrations = RegistrationRecords.of(inspected, user);
			assertThat(registrations).isNotEmpty();
			List<TimelineRow> rows = Timeline.of(registrations, inspected.of(user).verdicts(), Instant.now());
			assertThat(verdicts).hasSize(1);
			assertThat(rows).singleElement().satisfies(row -> {
				assertThat(row.verdict()).isPresent();
				assertThat(row.registration()).isPresent();
				assertThat(row.state()).isEqualTo(TimelineRow.State.ENDED);
			});
		}
	}

	private SiteDocument site(String... types) throws Failure {
		SiteDocument site = new Sites(new DataFolder(folder.resolve("data")), Map.of(), List.of()).trial(folder.resolve("site.lynchpin"));
		site.execute("sources", () -> {
			for (String type : types) {
				RegistrationSource source = ModelFactory.eINSTANCE.createRegistrationSource();
				source.setName("Source " + type);
				source.setType(type);
				Property server = ModelFactory.eINSTANCE.createProperty();
				server.setKey("server");
				server.setValue("sql1.corp.example");
				source.getProperties().add(server);
				site.site().getRegistrationSources().add(source);
			}
		});
		site.save();
		site.reload();
		return site;
	}

	private record Answering(String type, Optional<Failure> failure, Instant moment) implements SessionSource {
		@Override
		public String title() {
			return type;
		}

		@Override
		public List<RegisteredSession> sessions(SessionSettings settings, String address, Instant from, int limit, Interaction ask) throws Failure {
			if (failure.isPresent()) {
				throw failure.get();
			}
			assertThat(settings.property("server")).contains("sql1.corp.example");
			assertThat(settings.property("dataFolder")).isPresent();
			return List.of(new RegisteredSession(Optional.of(address), moment, Optional.empty(), OptionalInt.of(200), OptionalInt.empty(), Optional.empty(), "",
					Optional.empty(), Optional.empty(), Optional.empty(), "", Optional.empty(), "", "", "", "", settings.name()));
		}
	}

	@Test
	void aSourceThatFailsDoesNotStopTheOthers() throws Exception {
		Instant now = Instant.parse("2026-11-22T08:00:00Z");
		Failure refused = new DataFailure("trace-missing", Messages.of(TraceReader.class), "LcsCDR");
		Registrations registrations = new Registrations(List.of(new Answering("old", Optional.empty(), now.minusSeconds(60)),
				new Answering("broken", Optional.of(refused), now), new Answering("new", Optional.empty(), now)));

		Registrations.Answer answer = registrations.sessions(site("old", "broken", "unknown", "new"), "anna@corp.example", Instant.EPOCH, 10, new ScriptedInteraction());

		assertThat(answer.sessions()).extracting(RegisteredSession::source).containsExactly("Source new", "Source old");
		assertThat(answer.failures()).hasSize(2);
		assertThat(answer.failures().getLast().detail()).contains("unknown");
	}

	@Test
	void cancellingEndsTheQuestions() throws Exception {
		SiteDocument site = site("old");
		ScriptedInteraction ask = new ScriptedInteraction();
		ask.cancellation().cancel();

		assertThatThrownBy(() -> new Registrations(List.of()).sessions(site, "anna@corp.example", Instant.EPOCH, 10, ask)).isInstanceOf(Cancelled.class);
	}
}

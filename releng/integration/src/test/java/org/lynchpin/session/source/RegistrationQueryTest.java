// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TimeZone;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lynchpin.core.CallFailure;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.session.RegisteredSession;
import org.lynchpin.session.RegisteredSession.End;
import org.lynchpin.session.SessionSettings;
import org.lynchpin.testkit.MemoryKeyrings;
import org.lynchpin.testkit.ScriptedInteraction;

/** The query over a database with the documented tables of LcsCDR, in the dialect of SQL Server. */
class RegistrationQueryTest {
	private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
	private static final String ANNA = "anna@corp.example";
	private static final String ENDPOINT = "34d859db-6585-5f91-a3b4-de853c15347d";

	private final TimeZone before = TimeZone.getDefault();
	private Connection connection;

	@BeforeEach
	void aMonitoringDatabase() throws SQLException {
		TimeZone.setDefault(TimeZone.getTimeZone("Asia/Taipei")); // the database has UTC, wherever the console runs
		connection = DriverManager.getConnection("jdbc:h2:mem:LcsCDR;MODE=MSSQLServer");
		run("CREATE SCHEMA dbo", "CREATE TABLE dbo.Users (UserId int PRIMARY KEY, UserUri nvarchar(450))",
				"CREATE TABLE dbo.DeRegisterType (DeRegisterTypeId tinyint PRIMARY KEY, DeRegisterReason nvarchar(256))",
				"CREATE TABLE dbo.ClientVersions (VersionId int PRIMARY KEY, Version nvarchar(256), ClientType int)",
				"INSERT INTO dbo.Users VALUES (1, 'anna@corp.example'), (2, 'bert@corp.example')",
				"INSERT INTO dbo.DeRegisterType VALUES (0, 'Unknown'), (1, 'Client Initiated Deregistration'), (3, 'Client crashed')",
				"INSERT INTO dbo.ClientVersions VALUES (7, 'UCCAPI/15.0.4971.1000 OC/15.0.4971.1000 (Skype for Business)', 4)");
	}

	@AfterEach
	void close() throws SQLException {
		TimeZone.setDefault(before);
		connection.close();
	}

	private void run(String... statements) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String each : statements) {
				statement.execute(each);
			}
		}
	}

	private void lync2013(String serverColumn, String poolColumn, String edgeColumn) throws SQLException {
		run("CREATE TABLE dbo.Servers (ServerId int PRIMARY KEY, " + serverColumn + " nvarchar(256))",
				"CREATE TABLE dbo.Pools (PoolId int PRIMARY KEY, " + poolColumn + " nvarchar(256))",
				"CREATE TABLE dbo.EdgeServers (EdgeServerId int PRIMARY KEY, " + edgeColumn + " nvarchar(256))",
				"CREATE TABLE dbo.Registration (SessionIdTime datetime, SessionIdSeq int, UserId int, EndpointId uniqueidentifier, EndpointEra uniqueidentifier,"
						+ " ClientVersionId int, RegistrarId int, PoolId int, EdgeServerId int, IsInternal bit, IsUserServiceAvailable bit, IsPrimaryRegistrar bit,"
						+ " IsPrimaryRegistrarCentral bit, RegisterTime datetime, DeRegisterTime datetime, ResponseCode int, DiagnosticId int, DeviceId int,"
						+ " DeRegisterTypeId tinyint, IPAddress nvarchar(256))",
				"INSERT INTO dbo.Servers VALUES (10, 'fe1.corp.example')", "INSERT INTO dbo.Pools VALUES (20, 'pool1.corp.example')",
				"INSERT INTO dbo.EdgeServers VALUES (30, 'edge1.corp.example')",
				"INSERT INTO dbo.Registration VALUES ('2026-11-22 08:00:00', 1, 1, '" + ENDPOINT + "', NULL, 7, 10, 20, NULL, 1, 1, 1, 1, '2026-11-22 08:00:00',"
						+ " '2026-11-22 09:30:00', 200, 0, NULL, 1, '10.0.0.7')",
				"INSERT INTO dbo.Registration VALUES ('2026-11-22 10:00:00', 1, 1, '" + ENDPOINT + "', NULL, 7, 10, 20, 30, 0, 0, 0, 1, '2026-11-22 10:00:00',"
						+ " NULL, 200, NULL, NULL, NULL, NULL)",
				"INSERT INTO dbo.Registration VALUES ('2026-11-22 11:00:00', 1, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-22 11:00:00',"
						+ " NULL, 404, 4005, NULL, NULL, NULL)",
				"INSERT INTO dbo.Registration VALUES ('2026-11-22 11:30:00', 1, 2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-22 11:30:00',"
						+ " NULL, 200, NULL, NULL, NULL, NULL)");
	}

	private List<RegisteredSession> ask(String address, Instant from, int limit) throws SQLException, DataFailure {
		return new RegistrationQuery(connection, "Monitoring").run(address, from, limit, new Cancellation());
	}

	@Test
	void theSignInsOfOnePersonComeWithTheirNamesTheNewestFirst() throws Exception {
		lync2013("ServerFQDN", "PoolFQDN", "EdgeServer");
		List<RegisteredSession> sessions = ask(ANNA, LONG_AGO, 100);

		assertThat(sessions).extracting(RegisteredSession::registered).containsExactly(Instant.parse("2026-11-22T11:00:00Z"), Instant.parse("2026-11-22T10:00:00Z"),
				Instant.parse("2026-11-22T08:00:00Z"));
		RegisteredSession first = sessions.getLast();
		assertThat(first).isEqualTo(new RegisteredSession(Optional.of(ANNA), Instant.parse("2026-11-22T08:00:00Z"), Optional.of(Instant.parse("2026-11-22T09:30:00Z")),
				OptionalInt.of(200), OptionalInt.empty(), Optional.of(End.CLIENT_INITIATED), "Client Initiated Deregistration", Optional.of(true), Optional.of(true),
				Optional.of(true), "10.0.0.7", Optional.of(UUID.fromString(ENDPOINT)), "UCCAPI/15.0.4971.1000 OC/15.0.4971.1000 (Skype for Business)", "fe1.corp.example",
				"pool1.corp.example", "", "Monitoring"));
		assertThat(sessions.get(1).edge()).isEqualTo("edge1.corp.example");
		assertThat(sessions.get(1).userServices()).contains(false);
		assertThat(sessions.getFirst().succeeded()).isFalse();
		assertThat(sessions.getFirst().diagnostic()).hasValue(4005);
	}

	@Test
	void theNamesOfTheTextColumnsAreReadFromTheCatalogue() throws Exception {
		lync2013("ServerName", "\"Pool \"\"Fqdn\"", "EdgeFqdn");

		assertThat(ask(ANNA, LONG_AGO, 100).get(1)).satisfies(session -> {
			assertThat(session.server()).isEqualTo("fe1.corp.example");
			assertThat(session.pool()).isEqualTo("pool1.corp.example");
			assertThat(session.edge()).isEqualTo("edge1.corp.example");
		});
	}

	@Test
	void aDatabaseOfLync2010HasFewerColumnsAndAddressesWithTheirScheme() throws Exception {
		run("UPDATE dbo.Users SET UserUri = 'sip:anna@corp.example' WHERE UserId = 1",
				"CREATE TABLE dbo.Registration (UserId int, EndpointId uniqueidentifier, ClientVersionId int, RegisterTime datetime, DeRegisterTime datetime, ResponseCode int)",
				"INSERT INTO dbo.Registration VALUES (1, '" + ENDPOINT + "', 7, '2012-01-02 03:04:05', NULL, 200)");

		assertThat(ask(ANNA, Instant.EPOCH, 100)).singleElement().satisfies(session -> {
			assertThat(session.registered()).isEqualTo(Instant.parse("2012-01-02T03:04:05Z"));
			assertThat(session.client()).contains("Skype for Business");
			assertThat(session.server()).isEmpty();
			assertThat(session.internal()).isEmpty();
		});
	}

	@Test
	void timeAndNumberAreLimits() throws Exception {
		lync2013("ServerFQDN", "PoolFQDN", "EdgeServer");

		assertThat(ask(ANNA, Instant.parse("2026-11-22T09:00:00Z"), 100)).hasSize(2);
		assertThat(ask(ANNA, LONG_AGO, 1)).hasSize(1);
		assertThat(ask("nobody@corp.example", LONG_AGO, 100)).isEmpty();
	}

	@Test
	void anAddressIsNeverPartOfTheStatement() throws Exception {
		lync2013("ServerFQDN", "PoolFQDN", "EdgeServer");

		assertThat(ask("' OR 1=1 --", LONG_AGO, 100)).isEmpty();
	}

	@Test
	void anotherDatabaseIsSaidToBeNoMonitoringDatabase() {
		assertThatThrownBy(() -> ask(ANNA, LONG_AGO, 100)).isInstanceOf(DataFailure.class).hasMessageContaining("Registration");
	}

	@Test
	void theConnectionIsEncryptedForReadingAndBounded() throws Exception {
		assertThat(LcsCdrSource.properties(settings(Map.of("server", "sql1.corp.example", "instance", "MON", "user", "reader", "logon", "ntlm", "domain", "CORP"))))
				.containsEntry("encrypt", "true").containsEntry("trustServerCertificate", "false").containsEntry("applicationIntent", "ReadOnly")
				.containsEntry("databaseName", "LcsCDR").containsEntry("instanceName", "MON").containsEntry("authenticationScheme", "NTLM").containsKey("loginTimeout");
		assertThatThrownBy(() -> LcsCdrSource.properties(settings(Map.of()))).isInstanceOf(CallFailure.class).hasMessageContaining("server");
		assertThatThrownBy(() -> LcsCdrSource.properties(settings(Map.of("server", "x", "logon", "magic")))).isInstanceOf(CallFailure.class);
	}

	private static SessionSettings settings(Map<String, String> properties) {
		return new SessionSettings("6f1c0d3e", "Monitoring", "lcscdr", properties);
	}

	@Test
	@Timeout(60)
	void aServerThatClosesTheConnectionIsAFailureThatNamesIt() throws IOException, InterruptedException {
		try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
			Thread closing = Thread.ofPlatform().daemon().start(() -> {
				try {
					while (true) {
						server.accept().close();
					}
				} catch (IOException e) {
					Thread.currentThread().interrupt(); // the test has ended
				}
			});
			SessionSettings settings = settings(Map.of("server", "127.0.0.1", "port", Integer.toString(server.getLocalPort()), "user", "reader"));
			ScriptedInteraction ask = new ScriptedInteraction().secret(SecretPrompt.Kind.PASSWORD, "not-shown");

			assertThatThrownBy(() -> new LcsCdrSource(new MemoryKeyrings()).sessions(settings, ANNA, LONG_AGO, 10, ask)).isInstanceOf(DataFailure.class)
					.hasMessageContaining("Monitoring").hasMessageNotContaining("not-shown");
			server.close();
			closing.join();
		}
	}

	@Test
	void cancellingBeforeItBeginsAsksNobody() {
		ScriptedInteraction ask = new ScriptedInteraction();
		ask.cancellation().cancel();

		assertThatThrownBy(() -> new LcsCdrSource(new MemoryKeyrings()).sessions(settings(Map.of("server", "127.0.0.1", "user", "reader")), ANNA, LONG_AGO, 10, ask))
				.isInstanceOf(Cancelled.class);
	}
}

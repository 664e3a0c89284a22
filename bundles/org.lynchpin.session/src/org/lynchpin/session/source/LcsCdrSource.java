// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.source;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;

import org.lynchpin.core.CallFailure;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.secret.Keyring;
import org.lynchpin.core.secret.Keyrings;
import org.lynchpin.core.secret.Secret;
import org.lynchpin.session.RegisteredSession;
import org.lynchpin.session.SessionSettings;
import org.lynchpin.session.SessionSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Registrations from the monitoring database LcsCDR (SQL Server), with Microsoft's driver where it is installed. Properties: {@code server}
 * (needed), {@code instance} or {@code port}, {@code database} (LcsCDR), {@code logon} (sql, ntlm or kerberos), {@code user}, {@code domain},
 * {@code trustServerCertificate}. The password is taken from the keyring of the data folder ({@code registrations/<id>}), else asked for;
 * {@code remember=true} keeps it there.
 */
@Component
public final class LcsCdrSource implements SessionSource {
	private static final Messages TEXT = Messages.of(LcsCdrSource.class);
	private static final String SECONDS_TO_CONNECT = "15";

	private final Keyrings keyrings;

	@Activate
	public LcsCdrSource(@Reference Keyrings keyrings) {
		this.keyrings = keyrings;
	}

	@Override
	public String type() {
		return "lcscdr";
	}

	@Override
	public String title() {
		return TEXT.text("lcscdr.title");
	}

	@Override
	public List<RegisteredSession> sessions(SessionSettings settings, String address, Instant from, int limit, Interaction ask) throws Failure {
		ask.cancellation().check();
		try (Connection connection = connect(settings, ask);
				Cancellation.Registration cancelling = ask.cancellation().onCancel(() -> abort(connection))) {
			connection.setReadOnly(true);
			return new RegistrationQuery(connection, settings.name()).run(bare(address), from, limit, ask.cancellation());
		} catch (SQLException e) {
			ask.cancellation().check();
			throw new DataFailure("lcscdr-refused", TEXT, settings.name(), e.getMessage()).<DataFailure>because(e);
		}
	}

	private static void abort(Connection connection) {
		try {
			connection.abort(Runnable::run);
		} catch (SQLException e) {
			System.getLogger(LcsCdrSource.class.getName()).log(System.Logger.Level.DEBUG, "It was closed already", e);
		}
	}

	private static String bare(String address) {
		String lower = address.strip().toLowerCase(Locale.ROOT);
		return lower.startsWith("sip:") ? lower.substring("sip:".length()) : lower;
	}

	private Connection connect(SessionSettings settings, Interaction ask) throws Failure, SQLException {
		Properties properties = properties(settings);
		if ("kerberos".equals(logon(settings))) {
			return open(settings, properties);
		}
		String user = settings.property("user").orElseThrow(() -> new CallFailure("lcscdr-setting", TEXT, settings.name(), "user"));
		properties.setProperty("user", user);
		Optional<Keyring> keyring = settings.property("dataFolder").map(folder -> keyrings.keyring(Path.of(folder)));
		String kept = "registrations/" + settings.id().toLowerCase(Locale.ROOT);
		Optional<Secret> known = keyring.isPresent() ? keyring.get().get(kept, ask) : Optional.empty();
		try (Secret password = known.isPresent() ? known.get() : ask.ask(prompt(settings, user))) {
			password.useChars(characters -> {
				// the driver takes a password as a string only
				properties.setProperty("password", new String(characters));
				return null;
			});
			Connection connection = open(settings, properties);
			if (known.isEmpty() && keyring.isPresent() && settings.property("remember").filter("true"::equals).isPresent()) {
				keyring.get().put(kept, password, ask);
			}
			return connection;
		} finally {
			properties.remove("password");
		}
	}

	private static SecretPrompt prompt(SessionSettings settings, String user) {
		return new SecretPrompt(SecretPrompt.Kind.PASSWORD, settings.name(), TEXT.text("lcscdr.password", user, settings.name()), OptionalInt.empty(), 1, 128);
	}

	private static String logon(SessionSettings settings) {
		return settings.property("logon").orElse("sql").toLowerCase(Locale.ROOT);
	}

	/** Encrypted, for reading, and never for long. */
	static Properties properties(SessionSettings settings) throws CallFailure {
		Properties properties = new Properties();
		properties.setProperty("serverName", settings.property("server").orElseThrow(() -> new CallFailure("lcscdr-setting", TEXT, settings.name(), "server")));
		settings.property("instance").ifPresent(instance -> properties.setProperty("instanceName", instance));
		settings.property("port").ifPresent(port -> properties.setProperty("portNumber", port));
		properties.setProperty("databaseName", settings.property("database").orElse("LcsCDR"));
		properties.setProperty("applicationName", "Lynchpin");
		properties.setProperty("applicationIntent", "ReadOnly");
		properties.setProperty("encrypt", "true");
		properties.setProperty("trustServerCertificate", settings.property("trustServerCertificate").orElse("false"));
		properties.setProperty("loginTimeout", SECONDS_TO_CONNECT);
		properties.setProperty("socketTimeout", "60000");
		properties.setProperty("lockTimeout", "5000");
		switch (logon(settings)) {
		case "sql" -> properties.setProperty("authenticationScheme", "nativeAuthentication");
		case "ntlm" -> {
			properties.setProperty("integratedSecurity", "true");
			properties.setProperty("authenticationScheme", "NTLM");
			settings.property("domain").ifPresent(domain -> properties.setProperty("domain", domain));
		}
		case "kerberos" -> {
			properties.setProperty("integratedSecurity", "true");
			properties.setProperty("authenticationScheme", "JavaKerberos");
		}
		default -> throw new CallFailure("lcscdr-setting", TEXT, settings.name(), "logon");
		}
		return properties;
	}

	private static Connection open(SessionSettings settings, Properties properties) throws DataFailure, SQLException {
		try {
			return MicrosoftDriver.connect(properties);
		} catch (NoClassDefFoundError e) {
			throw new DataFailure("lcscdr-no-driver", TEXT, settings.name()).<DataFailure>because(e);
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lynchpin.ca.CaConnection;
import org.lynchpin.ca.CaConnector;
import org.lynchpin.ca.CaFailure;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.core.CallFailure;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.core.secret.Keyring;
import org.lynchpin.core.secret.Keyrings;
import org.lynchpin.core.secret.Secret;
import org.lynchpin.pki.CertificateFacts;
import org.lynchpin.pki.CertificateIssuer;
import org.lynchpin.pki.DistinguishedNames;
import org.lynchpin.pki.SerialNumbers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * A certification authority in a folder, for labs, training and tests. Properties: {@code folder}, {@code dataFolder}
 * (whose keyring has the password of the key store), {@code subject}, {@code key} ({@code rsa3072}, {@code p256},
 * {@code p384}, ...), {@code validityYears}, {@code crlUrl}, {@code crlDays}, and the templates of {@link LocalTemplates}.
 * An authority that was opened stays unlocked for the life of the process, as the keyring does.
 */
@Component(service = CaConnector.class)
public final class LocalCaConnector implements CaConnector {
	private static final Messages TEXT = Messages.of(LocalCaConnector.class);
	private static final int PASSWORD_BYTES = 32;
	private static final int DEFAULT_YEARS = 10;
	private static final int MOST_YEARS = 50;
	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final Keyrings keyrings;
	private final Clock clock;
	private final LedgerFile.Output output;
	private final SecureRandom random = new SecureRandom();
	private final Map<Path, Opened> stores = new HashMap<>();

	private record Opened(LocalStore store, Object version) {
	}

	@Activate
	public LocalCaConnector(@Reference Keyrings keyrings) {
		this(keyrings, Clock.systemUTC(), LedgerFile.Output.DURABLE);
	}

	LocalCaConnector(Keyrings keyrings, Clock clock, LedgerFile.Output output) {
		this.keyrings = keyrings;
		this.clock = clock;
		this.output = output;
	}

	@Override
	public String type() {
		return "local";
	}

	@Override
	public boolean creates() {
		return true;
	}

	@Override
	public CaConnection connect(CaSettings settings, Interaction ask) throws Failure {
		Path folder = folder(settings);
		List<LocalTemplate> templates = LocalTemplates.of(settings);
		return new LocalCaConnection(store(settings, folder, ask), settings, templates, ask, clock, new SerialNumbers(random));
	}

	/** The store, from before if its key file is still the same. */
	private synchronized LocalStore store(CaSettings settings, Path folder, Interaction ask) throws Failure {
		if (!Files.exists(LocalStore.keyStore(folder)) && !Files.exists(LocalStore.ledger(folder))) {
			throw failure("not-set-up", settings.name(), folder.toString());
		}
		Object version = version(LocalStore.keyStore(folder));
		Opened before = stores.get(folder);
		if (before != null && before.version.equals(version)) {
			return before.store;
		}
		LocalStore store = open(settings, folder, ask);
		stores.put(folder, new Opened(store, version));
		return store;
	}

	private LocalStore open(CaSettings settings, Path folder, Interaction ask) throws Failure {
		Path file = LocalStore.keyStore(folder);
		if (!Files.exists(file)) {
			throw new DataFailure("key-missing", TEXT, settings.name(), file.toString());
		}
		try (Secret password = keyring(settings).get(keyringName(settings), ask).orElseThrow(() -> failure("password-missing", settings.name()))) {
			CertificateIssuer issuer = CertificateIssuer.open(file, password);
			if (!issuer.fits()) {
				throw new DataFailure("key-wrong", TEXT, settings.name(), file.toString());
			}
			LocalStore store = new LocalStore(folder, issuer, new LedgerFile(LocalStore.ledger(folder), output));
			// finds a damaged or foreign ledger now, not at the first request
			store.read(LedgerIndex::issuedCount);
			return store;
		}
	}

	/** Inode, time and size: a file that was moved into place by somebody else differs in at least one. */
	private static Object version(Path file) {
		try {
			BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
			return List.of(Optional.ofNullable(attributes.fileKey()), attributes.lastModifiedTime(), attributes.size());
		} catch (IOException e) {
			return List.of();
		}
	}

	@Override
	public synchronized CaConnection create(CaSettings settings, Interaction ask) throws Failure {
		Path folder = folder(settings);
		List<LocalTemplate> templates = LocalTemplates.of(settings);
		KeyAlgorithm algorithm = keyAlgorithm(settings);
		int years = years(settings);
		String subject = settings.property("subject").orElseGet(() -> DistinguishedNames.commonName(settings.name()));
		DistinguishedNames.principal(subject);
		try {
			Files.createDirectories(folder);
		} catch (IOException e) {
			throw new DataFailure("folder-not-made", TEXT, settings.name(), folder.toString()).<DataFailure>because(e);
		}
		try (StoreLock lock = StoreLock.take(folder, PATIENCE, ask.cancellation())) {
			refuseIfThere(settings, folder);
			Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
			CertificateIssuer issuer = CertificateIssuer.root(subject, algorithm, new SerialNumbers(random).next(), now.minus(10, ChronoUnit.MINUTES),
					now.atZone(java.time.ZoneOffset.UTC).plusYears(years).toInstant());
			ask.cancellation().check();
			// the key store comes last: until it is there, nothing is, and creating may be tried again
			try (Secret password = password(settings, ask)) {
				new LedgerFile(LocalStore.ledger(folder), output)
						.create(List.of(new LedgerRecord.Founded(CertificateFacts.of(issuer.certificate()).thumbprintSha256(), now)));
				issuer.save(LocalStore.keyStore(folder), password);
			}
		}
		stores.remove(folder);
		CaConnection connection = connect(settings, ask);
		new CrlFiles(folder, settings).write(connection.chain().get(0));
		connection.publishCrl();
		return connection;
	}

	private static void refuseIfThere(CaSettings settings, Path folder) throws Failure {
		if (Files.exists(LocalStore.keyStore(folder))) {
			throw failure("exists-already", settings.name(), folder.toString());
		}
		if (Files.exists(LocalStore.ledger(folder))
				&& new LedgerFile(LocalStore.ledger(folder), LedgerFile.Output.DURABLE).readNew().stream().anyMatch(LedgerRecord.IssuedRecord.class::isInstance)) {
			// certificates of this authority are about: its key must come back from a backup
			throw new DataFailure("key-missing", TEXT, settings.name(), LocalStore.keyStore(folder).toString());
		}
	}

	/** A password that is kept already stays: a backup of the key store may need it. */
	private Secret password(CaSettings settings, Interaction ask) throws Failure {
		Optional<Secret> kept = keyring(settings).get(keyringName(settings), ask);
		if (kept.isPresent()) {
			return kept.get();
		}
		byte[] bytes = new byte[PASSWORD_BYTES];
		random.nextBytes(bytes);
		char[] text = new char[2 * PASSWORD_BYTES];
		for (int i = 0; i < PASSWORD_BYTES; i++) {
			text[2 * i] = HexFormat.of().toHighHexDigit(bytes[i]);
			text[2 * i + 1] = HexFormat.of().toLowHexDigit(bytes[i]);
		}
		java.util.Arrays.fill(bytes, (byte) 0);
		Secret password = Secret.taking(text);
		keyring(settings).put(keyringName(settings), password, ask);
		return password;
	}

	private Keyring keyring(CaSettings settings) throws Failure {
		return keyrings.keyring(Path.of(setting(settings, "dataFolder")));
	}

	private static String keyringName(CaSettings settings) {
		return "ca/" + settings.id();
	}

	private static Path folder(CaSettings settings) throws Failure {
		try {
			return Path.of(setting(settings, "folder")).toAbsolutePath().normalize();
		} catch (java.nio.file.InvalidPathException e) {
			throw new CallFailure("setting-wrong", TEXT, settings.name(), "folder", setting(settings, "folder")).<CallFailure>because(e);
		}
	}

	private static String setting(CaSettings settings, String key) throws CallFailure {
		return settings.property(key).orElseThrow(() -> new CallFailure("setting-missing", TEXT, settings.name(), key));
	}

	private static KeyAlgorithm keyAlgorithm(CaSettings settings) throws CallFailure {
		String named = settings.property("key").orElse(KeyAlgorithm.RSA3072.id());
		return KeyAlgorithm.of(named).orElseThrow(() -> new CallFailure("setting-wrong", TEXT, settings.name(), "key", named));
	}

	private static int years(CaSettings settings) throws CallFailure {
		String named = settings.property("validityYears").orElse(Integer.toString(DEFAULT_YEARS));
		if (!named.matches("\\d{1,2}") || Integer.parseInt(named) < 1 || Integer.parseInt(named) > MOST_YEARS) {
			throw new CallFailure("setting-wrong", TEXT, settings.name(), "validityYears", named);
		}
		return Integer.parseInt(named);
	}

	/** Of the kind that says: the authority refuses. */
	static CaFailure failure(String id, Object... args) {
		return new CaFailure(Finding.of(id, Stage.CERTIFICATE, Severity.ERROR, TEXT, args));
	}
}

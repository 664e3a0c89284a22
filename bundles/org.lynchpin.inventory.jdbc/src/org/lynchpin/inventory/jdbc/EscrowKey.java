// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.jdbc;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.secret.Keyring;
import org.lynchpin.core.secret.Secret;
import org.lynchpin.inventory.Journal;

/**
 * The 256 bit key of the escrow: made once, at random, and kept in the keyring. The database remembers its fingerprint
 * (SHA-256), so that no second key is ever made beside a lost one, and nothing is sealed under another inventory's.
 */
final class EscrowKey {
	private static final String NAME = "escrow/key";
	private static final int BYTES = 32;
	private static final SecureRandom RANDOM = new SecureRandom();
	/** Whoever makes the key holds this lock. */
	private static final UUID MAKING = UUID.fromString("6e1f0c5e-0f0b-4bb5-9d0f-5d3c1f7a2b11");
	private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();

	private final Database database;
	private final RunLocks locks;
	private final Keyring keyring;

	EscrowKey(Database database, RunLocks locks, Keyring keyring) {
		this.database = database;
		this.locks = locks;
		this.keyring = keyring;
	}

	/** The key, which the caller closes; made if there was never one. */
	Secret getOrMake(Interaction ask) throws Failure {
		if (fingerprint().isPresent()) {
			return get(ask);
		}
		try (Journal.Lock making = waitFor(ask)) {
			return fingerprint().isPresent() ? get(ask) : make(ask);
		}
	}

	/** The key, which the caller closes. */
	Secret get(Interaction ask) throws Failure {
		Secret key = keyring.get(NAME, ask).orElseThrow(() -> new DataFailure("escrow-key-missing", Failures.TEXT, database.failures().place()));
		Optional<String> known = fingerprint();
		if (known.isEmpty() || !known.get().equals(fingerprint(key))) {
			key.close();
			throw new DataFailure("escrow-key-other", Failures.TEXT, database.failures().place());
		}
		return key;
	}

	private Journal.Lock waitFor(Interaction ask) throws Failure {
		while (true) {
			Optional<Journal.Lock> lock = locks.tryLock(MAKING);
			if (lock.isPresent()) {
				return lock.get();
			}
			ask.cancellation().check();
			LockSupport.parkNanos(PAUSE_NANOS);
		}
	}

	/** In the keyring first: a key there that the database does not know yet was made by a process that ended here, and serves. */
	private Secret make(Interaction ask) throws Failure {
		Optional<Secret> begun = keyring.get(NAME, ask);
		Secret key = begun.isPresent() ? begun.get() : random();
		try {
			if (begun.isEmpty()) {
				keyring.put(NAME, key, ask);
			}
			String fingerprint = fingerprint(key);
			// apart from what the caller may be in the middle of: other processes have to see it once the lock is free
			database.changeApart(sql -> sql.first(row -> row.number("id"), "select id from escrow_key where id = 1").isPresent() ? 0
					: sql.update("insert into escrow_key (id, fingerprint) values (1, ?)", fingerprint));
			return key;
		} catch (Failure | RuntimeException e) {
			key.close();
			throw e;
		}
	}

	private Optional<String> fingerprint() throws Failure {
		return database.read(sql -> sql.first(row -> row.text("fingerprint"), "select fingerprint from escrow_key where id = 1"));
	}

	private static Secret random() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return Secret.taking(bytes);
	}

	private static String fingerprint(Secret key) {
		return key.use(bytes -> {
			try {
				return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
			} catch (GeneralSecurityException e) {
				throw new IllegalStateException("Every Java platform has SHA-256", e);
			}
		});
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.secret.Secret;
import org.lynchpin.inventory.Escrow;

/** Secrets of cards, sealed with AES-256-GCM (NIST SP 800-38D) under a random 96 bit nonce and bound to card and kind. */
final class JdbcEscrow implements Escrow {
	private static final int NONCE = 12;
	private static final int TAG_BITS = 128;
	private static final SecureRandom RANDOM = new SecureRandom();

	private final Database database;
	private final EscrowKey key;

	JdbcEscrow(Database database, EscrowKey key) {
		this.database = database;
		this.key = key;
	}

	@Override
	public void prepare(Interaction ask) throws Failure {
		key.getOrMake(ask).close();
	}

	@Override
	public Entry add(UUID card, Kind kind, Secret secret, Interaction ask) throws Failure {
		Entry entry = new Entry(UUID.randomUUID(), card, kind, Standing.CANDIDATE, now());
		byte[] sealed;
		try (Secret sealing = key.getOrMake(ask)) {
			sealed = secret.use(plain -> sealing.use(bytes -> seal(bytes, entry, plain)));
		} catch (GeneralSecurityException e) {
			throw damaged(entry, e);
		}
		return database.change(sql -> {
			if (sql.first(row -> row.id("id"), "select id from escrow where id = ?", entry.id()).isEmpty()) {
				sql.update("insert into escrow (id, card, kind, standing, happened, sealed) values (?, ?, ?, ?, ?, ?)", entry.id(), card, kind,
						entry.standing(), entry.at(), sealed);
			}
			return entry;
		});
	}

	@Override
	public void proven(Entry entry) throws Failure {
		Instant now = now();
		database.change(sql -> {
			if (sql.update("update escrow set standing = ?, happened = ? where id = ?", Standing.PROVEN, now, entry.id()) == 0) {
				throw gone(entry); // before anything else is forgotten
			}
			return sql.update("delete from escrow where card = ? and kind = ? and id <> ?", entry.card(), entry.kind(), entry.id());
		});
	}

	@Override
	public void drop(Entry entry) throws Failure {
		database.change(sql -> sql.update("delete from escrow where id = ?", entry.id()));
	}

	@Override
	public List<Entry> entries(UUID card, Kind kind) throws Failure {
		return database.read(sql -> sql.all(
				row -> new Entry(row.id("id"), row.id("card"), row.constant(Kind.class, "kind"), row.constant(Standing.class, "standing"),
						row.instant("happened")),
				"select * from escrow where card = ? and kind = ? order by standing desc, entered desc", card, kind)); // PROVEN sorts after CANDIDATE
	}

	@Override
	public Secret reveal(Entry entry, Interaction ask) throws Failure {
		byte[] sealed = database.read(sql -> sql.first(row -> row.bytes("sealed"), "select sealed from escrow where id = ?", entry.id())
				.orElseThrow(() -> gone(entry)));
		try (Secret opening = key.get(ask)) {
			return Secret.taking(opening.<byte[], GeneralSecurityException>use(bytes -> open(bytes, entry, sealed)));
		} catch (GeneralSecurityException e) {
			throw damaged(entry, e);
		}
	}

	private static byte[] seal(byte[] key, Entry entry, byte[] plain) throws GeneralSecurityException {
		byte[] nonce = new byte[NONCE];
		RANDOM.nextBytes(nonce);
		byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, entry).doFinal(plain);
		return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
	}

	private static byte[] open(byte[] key, Entry entry, byte[] sealed) throws GeneralSecurityException {
		if (sealed.length < NONCE) {
			throw new GeneralSecurityException("Too short");
		}
		byte[] nonce = new byte[NONCE];
		System.arraycopy(sealed, 0, nonce, 0, NONCE);
		return cipher(Cipher.DECRYPT_MODE, key, nonce, entry).doFinal(sealed, NONCE, sealed.length - NONCE);
	}

	private static Cipher cipher(int mode, byte[] key, byte[] nonce, Entry entry) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD((entry.card() + " " + entry.kind()).getBytes(StandardCharsets.US_ASCII));
		return cipher;
	}

	private static Instant now() {
		return Instant.now().truncatedTo(ChronoUnit.MICROS); // as databases keep it
	}

	private static Failure gone(Entry entry) {
		return new DataFailure("escrow-entry-gone", Failures.TEXT, entry.card());
	}

	private static Failure damaged(Entry entry, Exception cause) {
		return new DataFailure("escrow-entry-damaged", Failures.TEXT, entry.card()).because(cause);
	}
}

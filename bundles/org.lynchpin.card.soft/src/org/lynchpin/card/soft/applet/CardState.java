// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft.applet;

import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;

import org.lynchpin.core.secret.Secret;

/** All that a card keeps without power. */
final class CardState implements AutoCloseable {
	/** The attestation key's slot. */
	static final int ATTESTATION = 0xF9;
	private static final SecureRandom RANDOM = new SecureRandom();

	final Counter pin;
	final Counter puk;
	final Counter globalPin;
	final int serial;
	final Map<Integer, byte[]> objects = new TreeMap<>();
	final Map<Integer, SlotKey> keys = new TreeMap<>();
	private AdminKeyAlgorithm adminAlgorithm;
	private Secret adminKey;
	private int adminTouch;

	CardState(Counter pin, Counter puk, Counter globalPin, int serial, AdminKeyAlgorithm adminAlgorithm, Secret adminKey, int adminTouch) {
		this.pin = pin;
		this.puk = puk;
		this.globalPin = globalPin;
		this.serial = serial;
		this.adminAlgorithm = adminAlgorithm;
		this.adminKey = adminKey;
		this.adminTouch = adminTouch;
	}

	/** As a card of this kind leaves the factory, with a random serial number. */
	static CardState factory(SoftCardProfile profile) {
		return factory(profile, 10_000_000 + RANDOM.nextInt(80_000_000));
	}

	static CardState factory(SoftCardProfile profile, int serial) {
		return new CardState(Counter.factory(profile.factoryPin(), profile.pinTries()), Counter.factory(profile.factoryPuk(), profile.pukTries()),
				Counter.factory(profile.factoryPin(), profile.pinTries()), serial, profile.adminKey(), factoryAdminKey(profile.adminKey()), 0);
	}

	/** 01 to 08, again and again: what all makers take. */
	static Secret factoryAdminKey(AdminKeyAlgorithm algorithm) {
		byte[] key = new byte[algorithm.keyLength()];
		for (int i = 0; i < key.length; i++) {
			key[i] = (byte) (i % 8 + 1);
		}
		return Secret.taking(key);
	}

	AdminKeyAlgorithm adminAlgorithm() {
		return adminAlgorithm;
	}

	Secret adminKey() {
		return adminKey;
	}

	int adminTouch() {
		return adminTouch;
	}

	void setAdminKey(AdminKeyAlgorithm algorithm, byte[] key, int touch) {
		adminKey.close();
		adminKey = Secret.taking(key.clone());
		adminAlgorithm = algorithm;
		adminTouch = touch;
	}

	/** Bytes of all data objects. */
	int used() {
		return objects.values().stream().mapToInt(each -> each.length).sum();
	}

	@Override
	public void close() {
		pin.close();
		puk.close();
		globalPin.close();
		adminKey.close();
	}
}

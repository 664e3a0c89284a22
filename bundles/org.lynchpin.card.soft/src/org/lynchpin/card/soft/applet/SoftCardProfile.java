// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft.applet;

import java.util.EnumSet;
import java.util.Set;

import org.lynchpin.core.key.KeyAlgorithm;

/**
 * What a software card is like, so that it can pose as different cards. The factory values are no secrets: every card of
 * a kind has the same.
 *
 * @param atr answer to reset in hexadecimal; 3B800181 is taken for a PIV card by common middleware
 * @param additions vendor instructions that it has
 * @param algorithms key algorithms that it has
 * @param adminKey algorithm of the card management key at the factory
 * @param factoryPin PIV Card Application PIN at the factory, 6 to 8 characters
 * @param factoryPuk PUK at the factory, 8 characters at most
 * @param pinTries tries of the PIN, 1 to 15
 * @param pukTries tries of the PUK, 1 to 15
 * @param globalPin whether there is a global PIN, and which is the primary one
 * @param discovery whether the discovery object is there (SP 800-73-4 part 1, 3.3.2); always so with a global PIN
 * @param extendedLength whether it takes APDUs with extended length fields (ISO/IEC 7816-4, 5.1)
 * @param objectLimit greatest data object in bytes, tag 53 and its length included
 * @param memory bytes for all data objects together
 * @param selectLogsOut whether selecting again forgets what was verified, as vendors do; the standard keeps it
 *        (SP 800-73-4 part 2, 3.1.1)
 * @param digitsOnly whether a PIN must be of digits (SP 800-73-4 part 2, 2.4.3)
 * @param version version that the vendor instruction tells, such as 5.4.3
 */
public record SoftCardProfile(String atr, Set<Addition> additions, Set<KeyAlgorithm> algorithms, AdminKeyAlgorithm adminKey,
		String factoryPin, String factoryPuk, int pinTries, int pukTries, GlobalPin globalPin, boolean discovery,
		boolean extendedLength, int objectLimit, int memory, boolean selectLogsOut, boolean digitsOnly, String version) {

	/** Which PIN the holder is asked for (discovery object, tag 5F2F; SP 800-73-4 part 1, 3.3.2). */
	public enum GlobalPin {
		NONE(0x40, 0x00), SECONDARY(0x60, 0x10), PRIMARY(0x60, 0x20);

		private final int policy;
		private final int preference;

		GlobalPin(int policy, int preference) {
			this.policy = policy;
			this.preference = preference;
		}

		int policy() {
			return policy;
		}

		int preference() {
			return preference;
		}
	}

	public SoftCardProfile {
		additions = Set.copyOf(additions);
		algorithms = Set.copyOf(algorithms);
		if (pinTries < 1 || pinTries > 15 || pukTries < 1 || pukTries > 15) {
			throw new IllegalArgumentException("A counter has 1 to 15 tries");
		}
	}

	/** SP 800-73-4 and nothing more: 3DES management key, digits only, PIN and PUK 12345678. */
	public static SoftCardProfile plain() {
		return new SoftCardProfile("3B800181", Set.of(), EnumSet.of(KeyAlgorithm.RSA2048, KeyAlgorithm.P256, KeyAlgorithm.P384),
				AdminKeyAlgorithm.TRIPLE_DES, "12345678", "12345678", 3, 3, GlobalPin.NONE, true, true, 3072, 65_536, false, true, "1.0.0");
	}

	/**
	 * With every vendor addition and all algorithms. The management key of the factory is 3DES, which the oldest programs
	 * know; it may be replaced by one of AES.
	 */
	public static SoftCardProfile standard() {
		return new SoftCardProfile("3B800181", EnumSet.allOf(Addition.class), EnumSet.allOf(KeyAlgorithm.class),
				AdminKeyAlgorithm.TRIPLE_DES, "123456", "12345678", 3, 3, GlobalPin.NONE, true, true, 3072, 131_072, true, false, "5.7.1");
	}

	public SoftCardProfile withAdditions(Set<Addition> changed) {
		return new SoftCardProfile(atr, changed, algorithms, adminKey, factoryPin, factoryPuk, pinTries, pukTries, globalPin, discovery,
				extendedLength, objectLimit, memory, selectLogsOut, digitsOnly, version);
	}

	public SoftCardProfile withAlgorithms(Set<KeyAlgorithm> changed) {
		return new SoftCardProfile(atr, additions, changed, adminKey, factoryPin, factoryPuk, pinTries, pukTries, globalPin, discovery,
				extendedLength, objectLimit, memory, selectLogsOut, digitsOnly, version);
	}

	public SoftCardProfile withAdminKey(AdminKeyAlgorithm changed) {
		return new SoftCardProfile(atr, additions, algorithms, changed, factoryPin, factoryPuk, pinTries, pukTries, globalPin, discovery,
				extendedLength, objectLimit, memory, selectLogsOut, digitsOnly, version);
	}

	public SoftCardProfile withFactory(String pin, String puk) {
		return new SoftCardProfile(atr, additions, algorithms, adminKey, pin, puk, pinTries, pukTries, globalPin, discovery,
				extendedLength, objectLimit, memory, selectLogsOut, digitsOnly, version);
	}

	public SoftCardProfile withTries(int pin, int puk) {
		return new SoftCardProfile(atr, additions, algorithms, adminKey, factoryPin, factoryPuk, pin, puk, globalPin, discovery,
				extendedLength, objectLimit, memory, selectLogsOut, digitsOnly, version);
	}

	public SoftCardProfile withGlobalPin(GlobalPin changed) {
		return new SoftCardProfile(atr, additions, algorithms, adminKey, factoryPin, factoryPuk, pinTries, pukTries, changed, true,
				extendedLength, objectLimit, memory, selectLogsOut, digitsOnly, version);
	}

	public SoftCardProfile withoutDiscovery() {
		return new SoftCardProfile(atr, additions, algorithms, adminKey, factoryPin, factoryPuk, pinTries, pukTries, GlobalPin.NONE, false,
				extendedLength, objectLimit, memory, selectLogsOut, digitsOnly, version);
	}

	public SoftCardProfile withShortLengthOnly() {
		return new SoftCardProfile(atr, additions, algorithms, adminKey, factoryPin, factoryPuk, pinTries, pukTries, globalPin, discovery,
				false, objectLimit, memory, selectLogsOut, digitsOnly, version);
	}

	public SoftCardProfile withRoom(int object, int all) {
		return new SoftCardProfile(atr, additions, algorithms, adminKey, factoryPin, factoryPuk, pinTries, pukTries, globalPin, discovery,
				extendedLength, object, all, selectLogsOut, digitsOnly, version);
	}

	public SoftCardProfile withVersion(String changed) {
		return new SoftCardProfile(atr, additions, algorithms, adminKey, factoryPin, factoryPuk, pinTries, pukTries, globalPin, discovery,
				extendedLength, objectLimit, memory, selectLogsOut, digitsOnly, changed);
	}

	public SoftCardProfile withAtr(String changed) {
		return new SoftCardProfile(changed, additions, algorithms, adminKey, factoryPin, factoryPuk, pinTries, pukTries, globalPin, discovery,
				extendedLength, objectLimit, memory, selectLogsOut, digitsOnly, version);
	}

	boolean has(Addition addition) {
		return additions.contains(addition);
	}
}

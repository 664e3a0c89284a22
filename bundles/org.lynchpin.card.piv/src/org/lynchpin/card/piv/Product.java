// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.util.Optional;
import java.util.OptionalInt;

import org.lynchpin.card.apdu.AnswerToReset;

/**
 * What is known of a kind of card beyond the standard.
 *
 * @param maker the product's name, where the card tells one
 * @param version the applet's version by the widespread GET VERSION, where the card has that
 */
record Product(Optional<String> maker, Optional<Version> version) {
	/** Version of the applet, as three numbers. */
	record Version(int major, int minor, int patch) implements Comparable<Version> {
		@Override
		public int compareTo(Version other) {
			return Integer.compare(number(), other.number());
		}

		boolean atLeast(int otherMajor, int otherMinor, int otherPatch) {
			return number() >= new Version(otherMajor, otherMinor, otherPatch).number();
		}

		private int number() {
			return major << 16 | minor << 8 | patch;
		}

		@Override
		public String toString() {
			return major + "." + minor + "." + patch;
		}
	}

	private static final String YUBIKEY = "YubiKey";
	private static final String SOFTWARE_CARD = "Lynchpin software card";
	private static final int LARGE = 3052;
	/** The length of a certificate that the standard reckons with (SP 800-73-4 part 1, table 10): room for it is on every card that can tell metadata. */
	private static final int USUAL = 1856;

	/**
	 * @param reset in whose historical bytes some makers name themselves
	 * @param label the application label of the property template (SP 800-73-4 part 2, table 3)
	 */
	static Optional<String> makerOf(AnswerToReset reset, Optional<String> label) {
		return reset.mentions(YUBIKEY) ? Optional.of(YUBIKEY) : label;
	}

	boolean isYubiKey() {
		return maker.filter(YUBIKEY::equals).isPresent();
	}

	/**
	 * The greatest certificate, uncompressed or compressed, as the maker states it; empty for cards that nobody measured.
	 *
	 * @param tellsMetadata whether the card has that addition, by which it is of a later version
	 */
	OptionalInt certificateLimit(boolean tellsMetadata) {
		if (isYubiKey() && (tellsMetadata || version.isPresent())) {
			return OptionalInt.of(tellsMetadata || version.get().atLeast(4, 0, 0) ? LARGE : 2025);
		}
		return maker.filter(SOFTWARE_CARD::equals).isPresent() ? OptionalInt.of(LARGE) : OptionalInt.empty();
	}

	/** A certificate up to this length fits for certain, and a longer one may: 0 where nothing is certain. */
	static int usualRoom(boolean tellsMetadata) {
		return tellsMetadata ? USUAL : 0;
	}

	/** RSA keys made by these can be factored (CVE-2017-15361). */
	boolean makesWeakRsaKeys() {
		return version.filter(v -> v.atLeast(4, 2, 0) && !v.atLeast(4, 3, 5)).isPresent();
	}

	/** Whether keys of RSA 3072 and 4096 can be made. */
	boolean hasLargeRsa() {
		return version.filter(v -> v.atLeast(5, 7, 0)).isPresent();
	}

	boolean hasAttestation() {
		return version.filter(v -> v.atLeast(4, 3, 0)).isPresent();
	}

	/** Maker and version; empty where neither is known. */
	Optional<String> text() {
		return maker.map(name -> version.map(v -> name + " " + v).orElse(name));
	}
}

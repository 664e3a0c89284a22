// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft.applet;

import java.util.Arrays;

/** What has been proven since the card was powered (SP 800-73-4 part 2, 2.4.1). */
final class SecurityStatus {
	private boolean pin;
	private boolean globalPin;
	private boolean pinJustNow;
	private boolean admin;
	private byte[] witness = new byte[0];
	private byte[] challenge = new byte[0];

	boolean pin() {
		return pin || globalPin;
	}

	boolean pin(boolean global) {
		return global ? globalPin : pin;
	}

	boolean admin() {
		return admin;
	}

	void pin(boolean global, boolean verified) {
		if (global) {
			globalPin = verified;
		} else {
			pin = verified;
		}
		pinJustNow = verified;
	}

	/** Slots with the policy <em>always</em> take a PIN for one operation (SP 800-73-4 part 1, 3.1.3). */
	boolean takePinJustNow() {
		boolean taken = pinJustNow;
		pinJustNow = false;
		return taken;
	}

	/** Anything but the use of a key ends <em>just now</em>. */
	void anotherCommand() {
		pinJustNow = false;
	}

	void admin(boolean authenticated) {
		admin = authenticated;
	}

	void expectWitness(byte[] plain) {
		forgetNonces();
		witness = plain.clone();
	}

	void expectChallenge(byte[] plain) {
		forgetNonces();
		challenge = plain.clone();
	}

	/** Each nonce serves once. */
	byte[] takeWitness() {
		byte[] taken = witness;
		witness = new byte[0];
		challenge = new byte[0];
		return taken;
	}

	/** Each nonce serves once. */
	byte[] takeChallenge() {
		byte[] taken = challenge;
		witness = new byte[0];
		challenge = new byte[0];
		return taken;
	}

	private void forgetNonces() {
		Arrays.fill(witness, (byte) 0);
		Arrays.fill(challenge, (byte) 0);
		witness = new byte[0];
		challenge = new byte[0];
	}

	/** As after power-on. */
	void reset() {
		pin = false;
		globalPin = false;
		pinJustNow = false;
		admin = false;
		forgetNonces();
	}
}

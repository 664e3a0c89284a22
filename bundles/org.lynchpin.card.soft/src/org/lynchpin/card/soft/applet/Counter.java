// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft.applet;

import java.util.Arrays;

import org.lynchpin.core.secret.Secret;

/** A reference value (PIN or PUK) with its retry counter. The value is of eight bytes, padded with FF. */
final class Counter implements AutoCloseable {
	static final int LENGTH = 8;
	private Secret value;
	private int tries;
	private int left;

	Counter(Secret value, int tries, int left) {
		this.value = value;
		this.tries = tries;
		this.left = left;
	}

	static Counter factory(String text, int tries) {
		return new Counter(padded(text), tries, tries);
	}

	static Secret padded(String text) {
		byte[] bytes = new byte[LENGTH];
		Arrays.fill(bytes, (byte) 0xFF);
		for (int i = 0; i < text.length(); i++) {
			bytes[i] = (byte) text.charAt(i);
		}
		return Secret.taking(bytes);
	}

	int tries() {
		return tries;
	}

	int left() {
		return left;
	}

	Secret value() {
		return value;
	}

	void use() {
		left--;
	}

	void restore() {
		left = tries;
	}

	void set(byte[] next) {
		value.close();
		value = Secret.taking(next.clone());
		left = tries;
	}

	/** Another number of tries, and the factory value again. */
	void reset(String text, int newTries) {
		value.close();
		value = padded(text);
		tries = newTries;
		left = newTries;
	}

	boolean is(String text) {
		try (Secret other = padded(text)) {
			return value.equals(other);
		}
	}

	@Override
	public void close() {
		value.close();
	}
}

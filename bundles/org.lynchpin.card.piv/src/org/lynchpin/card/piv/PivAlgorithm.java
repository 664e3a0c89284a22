// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.util.Arrays;
import java.util.Optional;

import org.lynchpin.core.key.KeyAlgorithm;

/** Algorithm identifiers of asymmetric keys (SP 800-78-4, table 6-2; RSA 3072 as in SP 800-78-5, RSA 4096 as widespread cards have it). */
enum PivAlgorithm {
	RSA2048(0x07, KeyAlgorithm.RSA2048), RSA3072(0x05, KeyAlgorithm.RSA3072), RSA4096(0x16, KeyAlgorithm.RSA4096),
	P256(0x11, KeyAlgorithm.P256), P384(0x14, KeyAlgorithm.P384);

	private final int id;
	private final KeyAlgorithm key;

	PivAlgorithm(int id, KeyAlgorithm key) {
		this.id = id;
		this.key = key;
	}

	int id() {
		return id;
	}

	KeyAlgorithm key() {
		return key;
	}

	/** Bytes of the modulus, or of a coordinate. */
	int bytes() {
		return (key.bits() + 7) / 8;
	}

	static PivAlgorithm of(KeyAlgorithm key) {
		return Arrays.stream(values()).filter(each -> each.key == key).findFirst().orElseThrow();
	}

	static Optional<PivAlgorithm> of(int id) {
		return Arrays.stream(values()).filter(each -> each.id == id).findFirst();
	}
}

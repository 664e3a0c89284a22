// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core.key;

import java.util.Arrays;
import java.util.Optional;

/** The hash algorithms of a signature. */
public enum HashAlgorithm {
	SHA1("sha1", "SHA-1"), SHA256("sha256", "SHA-256"), SHA384("sha384", "SHA-384"), SHA512("sha512", "SHA-512");

	private final String id;
	private final String digest;

	HashAlgorithm(String id, String digest) {
		this.id = id;
		this.digest = digest;
	}

	/** As on the command line: {@code sha256}. */
	public String id() {
		return id;
	}

	/** The name for {@link java.security.MessageDigest}. */
	public String digest() {
		return digest;
	}

	/** The name for {@link java.security.Signature} with PKCS #1 v1.5 or ECDSA: {@code SHA256withRSA}. */
	public String signature(boolean rsa) {
		return name() + (rsa ? "withRSA" : "withECDSA");
	}

	/** The algorithm named on the command line. */
	public static Optional<HashAlgorithm> of(String id) {
		return Arrays.stream(values()).filter(each -> each.id.equalsIgnoreCase(id)).findFirst();
	}
}

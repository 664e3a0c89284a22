// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.policy.rules;

import java.util.List;
import java.util.Locale;

/** Which hashes a policy allows. */
final class AllowedHashes {
	private static final List<String> WHERE_NONE_IS_NAMED = List.of("sha256", "sha384", "sha512");

	private AllowedHashes() {
	}

	/** The hashes that are named, in lower case; SHA-256 and better where none is. */
	static List<String> of(List<String> named) {
		return named.isEmpty() ? WHERE_NONE_IS_NAMED : named.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
	}
}

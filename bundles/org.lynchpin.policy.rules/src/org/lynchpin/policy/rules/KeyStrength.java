// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.policy.rules;

import org.lynchpin.model.PolicySet;

/** How long a key has to be. */
final class KeyStrength {
	private KeyStrength() {
	}

	/**
	 * Whether a key is as long as the policy wants.
	 *
	 * @param algorithm {@code RSA} or {@code EC}; of any other the policy says nothing, so it does not suffice
	 * @param bits of the modulus or of the curve's field
	 */
	static boolean suffices(String algorithm, int bits, PolicySet policy) {
		return switch (algorithm) {
		case "RSA" -> bits >= policy.getMinimumRsaBits();
		case "EC" -> bits >= policy.getMinimumEcBits();
		default -> false;
		};
	}
}

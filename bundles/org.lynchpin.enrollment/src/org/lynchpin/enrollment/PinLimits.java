// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment;

import java.util.Optional;

import org.lynchpin.model.PolicySet;

/**
 * How long a PIN may be, in characters: within what the card takes, what the policy wants.
 *
 * @param shortest least length
 * @param longest greatest length, not below the least
 */
public record PinLimits(int shortest, int longest) {
	static PinLimits of(Optional<CardFacts> card, PolicySet policy) {
		int most = card.map(CardFacts::pinMax).filter(max -> max > 0).orElse(policy.getPinMaxLength());
		int shortest = Math.max(card.map(CardFacts::pinMin).orElse(0), Math.min(policy.getPinMinLength(), most));
		return new PinLimits(shortest, Math.max(shortest, Math.min(most, policy.getPinMaxLength())));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lynchpin.card.CardFailure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.core.secret.Secret;

/** The new PIN as it is typed twice, until it is forgotten. Not for several threads at once. */
final class PinEntry {
	private static final Messages TEXT = Messages.of(PinEntry.class);

	private Optional<Secret> first = Optional.empty();
	private Optional<Secret> second = Optional.empty();

	/** @param typed zeroed */
	void first(char[] typed) {
		first.ifPresent(Secret::close);
		first = taken(typed);
	}

	/** @param typed zeroed */
	void second(char[] typed) {
		second.ifPresent(Secret::close);
		second = taken(typed);
	}

	/** A random one for a letter, in digits. */
	void random(PinLimits limits) {
		char[] digits = LetterPin.random(limits.shortest(), limits.longest());
		first(digits.clone());
		second(digits);
	}

	private static Optional<Secret> taken(char[] typed) {
		return typed.length == 0 ? Optional.empty() : Optional.of(Secret.taking(typed));
	}

	/** A copy that the caller closes. */
	Optional<Secret> copy() {
		return first.map(Secret::copy);
	}

	/** Whether it was typed twice the same. */
	boolean isComplete() {
		return first.isPresent() && first.equals(second);
	}

	/** What is wrong with what was typed until now. */
	List<Finding> findings(PinLimits limits) {
		List<Finding> found = new ArrayList<>();
		if (first.isPresent()) {
			int length = first.get().useChars(chars -> chars.length);
			if (length < limits.shortest() || length > limits.longest()) {
				found.add(new CardFailure.PinNotAllowed(limits.shortest(), limits.longest()).finding());
			} else if (second.isPresent() && !second.equals(first)) {
				found.add(Finding.of("pin-differs", Stage.CARD, Severity.ERROR, TEXT));
			}
		}
		return found;
	}

	void forget() {
		first(new char[0]);
		second(new char[0]);
	}
}

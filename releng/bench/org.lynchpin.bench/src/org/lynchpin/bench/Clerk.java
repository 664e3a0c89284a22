// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.bench;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.interaction.Progress;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.secret.Secret;

/** Types one new PIN and says yes at once, so that no time of a person is measured. */
final class Clerk implements Interaction {
	/** Nothing that is measured here is a secret. */
	static final String PIN = "739184";

	private final Cancellation cancellation = new Cancellation();

	@Override
	public Secret ask(SecretPrompt prompt) throws Cancelled {
		if (prompt.kind() == SecretPrompt.Kind.NEW_PIN) {
			return Secret.taking(PIN.toCharArray());
		}
		throw new Cancelled();
	}

	@Override
	public boolean consent(Consent question) {
		return true;
	}

	@Override
	public void progress(Progress snapshot) {
		// nobody looks
	}

	@Override
	public Cancellation cancellation() {
		return cancellation;
	}
}

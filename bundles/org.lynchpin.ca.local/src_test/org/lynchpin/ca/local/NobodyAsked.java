// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca.local;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.interaction.Progress;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.secret.Secret;

/** An interaction with which the local authority asks nothing: its password is in the keyring. */
final class NobodyAsked implements Interaction {
	private final Cancellation cancellation = new Cancellation();

	@Override
	public Secret ask(SecretPrompt prompt) throws Cancelled {
		throw new AssertionError("asked for " + prompt.kind());
	}

	@Override
	public boolean consent(Consent question) throws Cancelled {
		throw new AssertionError("asked: " + question.title());
	}

	@Override
	public void progress(Progress snapshot) {
		// nothing is shown
	}

	@Override
	public Cancellation cancellation() {
		return cancellation;
	}
}

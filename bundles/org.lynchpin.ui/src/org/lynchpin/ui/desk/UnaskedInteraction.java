// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.desk;

import java.util.Optional;
import java.util.function.Function;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.interaction.Progress;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.secret.Secret;

/** Answers what is known, and gives up on all else: no dialog opens for work that nobody asked for. */
record UnaskedInteraction(Cancellation cancellation, Function<SecretPrompt, Optional<Secret>> known) implements Interaction {
	@Override
	public Secret ask(SecretPrompt prompt) throws Cancelled {
		return known.apply(prompt).orElseThrow(Cancelled::new);
	}

	@Override
	public boolean consent(Consent question) throws Cancelled {
		throw new Cancelled();
	}

	@Override
	public void progress(Progress snapshot) {
		// nobody watches
	}
}

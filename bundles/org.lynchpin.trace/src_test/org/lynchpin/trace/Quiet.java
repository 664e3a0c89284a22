// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.interaction.Progress;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.secret.Secret;

/** Nobody is asked; progress is kept. */
class Quiet implements Interaction {
	final Cancellation cancellation = new Cancellation();
	final List<Progress> progress = Collections.synchronizedList(new ArrayList<>());

	@Override
	public Secret ask(SecretPrompt prompt) throws Cancelled {
		throw new Cancelled();
	}

	@Override
	public boolean consent(Consent question) throws Cancelled {
		throw new Cancelled();
	}

	@Override
	public void progress(Progress snapshot) {
		progress.add(snapshot);
	}

	@Override
	public Cancellation cancellation() {
		return cancellation;
	}
}

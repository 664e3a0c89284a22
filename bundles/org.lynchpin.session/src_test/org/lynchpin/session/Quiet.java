// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.interaction.Progress;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.secret.Secret;

/** Nobody is there to answer; what is told is kept. */
final class Quiet implements Interaction {
	final List<Progress> told = Collections.synchronizedList(new ArrayList<>());
	private final Cancellation cancellation = new Cancellation();
	private final Consumer<Progress> listener;

	Quiet() {
		this(progress -> {
		});
	}

	Quiet(Consumer<Progress> listener) {
		this.listener = listener;
	}

	@Override
	public Secret ask(SecretPrompt prompt) throws Cancelled {
		throw new AssertionError("Asked for a secret: " + prompt.text());
	}

	@Override
	public boolean consent(Consent question) throws Cancelled {
		throw new AssertionError("Asked: " + question.text());
	}

	@Override
	public void progress(Progress snapshot) {
		told.add(snapshot);
		listener.accept(snapshot);
	}

	@Override
	public Cancellation cancellation() {
		return cancellation;
	}
}

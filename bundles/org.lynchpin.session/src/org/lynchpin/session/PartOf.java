// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.interaction.Progress;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.secret.Secret;

/** Asks the same person; the progress of one file becomes that of all. @param at which one, from 0 @param parts how many there are */
record PartOf(Interaction person, int at, int parts) implements Interaction {
	/** What one part counts. */
	static final int WHOLE = 1000;

	@Override
	public Secret ask(SecretPrompt prompt) throws Cancelled {
		return person.ask(prompt);
	}

	@Override
	public boolean consent(Consent question) throws Cancelled {
		return person.consent(question);
	}

	@Override
	public void progress(Progress snapshot) {
		int inside = snapshot.total() <= 0 ? 0 : (int) (Math.min((long) snapshot.done(), snapshot.total()) * WHOLE / snapshot.total());
		person.progress(new Progress(snapshot.step(), at * WHOLE + inside, parts * WHOLE));
	}

	@Override
	public Cancellation cancellation() {
		return person.cancellation();
	}
}

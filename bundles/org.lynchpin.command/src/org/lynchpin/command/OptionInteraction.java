// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.lynchpin.core.CallFailure;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.interaction.Progress;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.secret.Secret;

/** Answers by options, else asks on the terminal. */
final class OptionInteraction implements AnsweredInteraction {
	private final Answers answers;
	private final boolean terminal;
	private final Interaction asker;
	private final Map<SecretSource, Secret> read = new HashMap<>();

	OptionInteraction(Answers answers, CommandContext context) {
		this.answers = answers;
		this.terminal = context.terminal();
		this.asker = context.interaction();
	}

	@Override
	public Secret ask(SecretPrompt prompt) throws Cancelled {
		Optional<SecretSource> source = answers.source(prompt.kind());
		if (source.isEmpty()) {
			return asker.ask(prompt);
		}
		try {
			return kept(source.get());
		} catch (CallFailure e) {
			throw Unanswered.of(e);
		}
	}

	/** Standard input can be read once only, and a PIN may be asked for twice. */
	private synchronized Secret kept(SecretSource source) throws CallFailure {
		Secret known = read.get(source);
		if (known == null) {
			known = source.read();
			read.put(source, known);
		}
		return known.copy();
	}

	@Override
	public boolean consent(Consent question) throws Cancelled {
		return switch (question.kind()) {
		case COMPARE -> answers.yes() ? question.allSame() : asker.consent(question);
		// what is on a card stays without a word to the contrary
		case OVERWRITE, REPLACE_SIGNED_CHUID -> answers.overwrite() || terminal && asker.consent(question);
		case SECOND_CARD, TRY_DEFAULT, WARNING -> answers.yes() || asker.consent(question);
		case LAST_TRY -> terminal && asker.consent(question);
		};
	}

	@Override
	public void progress(Progress snapshot) {
		asker.progress(snapshot);
	}

	@Override
	public Cancellation cancellation() {
		return asker.cancellation();
	}

	@Override
	public synchronized void close() {
		read.values().forEach(Secret::close);
		read.clear();
	}
}

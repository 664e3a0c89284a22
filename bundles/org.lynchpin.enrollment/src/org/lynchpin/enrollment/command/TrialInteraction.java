// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.command;

import org.lynchpin.command.CommandContext;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.interaction.Progress;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.secret.Secret;

/** Answers with the trial's PIN and says aloud what it is asked and what it answers: that is what a trial is for. */
final class TrialInteraction implements Interaction {
	private static final Messages TEXT = Messages.of(TrialInteraction.class);

	private final Interaction person;
	private final CommandContext context;

	TrialInteraction(Interaction person, CommandContext context) {
		this.person = person;
		this.context = context;
	}

	@Override
	public Secret ask(SecretPrompt prompt) throws Cancelled {
		return switch (prompt.kind()) {
		case CURRENT_PIN, NEW_PIN -> Secret.taking(Trial.PIN.toCharArray());
		default -> person.ask(prompt);
		};
	}

	@Override
	public boolean consent(Consent question) {
		boolean agreed = question.kind() != Consent.Kind.LAST_TRY && question.allSame();
		if (question.kind() == Consent.Kind.COMPARE) {
			context.line(TEXT.text("trial-compare"));
			question.rows().forEach(row -> context.line(TEXT.text(row.same() ? "trial-row-same" : "trial-row-differs", row.label(), row.expected(), row.actual())));
		}
		return agreed;
	}

	@Override
	public void progress(Progress snapshot) {
		context.line(TEXT.text("trial-step", snapshot.step()));
	}

	@Override
	public Cancellation cancellation() {
		return person.cancellation();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.command;

import org.lynchpin.core.CallFailure;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.core.interaction.SecretPrompt;

/** A question for which nobody is there, and no option gives the answer: it says which option would. */
public final class Unanswered extends Cancelled {
	private static final long serialVersionUID = 1;
	private static final Messages TEXT = Messages.of(Unanswered.class);

	private Unanswered(Kind kind, String id, Object... args) {
		super(kind, Finding.of(id, Stage.ACCOUNT, Severity.ERROR, TEXT, args));
	}


	private Unanswered(CallFailure reason) {
		super(Kind.CALL, reason.finding());
	}

	/** An option whose source has no answer. */
	public static Unanswered of(CallFailure reason) {
		return new Unanswered(reason);
	}

	/** A secret that no option gives. */
	public static Unanswered of(SecretPrompt prompt) {
		return switch (prompt.kind()) {
		case CURRENT_PIN -> new Unanswered(Kind.CALL, "unanswered-secret", prompt.text(), "--pin-from");
		case NEW_PIN -> new Unanswered(Kind.CALL, "unanswered-secret", prompt.text(), "--new-pin-from");
		case CURRENT_PUK -> new Unanswered(Kind.CALL, "unanswered-secret", prompt.text(), "--puk-from");
		case CURRENT_ADMIN_KEY -> new Unanswered(Kind.CALL, "unanswered-secret", prompt.text(), "--admin-key-from");
		case KEYRING_PASSWORD, NEW_KEYRING_PASSWORD -> new Unanswered(Kind.AUTHORITY, "unanswered-keyring", prompt.subject());
		case PASSWORD -> new Unanswered(Kind.AUTHORITY, "unanswered-password", prompt.subject());
		};
	}

	/** A decision that no option takes. */
	public static Unanswered of(Consent question) {
		return switch (question.kind()) {
		// what is on the card stands in the way, as where the options say no
		case OVERWRITE, REPLACE_SIGNED_CHUID -> new Unanswered(Kind.CARD, "unanswered-consent", question.text(), "--overwrite");
		case LAST_TRY -> new Unanswered(Kind.CARD, "unanswered-last-try", question.text());
		case COMPARE, SECOND_CARD, TRY_DEFAULT, WARNING -> new Unanswered(Kind.CALL, "unanswered-consent", question.text(), "--yes");
		};
	}
}

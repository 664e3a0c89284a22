// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import java.util.List;
import java.util.Map;

import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Consent;

/** Questions that more than one step may have to ask; an answer that was given once is in the journal. */
final class Consents {
	private Consents() {
	}

	/** The card does not tell whether its factory PIN, PUK and admin key are in use; it is blank. */
	static boolean tryDefaults(Work work) throws Failure {
		if (work.ledger().fact(Fact.AGREED_DEFAULTS).isEmpty()) {
			boolean agreed = ask(work, Consent.Kind.TRY_DEFAULT, Work.TEXT.text("try-defaults.title"),
					Work.TEXT.text("try-defaults.text", work.content().label()));
			work.ledger().done("agree-defaults", Map.of(Fact.AGREED_DEFAULTS, Boolean.toString(agreed)));
		}
		return work.ledger().is(Fact.AGREED_DEFAULTS);
	}

	/** Our own change of the admin key was interrupted, and the likelier key was refused. */
	static boolean secondKey(Work work) throws Failure {
		return ask(work, Consent.Kind.TRY_DEFAULT, Work.TEXT.text("second-key.title"), Work.TEXT.text("second-key.text", work.content().label()));
	}

	/** Our own change of the PUK was interrupted, and the likelier PUK was refused. */
	static boolean secondPuk(Work work, int left) throws Failure {
		return ask(work, Consent.Kind.TRY_DEFAULT, Work.TEXT.text("second-puk.title"), Work.TEXT.text("second-puk.text", work.content().label(), left));
	}

	/** Only one try is left. */
	static boolean lastTry(Work work) throws Failure {
		return ask(work, Consent.Kind.LAST_TRY, Work.TEXT.text("last-try.title"), Work.TEXT.text("last-try.text", work.content().label()));
	}

	/** The card does not tell how many tries are left: any may be the last. */
	static boolean uncountedTry(Work work) throws Failure {
		return ask(work, Consent.Kind.LAST_TRY, Work.TEXT.text("uncounted-try.title"), Work.TEXT.text("uncounted-try.text", work.content().label()));
	}

	private static boolean ask(Work work, Consent.Kind kind, String title, String text) throws Failure {
		return work.ask().consent(new Consent(kind, title, text, List.of()));
	}
}

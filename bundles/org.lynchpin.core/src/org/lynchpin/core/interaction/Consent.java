// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core.interaction;

import java.util.List;

/**
 * A question that the person answers with yes or no.
 *
 * @param kind what it is about; a command answers some kinds by an option
 * @param title a few words
 * @param text whole sentences: what will happen
 * @param rows what is to be compared; empty where nothing is
 */
public record Consent(Kind kind, String title, String text, List<Comparison> rows) {
	/** What the question is about. */
	public enum Kind {
		/** The issued certificate beside the person; {@code --yes}. */
		COMPARE,
		/** Keys, certificates or objects on the card will be overwritten; {@code --overwrite}. */
		OVERWRITE,
		/** A CHUID with a signature or a foreign FASC-N will be replaced; {@code --overwrite}. */
		REPLACE_SIGNED_CHUID,
		/** Only one try is left. */
		LAST_TRY,
		/** The person holds a card already. */
		SECOND_CARD,
		/** A default value will be tried, which costs a retry where it is wrong. */
		TRY_DEFAULT,
		/** Something that the policy warns of. */
		WARNING
	}

	/**
	 * One row of a comparison.
	 *
	 * @param label what is compared
	 * @param expected what the person's record says
	 * @param actual what the certificate says
	 * @param same whether they agree
	 */
	public record Comparison(String label, String expected, String actual, boolean same) {
	}

	public Consent {
		rows = List.copyOf(rows);
	}

	/** Whether every row agrees. */
	public boolean allSame() {
		return rows.stream().allMatch(Comparison::same);
	}
}

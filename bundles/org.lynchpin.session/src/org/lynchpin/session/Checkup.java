// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

import org.lynchpin.core.Finding;
import org.lynchpin.core.Stage;
import org.lynchpin.session.redact.Redactor;

/**
 * What <em>Check everything</em> has found out about a person so far.
 *
 * @param name the person's name
 * @param upn the UPN
 * @param signInAddress the sign-in address; empty where there is none
 * @param at when it was checked
 * @param stages all nine links of the chain, in their order
 * @param firstBreak the first link that is broken; empty where none is known to be
 * @param cause the finding that names it
 * @param certain whether the break is proven; false where it follows from logs that do not prove it
 * @param everyone whether the break stops everyone of the site, not this person alone
 * @param others how many other holders of the inventory are affected by the same break; empty where that cannot be told
 * @param headline one sentence: the first break, or that nothing is known to be broken
 * @param tellUser one sentence to tell the person
 * @param tellSupport one sentence for the help desk
 * @param running what is being looked at now, in the user's language; empty where the check has ended
 */
public record Checkup(String name, String upn, String signInAddress, Instant at, List<StageAnswer> stages, Optional<Stage> firstBreak,
		Optional<Finding> cause, boolean certain, boolean everyone, OptionalInt others, String headline, String tellUser, String tellSupport,
		Optional<String> running) {
	public Checkup {
		stages = List.copyOf(stages);
		Objects.requireNonNull(firstBreak);
		Objects.requireNonNull(others);
		Objects.requireNonNull(running);
	}

	/** What is known of a link. */
	public StageAnswer stage(Stage stage) {
		return stages.get(stage.ordinal());
	}

	/** All findings, in the order of the chain. */
	public List<Finding> findings() {
		return stages.stream().flatMap(answer -> answer.findings().stream()).toList();
	}

	/** The text for <em>Copy for ticket</em>: it names nobody. */
	public String ticketText() {
		Redactor redactor = new Redactor();
		// the form in which logs tell whose name it is
		redactor.learn("From: \"" + name + "\" <sip:" + (signInAddress.isBlank() ? upn : signInAddress) + ">\nTo: \"" + name + "\" <sip:" + upn + ">\n");
		return ticketText(redactor::text);
	}

	/**
	 * The text for a ticket: verdict, chain, findings with their remedies.
	 *
	 * @param redact takes out what must not leave the house
	 */
	public String ticketText(UnaryOperator<String> redact) {
		return redact.apply(TicketText.of(this));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.lynchpin.trace.Entry;
import org.lynchpin.trace.attempt.StepKind;

/**
 * The ladder diagram of an attempt, without a screen: who took part, and what went from whom to whom in the order of time.
 * Drawn by the console, and written as SVG and text.
 *
 * @param lifelines who took part, from left to right, as far as the files show them
 * @param arrows in the order of time
 */
public record Ladder(List<Lifeline> lifelines, List<Arrow> arrows) {
	public Ladder {
		lifelines = List.copyOf(lifelines);
		arrows = List.copyOf(arrows);
	}

	/** Who can take part, from left to right. */
	public enum Role {
		CLIENT, WEB_SERVICES, FEDERATION_SERVICE, DOMAIN_CONTROLLER, EDGE, DIRECTOR, FRONT_END
	}

	/**
	 * One of those who take part.
	 *
	 * @param role what it is
	 * @param title what it is called, in the user's language
	 * @param name its host name or address; empty where not known
	 */
	public record Lifeline(Role role, String title, String name) {
		public Lifeline {
			Objects.requireNonNull(role);
			Objects.requireNonNull(title);
			Objects.requireNonNull(name);
		}
	}

	/** How an arrow is meant. */
	public enum Tone {
		/** A message like others. */
		PLAIN,
		/** An answer that goes on as it should. */
		GOOD,
		/** A refusal that belongs to a sign-in that works: a challenge, the first question for a ticket, a redirect. */
		NORMAL_REFUSAL,
		/** A refusal. */
		REFUSAL,
		/** The first break. */
		FIRST_BREAK
	}

	/**
	 * One message, or a remark at one lifeline.
	 *
	 * @param from index of the lifeline that it comes from
	 * @param to index of the lifeline that it goes to; the same for a remark
	 * @param label what it is, in a few words
	 * @param note what is to be said of it; may be empty
	 * @param tone how it is meant
	 * @param kind the step that it belongs to
	 * @param time by the clock of its file
	 * @param entry the record
	 */
	public record Arrow(int from, int to, String label, String note, Tone tone, StepKind kind, Optional<Instant> time, Entry entry) {
		public Arrow {
			Objects.requireNonNull(label);
			Objects.requireNonNull(note);
			Objects.requireNonNull(tone);
			Objects.requireNonNull(kind);
			Objects.requireNonNull(time);
			Objects.requireNonNull(entry);
		}

		/** Whether it stands at one lifeline and goes nowhere. */
		public boolean remark() {
			return from == to;
		}
	}
}

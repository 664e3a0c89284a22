// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.lynchpin.core.Stage;

/**
 * Something that the client says on the screen, and what it may mean.
 *
 * @param id a word for it
 * @param text as the client says it, in the user's language where its wording there is known, else in English
 * @param english as the client says it in English
 * @param causes what it may mean, the likeliest first
 */
public record ScreenMessage(String id, String text, String english, List<Cause> causes) {
	/**
	 * One thing that it may mean.
	 *
	 * @param stage the link of the chain that is broken then
	 * @param meaning what is so, one sentence
	 * @param question what to ask or look at next to know whether it is that
	 * @param collect what to collect, and how: a log, a command, an answer; may be empty
	 * @param remedy what to do if it is that
	 */
	public record Cause(Stage stage, String meaning, String question, String collect, String remedy) {
		public Cause {
			Objects.requireNonNull(stage);
		}
	}

	public ScreenMessage {
		causes = List.copyOf(causes);
	}

	/** The causes in the light of a check: those in broken links of the chain first, those in links that are known to hold last. */
	public List<Cause> causes(Checkup checkup) {
		return causes.stream().sorted(Comparator.comparing((Cause cause) -> switch (checkup.stage(cause.stage()).answer()) {
		case FAIL -> 0;
		case NOT_KNOWN -> 1;
		case OK -> 2;
		})).toList();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.util.List;
import java.util.Objects;

/**
 * A way to end a session or its traces, explained.
 *
 * @param kind which
 * @param title its name as the client has it
 * @param where how the person does it in the client
 * @param consequences what becomes of the session, of the program, of what is stored on the computer, of the server's records, and of the next sign-in; a
 *        sentence each
 * @param scripts what an administrator can run to the same end; may be empty
 */
public record EndingAction(Kind kind, String title, String where, List<Consequence> consequences, List<AdminScript> scripts) {
	/** The four ways of the procedure. */
	public enum Kind {
		CLOSE, SIGN_OUT, EXIT, DELETE_SIGN_IN_INFORMATION
	}

	/**
	 * One consequence.
	 *
	 * @param about what it is about, in a few words
	 * @param text a sentence
	 * @param known false where no document says and the answer is <em>not known</em>
	 */
	public record Consequence(String about, String text, boolean known) {
	}

	public EndingAction {
		Objects.requireNonNull(kind);
		consequences = List.copyOf(consequences);
		scripts = List.copyOf(scripts);
	}
}

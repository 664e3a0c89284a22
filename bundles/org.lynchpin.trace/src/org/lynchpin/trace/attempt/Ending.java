// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.attempt;

import java.util.List;
import java.util.Objects;

import org.lynchpin.trace.Entry;

/**
 * How a session ended, as far as the logs show.
 *
 * @param kind how
 * @param proof the records that show it; may be empty where it is shown by what is not there
 */
public record Ending(Kind kind, List<Entry> proof) {
	public Ending {
		Objects.requireNonNull(kind);
		proof = List.copyOf(proof);
	}

	/** The ways a session ends. */
	public enum Kind {
		/** The log ends while the person is signed in. */
		STILL_SIGNED_IN,
		/** REGISTER with Expires 0, and the same process goes on. */
		SIGNED_OUT,
		/** REGISTER with Expires 0, then no line of that process: exit, or the end of the copy. */
		EXIT_OR_END_OF_FILE,
		/** REGISTER with Expires 0, then another process: exit. */
		EXIT,
		/** REGISTER with Expires 0 in a log that does not show the client's process (a server trace, single messages): sign out or exit. */
		BY_USER,
		/** No REGISTER with Expires 0, and another process: crash, kill or power off. */
		CRASHED,
		/** A hole longer than the registration lasts: sleep or network. */
		EXPIRED,
		/** The server ended it: moved, disabled, signed in elsewhere. */
		BY_SERVER
	}
}

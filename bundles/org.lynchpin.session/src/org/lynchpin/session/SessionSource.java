// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.time.Instant;
import java.util.List;

import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;

/** Reads the registrations of a person from one kind of place. Stateless; a service; plug-ins may add others. Reads only. */
public interface SessionSource {
	/** The kind as it stands in the site document: {@code lcscdr}. */
	String type();

	/** Its name for people, in the user's language. */
	String title();

	/**
	 * The registrations of a person, the newest first.
	 *
	 * @param address the sign-in address, with or without {@code sip:}
	 * @param from none that began before
	 * @param limit at most this many
	 * @throws Failure if it cannot be reached, refuses, or is of a kind that is not known; cancelling ends a blocked call
	 */
	List<RegisteredSession> sessions(SessionSettings settings, String address, Instant from, int limit, Interaction ask) throws Failure;
}

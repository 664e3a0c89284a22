// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.diagnosis.SiteFacts;
import org.lynchpin.trace.FileClock;

/**
 * Opened logs and what they show together. Made by {@link Inspector}; safe for use from any thread. What takes long ({@link #add},
 * {@link #remove}, {@link #clock}, {@link #site}) blocks the thread that calls it and no other: {@link #now} answers at once, always.
 */
public interface Inspection extends AutoCloseable {
	/** What is known now. */
	Inspected now();

	/**
	 * Opens files, whole folders and archives, and finds the attempts anew over all files. What is open already is not opened twice. A file
	 * that cannot be opened becomes one with a failure; it does not stop the others.
	 *
	 * @param ask is told how far it is, in files; its cancelling ends it
	 * @return what is known then
	 * @throws Cancelled if it was cancelled; what was opened until then stays
	 */
	Inspected add(List<Path> paths, Interaction ask) throws Cancelled;

	/** Closes a file and finds the attempts anew without it. */
	Inspected remove(InspectedFile file);

	/**
	 * Puts a clock in force for a file, by its name, and finds the attempts anew. A clock with the basis {@link FileClock.Basis#BY_HAND} stays
	 * until another is given; one with any other basis leaves it to the logs again.
	 */
	Inspected clock(InspectedFile file, FileClock clock);

	/** Compares with another site, person or cards; nothing is read again. */
	Inspected site(SiteFacts facts);

	/**
	 * Looks for what is added to the files, about once a second, from a thread of its own, until the registration is closed; listeners are
	 * told. A file that was cut or replaced is read anew. Following twice is one following.
	 */
	Registration follow();

	/** Whether it is followed. */
	boolean following();

	/**
	 * Calls {@code listener} after each change, from the thread that made it, with what is known then. Generations are told in their order;
	 * one that is overtaken may be left out.
	 */
	Registration onChange(Consumer<Inspected> listener);

	/** Ends what was asked for. Closing twice does nothing. */
	interface Registration extends AutoCloseable {
		@Override
		void close();
	}

	/** Closes all files. Closing twice does nothing. */
	@Override
	void close();
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.command;

import java.nio.file.Path;
import java.util.Optional;

import org.lynchpin.core.Finding;
import org.lynchpin.core.interaction.Interaction;

/** What a command is handed: where to write, whom to ask, and the options that all commands share. */
public interface CommandContext {
	/** Whether one JSON document is wanted on standard output. */
	boolean json();

	/** A line for people, on standard output; nothing where JSON is wanted. */
	void line(String text);

	/** A line for people on standard error. */
	void note(String text);

	/** A finding for people: title, detail and remedy, on standard output; nothing where JSON is wanted. */
	void finding(Finding finding);

	/** The JSON document: records, maps, lists and scalars; {@code "schema":1} is added. Once a command. Nothing where JSON is not wanted. */
	void document(Object value);

	/** Asks on the terminal, or takes the answers from the options where there is none. */
	Interaction interaction();

	/** The site document named by {@code --site} or {@code $LYNCHPIN_SITE}. */
	Optional<Path> site();

	/** Whether the person is there to be asked. */
	boolean terminal();
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.cli;

import java.util.List;

import org.lynchpin.command.CliCommand;

/** The commands there are. Their words are known without making any of them: a command may need a database to come into being. */
interface CommandSource {
	/** All commands. */
	List<Entry> entries();

	/** A command by its words. */
	interface Entry {
		/** The words with which it is called: {@code card}, {@code show}. */
		List<String> words();

		/**
		 * Makes it.
		 *
		 * @throws IllegalStateException naming it, if something that it needs is not there
		 */
		CliCommand make();
	}
}

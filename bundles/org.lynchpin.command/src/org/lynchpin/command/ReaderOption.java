// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.command;

import java.util.Optional;

import picocli.CommandLine.Option;

/** The option that names a reader. A picocli mixin. */
public final class ReaderOption {
	@Option(names = "--reader", paramLabel = "NAME", descriptionKey = "option.reader")
	private String name;

	/** The reader's name, where one was given. */
	public Optional<String> name() {
		return Optional.ofNullable(name);
	}
}

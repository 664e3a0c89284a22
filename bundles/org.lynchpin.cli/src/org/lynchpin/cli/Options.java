// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.cli;

import java.nio.file.Path;

import org.lynchpin.command.SecretSource;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command has. */
@Command(name = "lynchpin", description = "${bundle:command.lynchpin}")
final class Options {
	@Option(names = { "-h", "--help" }, usageHelp = true, scope = ScopeType.INHERIT, descriptionKey = "option.help")
	boolean help;

	@Option(names = "--version", versionHelp = true, descriptionKey = "option.version")
	boolean version;

	@Option(names = "--json", scope = ScopeType.INHERIT, descriptionKey = "option.json")
	boolean json;

	@Option(names = "--site", paramLabel = "FILE", scope = ScopeType.INHERIT, descriptionKey = "option.site")
	Path site;

	@Option(names = "--password-from", paramLabel = "FILE|-|env:NAME", converter = SecretSource.Converter.class, scope = ScopeType.INHERIT,
			descriptionKey = "option.password-from")
	SecretSource password;

	@Option(names = "-nl", paramLabel = "LANGUAGE", scope = ScopeType.INHERIT, descriptionKey = "option.language")
	String language;
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * What the process is connected to.
 *
 * @param out standard output
 * @param err standard error
 * @param console where a person can be asked; empty where input or output is a file or a pipe
 * @param environment the environment
 */
record Terminal(PrintStream out, PrintStream err, Optional<Console> console, Map<String, String> environment) {

	static Terminal ofProcess() {
		return new Terminal(stream(FileDescriptor.out, "stdout.encoding"), stream(FileDescriptor.err, "stderr.encoding"),
				Optional.ofNullable(System.console()).filter(Terminal::isTerminal), System.getenv());
	}

	/** The console's own encoding; UTF-8 where that is plain ASCII, as in a process without a locale. */
	private static PrintStream stream(FileDescriptor descriptor, String property) {
		String name = System.getProperty(property, "UTF-8");
		Charset charset = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
		return new PrintStream(new FileOutputStream(descriptor), true, charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset);
	}

	/** From Java 22 a console may be there without a terminal; it then has a method that tells. */
	private static boolean isTerminal(Console console) {
		try {
			return (boolean) Console.class.getMethod("isTerminal").invoke(console);
		} catch (ReflectiveOperationException e) {
			return true;
		}
	}
}

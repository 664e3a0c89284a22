// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;

/** The openssl of this computer, as a judge that is not ours. */
final class OpenSsl {
	private final Path folder;

	/** @param folder where the commands run */
	OpenSsl(Path folder) {
		this.folder = folder;
		boolean there = java.util.Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
				.anyMatch(each -> Files.isExecutable(Path.of(each, "openssl")));
		Assumptions.assumeTrue(there, "openssl is not installed: install the package openssl to have this judged independently");
	}

	/** Puts bytes into a file. */
	OpenSsl file(String name, byte[] bytes) throws IOException {
		Files.write(folder.resolve(name), bytes);
		return this;
	}

	/** Puts a text into a file. */
	OpenSsl file(String name, String text) throws IOException {
		return file(name, text.getBytes(StandardCharsets.UTF_8));
	}

	/** Runs it, expects success, returns all that it printed. */
	String run(String... arguments) throws IOException, InterruptedException {
		Path out = folder.resolve("openssl.out");
		int exit = exit(out, arguments);
		String printed = Files.readString(out, StandardCharsets.ISO_8859_1);
		assertThat(exit).as("openssl %s: %s", String.join(" ", arguments), printed).isZero();
		return printed;
	}

	/** Runs it, expects failure, returns all that it printed. */
	String fail(String... arguments) throws IOException, InterruptedException {
		Path out = folder.resolve("openssl.out");
		int exit = exit(out, arguments);
		String printed = Files.readString(out, StandardCharsets.ISO_8859_1);
		assertThat(exit).as("openssl %s: %s", String.join(" ", arguments), printed).isNotZero();
		return printed;
	}

	private int exit(Path out, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("openssl"));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(out.toFile()).start();
		process.getOutputStream().close();
		assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("openssl ends").isTrue();
		return process.exitValue();
	}
}

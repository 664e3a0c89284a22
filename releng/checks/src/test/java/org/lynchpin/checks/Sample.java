// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes small repositories for the tests of the checks. */
final class Sample {
	private Sample() {
	}

	/** A bundle with a manifest of these header lines. */
	static Path bundle(Path repository, String name, String... headers) {
		Path folder = repository.resolve("bundles/" + Bundle.PREFIX + name);
		write(folder.resolve("META-INF/MANIFEST.MF"), "Manifest-Version: 1.0\nBundle-SymbolicName: " + Bundle.PREFIX + name + ";singleton:=true\n"
				+ String.join("\n", headers) + (headers.length == 0 ? "" : "\n"));
		return folder;
	}

	/** A Java file below the bundle's src. */
	static SourceFile java(Path bundle, String name, String text) {
		return SourceFile.read(write(bundle.resolve("src/" + name), text));
	}

	static Path write(Path file, String text) {
		try {
			Files.createDirectories(file.getParent());
			return Files.writeString(file, text);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}

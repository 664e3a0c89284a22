// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Two folders, compared file by file. */
public final class Trees {
	private Trees() {
	}

	/** The files in which the folders differ, a sentence each. */
	public static List<String> differences(Path committed, Path generated) {
		TreeSet<Path> names = new TreeSet<>(files(committed));
		names.addAll(files(generated));
		List<String> found = new ArrayList<>();
		for (Path name : names) {
			Path first = committed.resolve(name);
			Path second = generated.resolve(name);
			if (!Files.exists(first)) {
				found.add(name + " is generated, but not committed");
			} else if (!Files.exists(second)) {
				found.add(name + " is committed, but not generated");
			} else if (differ(first, second)) {
				found.add(name + " is not what the model generates");
			}
		}
		return found;
	}

	private static boolean differ(Path first, Path second) {
		try {
			return Files.mismatch(first, second) >= 0;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static List<Path> files(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).map(folder::relativize).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}

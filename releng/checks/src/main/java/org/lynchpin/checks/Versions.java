// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One version of a library: what a plain Maven module tests with is what the target platform ships. */
public final class Versions {
	private static final Pattern DEPENDENCY = Pattern
			.compile("<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<$]+)</version>");

	private Versions() {
	}

	/** Where {@code pom} names another version than {@code target}, a sentence each. */
	public static List<String> violations(Path target, Path pom) {
		Map<String, String> shipped = read(target);
		return read(pom).entrySet().stream().filter(tested -> shipped.containsKey(tested.getKey()) && !shipped.get(tested.getKey()).equals(tested.getValue()))
				.map(tested -> pom.getFileName() + " tests with " + tested.getKey() + " " + tested.getValue() + ", but " + shipped.get(tested.getKey()) + " is shipped")
				.sorted().toList();
	}

	private static Map<String, String> read(Path file) {
		try {
			Map<String, String> versions = new HashMap<>();
			DEPENDENCY.matcher(Files.readString(file)).results().forEach(match -> versions.put(match.group(1) + ":" + match.group(2), match.group(3)));
			return versions;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.checks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** One bundle of the repository as its folder and its MANIFEST.MF describe it. */
public record Bundle(Path folder, Manifest manifest) {
	/** What every bundle of ours is called, before the name that the design uses. */
	public static final String PREFIX = "org.lynchpin.";

	/** Reads the bundle in {@code folder}. */
	public static Bundle read(Path folder) {
		try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
			return new Bundle(folder, new Manifest(in));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The bundles below the folder {@code bundles} of a repository, by name; without the stand-in that the test harness wants. */
	public static List<Bundle> of(Path repository) {
		try (Stream<Path> folders = Files.list(repository.resolve("bundles"))) {
			return folders.filter(folder -> folder.getFileName().toString().startsWith(PREFIX))
					.filter(folder -> Files.exists(folder.resolve("META-INF/MANIFEST.MF"))).sorted().map(Bundle::read).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The symbolic name, without directives. */
	public String symbolicName() {
		return names("Bundle-SymbolicName").getFirst();
	}

	/** The name that the design uses: without {@code org.lynchpin.}. */
	public String name() {
		return symbolicName().startsWith(PREFIX) ? symbolicName().substring(PREFIX.length()) : symbolicName();
	}

	/** Whether this is a bundle with a screen, or one that starts or tests those. */
	public boolean drawsOnScreen() {
		return name().equals("ui") || name().endsWith(".ui") || name().equals("app") || name().equals("workbench.tests");
	}

	public Optional<String> header(String name) {
		return Optional.ofNullable(manifest.getMainAttributes().getValue(name));
	}

	/** The names of a header's clauses, without attributes and directives. */
	public List<String> names(String header) {
		return clauses(header).stream().map(clause -> clause.split(";")[0].strip()).toList();
	}

	/** The clauses of a header; a comma inside quotation marks does not part them. */
	public List<String> clauses(String header) {
		List<String> clauses = new ArrayList<>();
		StringBuilder clause = new StringBuilder();
		boolean quoted = false;
		for (char c : header(header).orElse("").toCharArray()) {
			quoted ^= c == '"';
			if (c == ',' && !quoted) {
				clauses.add(clause.toString().strip());
				clause.setLength(0);
			} else {
				clause.append(c);
			}
		}
		clauses.add(clause.toString().strip());
		return clauses.stream().filter(each -> !each.isEmpty()).toList();
	}

	/** The Java files of the bundle that ship: hand-written and generated, not the tests. */
	public List<SourceFile> sources() {
		return Stream.of("src", "src-gen").flatMap(name -> SourceFile.below(folder.resolve(name)).stream()).toList();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Java file, read as text: enough for what the checks ask, and it sees what the compiler forgets (literals, comments, order). */
public record SourceFile(Path path, String text) {
	private static final Pattern PACKAGE = Pattern.compile("^package\\s+([\\w.]+);", Pattern.MULTILINE);
	/** Comments, text blocks, strings and characters, in the order in which they have to be tried. */
	private static final Pattern TOKEN = Pattern
			.compile("/\\*.*?\\*/|//[^\\n]*|\"\"\".*?\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\\\n]|\\\\.[0-9a-fu]*)'", Pattern.DOTALL);

	/** The Java files below a folder, sorted; none if there is no such folder. */
	public static List<SourceFile> below(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(file -> file.toString().endsWith(".java")).sorted().map(SourceFile::read).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	public static SourceFile read(Path file) {
		try {
			return new SourceFile(file, Files.readString(file));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	public String packageName() {
		Matcher matcher = PACKAGE.matcher(text);
		return matcher.find() ? matcher.group(1) : "";
	}

	/** The string literals of the file, not those in comments. */
	public List<String> literals() {
		List<String> literals = new ArrayList<>();
		Matcher matcher = TOKEN.matcher(text);
		while (matcher.find()) {
			if (matcher.group(1) != null) {
				literals.add(matcher.group(1));
			}
		}
		return literals;
	}

	/** The text with comments and literals blanked, so that only code is left; lines stay where they are. */
	public String code() {
		return TOKEN.matcher(text).replaceAll(match -> match.group().replaceAll("[^\\n]", " "));
	}

	/** The text without comments; literals stay. */
	public String withoutComments() {
		return TOKEN.matcher(text).replaceAll(
				match -> Matcher.quoteReplacement(match.group().startsWith("/") ? match.group().replaceAll("[^\\n]", " ") : match.group()));
	}

	/** The line, counted from 1, of an offset. */
	public int line(int offset) {
		return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
	}
}

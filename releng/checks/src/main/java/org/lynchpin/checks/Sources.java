// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.checks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What no Java file of the repository may hold, and the one line that each must begin with. */
public final class Sources {
	private static final String LICENCE = "// SPDX-License-Identifier: EPL-2.0";

	private static final String ACTIVATOR = "has an activator; behaviour is a Declarative Service";
	/** A test may start a bundle of somebody else by hand. */
	private static final Set<String> ONLY_IN_PRODUCT = Set.of(ACTIVATOR);

	/** What is looked for in code, without its comments and literals, and what is said of it. */
	private static final Map<Pattern, String> IN_CODE = new LinkedHashMap<>();
	/** What is looked for in the whole text. */
	private static final Map<Pattern, String> ANYWHERE = new LinkedHashMap<>();

	static {
		IN_CODE.put(Pattern.compile("\\bServiceLoader\\b"), "uses ServiceLoader; behaviour is a Declarative Service");
		IN_CODE.put(Pattern.compile("\\bBundleActivator\\b"), ACTIVATOR);
		IN_CODE.put(Pattern.compile("\\.printStackTrace\\s*\\("), "prints a stack trace");
		IN_CODE.put(Pattern.compile("catch\\s*\\([^)]*\\)\\s*\\{\\s*\\}"), "swallows an exception");
		IN_CODE.put(Pattern.compile("@Disabled\\b"), "switches a test off");
		IN_CODE.put(Pattern.compile("new\\s+UnsupportedOperationException\\b"), "leaves something out (UnsupportedOperationException)");
		IN_CODE.put(Pattern.compile("Security\\s*\\.\\s*(addProvider|insertProviderAt)\\b"), "installs a security provider for the whole process");
		ANYWHERE.put(Pattern.compile("\\b(TODO|FIXME|XXX)\\b"), "holds a note of unfinished work");
		ANYWHERE.put(Pattern.compile("@author\\b"), "names an author");
	}

	private Sources() {
	}

	/** What is wrong with the files, a sentence each, with file and line. Generated files need the licence line only. */
	public static List<String> violations(Path repository, List<SourceFile> files) {
		List<String> found = new ArrayList<>();
		for (SourceFile file : files) {
			String name = repository.relativize(file.path()).toString();
			if (!file.text().stripLeading().startsWith(LICENCE) && !file.text().startsWith("/**\n * SPDX") && !generatedWithLicence(file)) {
				found.add(name + " does not begin with " + LICENCE);
			}
			if (name.contains("src-gen") || file.path().endsWith("Sources.java")) {
				continue;
			}
			boolean test = name.contains("/src_test/") || name.contains("/src/test/");
			IN_CODE.forEach((pattern, what) -> {
				if (!test || !ONLY_IN_PRODUCT.contains(what)) {
					find(file, file.code(), pattern, name, what, found);
				}
			});
			ANYWHERE.forEach((pattern, what) -> find(file, file.text(), pattern, name, what, found));
		}
		return found;
	}

	private static boolean generatedWithLicence(SourceFile file) {
		return file.path().toString().contains("src-gen") && file.text().lines().limit(3).anyMatch(line -> line.contains("SPDX-License-Identifier: EPL-2.0"));
	}

	private static void find(SourceFile file, String text, Pattern pattern, String name, String what, List<String> found) {
		Matcher matcher = pattern.matcher(text);
		while (matcher.find()) {
			found.add(name + ":" + file.line(matcher.start()) + " " + what);
		}
	}
}

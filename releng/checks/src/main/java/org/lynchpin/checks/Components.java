// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Whether each class marked {@code @Component} has its description in the built bundle: without it the service is missing and nothing says so. */
public final class Components {
	private static final Pattern COMPONENT = Pattern.compile("^@Component\\b", Pattern.MULTILINE);

	private Components() {
	}

	/** The components that the built bundle does not describe, a sentence each. */
	public static List<String> violations(Bundle bundle) {
		List<SourceFile> components = bundle.sources().stream().filter(file -> COMPONENT.matcher(file.code()).find()).toList();
		if (components.isEmpty()) {
			return List.of();
		}
		List<Path> jars = jars(bundle);
		if (jars.isEmpty()) {
			return List.of(bundle.name() + " has components but has not been built");
		}
		List<String> found = new ArrayList<>();
		try (ZipFile jar = new ZipFile(jars.getFirst().toFile())) {
			String described = descriptions(jar);
			for (SourceFile component : components) {
				String name = component.packageName() + "." + component.path().getFileName().toString().replace(".java", "");
				if (!described.contains("class=\"" + name + "\"")) {
					found.add(name + " is a component, but " + bundle.name() + " has no description of it");
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return found;
	}

	private static String descriptions(ZipFile jar) throws IOException {
		StringBuilder text = new StringBuilder();
		for (ZipEntry entry : jar.stream().filter(each -> each.getName().startsWith("OSGI-INF/") && each.getName().endsWith(".xml")).toList()) {
			text.append(new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
		}
		return text.toString();
	}

	private static List<Path> jars(Bundle bundle) {
		Path target = bundle.folder().resolve("target");
		if (!Files.isDirectory(target)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(target)) {
			return files.filter(file -> file.getFileName().toString().matches(Pattern.quote(bundle.symbolicName()) + "-[0-9].*(?<!-sources)\\.jar"))
					.sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}

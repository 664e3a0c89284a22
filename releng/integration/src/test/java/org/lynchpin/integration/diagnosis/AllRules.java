// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.diagnosis;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.lynchpin.diagnosis.DiagnosisRule;
import org.lynchpin.diagnosis.rules.ServerDiagnostics;
import org.lynchpin.trace.TraceFormat;
import org.lynchpin.trace.lync.SipFormat;

/** What OSGi would find: every rule and every format that is shipped, found by its place. */
public final class AllRules {
	private AllRules() {
	}

	/** All rules. */
	public static List<DiagnosisRule> rules() {
		return all(ServerDiagnostics.class, DiagnosisRule.class);
	}

	/** All formats. */
	public static List<TraceFormat> formats() {
		return all(SipFormat.class, TraceFormat.class);
	}

	private static <T> List<T> all(Class<?> neighbour, Class<T> kind) {
		return names(neighbour).map(name -> load(neighbour.getPackageName() + "." + name)).filter(type -> kind.isAssignableFrom(type) && !type.isInterface()).map(type -> {
			try {
				return kind.cast(type.getConstructor().newInstance());
			} catch (ReflectiveOperationException e) {
				throw new IllegalStateException(type + " cannot be made as OSGi makes it", e);
			}
		}).toList();
	}

	private static Class<?> load(String name) {
		try {
			return Class.forName(name);
		} catch (ClassNotFoundException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The classes beside one, whether they stand in a folder or in a bundle. */
	private static Stream<String> names(Class<?> neighbour) {
		URL place = neighbour.getResource(neighbour.getSimpleName() + ".class");
		try {
			if (place.openConnection() instanceof JarURLConnection jar) {
				String folder = neighbour.getPackageName().replace('.', '/') + "/";
				return jar.getJarFile().stream().map(entry -> entry.getName()).filter(name -> name.startsWith(folder)).map(name -> name.substring(folder.length()))
						.filter(AllRules::plain).map(AllRules::bare).sorted().toList().stream();
			}
			try (Stream<Path> files = Files.list(Path.of(place.toURI()).getParent())) {
				return files.map(file -> file.getFileName().toString()).filter(AllRules::plain).map(AllRules::bare).sorted().toList().stream();
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	private static boolean plain(String name) {
		return name.endsWith(".class") && name.indexOf('$') < 0 && name.indexOf('/') < 0 && name.indexOf(File.separatorChar) < 0;
	}

	private static String bare(String name) {
		return name.substring(0, name.length() - ".class".length());
	}
}

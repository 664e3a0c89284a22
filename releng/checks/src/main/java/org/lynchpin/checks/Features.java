// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What can be left out of a product: each bundle of ours stands in a feature, and without any optional feature the rest still resolves. */
public final class Features {
	/** Without these there is no product at all. */
	private static final Set<String> NEEDED = Set.of("platform", "base");
	private static final Set<String> SHIPPED_IN_NONE = Set.of("workbench.tests");

	private Features() {
	}

	public static List<String> violations(Path repository, List<Bundle> bundles) {
		Map<String, Set<String>> features = read(repository);
		List<String> found = new ArrayList<>();
		for (Bundle bundle : bundles) {
			boolean ships = features.values().stream().anyMatch(names -> names.contains(bundle.symbolicName()));
			if (ships == SHIPPED_IN_NONE.contains(bundle.name())) {
				found.add(bundle.name() + (ships ? " must not ship, but stands in a feature" : " stands in no feature"));
			}
		}
		Set<String> known = bundles.stream().map(Bundle::symbolicName).collect(Collectors.toSet());
		features.forEach((feature, names) -> names.stream().filter(name -> name.startsWith(Bundle.PREFIX) && !known.contains(name))
				.forEach(name -> found.add("the feature " + feature + " names " + name + ", which there is not")));
		features.keySet().stream().filter(feature -> !NEEDED.contains(feature)).forEach(left -> found.addAll(without(left, features, bundles)));
		return found;
	}

	/** What is missing in a product of all features but one; a feature that needs the one left out goes with it only if it is a screen's or the SDK. */
	private static List<String> without(String left, Map<String, Set<String>> features, List<Bundle> bundles) {
		Set<String> there = new HashSet<>();
		features.forEach((feature, names) -> {
			if (!feature.equals(left)) {
				there.addAll(names);
			}
		});
		List<String> found = new ArrayList<>();
		for (Bundle bundle : bundles) {
			if (there.contains(bundle.symbolicName())) {
				bundle.names("Require-Bundle").stream().filter(name -> name.startsWith(Bundle.PREFIX) && !there.contains(name))
						.forEach(name -> found.add("without the feature " + left + ", " + bundle.name() + " misses " + name));
			}
		}
		return found;
	}

	private static Map<String, Set<String>> read(Path repository) {
		Map<String, Set<String>> features = new TreeMap<>();
		try (Stream<Path> folders = Files.list(repository.resolve("features"))) {
			for (Path file : folders.map(folder -> folder.resolve("feature.xml")).filter(Files::exists).sorted().toList()) {
				var nodes = PluginXml.parse(file).getElementsByTagName("plugin");
				String name = file.getParent().getFileName().toString().replace(Bundle.PREFIX, "").replace(".feature", "");
				features.put(name, IntStream.range(0, nodes.getLength()).mapToObj(i -> ((Element) nodes.item(i)).getAttribute("id"))
						.collect(Collectors.toCollection(TreeSet::new)));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return features;
	}
}

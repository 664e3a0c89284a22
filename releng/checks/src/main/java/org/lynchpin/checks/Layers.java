// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which bundle may see which: the one table of the layers, and what the manifests say against it. */
public final class Layers {
	private static final String RING = "core command model site card pki ca directory policy logon inventory trace diagnosis";

	/** A bundle and those of ours that it may see. "RING" stands for all of the API ring. */
	private static final String[][] ALLOWED = {
			{"core", ""}, {"command", "core"}, {"model", "core"}, {"card", "core"}, {"pki", "core"}, {"trace", "core"},
			{"diagnosis", "core trace"}, {"ca", "core pki"}, {"directory", "core"}, {"site", "core model ca directory"},
			// A check compares a certificate with the directory's person.
			{"policy", "core card pki model directory"}, {"logon", "core card pki"}, {"inventory", "core card"},
			// Services: none sees another.
			{"enrollment", "RING"}, {"readiness", "RING"}, {"session", "RING"}, {"commands", "RING"},
			// Providers see their SPI, and pki.
			{"card.pcsc", "core card"}, {"card.piv", "core card pki"}, {"card.gids", "core card pki"}, {"card.pkcs11", "core card pki"},
			{"card.soft", "core card pki"}, {"ca.local", "core ca pki"}, {"ca.adcs", "core ca pki"},
			{"directory.site", "core directory model site"}, {"directory.ldap", "core directory pki"}, {"inventory.jdbc", "core card inventory"},
			{"logon.tls", "core card pki logon"}, {"logon.pkinit", "core card pki logon"},
			{"policy.rules", "core policy card pki directory model"}, {"trace.lync", "core trace pki"}, {"diagnosis.rules", "core trace diagnosis"},
			{"credentials", "core"},
			// Screens: the ring, the shells of ui, and the service of their area.
			{"ui", "RING"}, {"site.ui", "RING ui"}, {"card.ui", "RING ui"}, {"inventory.ui", "RING ui"}, {"policy.ui", "RING ui"},
			{"enrollment.ui", "RING ui enrollment"}, {"session.ui", "RING ui session"},
			{"app", "core ui"}, {"cli", "core command"},
			{"testkit", "RING"}, {"example", "RING testkit"},
			{"workbench.tests", "RING ui app site.ui card.ui inventory.ui policy.ui enrollment.ui session.ui enrollment readiness session testkit"}};

	private static final Set<String> SPI_ONLY = Set.of("card.pcsc", "card.piv", "card.gids", "card.pkcs11", "card.soft", "ca.local", "ca.adcs",
			"directory.site", "directory.ldap", "inventory.jdbc", "logon.tls", "logon.pkinit", "policy.rules", "trace.lync", "diagnosis.rules",
			"credentials", "commands");

	private final Map<String, Set<String>> allowed = new LinkedHashMap<>();

	public Layers() {
		for (String[] row : ALLOWED) {
			Set<String> sees = new TreeSet<>(Stream.of(row[1].replace("RING", RING).split(" ")).filter(name -> !name.isEmpty()).toList());
			sees.remove(row[0]);
			allowed.put(row[0], sees);
		}
	}

	/** What the bundles do that their layer forbids; a sentence each. */
	public List<String> violations(List<Bundle> bundles) {
		List<String> found = new ArrayList<>();
		Map<String, Bundle> exporters = new HashMap<>();
		for (Bundle bundle : bundles) {
			for (String exported : bundle.names("Export-Package")) {
				Bundle other = exporters.putIfAbsent(exported, bundle);
				if (other != null) {
					found.add("package " + exported + " is split between " + other.name() + " and " + bundle.name());
				}
			}
		}
		for (Bundle bundle : bundles) {
			found.addAll(arrows(bundle, exporters));
			found.addAll(exports(bundle));
			bundle.header("Bundle-Activator").ifPresent(name -> found.add(bundle.name() + " has an activator: " + name));
			bundle.header("Fragment-Host").ifPresent(name -> found.add(bundle.name() + " is a fragment of " + name));
		}
		found.addAll(splitSources(bundles));
		return found;
	}

	private List<String> arrows(Bundle bundle, Map<String, Bundle> exporters) {
		Set<String> mayBeSeen = allowed.get(bundle.name());
		if (mayBeSeen == null) {
			return List.of(bundle.name() + " stands in no layer: give it a row in the table of Layers");
		}
		Stream<String> required = bundle.names("Require-Bundle").stream().filter(name -> name.startsWith(Bundle.PREFIX))
				.map(name -> name.substring(Bundle.PREFIX.length()));
		Stream<String> imported = bundle.names("Import-Package").stream().filter(exporters::containsKey).map(name -> exporters.get(name).name());
		return Stream.concat(required, imported).distinct().filter(name -> !name.equals(bundle.name()) && !mayBeSeen.contains(name))
				.map(name -> bundle.name() + " must not see " + name).toList();
	}

	private static List<String> exports(Bundle bundle) {
		List<String> found = new ArrayList<>();
		for (String clause : bundle.clauses("Export-Package")) {
			String name = clause.split(";")[0].strip();
			if (name.contains(".internal")) {
				found.add(bundle.name() + " exports the internal package " + name);
			}
			if (clause.contains("x-friends") || clause.contains("x-internal")) {
				found.add(bundle.name() + " exports " + name + " to friends or as internal: a package is exported to all or not at all");
			}
		}
		if (SPI_ONLY.contains(bundle.name()) && !bundle.names("Export-Package").isEmpty()) {
			found.add(bundle.name() + " is a provider and must export nothing: " + String.join(", ", bundle.names("Export-Package")));
		}
		return found;
	}

	/** A package with classes in two bundles, exported or not. */
	private static List<String> splitSources(List<Bundle> bundles) {
		Map<String, Set<String>> owners = new HashMap<>();
		for (Bundle bundle : bundles) {
			bundle.sources().forEach(source -> owners.computeIfAbsent(source.packageName(), name -> new TreeSet<>()).add(bundle.name()));
		}
		return owners.entrySet().stream().filter(owner -> owner.getValue().size() > 1)
				.map(owner -> "package " + owner.getKey() + " has classes in " + owner.getValue().stream().collect(Collectors.joining(" and ")))
				.sorted().toList();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.checks;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which libraries the compiled classes of a bundle use: what a manifest allows is one thing, what the code does another. */
public final class Dependencies {
	private static final Set<String> WITHOUT_EMF = Set.of("core", "card", "ca", "trace", "diagnosis");

	private Dependencies() {
	}

	/** The libraries that a bundle must not use but does, a sentence each; reads its folder target/classes. */
	public static List<String> violations(Bundle bundle) {
		Path classes = bundle.folder().resolve("target/classes");
		if (!Files.isDirectory(classes)) {
			return bundle.sources().isEmpty() ? List.of() : List.of(bundle.name() + " has not been compiled");
		}
		Set<String> found = new TreeSet<>();
		for (JavaClass type : new ClassFileImporter().importPath(classes)) {
			for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
				String used = dependency.getTargetClass().getBaseComponentType().getPackageName();
				forbidden(bundle, used).ifPresent(why -> found.add(type.getFullName() + " uses " + used + ": " + why));
			}
		}
		return new ArrayList<>(found);
	}

	static Optional<String> forbidden(Bundle bundle, String used) {
		if (!bundle.drawsOnScreen() && (within(used, "org.eclipse.swt") || within(used, "org.eclipse.jface") || within(used, "org.eclipse.ui"))) {
			return Optional.of("screens are drawn in *.ui and app");
		}
		if (within(used, "org.bouncycastle") && !bundle.name().equals("pki")) {
			return Optional.of("Bouncy Castle is seen by pki only");
		}
		if (within(used, "org.eclipse.emf") && WITHOUT_EMF.contains(bundle.name())) {
			return Optional.of("this bundle knows no EMF");
		}
		return Optional.empty();
	}

	private static boolean within(String used, String root) {
		return used.equals(root) || used.startsWith(root + ".");
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;

/** What plug-ins add through an extension point of this bundle, in the order that they ask for. A broken one is logged and left out. */
public final class Contributions {
	/** The extension points of this bundle. */
	public static final List<String> POINTS = List.of("homeTile", "personSection", "cardSection", "searchProvider", "column");

	private final IConfigurationElement element;

	private Contributions(IConfigurationElement element) {
		this.element = element;
	}

	/** The contributions to an extension point of this bundle, by its short name. */
	public static List<Contributions> of(String point) {
		IConfigurationElement[] all = Platform.getExtensionRegistry().getConfigurationElementsFor("org.lynchpin.ui." + point);
		return Arrays.stream(all).map(Contributions::new).sorted(Comparator.comparingInt(Contributions::order).thenComparing(Contributions::id)).toList();
	}

	/** Its id. */
	public String id() {
		return attribute("id");
	}

	/** Its title in the user's language, or its id. */
	public String title() {
		return attribute("title").isEmpty() ? id() : attribute("title");
	}

	/** The symbolic name of the bundle that adds it. */
	public String bundle() {
		return element.getContributor().getName();
	}

	/** An attribute; empty where it is not there. */
	public String attribute(String name) {
		return Optional.ofNullable(element.getAttribute(name)).orElse("");
	}

	/** A new object of its class; empty, and logged, where that fails. */
	public <C> Optional<C> create(Class<C> type) {
		try {
			return Optional.of(type.cast(element.createExecutableExtension("class")));
		} catch (CoreException | ClassCastException e) {
			ILog.of(Contributions.class).error("The extension " + id() + " of " + bundle() + " cannot be used", e);
			return Optional.empty();
		}
	}

	/** Ascending; 100 where the extension names none. */
	private int order() {
		try {
			return attribute("order").isEmpty() ? 100 : Integer.parseInt(attribute("order"));
		} catch (NumberFormatException e) {
			ILog.of(Contributions.class).warn("The extension " + id() + " of " + bundle() + " has an order that is no number: " + e.getMessage());
			return 100;
		}
	}
}

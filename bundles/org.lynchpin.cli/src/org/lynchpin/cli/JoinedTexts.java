// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;

/** The messages of several packages as one: those of a command, and those of the options that it shares with others. */
final class JoinedTexts extends ResourceBundle {
	private final List<ResourceBundle> bundles;

	private JoinedTexts(List<ResourceBundle> bundles) {
		this.bundles = bundles;
	}

	/** The messages beside these classes, the first asked first; a package without messages adds none. */
	static JoinedTexts of(Class<?>... owners) {
		List<ResourceBundle> bundles = new ArrayList<>();
		for (Class<?> owner : owners) {
			try {
				bundles.add(getBundle(owner.getPackageName() + ".messages", Locale.getDefault(), owner.getClassLoader(),
						Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
			} catch (MissingResourceException e) {
				continue; // a plug-in's command may have its texts in its annotations
			}
		}
		return new JoinedTexts(bundles);
	}

	@Override
	protected Object handleGetObject(String key) {
		return bundles.stream().filter(each -> each.containsKey(key)).findFirst().map(each -> each.getObject(key)).orElse(null);
	}

	@Override
	public Enumeration<String> getKeys() {
		Set<String> keys = new LinkedHashSet<>();
		bundles.forEach(each -> keys.addAll(each.keySet()));
		return Collections.enumeration(keys);
	}
}

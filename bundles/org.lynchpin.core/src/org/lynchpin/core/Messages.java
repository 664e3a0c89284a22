// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of one package in the user's language: {@code messages.properties} (English) and
 * {@code messages_zh_TW.properties} (Traditional Chinese) beside the class, UTF-8, as {@link MessageFormat} patterns.
 */
public final class Messages {
	private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
			.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	private final Class<?> owner;

	private Messages(Class<?> owner) {
		this.owner = owner;
	}

	/** The texts beside {@code owner}. */
	public static Messages of(Class<?> owner) {
		return new Messages(owner);
	}

	/**
	 * The text of a key, filled with {@code args}.
	 *
	 * @throws java.util.MissingResourceException if the package has no such key
	 */
	public String text(String key, Object... args) {
		String pattern = bundle().getString(key);
		return new MessageFormat(pattern, Locale.getDefault()).format(args);
	}

	/** Whether the package has this key. */
	public boolean has(String key) {
		return bundle().containsKey(key);
	}

	private ResourceBundle bundle() {
		return ResourceBundle.getBundle(owner.getPackageName() + ".messages", Locale.getDefault(), owner.getClassLoader(), NO_FALLBACK);
	}
}

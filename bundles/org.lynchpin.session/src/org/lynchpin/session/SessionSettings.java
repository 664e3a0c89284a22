// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.util.Map;
import java.util.Optional;

/**
 * Where registrations come from.
 *
 * @param id the UUID in the site document; names what the keyring keeps
 * @param name what people call it
 * @param type {@link SessionSource#type()}
 * @param properties what this kind needs: a server, a database
 */
public record SessionSettings(String id, String name, String type, Map<String, String> properties) {
	public SessionSettings {
		properties = Map.copyOf(properties);
	}

	/** A property, if it is set. */
	public Optional<String> property(String key) {
		return Optional.ofNullable(properties.get(key)).filter(text -> !text.isBlank());
	}
}

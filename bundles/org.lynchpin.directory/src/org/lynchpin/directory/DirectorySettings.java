// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.directory;

import java.util.Map;
import java.util.Optional;

/**
 * What a directory needs to know; made by {@code site} from the document.
 *
 * @param id the UUID in the document
 * @param name what people call it
 * @param type {@link PersonDirectory#type()}
 * @param properties what this kind needs: an address, a search base; for {@code site} the document's file under {@code file}
 */
public record DirectorySettings(String id, String name, String type, Map<String, String> properties) {
	public DirectorySettings {
		properties = Map.copyOf(properties);
	}

	/** A property, if it is set. */
	public Optional<String> property(String key) {
		return Optional.ofNullable(properties.get(key)).filter(text -> !text.isBlank());
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca;

import java.util.Map;
import java.util.Optional;

/**
 * What a connector needs to know of a certification authority; made by {@code site} from the document.
 *
 * @param id the UUID in the document; names files and credentials
 * @param name what people call it
 * @param type {@link CaConnector#type()}
 * @param properties what this kind needs: an address, a folder, the CRL's address
 */
public record CaSettings(String id, String name, String type, Map<String, String> properties) {
	public CaSettings {
		properties = Map.copyOf(properties);
	}

	/** A property, if it is set. */
	public Optional<String> property(String key) {
		return Optional.ofNullable(properties.get(key)).filter(text -> !text.isBlank());
	}
}

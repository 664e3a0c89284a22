// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.secret.Keyring;
import org.lynchpin.core.secret.Keyrings;
import org.lynchpin.core.secret.Secret;

/** A keyring for each folder that lasts as long as the test. */
final class MemoryKeyrings implements Keyrings {
	private final Map<Path, Map<String, Secret>> folders = new HashMap<>();

	@Override
	public Keyring keyring(Path dataFolder) {
		Map<String, Secret> kept = folders.computeIfAbsent(dataFolder, folder -> new HashMap<>());
		return new Keyring() {
			@Override
			public Optional<Secret> get(String name, Interaction ask) {
				return Optional.ofNullable(kept.get(name)).map(Secret::copy);
			}

			@Override
			public void put(String name, Secret value, Interaction ask) {
				kept.put(name, value.copy());
			}

			@Override
			public void remove(String name, Interaction ask) {
				kept.remove(name);
			}
		};
	}

	void forget() {
		folders.clear();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.secret.Keyring;
import org.lynchpin.core.secret.Keyrings;
import org.lynchpin.core.secret.Secret;

/** Keyrings that are always unlocked and end with the process. Safe for use from any thread. */
public final class MemoryKeyrings implements Keyrings, AutoCloseable {
	private final Map<Path, MemoryKeyring> keyrings = new HashMap<>();

	@Override
	public synchronized Keyring keyring(Path dataFolder) {
		return keyrings.computeIfAbsent(dataFolder.toAbsolutePath().normalize(), any -> new MemoryKeyring());
	}

	@Override
	public synchronized void close() {
		keyrings.values().forEach(MemoryKeyring::close);
		keyrings.clear();
	}

	private static final class MemoryKeyring implements Keyring {
		private final Map<String, Secret> secrets = new HashMap<>();

		@Override
		public synchronized Optional<Secret> get(String name, Interaction ask) {
			return Optional.ofNullable(secrets.get(name)).map(Secret::copy);
		}

		@Override
		public synchronized void put(String name, Secret value, Interaction ask) {
			Optional.ofNullable(secrets.put(name, value.copy())).ifPresent(Secret::close);
		}

		@Override
		public synchronized void remove(String name, Interaction ask) {
			Optional.ofNullable(secrets.remove(name)).ifPresent(Secret::close);
		}

		synchronized void close() {
			secrets.values().forEach(Secret::close);
			secrets.clear();
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.credentials;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.lynchpin.core.secret.Keyring;
import org.lynchpin.core.secret.Keyrings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** One keyring a data folder, each unlocked once in this process. */
@Component(service = Keyrings.class)
public final class StoredKeyrings implements Keyrings {
	private final Map<Path, StoredKeyring> keyrings = new HashMap<>();

	@Activate
	public StoredKeyrings() {
		// nothing is read until a keyring is used
	}

	@Override
	public synchronized Keyring keyring(Path dataFolder) {
		return keyrings.computeIfAbsent(dataFolder.toAbsolutePath().normalize(), StoredKeyring::new);
	}

	/** Locks all keyrings again: their keys are zeroed. */
	@Deactivate
	public synchronized void close() {
		keyrings.values().forEach(StoredKeyring::close);
		keyrings.clear();
	}
}

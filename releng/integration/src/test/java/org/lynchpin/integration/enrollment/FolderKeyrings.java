// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.enrollment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.secret.Keyring;
import org.lynchpin.core.secret.Keyrings;
import org.lynchpin.core.secret.Secret;

/** Keyrings that outlive a process without the framework that the real one needs: a file a name, unlocked. */
final class FolderKeyrings implements Keyrings {
	static final String FOLDER = "test-keyring";

	@Override
	public Keyring keyring(Path dataFolder) {
		Path folder = dataFolder.resolve(FOLDER);
		return new Keyring() {
			@Override
			public Optional<Secret> get(String name, Interaction ask) {
				Path file = file(name);
				try {
					return Files.exists(file) ? Optional.of(Secret.taking(HexFormat.of().parseHex(Files.readString(file)))) : Optional.empty();
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			}

			@Override
			public void put(String name, Secret value, Interaction ask) {
				try {
					Files.createDirectories(folder);
					Files.writeString(file(name), value.<String, RuntimeException>use(HexFormat.of()::formatHex));
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			}

			@Override
			public void remove(String name, Interaction ask) {
				try {
					Files.deleteIfExists(file(name));
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			}

			private Path file(String name) {
				return folder.resolve(name.replace('/', '_'));
			}
		};
	}
}

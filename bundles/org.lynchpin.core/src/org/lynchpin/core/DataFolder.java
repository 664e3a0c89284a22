// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The folder in which everything lies that is not a document of the person's own: database, keyring, software cards,
 * local certification authorities.
 *
 * @param path the folder; it may not exist yet
 */
public record DataFolder(Path path) {

	/**
	 * Where the folder is: {@code $LYNCHPIN_HOME}, else {@code %LOCALAPPDATA%\Lynchpin},
	 * {@code ~/Library/Application Support/Lynchpin}, {@code $XDG_DATA_HOME/lynchpin}, {@code ~/.local/share/lynchpin}.
	 */
	public static DataFolder locate() {
		return locate(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
	}

	static DataFolder locate(Map<String, String> environment, String os, Path home) {
		Optional<String> named = value(environment, "LYNCHPIN_HOME");
		if (named.isPresent()) {
			return new DataFolder(Path.of(named.get()).toAbsolutePath());
		}
		if (os.startsWith("Windows")) {
			return new DataFolder(value(environment, "LOCALAPPDATA").map(Path::of).orElse(home.resolve("AppData").resolve("Local")).resolve("Lynchpin"));
		}
		if (os.startsWith("Mac")) {
			return new DataFolder(home.resolve("Library").resolve("Application Support").resolve("Lynchpin"));
		}
		return new DataFolder(value(environment, "XDG_DATA_HOME").map(Path::of).orElse(home.resolve(".local").resolve("share")).resolve("lynchpin"));
	}

	private static Optional<String> value(Map<String, String> environment, String name) {
		return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
	}

	/** Whether something can be written in it, or it can be made. Looks at rights and kinds of files, and writes nothing. */
	public boolean isUsable() {
		Path existing = path;
		while (existing != null && !Files.exists(existing)) {
			existing = existing.getParent();
		}
		return existing != null && Files.isDirectory(existing) && Files.isWritable(existing);
	}

	/** A file or folder below it. */
	public Path resolve(String name) {
		return path.resolve(name);
	}
}

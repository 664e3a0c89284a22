// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The folder for what may be deleted at any time and is then made again.
 *
 * @param path the folder; it may not exist yet
 */
public record CacheFolder(Path path) {

	/**
	 * Where the folder is: {@code $LYNCHPIN_CACHE}, else {@code %LOCALAPPDATA%\Lynchpin\Cache}, {@code ~/Library/Caches/Lynchpin},
	 * {@code $XDG_CACHE_HOME/lynchpin}, {@code ~/.cache/lynchpin}: as the start scripts have it.
	 */
	public static CacheFolder locate() {
		return locate(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
	}

	static CacheFolder locate(Map<String, String> environment, String os, Path home) {
		Optional<String> named = value(environment, "LYNCHPIN_CACHE");
		if (named.isPresent()) {
			return new CacheFolder(Path.of(named.get()).toAbsolutePath());
		}
		if (os.startsWith("Windows")) {
			return new CacheFolder(value(environment, "LOCALAPPDATA").map(Path::of).orElse(home.resolve("AppData").resolve("Local")).resolve("Lynchpin").resolve("Cache"));
		}
		if (os.startsWith("Mac")) {
			return new CacheFolder(home.resolve("Library").resolve("Caches").resolve("Lynchpin"));
		}
		return new CacheFolder(value(environment, "XDG_CACHE_HOME").map(Path::of).orElse(home.resolve(".cache")).resolve("lynchpin"));
	}

	private static Optional<String> value(Map<String, String> environment, String name) {
		return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.lynchpin.trace.TraceFormat;

/** Where the indexes of logs are put and found again. Safe for use from any thread. */
final class Shelf {
	private final Cache cache;
	private final Limits limits;
	private final Set<Path> inUse = ConcurrentHashMap.newKeySet();

	Shelf(Cache cache, Limits limits) {
		this.cache = cache;
		this.limits = limits;
	}

	Cache cache() {
		return cache;
	}

	/** Where what grows large while a log is read may be put, the first that takes it. */
	List<Path> folders() {
		return List.of(cache.folder(), Path.of(System.getProperty("java.io.tmpdir")));
	}

	/** How a long log is cut for several readers. */
	Segments.Sizes segments() {
		return new Segments.Sizes(limits.segment(), (int) Math.min(256 * 1024, limits.segment() / 2), 3);
	}

	/** Whether a log of this length is worth an index on the disk. */
	boolean worth(long bytes) {
		return bytes >= limits.leastIndexed();
	}

	/** What a log's index is kept by: the warnings in it are in a language. */
	static String key(String name) {
		return Path.of("").toAbsolutePath().resolve(name.replace('\0', '?')) + "|" + Locale.getDefault().toLanguageTag();
	}

	/** The format as it is now: its own version, and which build of its bundle it comes from. */
	static String stamp(Optional<TraceFormat> format) {
		if (format.isEmpty()) {
			return "";
		}
		Class<?> type = format.get().getClass();
		CodeSource from = type.getProtectionDomain().getCodeSource();
		return format.get().id() + "|" + format.get().version() + "|" + type.getName() + "|" + (from == null || from.getLocation() == null ? "" : from.getLocation());
	}

	/** The index of a log, if there is one that can be read. Whether it fits is for the caller to tell. */
	Optional<IndexFile> find(String name) {
		Path place = cache.index(key(name));
		if (!Files.isRegularFile(place)) {
			return Optional.empty();
		}
		try {
			IndexFile file = IndexFile.read(place);
			return file.key().name().equals(key(name)) ? Optional.of(file) : Optional.empty();
		} catch (IndexDamaged e) {
			// made anew
			return Optional.empty();
		}
	}

	void used(String name) {
		Path place = cache.index(key(name));
		inUse.add(place);
		Cache.used(place);
	}

	/** Puts an index on the shelf; gives it as it is read from there. Empty where there is no room, or where this may not be done. */
	Optional<IndexFile> put(String name, IndexFile index) {
		Path place = cache.index(key(name));
		Optional<Path> temporary = Optional.empty();
		try {
			temporary = Optional.of(cache.temporary());
			index.write(temporary.get());
			IndexFile written = IndexFile.read(temporary.get());
			cache.put(temporary.get(), place);
			inUse.add(place);
			cache.tidy(List.copyOf(inUse));
			return Optional.of(written);
		} catch (IOException | IndexDamaged e) {
			temporary.ifPresent(Cache::delete);
			return Optional.empty();
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder with the indexes and the unpacked texts. A file in it is complete or not there: it is written under another name and
 * moved. Two processes may do the same work at once; the later one wins, and both read what is right. What was not used for the
 * longest time goes first.
 */
final class Cache {
	/** How files end that are of no use to anybody after their process. */
	static final String TEMPORARY = ".tmp";
	private static final String INDEX = ".index";
	private static final String TEXT = ".text";
	/** What a process may have left when it was killed. */
	private static final Duration ABANDONED = Duration.ofDays(1);

	private final Path folder;
	private final long budget;

	/** @param budget bytes that indexes and texts may take together */
	Cache(Path folder, long budget) {
		this.folder = folder;
		this.budget = budget;
	}

	Path folder() {
		return folder;
	}

	/** Where the index of a log is, by what the log is called. */
	Path index(String name) {
		return folder.resolve(digest(name) + INDEX);
	}

	/** Where the unpacked text of a log is. */
	Path text(String name) {
		return folder.resolve(digest(name) + TEXT);
	}

	private static String digest(String name) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, 16);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	/** A new file that {@link #put} moves to its place. */
	Path temporary() throws IOException {
		Files.createDirectories(folder);
		return Files.createTempFile(folder, "new", TEMPORARY);
	}

	/** Moves a complete file to its place. */
	void put(Path temporary, Path place) throws IOException {
		try {
			Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(temporary, place, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** Notes that a file was used. */
	static void used(Path file) {
		try {
			Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
		} catch (IOException e) {
			// a cache that is only read is tidied by who writes it
			return;
		}
	}

	/** Removes what was not used for the longest time, until the rest fits; never what is named. */
	void tidy(List<Path> inUse) {
		record Kept(Path path, long size, Instant used) {
		}
		List<Kept> all = new ArrayList<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : (Iterable<Path>) files::iterator) {
				String name = file.getFileName().toString();
				Optional<BasicFileAttributes> is = attributes(file);
				if (is.isEmpty()) {
					continue;
				}
				Instant used = is.get().lastModifiedTime().toInstant();
				if (name.endsWith(INDEX) || name.endsWith(TEXT)) {
					all.add(new Kept(file, is.get().size(), used));
				} else if (name.endsWith(TEMPORARY) && used.isBefore(Instant.now().minus(ABANDONED))) {
					delete(file);
				}
			}
		} catch (IOException | java.io.UncheckedIOException e) {
			// there is no folder, or it is not ours
			return;
		}
		all.sort(Comparator.comparing(Kept::used));
		long total = all.stream().mapToLong(Kept::size).sum();
		for (Kept file : all) {
			if (total <= budget) {
				return;
			}
			if (!inUse.contains(file.path) && delete(file.path)) {
				total -= file.size;
			}
		}
	}

	private static Optional<BasicFileAttributes> attributes(Path file) {
		try {
			return Optional.of(Files.readAttributes(file, BasicFileAttributes.class));
		} catch (IOException e) {
			// another process was faster
			return Optional.empty();
		}
	}

	/** Deletes a file; tells whether it is gone. */
	static boolean delete(Path file) {
		try {
			Files.deleteIfExists(file);
			return true;
		} catch (IOException e) {
			return false;
		}
	}
}

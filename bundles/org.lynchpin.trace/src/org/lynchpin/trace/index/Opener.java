// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.trace.FileClock;
import org.lynchpin.trace.Sample;
import org.lynchpin.trace.TraceFile;
import org.lynchpin.trace.TraceFormat;

/** Opens files, all files of a folder, and the files of an archive. Safe for use from any thread. */
public final class Opener {
	private static final Messages TEXT = Messages.of(Opener.class);
	private static final int DEEPEST = 32;

	private final Limits limits;
	private final Shelf shelf;
	private final Decoded decoded = new Decoded(Runtime.getRuntime().maxMemory() / 48);

	/** @param folder where indexes and unpacked texts are kept */
	public Opener(Path folder, Limits limits) {
		this.limits = limits;
		this.shelf = new Shelf(new Cache(folder, limits.cache()), limits);
	}

	/**
	 * Opens what was named.
	 *
	 * @param paths files, folders, archives
	 * @throws IOException if something that was named is not there or cannot be read; what is in a folder or archive becomes a file with a warning
	 */
	public List<TraceFile> open(List<TraceFormat> formats, List<Path> paths, Interaction ask) throws IOException, Cancelled, InterruptedException {
		List<Archive> archives = new ArrayList<>();
		List<TraceFile> opened = new ArrayList<>();
		boolean done = false;
		try {
			List<Found> found = new ArrayList<>();
			for (Path path : paths) {
				find(path, found, archives, ask);
			}
			Steps steps = new Steps(ask, found.stream().mapToLong(Found::size).sum());
			Materials materials = new Materials(List.copyOf(formats), shelf.cache(), limits);
			for (Found each : found) {
				steps.file(each.source.name(), each.size);
				opened.add(open(each, materials, steps));
			}
			done = true;
			return opened;
		} finally {
			for (Archive archive : archives) {
				archive.close();
			}
			if (!done) {
				opened.forEach(TraceFile::close);
			}
		}
	}

	/** @param named whether the person named just this file */
	private record Found(Source source, long size, boolean named, Optional<String> refused) {
	}

	private void find(Path path, List<Found> found, List<Archive> archives, Interaction ask) throws IOException, Cancelled {
		if (!Files.isDirectory(path)) {
			add(path, true, found, archives);
			return;
		}
		int before = found.size();
		List<Path> files = new ArrayList<>();
		try (Stream<Path> below = Files.walk(path, DEEPEST)) {
			for (Path file : (Iterable<Path>) below::iterator) {
				ask.cancellation().check();
				if (files.size() > limits.files()) {
					break;
				}
				if (Files.isRegularFile(file)) {
					files.add(file);
				}
			}
		} catch (UncheckedIOException e) {
			// a folder below that may not be read: the others can be
			found.add(new Found(new Source(path.toString(), path, "", Optional.empty()), 0, false, Optional.of(TEXT.text("folder-partly", reason(e.getCause())))));
		}
		files.sort(null);
		for (Path file : files) {
			if (found.size() - before >= limits.files()) {
				found.add(new Found(new Source(path.toString(), path, "", Optional.empty()), 0, false, Optional.of(TEXT.text("too-many-files", limits.files()))));
				return;
			}
			add(file, false, found, archives);
		}
	}

	private void add(Path file, boolean named, List<Found> found, List<Archive> archives) throws IOException {
		String fileName = String.valueOf(file.getFileName());
		try {
			byte[] head;
			try (InputStream in = Files.newInputStream(file)) {
				head = in.readNBytes(Head.ENOUGH);
			}
			if (Head.of(head, head.length, fileName).kind() != Head.Kind.ZIP) {
				found.add(new Found(new Source(file.toString(), file, fileName, Optional.empty()), Files.size(file), named, Optional.empty()));
				return;
			}
			Archive archive = new Archive(file);
			archives.add(archive);
			List<Source> files = archive.files(file.toString(), limits.files());
			for (Source source : files) {
				found.add(new Found(source, source.entry().orElseThrow().packed(), false, Optional.empty()));
			}
			if (files.isEmpty()) {
				found.add(new Found(new Source(file.toString(), file, fileName, Optional.empty()), 0, false, Optional.of(TEXT.text("archive-empty"))));
			}
			if (files.size() == limits.files()) {
				found.add(new Found(new Source(file.toString(), file, fileName, Optional.empty()), 0, false, Optional.of(TEXT.text("too-many-files", limits.files()))));
			}
		} catch (IOException e) {
			if (named) {
				throw e;
			}
			found.add(new Found(new Source(file.toString(), file, fileName, Optional.empty()), 0, false, Optional.of(TEXT.text("file-unreadable", reason(e)))));
		}
	}

	/** What the system says of it, without the name of the file and of the class. */
	private static String reason(IOException e) {
		if (e instanceof AccessDeniedException) {
			return TEXT.text("reason-denied");
		}
		return e instanceof FileSystemException file && file.getReason() != null ? file.getReason() : TEXT.text("reason-unknown");
	}

	private TraceFile open(Found each, Materials materials, Steps steps) throws IOException, Cancelled, InterruptedException {
		Source source = each.source;
		if (each.refused.isPresent()) {
			return new EmptyLog(source.name(), source.path(), each.refused.get());
		}
		Follower follower = new Follower(source, materials, shelf);
		try {
			follower.open(steps);
		} catch (IOException e) {
			follower.close();
			if (each.named) {
				throw e;
			}
			return new EmptyLog(source.name(), source.path(), TEXT.text("file-unreadable", reason(e)));
		}
		return new OpenedLog(follower, decoded, clock(follower.format(), follower.sample()));
	}

	private static FileClock clock(Optional<TraceFormat> format, Sample sample) {
		boolean utc = format.isPresent() && format.get().times(sample) == TraceFormat.Times.UTC;
		return new FileClock(ZoneOffset.UTC, Duration.ZERO, utc ? FileClock.Basis.FORMAT : FileClock.Basis.ASSUMED, "");
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;

import org.lynchpin.core.CacheFolder;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.trace.index.Limits;
import org.lynchpin.trace.index.Opener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Opens logs: the format that knows a file best reads it once and leaves an index in the cache folder, from which it is opened
 * the next time. Files may be gigabytes long, grow, be compressed, damaged or an attack: time and memory stay bounded, and what is
 * wrong becomes a warning of the file. Safe for use from any thread.
 */
@Component(service = TraceReader.class)
public final class TraceReader {
	private static final Messages TEXT = Messages.of(TraceReader.class);

	@Reference(policy = ReferencePolicy.DYNAMIC)
	private volatile List<TraceFormat> formats = List.of();
	private final Opener opener;

	/** With the formats that are installed, and the cache folder of the person. */
	@Activate
	public TraceReader() {
		this(List.of(), CacheFolder.locate().path());
	}

	/**
	 * @param formats those that may read a file
	 * @param cacheFolder where indexes and unpacked texts are kept; may not exist yet, and may be deleted at any time
	 */
	public TraceReader(List<TraceFormat> formats, Path cacheFolder) {
		this(formats, cacheFolder, Limits.standard());
	}

	TraceReader(List<TraceFormat> formats, Path cacheFolder, Limits limits) {
		this.formats = List.copyOf(formats);
		this.opener = new Opener(cacheFolder.resolve("traces"), limits);
	}

	/**
	 * Opens one file.
	 *
	 * @param path a file, compressed with gzip or not, or an archive with one file in it
	 * @throws DataFailure if it is not there, cannot be read, or holds several files
	 * @throws Cancelled if that was asked for; nothing is left behind
	 */
	public TraceFile open(Path path, Interaction ask) throws Failure {
		if (Files.isDirectory(path)) {
			throw new DataFailure("trace-several", TEXT, path);
		}
		List<TraceFile> files = openAll(List.of(path), ask);
		if (files.size() != 1) {
			files.forEach(TraceFile::close);
			throw new DataFailure("trace-several", TEXT, path);
		}
		return files.getFirst();
	}

	/**
	 * Opens files, all files below folders, and all files in zip archives; a file that cannot be read there has no rows and a
	 * warning that says why, and so has a file that no format knows.
	 *
	 * @param paths what the person named
	 * @return in the order of the names; those of a folder by their paths
	 * @throws DataFailure if a file that was named is not there or cannot be read
	 * @throws Cancelled if that was asked for; nothing is left open
	 */
	public List<TraceFile> openAll(List<Path> paths, Interaction ask) throws Failure {
		for (Path path : paths) {
			if (!Files.exists(path)) {
				throw new DataFailure("trace-missing", TEXT, path);
			}
		}
		try {
			return opener.open(formats, paths, ask);
		} catch (ZipException e) {
			throw new DataFailure("trace-archive", TEXT, names(paths)).because(e);
		} catch (AccessDeniedException e) {
			throw new DataFailure("trace-denied", TEXT, e.getFile()).because(e);
		} catch (IOException e) {
			throw new DataFailure("trace-unreadable", TEXT, names(paths)).because(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new Cancelled();
		}
	}

	private static String names(List<Path> paths) {
		return paths.size() == 1 ? paths.getFirst().toString() : String.join(", ", paths.stream().limit(5).map(Path::toString).toList());
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.trace.index.Opener;

/** Opens logs. Safe for use from any thread. */
public final class TraceReader {
	private static final Messages TEXT = Messages.of(TraceReader.class);

	private final List<TraceFormat> formats;
	private final Path folder;

	/** @param formats those that may read a file @param cacheFolder where indexes are kept; may not exist yet */
	public TraceReader(List<TraceFormat> formats, Path cacheFolder) {
		this.formats = formats;
		this.folder = cacheFolder;
	}

	/**
	 * Opens a file.
	 *
	 * @throws DataFailure if it is not there or cannot be read
	 */
	public TraceFile open(Path path, Interaction ask) throws Failure {
		try {
			return new Opener(List.copyOf(formats), folder).open(path, path.toString(), position -> ask.cancellation().check());
		} catch (IOException e) {
			throw new DataFailure("trace-unreadable", TEXT, path).because(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new org.lynchpin.core.Cancelled();
		}
	}

	/** Opens files, folders and archives. */
	public List<TraceFile> openAll(List<Path> paths, Interaction ask) throws Failure {
		List<TraceFile> files = new ArrayList<>();
		for (Path path : paths) {
			files.add(open(path, ask));
		}
		return files;
	}
}

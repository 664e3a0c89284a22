// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.lynchpin.core.DataFailure;
import org.lynchpin.core.DataFolder;
import org.lynchpin.core.Messages;
import org.lynchpin.pki.DurableFiles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Opens and saves cases and remembers which were used lately. A document is written beside its place and moved into it: it is there whole
 * or as it was. Safe for use from any thread.
 */
@Component(service = Cases.class)
public final class Cases {
	/** The extension of a case's file. */
	public static final String EXTENSION = "lynchpin-case";
	/** A case with a note on each of ten thousand messages has about five megabytes. */
	private static final long MAXIMUM_BYTES = 32L * 1024 * 1024;
	private static final Messages TEXT = Messages.of(Cases.class);

	private final RecentCases recent;
	private final Clock clock;
	/** The bytes that each document had when it was read or written here: another's work is not written over. */
	private final Map<Path, byte[]> seen = new HashMap<>();

	/** With the data folder of this computer. */
	@Activate
	public Cases() {
		this(DataFolder.locate(), Clock.systemUTC());
	}

	/** With a data folder and a clock of one's own. */
	public Cases(DataFolder folder, Clock clock) {
		this.recent = new RecentCases(folder.resolve("recent-cases.json"));
		this.clock = clock;
	}

	/**
	 * Opens a case.
	 *
	 * @throws DataFailure if it is not there, unreadable, damaged, or of a later version; the file is not touched
	 */
	public synchronized SignInCase open(Path file) throws DataFailure {
		Path path = file.toAbsolutePath().normalize();
		byte[] bytes = bytes(path);
		SignInCase signIn = new CaseDocument(path).read(bytes);
		seen.put(path, bytes);
		recent.add(path, signIn, clock.instant());
		return signIn;
	}

	/**
	 * Saves a case; a file that is there is replaced.
	 *
	 * @return the case as it was written, changed now
	 * @throws DataFailure if it cannot be written, if somebody else changed the file since it was opened or saved here, or if it is of a
	 *         later version; the file is as it was then
	 */
	public synchronized SignInCase save(SignInCase signIn, Path file) throws DataFailure {
		Path path = file.toAbsolutePath().normalize();
		if (Files.exists(path)) {
			mayBeReplaced(path);
		}
		SignInCase changed = signIn.touched(clock.instant());
		byte[] bytes = new CaseDocument(path).write(changed);
		try {
			DurableFiles.writePrivate(path, bytes);
		} catch (IOException e) {
			throw new DataFailure("case-cannot-be-written", TEXT, path).<DataFailure>because(e);
		}
		seen.put(path, bytes);
		recent.add(path, changed, clock.instant());
		return changed;
	}

	private void mayBeReplaced(Path path) throws DataFailure {
		byte[] there = bytes(path);
		if (seen.containsKey(path) && !Arrays.equals(there, seen.get(path))) {
			throw new DataFailure("case-changed-meanwhile", TEXT, path);
		}
		new CaseDocument(path).refuseLater(there);
	}

	/** The cases that were opened or saved lately and whose file is still there, the latest first. */
	public List<RecentCase> recent() {
		return recent.list().stream().filter(each -> Files.exists(each.file())).toList();
	}

	/** Takes a case off the list; its file stays. */
	public void forget(Path file) {
		recent.remove(file.toAbsolutePath().normalize());
	}

	private static byte[] bytes(Path path) throws DataFailure {
		try {
			if (Files.size(path) > MAXIMUM_BYTES) {
				throw new DataFailure("case-no-case", TEXT, path);
			}
			return Files.readAllBytes(path);
		} catch (NoSuchFileException e) {
			throw new DataFailure("case-not-there", TEXT, path).<DataFailure>because(e);
		} catch (IOException e) {
			throw new DataFailure("case-unreadable", TEXT, path).<DataFailure>because(e);
		}
	}
}

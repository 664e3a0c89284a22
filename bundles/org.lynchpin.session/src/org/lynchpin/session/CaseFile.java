// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * A log that belongs to a case.
 *
 * @param path the file, folder or archive; in the document it is written relative to the document where it lies beside or below it
 * @param name the file within the archive or folder that a clock is about; empty where it is the file itself
 * @param clock the clock that was set by hand; empty where it is left to the logs
 */
public record CaseFile(Path path, String name, Optional<HandClock> clock) {
	/** A clock set by hand. @param zone of the written times @param ahead how far the clock goes ahead of the servers' */
	public record HandClock(ZoneOffset zone, Duration ahead) {
	}

	public CaseFile {
		Objects.requireNonNull(path);
		Objects.requireNonNull(name);
		Objects.requireNonNull(clock);
	}

	/** A log as it is. */
	public static CaseFile of(Path path) {
		return new CaseFile(path, "", Optional.empty());
	}
}

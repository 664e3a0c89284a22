// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A log that belongs to a case.
 *
 * @param path the file, folder or archive; the document holds it relative to itself where it lies beside or below it
 * @param name the file within the archive or folder that a clock is about; empty where it is the file itself
 * @param clock the clock that was set by hand; empty where it is left to the logs
 * @param more what a later program wrote beside these; it is kept as it is
 */
public record CaseFile(Path path, String name, Optional<HandClock> clock, Map<String, Object> more) {
	/** A clock set by hand. @param zone of the written times @param ahead how far the clock goes ahead of the servers' */
	public record HandClock(ZoneOffset zone, Duration ahead) {
	}

	public CaseFile {
		Objects.requireNonNull(path);
		Objects.requireNonNull(name);
		Objects.requireNonNull(clock);
		more = CaseDocument.kept(more);
	}

	/** A log as it is. */
	public static CaseFile of(Path path) {
		return new CaseFile(path, "", Optional.empty(), Map.of());
	}

	/** The same with a clock set by hand, or left to the logs. */
	public CaseFile withClock(Optional<HandClock> other) {
		return new CaseFile(path, name, other, more);
	}
}

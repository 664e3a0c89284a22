// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.lynchpin.core.Evidence;

/**
 * Where a record stands, and what the log says around it.
 *
 * @param file the file as the person named it
 * @param line its line, from 1
 * @param offset its first byte, from 0
 * @param length its length in bytes
 * @param time its time, brought to UTC by the clock of the file; empty where the log has none
 * @param direction which way it went
 * @param machine the machine that wrote it; empty where not known
 * @param local the own address with port; empty where not known
 * @param peer the address of the other side with port; empty where not known
 * @param process the process that wrote it; 0 where not known
 * @param thread the thread that wrote it; 0 where not known
 */
public record Origin(String file, long line, long offset, int length, Optional<Instant> time, Direction direction, String machine,
		String local, String peer, int process, int thread) {
	public Origin {
		Objects.requireNonNull(file);
		Objects.requireNonNull(time);
		Objects.requireNonNull(direction);
	}

	/** A text that stands alone. */
	public static Origin none() {
		return new Origin("", 1, 0, 0, Optional.empty(), Direction.UNKNOWN, "", "", "", 0, 0);
	}

	/** This place as evidence for a finding. @param text the words that prove it, never a credential */
	public Evidence evidence(String text) {
		return new Evidence(file, line, offset, text);
	}
}

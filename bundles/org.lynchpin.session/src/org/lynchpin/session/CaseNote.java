// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A bookmark on a message, with what the person wrote about it.
 *
 * @param file the file's name as the inspection has it
 * @param offset the first byte of the record
 * @param line its line, from 1
 * @param title what the message is, so that it can be shown while the log is not there
 * @param text the note; empty for a bookmark alone
 * @param attempt the attempt it belongs to, by its id
 * @param at when it was made or changed
 * @param more what a later program wrote beside these; it is kept as it is
 */
public record CaseNote(String file, long offset, long line, String title, String text, Optional<String> attempt, Instant at,
		Map<String, Object> more) {
	public CaseNote {
		Objects.requireNonNull(file);
		Objects.requireNonNull(title);
		Objects.requireNonNull(text);
		Objects.requireNonNull(attempt);
		Objects.requireNonNull(at);
		more = CaseDocument.kept(more);
	}

	/** A new one. */
	public static CaseNote of(String file, long offset, long line, String title, String text, Optional<String> attempt, Instant at) {
		return new CaseNote(file, offset, line, title, text, attempt, at, Map.of());
	}
}

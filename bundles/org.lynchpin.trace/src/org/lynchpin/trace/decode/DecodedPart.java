// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import java.util.List;
import java.util.Objects;

/**
 * Something that was decoded in a record, to be shown beside it.
 *
 * @param title what it is, in the user's language
 * @param lines its names, in the user's language, and values; never a secret
 */
public record DecodedPart(String title, List<Line> lines) {
	public DecodedPart {
		Objects.requireNonNull(title);
		lines = List.copyOf(lines);
	}

	/** A name and its value. */
	public record Line(String name, String value) {
	}
}

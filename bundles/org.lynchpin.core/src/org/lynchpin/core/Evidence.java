// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core;

import java.util.Objects;

/**
 * Where something was seen: a place in a file.
 *
 * @param file the file's path as the person named it
 * @param line the line, from 1; 0 where lines do not apply
 * @param offset the first byte, from 0; -1 where not known
 * @param text the words seen, never a secret
 */
public record Evidence(String file, long line, long offset, String text) {
	public Evidence {
		Objects.requireNonNull(file);
		Objects.requireNonNull(text);
	}
}

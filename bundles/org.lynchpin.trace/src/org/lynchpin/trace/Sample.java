// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace;

import java.util.Objects;

/**
 * What a format is asked about: the name and the beginning of a file.
 *
 * @param name the file's name without its folder, as it was when it was opened
 * @param head its first bytes, up to {@value #HEAD}, in an encoding that has ASCII as ASCII, without a byte order mark
 */
public record Sample(String name, Slice head) {
	/** How much of a file is looked at to tell its format, in bytes. */
	public static final int HEAD = 128 * 1024;

	public Sample {
		Objects.requireNonNull(name);
		Objects.requireNonNull(head);
	}
}

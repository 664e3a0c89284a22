// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * A script that an administrator reads and then runs; the program never runs it.
 *
 * @param id a word for it
 * @param title what it is for
 * @param fileName a name to save it under
 * @param text the script (PowerShell), with a header that says what it does and what it does not
 * @param revert the script that takes it back; empty where nothing can
 */
public record AdminScript(String id, String title, String fileName, String text, Optional<String> revert) {
	public AdminScript {
		Objects.requireNonNull(id);
		Objects.requireNonNull(title);
		Objects.requireNonNull(fileName);
		Objects.requireNonNull(text);
		Objects.requireNonNull(revert);
	}

	/** A script as a file: with a byte order mark, without which Windows PowerShell 5 takes it for another encoding, and with its line ends. */
	public static byte[] file(String script) {
		return ("\uFEFF" + script.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
	}
}

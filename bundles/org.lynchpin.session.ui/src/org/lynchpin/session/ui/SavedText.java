// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Messages;

/** Writes a text that a person hands on. */
final class SavedText {
	private static final Messages TEXT = Messages.of(SavedText.class);

	private SavedText() {
	}

	/** @throws DataFailure if the file cannot be written */
	static void write(Path file, String text) throws DataFailure {
		try {
			Files.writeString(file, text);
		} catch (IOException e) {
			throw new DataFailure("report-not-saved", TEXT, file.toString()).<DataFailure>because(e);
		}
	}
}

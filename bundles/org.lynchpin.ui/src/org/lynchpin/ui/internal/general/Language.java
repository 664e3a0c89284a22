// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.internal.general;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;
import org.lynchpin.core.DataFolder;

/** The language that was chosen; in the file {@code language} of the data folder, which the start script reads. */
record Language(DataFolder folder) {
	/** {@code en}, {@code zh_TW}, or empty for the language of the system. */
	String chosen() {
		try {
			return Files.exists(file()) ? Files.readString(file()).strip() : "";
		} catch (IOException e) {
			ILog.of(Language.class).warn("The chosen language could not be read", e);
			return "";
		}
	}

	/** Takes effect at the next start. */
	void choose(String language) throws IOException {
		if (language.isEmpty()) {
			Files.deleteIfExists(file());
		} else {
			Files.createDirectories(folder.path());
			Files.writeString(file(), language + "\n");
		}
	}

	private Path file() {
		return folder.resolve("language");
	}
}

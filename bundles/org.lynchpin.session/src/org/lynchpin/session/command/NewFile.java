// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.lynchpin.core.CallFailure;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;

/** A file that a command writes: beside its place until it is whole, and never over another one unasked. */
final class NewFile {
	private static final Messages TEXT = Messages.of(NewFile.class);

	/** Writes the file. */
	interface Content {
		void write(Path part) throws IOException, Failure;
	}

	private NewFile() {
	}

	/**
	 * Writes it.
	 *
	 * @throws CallFailure if it is there already, or is one of the sources
	 * @throws DataFailure if it cannot be written
	 */
	static void write(Path out, boolean overwrite, Content content) throws Failure {
		if (Files.exists(out) && !overwrite) {
			throw new CallFailure("file-exists", TEXT, out.toString());
		}
		Path part = null;
		try {
			Path folder = out.toAbsolutePath().getParent();
			part = Files.createTempFile(folder, ".lynchpin", ".part");
			content.write(part);
			Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException e) {
			throw new DataFailure("file-not-written", TEXT, out.toString()).<DataFailure>because(e);
		} finally {
			remove(part);
		}
	}

	private static void remove(Path part) throws DataFailure {
		try {
			if (part != null) {
				Files.deleteIfExists(part);
			}
		} catch (IOException e) {
			throw new DataFailure("file-not-written", TEXT, part.toString()).<DataFailure>because(e);
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a log comes from.
 *
 * @param name as the person named it; of a file in an archive {@code archive!name}
 * @param path the file on the disk
 * @param fileName its name without folders
 * @param entry of a file in an archive: how it is read
 */
record Source(String name, Path path, String fileName, Optional<Packed> entry) {
	/** A file in an archive. */
	interface Packed {
		/** Its unpacked bytes, from the first. */
		InputStream open() throws IOException;

		/** Tells one content from another, as the archive knows it. */
		String fingerprint();

		/** Its bytes in the archive; 0 where not known. */
		long packed();
	}
}

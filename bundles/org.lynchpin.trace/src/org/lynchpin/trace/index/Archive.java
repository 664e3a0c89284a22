// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** The files of a zip archive; of a damaged one, those that stand before the damage. */
final class Archive implements AutoCloseable {
	/** A damaged archive is read from its beginning for each of its files: few of them, and not much of it. */
	private static final int MOST_OF_DAMAGED = 200;
	private static final long PASSED_OVER = 2L << 30;

	private final Path path;
	/** Stays open while its files are opened, so that its list is read once. */
	private Optional<ZipFile> held = Optional.empty();

	Archive(Path path) {
		this.path = path;
	}

	/** @param most how many files at most @throws IOException if it cannot be read */
	List<Source> files(String name, int most) throws IOException {
		try {
			ZipFile zip = new ZipFile(path.toFile());
			held = Optional.of(zip);
			List<Source> files = new ArrayList<>();
			var entries = zip.entries();
			while (entries.hasMoreElements() && files.size() < most) {
				ZipEntry entry = entries.nextElement();
				if (!entry.isDirectory()) {
					files.add(source(name, entry.getName(), new InZip(entry.getName(), entry.getCrc() + "-" + entry.getSize() + "-" + entry.getCompressedSize(),
							Math.max(0, entry.getCompressedSize()))));
				}
			}
			return files;
		} catch (ZipException e) {
			return inOrder(name, Math.min(most, MOST_OF_DAMAGED));
		}
	}

	@Override
	public void close() throws IOException {
		if (held.isPresent()) {
			held.get().close();
		}
	}

	/** Without the list at the end of the archive: file by file from the beginning. */
	private List<Source> inOrder(String name, int most) throws IOException {
		List<Source> files = new ArrayList<>();
		byte[] over = new byte[64 * 1024];
		long passed = 0;
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(path))) {
			String fingerprint = Files.size(path) + "-" + Files.getLastModifiedTime(path).toMillis();
			ZipEntry entry = zip.getNextEntry();
			while (entry != null && files.size() < most && passed < PASSED_OVER) {
				if (!entry.isDirectory()) {
					int number = files.size();
					files.add(source(name, entry.getName(), new InStream(number, fingerprint + "-" + number)));
				}
				for (int read = zip.read(over); read >= 0 && passed < PASSED_OVER; read = zip.read(over)) {
					passed += read;
				}
				entry = passed < PASSED_OVER ? zip.getNextEntry() : null;
			}
		} catch (IOException | IllegalArgumentException e) {
			// The last file that can be reached says that it is cut.
			passed = PASSED_OVER;
		}
		if (files.isEmpty()) {
			throw new ZipException(path.toString());
		}
		return files;
	}

	private Source source(String name, String entry, Source.Packed packed) {
		String fileName = entry.substring(Math.max(entry.lastIndexOf('/'), entry.lastIndexOf('\\')) + 1);
		return new Source(name + "!" + entry, path, fileName, Optional.of(packed));
	}

	private final class InZip implements Source.Packed {
		private final String entry;
		private final String fingerprint;
		private final long packed;

		InZip(String entry, String fingerprint, long packed) {
			this.entry = entry;
			this.fingerprint = fingerprint;
			this.packed = packed;
		}

		@Override
		public InputStream open() throws IOException {
			ZipFile zip = new ZipFile(path.toFile());
			try {
				InputStream in = zip.getInputStream(Optional.ofNullable(zip.getEntry(entry)).orElseThrow(() -> new ZipException(entry)));
				return new FilterInputStream(in) {
					@Override
					public void close() throws IOException {
						zip.close();
					}
				};
			} catch (IOException | RuntimeException e) {
				zip.close();
				throw e instanceof IOException io ? io : new ZipException(entry);
			}
		}

		@Override
		public String fingerprint() {
			return fingerprint;
		}

		@Override
		public long packed() {
			return packed;
		}
	}

	private final class InStream implements Source.Packed {
		private final int number;
		private final String fingerprint;

		InStream(int number, String fingerprint) {
			this.number = number;
			this.fingerprint = fingerprint;
		}

		@Override
		public InputStream open() throws IOException {
			ZipInputStream zip = new ZipInputStream(Files.newInputStream(path));
			try {
				int at = -1;
				while (at < number) {
					ZipEntry entry = zip.getNextEntry();
					if (entry == null) {
						throw new ZipException(path.toString());
					}
					at += entry.isDirectory() ? 0 : 1;
				}
				return zip;
			} catch (IOException | RuntimeException e) {
				zip.close();
				throw e instanceof IOException io ? io : new ZipException(path.toString());
			}
		}

		@Override
		public String fingerprint() {
			return fingerprint;
		}

		@Override
		public long packed() {
			return packedLength();
		}

		private long packedLength() {
			try {
				return Files.size(path);
			} catch (IOException e) {
				return 0;
			}
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.credentials;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/** Files that are either the old or the new one, also after a power cut, and that only their owner can read. */
final class DurableFile {
	/** How the name of a file ends that is not finished. */
	static final String UNFINISHED = ".tmp";

	private DurableFile() {
	}

	/** Replaces a file; when this returns, it is on the disk. */
	static void write(Path file, byte[] content) throws IOException {
		Path unfinished = unfinished(file);
		try {
			create(unfinished);
			try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
				ByteBuffer rest = ByteBuffer.wrap(content);
				while (rest.hasRemaining()) {
					channel.write(rest);
				}
			}
			finish(unfinished, file);
		} finally {
			Files.deleteIfExists(unfinished);
		}
	}

	/** A name beside the file that nobody else uses. */
	static Path unfinished(Path file) {
		return file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + UNFINISHED);
	}

	/** An empty file for the owner alone. */
	static void create(Path file) throws IOException {
		Files.createFile(file, ownerOnly(file, "rw-------"));
	}

	/** Puts the finished file in its place, durably. */
	static void finish(Path unfinished, Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
		Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		forceFolder(file.getParent());
	}

	/** A folder for the owner alone; one that is there stays as it is. */
	static void createFolder(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			Files.createDirectories(folder.getParent());
			Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
		}
	}

	/** Makes a name in a folder durable. Windows knows no such thing: there the move itself is written through. */
	static void forceFolder(Path folder) throws IOException {
		if (posix(folder)) {
			try (FileChannel channel = FileChannel.open(folder, Set.of(StandardOpenOption.READ))) {
				channel.force(true);
			}
		}
	}

	private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
		return posix(path) ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

	private static boolean posix(Path path) {
		return path.getFileSystem().supportedFileAttributeViews().contains("posix");
	}
}

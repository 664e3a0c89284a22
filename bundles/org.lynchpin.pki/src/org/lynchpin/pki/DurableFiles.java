// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/** Writes small files so that they are there whole or not at all, whatever happens on the way. */
public final class DurableFiles {
	private DurableFiles() {
	}

	/** Writes beside the file, forces it to the disk, and moves it into place: a full disk or a kill leaves the old one. */
	public static void write(Path file, byte[] bytes) throws IOException {
		write(file, bytes, new FileAttribute<?>[0]);
	}

	/** The same, readable by its owner only where the file system knows owners. */
	public static void writePrivate(Path file, byte[] bytes) throws IOException {
		boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
		write(file, bytes, posix ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0]);
	}

	private static void write(Path file, byte[] bytes, FileAttribute<?>[] attributes) throws IOException {
		Path beside = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
		try {
			try (FileChannel channel = FileChannel.open(beside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
				ByteBuffer buffer = ByteBuffer.wrap(bytes);
				while (buffer.hasRemaining()) {
					channel.write(buffer);
				}
				channel.force(true);
			}
			move(beside, file);
		} finally {
			Files.deleteIfExists(beside);
		}
	}

	private static void move(Path from, Path to) throws IOException {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
		} catch (AtomicMoveNotSupportedException | FileAlreadyExistsException e) {
			Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
	}
}

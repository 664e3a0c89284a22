// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.jdbc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.inventory.Journal;

/**
 * Locks for an inventory in a file: each is one byte, far beyond its end, of one empty file. A file a lock would have to be
 * deleted, and whoever opened it before would hold a lock on nothing.
 */
final class FileRunLocks implements RunLocks {
	private final Path file;
	private final FileChannel channel;

	private FileRunLocks(Path file, FileChannel channel) {
		this.file = file;
		this.channel = channel;
	}

	static FileRunLocks open(Path file) throws Failure {
		try {
			return new FileRunLocks(file, FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
		} catch (IOException e) {
			throw failure(file, e);
		}
	}

	@Override
	public Optional<Journal.Lock> tryLock(UUID id) throws Failure {
		boolean interrupted = Thread.interrupted(); // an interrupt would close the channel and with it every lock
		try {
			long place = (id.getMostSignificantBits() ^ id.getLeastSignificantBits()) & (Long.MAX_VALUE - 1);
			FileLock lock = channel.tryLock(place, 1, false);
			return Optional.ofNullable(lock).map(held -> () -> release(held));
		} catch (OverlappingFileLockException inThisProcess) {
			return Optional.empty();
		} catch (IOException e) {
			throw failure(file, e);
		} finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private static void release(FileLock lock) {
		try {
			lock.close();
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	@Override
	public void close() {
		try {
			channel.close();
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	private static Failure failure(Path file, IOException cause) {
		return new DataFailure("inventory-failed", Failures.TEXT, file).because(cause);
	}
}

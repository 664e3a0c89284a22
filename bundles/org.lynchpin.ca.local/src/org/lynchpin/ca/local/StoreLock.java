// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Cancellation;

/**
 * The lock that lets one process at a time write to a store. The system releases it when its process is killed.
 * One process must hold only one of these for a store at a time: closing a second one would release the first on POSIX.
 */
final class StoreLock implements AutoCloseable {
	private static final Messages TEXT = Messages.of(StoreLock.class);
	private static final Duration PAUSE = Duration.ofMillis(2);

	private final FileChannel channel;

	private StoreLock(FileChannel channel) {
		this.channel = channel;
	}

	/** Waits for the lock, for as long as {@code patience}. */
	static StoreLock take(Path folder, Duration patience, Cancellation cancellation) throws DataFailure, Cancelled {
		Path file = folder.resolve("lock");
		FileChannel channel = null;
		boolean taken = false;
		try {
			channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			long end = System.nanoTime() + patience.toNanos();
			while (tryLock(channel) == null) {
				cancellation.check();
				if (System.nanoTime() > end) {
					throw new DataFailure("store-busy", TEXT, folder.toString());
				}
				LockSupport.parkNanos(PAUSE.toNanos());
			}
			taken = true;
			return new StoreLock(channel);
		} catch (IOException e) {
			throw new DataFailure("store-unreachable", TEXT, folder.toString()).<DataFailure>because(e);
		} finally {
			if (!taken) {
				closeQuietly(channel);
			}
		}
	}

	private static FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		} catch (OverlappingFileLockException e) {
			return null; // another store object in this process has it
		}
	}

	@Override
	public void close() {
		closeQuietly(channel);
	}

	private static void closeQuietly(FileChannel channel) {
		try {
			if (channel != null) {
				channel.close();
			}
		} catch (IOException e) {
			return; // the descriptor is gone in any case, and the lock with it
		}
	}
}

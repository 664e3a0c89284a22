// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One program at a time has a card. The operating system frees it when the program ends, however it ends. */
final class CardLock implements AutoCloseable {
	private final FileChannel channel;

	private CardLock(FileChannel channel) {
		this.channel = channel;
	}

	/** Empty if another program, or another part of this one, has the card. */
	static Optional<CardLock> take(Path card) throws IOException {
		FileChannel channel = FileChannel.open(file(card), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		FileLock lock = null;
		try {
			lock = channel.tryLock();
		} catch (OverlappingFileLockException e) {
			// another part of this program has it: the same answer as for another program
			lock = null;
		} finally {
			if (lock == null) {
				channel.close();
			}
		}
		return lock == null ? Optional.empty() : Optional.of(new CardLock(channel));
	}

	/** The card itself is replaced with each change, so that the lock is on a file beside it. */
	static Path file(Path card) {
		return card.resolveSibling(card.getFileName() + ".lock");
	}

	@Override
	public void close() {
		try {
			channel.close();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}

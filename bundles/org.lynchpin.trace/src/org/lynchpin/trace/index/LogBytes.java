// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The bytes of a log, read with calls. Not mapped: under Windows a mapped file could not be rotated by the program that writes it,
 * and a file that becomes shorter would end the reading thread.
 */
final class LogBytes implements AutoCloseable {
	private final FileChannel channel;
	private final boolean carriageReturns;

	/** @param carriageReturns whether its lines end with carriage returns alone: they are given as line feeds */
	LogBytes(Path path, boolean carriageReturns) throws IOException {
		// Others may write, rename and delete it meanwhile: that is how this call opens files on every system.
		this.channel = FileChannel.open(path, StandardOpenOption.READ);
		this.carriageReturns = carriageReturns;
	}

	long size() throws IOException {
		return channel.size();
	}

	/** Reads as much as there is; tells how much that was. */
	int read(long position, byte[] into, int from, int length) throws IOException {
		ByteBuffer buffer = ByteBuffer.wrap(into, from, length);
		while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position() - from) > 0) {
			// until all is read
		}
		int read = buffer.position() - from;
		if (carriageReturns) {
			for (int i = from; i < from + read; i++) {
				if (into[i] == '\r') {
					into[i] = '\n';
				}
			}
		}
		return read;
	}

	@Override
	public void close() {
		try {
			channel.close();
		} catch (IOException e) {
			// it was only read
			return;
		}
	}
}

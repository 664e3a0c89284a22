// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes finished blocks off the heap: into a file of its own that is mapped block by block. Where no file can be written, the
 * blocks stay on the heap up to a bound. Written with calls and never through a mapping, because a full disk would end the
 * virtual machine's thread there and is an answer here.
 */
final class Spill implements AutoCloseable {
	private final List<Path> folders;
	private final long bound;
	private Path file;
	private FileChannel channel;
	private int refused;
	private long kept;

	/** @param folders where the file may be made, the first that takes it; none where there is no such place @param bound bytes that may stay on the heap without a file */
	Spill(List<Path> folders, long bound) {
		this.folders = List.copyOf(folders);
		this.bound = bound;
	}

	/**
	 * The same blocks, off the heap where that is possible.
	 *
	 * @throws Full if there is no place for them at all
	 */
	List<ByteBuffer> move(List<byte[]> blocks) throws Full {
		long size = blocks.stream().mapToLong(block -> block.length).sum();
		while (refused < folders.size()) {
			try {
				return write(folders.get(refused), blocks, size);
			} catch (IOException e) {
				// no room, or not ours to write: the next folder, and then the heap, as far as that goes
				refused++;
				release();
			}
		}
		kept += size;
		if (kept > bound) {
			throw new Full();
		}
		return blocks.stream().map(ByteBuffer::wrap).toList();
	}

	private List<ByteBuffer> write(Path folder, List<byte[]> blocks, long size) throws IOException {
		if (channel == null) {
			Files.createDirectories(folder);
			file = Files.createTempFile(folder, "spill", Cache.TEMPORARY);
			channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
		}
		long begin = channel.size();
		long at = begin;
		for (byte[] block : blocks) {
			ByteBuffer rest = ByteBuffer.wrap(block);
			while (rest.hasRemaining()) {
				at += channel.write(rest, at);
			}
		}
		ByteBuffer all = channel.map(MapMode.READ_ONLY, begin, size);
		List<ByteBuffer> moved = new ArrayList<>(blocks.size());
		int from = 0;
		for (byte[] block : blocks) {
			moved.add(all.slice(from, block.length));
			from += block.length;
		}
		return moved;
	}

	@Override
	public void close() {
		release();
	}

	/** What was written stays readable by those who have it. */
	private void release() {
		if (channel != null) {
			try {
				channel.close();
				Files.deleteIfExists(file);
			} catch (IOException e) {
				// still mapped under Windows: the next tidying of the cache takes it
				file.toFile().deleteOnExit();
			}
			channel = null;
		}
	}

	/** There is no place left. */
	static final class Full extends Exception {
		private static final long serialVersionUID = 1;

		Full() {
			super("no place for the index", null, false, false);
		}
	}
}

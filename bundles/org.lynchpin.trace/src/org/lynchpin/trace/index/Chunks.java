// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Gives a log chunk by chunk. Of a large one a second thread reads ahead and counts lines, while the first cuts records; for a
 * small one a thread would cost more than it saves.
 */
final class Chunks implements AutoCloseable {
	private static final int IN_FLIGHT = 3;
	private static final long ALONE = 4L * Chunk.SIZE;

	private final LogBytes log;
	private final long to;
	private long at;
	private boolean utf8 = true;
	private Optional<Thread> ahead = Optional.empty();
	private final BlockingQueue<Chunk> full = new ArrayBlockingQueue<>(IN_FLIGHT);
	private final BlockingQueue<Chunk> free = new ArrayBlockingQueue<>(IN_FLIGHT);
	private volatile Optional<Throwable> failure = Optional.empty();
	private Optional<Chunk> own = Optional.empty();

	/** @param to the end, as it was when the pass began: what comes later is for the next pass */
	Chunks(LogBytes log, long from, long to) {
		this(log, from, to, to - from > ALONE);
	}

	/** @param readAhead whether a thread of its own reads */
	Chunks(LogBytes log, long from, long to, boolean readAhead) {
		this.log = log;
		this.at = from;
		this.to = to;
		if (readAhead) {
			for (int i = 0; i < IN_FLIGHT; i++) {
				free.add(new Chunk(Chunk.SIZE));
			}
			ahead = Optional.of(Thread.ofPlatform().daemon().name("trace-read-ahead").start(this::readAhead));
		} else {
			own = Optional.of(new Chunk((int) Math.min(Chunk.SIZE, Math.max(512, to - from))));
		}
	}

	/** The next chunk; {@link Chunk#last} says that none follows. */
	Chunk next() throws IOException, InterruptedException {
		if (ahead.isEmpty()) {
			fill(own.get());
			return own.get();
		}
		Chunk chunk = full.take();
		if (failure.isPresent() && chunk.length < 0) {
			throw new IOException(failure.get());
		}
		return chunk;
	}

	/** Gives a chunk back. */
	void release(Chunk chunk) {
		if (ahead.isPresent()) {
			free.add(chunk);
		}
	}

	private void readAhead() {
		try {
			boolean more = true;
			while (more) {
				Chunk chunk = free.take();
				try {
					fill(chunk);
				} catch (IOException | RuntimeException | Error e) {
					failure = Optional.of(e);
					chunk.length = -1;
					chunk.last = true;
				}
				more = !chunk.last;
				full.put(chunk);
			}
		} catch (InterruptedException e) {
			// nobody wants the rest
			return;
		}
	}

	private void fill(Chunk chunk) throws IOException {
		int wanted = (int) Math.min(chunk.capacity(), to - at);
		chunk.length = log.read(at, chunk.bytes, Chunk.ROOM, wanted);
		at += chunk.length;
		// A log that became shorter meanwhile ends here; the next look at it notices.
		chunk.last = at >= to || chunk.length < wanted;
		chunk.count();
		chunk.notUtf8 = -1;
		if (utf8) {
			chunk.check();
			utf8 = chunk.notUtf8 < 0;
		}
	}

	@Override
	public void close() {
		ahead.ifPresent(Thread::interrupt);
		ahead.ifPresent(thread -> {
			boolean interrupted = false;
			while (thread.isAlive()) {
				try {
					thread.join();
				} catch (InterruptedException e) {
					interrupted = true;
				}
			}
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		});
	}
}

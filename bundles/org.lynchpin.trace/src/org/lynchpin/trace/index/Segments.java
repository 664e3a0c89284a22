// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Messages;
import org.lynchpin.trace.Lines;
import org.lynchpin.trace.RecordReader;
import org.lynchpin.trace.TraceWarning;

/**
 * Reads a long log with several readers at once, a segment each; a reader begins some way before its segment, to know what one from
 * the first byte would know. Where one segment ends is where the next one has to begin: if two readers do not agree on that,
 * nothing of this counts, and the log is read by one.
 */
final class Segments {
	private static final Messages TEXT = Messages.of(Pass.class);

	/** How long a segment is, how far before it its reader begins, and how many segments a log needs to be worth it. */
	record Sizes(long segment, int before, int least) {
	}

	/** The readers do not agree, or there is no end to be found. */
	static final class Apart extends Exception {
		private static final long serialVersionUID = 1;

		Apart() {
			super("one reader has to read it all", null, false, false);
		}
	}

	/**
	 * What a segment gave. Lines are counted from where its reader began.
	 *
	 * @param first the first record that begins in it or behind it
	 * @param end the first record that begins behind it, or the end of the log
	 * @param resume where a pass would go on, with lines so counted
	 */
	record Part(ColumnIndex rows, Warnings warnings, long first, long firstLine, long end, long endLine, Resume resume, boolean any) {
	}

	/** A reader for each segment. */
	interface Readers {
		RecordReader get() throws IOException;
	}

	/** Opens the log once more. */
	interface Logs {
		LogBytes open() throws IOException;
	}

	private final Sizes sizes;
	private final Readers readers;
	private final Logs logs;
	private final AtomicBoolean stop = new AtomicBoolean();

	Segments(Sizes sizes, Readers readers, Logs logs) {
		this.sizes = sizes;
		this.readers = readers;
		this.logs = logs;
	}

	/** Whether a log of this length is worth it on this machine. */
	boolean worth(long bytes) {
		return bytes >= sizes.segment * sizes.least && Runtime.getRuntime().availableProcessors() > 1;
	}

	/**
	 * Reads a log.
	 *
	 * @param first the first byte of its text
	 * @param to its end
	 * @throws Apart if one reader has to do it; then {@code rows} are of no use
	 */
	Resume run(long first, long to, IndexBuilder rows, Warnings warnings, Pass.Watch watch) throws IOException, InterruptedException, Cancelled, Apart {
		int workers = Math.min(4, Runtime.getRuntime().availableProcessors());
		ExecutorService threads = Executors.newFixedThreadPool(workers, work -> {
			Thread thread = new Thread(work, "trace-segment");
			thread.setDaemon(true);
			return thread;
		});
		Warnings found = new Warnings();
		try {
			Queue<Future<Part>> parts = new ArrayDeque<>();
			long next = first;
			long at = first;
			long line = 1;
			Optional<Resume> resume = Optional.empty();
			while (next < to || !parts.isEmpty()) {
				while (next < to && parts.size() < workers + 1) {
					long from = next;
					next = Math.min(to, next + sizes.segment);
					long end = next;
					parts.add(threads.submit(() -> part(first, from, end, to)));
				}
				Part part = get(parts.remove());
				if (part.first != at) {
					throw new Apart();
				}
				long shift = line - part.firstLine;
				rows.append(part.rows, shift);
				if (rows.full().isPresent()) {
					throw new Apart();
				}
				merge(part, shift, found);
				if (part.any) {
					Resume own = part.resume;
					resume = Optional.of(new Resume(to, own.last(), own.lastLine() + shift, own.warm(), own.warmLine() + shift));
				}
				at = part.end;
				line = part.endLine + shift;
				watch.at(at);
			}
			warnings.addAll(found);
			return resume.orElseThrow(Apart::new);
		} finally {
			stop.set(true);
			threads.shutdown();
		}
	}

	private static Part get(Future<Part> part) throws IOException, InterruptedException, Apart {
		try {
			return part.get();
		} catch (ExecutionException e) {
			if (e.getCause() instanceof IOException io) {
				throw io;
			}
			throw new Apart();
		}
	}

	private static void merge(Part part, long shift, Warnings found) {
		for (TraceWarning warning : part.warnings.first()) {
			if (warning.offset() < part.first || warning.offset() >= part.end) {
				continue;
			}
			if (warning.text().equals(TEXT.text("not-utf8"))) {
				found.first(warning.line() + shift, warning.offset(), warning.text());
			} else {
				found.add(warning.line() + shift, warning.offset(), warning.text());
			}
		}
		found.further(part.warnings.more());
	}

	private Part part(long first, long from, long end, long to) throws IOException, InterruptedException, Cancelled, Apart {
		Warnings warnings = new Warnings();
		try (LogBytes log = logs.open(); IndexBuilder rows = new IndexBuilder(java.util.List.of(), Optional.empty(), warnings::add)) {
			long warm = from == first ? first : lineAt(log, Math.max(first, from - sizes.before), from);
			Pass pass = new Pass(readers.get(), warnings);
			return pass.segment(log, warm, from, end, to, rows, stop::get, sizes.segment);
		}
	}

	/** Where a line begins at or behind a place. */
	private static long lineAt(LogBytes log, long at, long before) throws IOException, Apart {
		byte[] bytes = new byte[(int) (before - at)];
		int read = log.read(at, bytes, 0, bytes.length);
		int feed = Lines.find(bytes, 0, read, '\n');
		if (feed < 0) {
			throw new Apart();
		}
		return at + feed + 1;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.bench;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.lynchpin.trace.TraceFile;
import org.lynchpin.trace.TraceFormat;
import org.lynchpin.trace.TraceReader;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** A log that grows by five megabytes a second: how old the newest byte is that can be seen, when it is looked for four times a second. */
final class LiveTrace {
	private static final int RATE = 5 << 20;
	private static final int SECONDS = 20;
	private static final int PIECES = 50;
	private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(250);

	private final BundleContext context = FrameworkUtil.getBundle(LiveTrace.class).getBundleContext();
	private final Path log;
	private final Path source;
	/** When the log had how many bytes. */
	private final TreeMap<Long, Long> written = new TreeMap<>();

	LiveTrace(Path log, Path source) {
		this.log = log;
		this.source = source;
	}

	void measure() throws Exception {
		List<TraceFormat> formats = context.getServiceReferences(TraceFormat.class, null).stream().map(context::getService).toList();
		try (InputStream in = Files.newInputStream(source)) {
			Files.write(log, in.readNBytes(RATE));
			Thread writer = Thread.ofPlatform().start(() -> grow(in));
			List<Long> ages = new ArrayList<>();
			try (TraceFile file = new TraceReader(formats, log.resolveSibling("live-index")).open(log, new Clerk())) {
				for (long next = System.nanoTime(); writer.isAlive(); next += LOOK) {
					TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
					file.follow();
					age(file.bytes(), System.nanoTime()).ifPresent(ages::add);
				}
				file.follow();
				Traces.print("live log, 5 MB a second", "newest message seen after %.0f ms, worst %.0f ms (wanted at most 1000; %d looks, %d rows)",
						Traces.millis(Traces.median(ages.stream().mapToLong(Long::longValue).toArray())), Traces.millis(ages.stream().max(Long::compare).orElse(0L)),
						ages.size(), file.index().size());
			}
			writer.join();
		}
	}

	private java.util.OptionalLong age(long seen, long now) {
		synchronized (written) {
			// The oldest byte that is not seen yet has waited since it was written, at least until now.
			Map.Entry<Long, Long> first = written.higherEntry(seen);
			Map.Entry<Long, Long> last = written.floorEntry(seen);
			written.headMap(seen).clear();
			return first != null ? java.util.OptionalLong.of(now - first.getValue()) : last != null ? java.util.OptionalLong.of(now - last.getValue()) : java.util.OptionalLong.empty();
		}
	}

	private void grow(InputStream in) {
		try (OutputStream out = Files.newOutputStream(log, StandardOpenOption.APPEND)) {
			long size = RATE;
			long begin = System.nanoTime();
			for (int i = 1; i <= SECONDS * PIECES; i++) {
				byte[] piece = in.readNBytes(RATE / PIECES);
				out.write(piece);
				size += piece.length;
				synchronized (written) {
					written.put(size, System.nanoTime());
				}
				TimeUnit.NANOSECONDS.sleep(Math.max(0, begin + i * TimeUnit.SECONDS.toNanos(1) / PIECES - System.nanoTime()));
			}
		} catch (java.io.IOException e) {
			throw new java.io.UncheckedIOException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}

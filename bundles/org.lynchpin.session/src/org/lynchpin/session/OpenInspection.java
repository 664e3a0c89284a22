// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.interaction.Progress;
import org.lynchpin.diagnosis.DiagnosisReport;
import org.lynchpin.diagnosis.SiteFacts;
import org.lynchpin.trace.FileClock;
import org.lynchpin.trace.TraceFile;
import org.lynchpin.trace.attempt.Grouping;

/**
 * The logs that are open, and the threads that work on them. Two locks, always taken in this order: {@code work} while attempts are looked
 * for, which may take long; {@code access} while files are opened, closed or looked at for growth, so that none of them closes under another.
 */
final class OpenInspection implements Inspection {
	/** How an inspection does its work. */
	interface Engine {
		/** Opens a file, a folder or an archive. */
		List<TraceFile> open(Path path, Interaction ask) throws Failure;

		/** Finds the attempts. */
		Grouping group(List<TraceFile> files, Cancellation cancellation) throws Cancelled;

		/** Judges them. */
		DiagnosisReport diagnose(Grouping grouping, SiteFacts site, Cancellation cancellation) throws Cancelled;
	}

	/** A file that is open, or the reason why it is not. */
	private record Held(String name, Path path, Optional<TraceFile> trace, FileClock asOpened, Optional<Finding> failure) {
	}

	private static final Messages TEXT = Messages.of(OpenInspection.class);
	private static final FileClock NO_CLOCK = new FileClock(ZoneOffset.UTC, Duration.ZERO, FileClock.Basis.ASSUMED, "");

	private final Engine engine;
	private final Duration pace;
	private final ReentrantLock work = new ReentrantLock();
	private final Object access = new Object();
	private final List<Consumer<Inspected>> listeners = new CopyOnWriteArrayList<>();
	private final List<Held> held = new ArrayList<>();
	private Grouping grouping;
	private volatile Inspected now;
	private Optional<Follower> follower = Optional.empty();
	private final Cancellation closing = new Cancellation();

	/** @param pace how long to wait between two looks at growing files */
	OpenInspection(Engine engine, SiteFacts site, Duration pace) {
		this.engine = engine;
		this.pace = pace;
		this.now = Inspected.nothing(site);
	}

	@Override
	public Inspected now() {
		return now;
	}

	@Override
	public Inspected add(List<Path> paths, Interaction ask) throws Cancelled {
		work.lock();
		try {
			int done = 0;
			for (Path path : paths) {
				Interaction part = new PartOf(ask, done++, paths.size());
				part.progress(new Progress(TEXT.text("opening", String.valueOf(path.getFileName())), 0, 1));
				open(path, part);
			}
			ask.progress(new Progress(TEXT.text("finding"), done * PartOf.WHOLE, paths.size() * PartOf.WHOLE));
			judge(ask.cancellation());
			return now;
		} catch (Cancelled e) {
			publish(now.verdicts().isEmpty() && held().isEmpty());
			throw e;
		} finally {
			done();
		}
	}

	private void open(Path path, Interaction ask) throws Cancelled {
		List<TraceFile> opened;
		try {
			ask.cancellation().check();
			opened = engine.open(path, ask);
		} catch (Cancelled e) {
			throw e;
		} catch (Failure e) {
			synchronized (access) {
				held.removeIf(each -> each.failure.isPresent() && each.path.equals(path));
				held.add(new Held(path.toString(), path, Optional.empty(), NO_CLOCK, Optional.of(e.finding())));
			}
			return;
		}
		synchronized (access) {
			// what failed before and can be opened now
			held.removeIf(each -> each.failure.isPresent() && each.path.equals(path));
			Set<String> known = new HashSet<>();
			held.stream().flatMap(each -> each.trace.stream()).forEach(each -> known.add(identity(each)));
			for (TraceFile file : opened) {
				if (closing.isCancelled() || !known.add(identity(file))) {
					file.close();
				} else {
					held.add(new Held(file.name(), file.path(), Optional.of(file), file.clock(), Optional.empty()));
				}
			}
		}
	}

	/** The same file is the same however it was named; an archive holds many. */
	private static String identity(TraceFile file) {
		int inside = file.name().indexOf('!');
		String entry = inside < 0 ? "" : file.name().substring(inside);
		try {
			return file.path().toRealPath() + entry;
		} catch (IOException e) {
			return file.path().toAbsolutePath().normalize() + entry; // gone since it was opened
		}
	}

	@Override
	public Inspected remove(InspectedFile file) {
		work.lock();
		try {
			synchronized (access) {
				held.stream().filter(each -> each.name.equals(file.name())).flatMap(each -> each.trace.stream()).forEach(TraceFile::close);
				held.removeIf(each -> each.name.equals(file.name()));
			}
			return judgeUnasked();
		} finally {
			done();
		}
	}

	@Override
	public Inspected clock(InspectedFile file, FileClock clock) {
		work.lock();
		try {
			synchronized (access) {
				boolean byHand = clock.basis() == FileClock.Basis.BY_HAND;
				held.stream().filter(each -> each.name.equals(file.name()))
						.forEach(each -> each.trace.ifPresent(trace -> trace.clock(byHand ? clock : each.asOpened)));
			}
			return judgeUnasked();
		} finally {
			done();
		}
	}

	@Override
	public Inspected site(SiteFacts facts) {
		work.lock();
		try {
			now = new Inspected(now.generation(), now.files(), now.verdicts(), now.others(), now.findings(), now.breaks(), now.whole(), facts);
			if (grouping != null) {
				report(grouping, closing);
			} else {
				publish(now.whole());
			}
			return now;
		} catch (Cancelled e) {
			return now;
		} finally {
			done();
		}
	}

	private Inspected judgeUnasked() {
		try {
			judge(closing);
		} catch (Cancelled e) {
			publish(false); // the thread was interrupted
		}
		return now;
	}

	/** Finds the attempts anew over all files. Called with {@code work} held. */
	private void judge(Cancellation cancellation) throws Cancelled {
		Grouping found = engine.group(traces(), cancellation);
		report(found, cancellation);
		grouping = found;
	}

	private void report(Grouping found, Cancellation cancellation) throws Cancelled {
		DiagnosisReport report = engine.diagnose(found, now.site(), cancellation);
		tell(new Inspected(now.generation() + 1, files(), report.verdicts(), Optional.of(found.others()), report.findings(), report.breaks(), true, now.site()));
	}

	/** Tells how the files are now, with what is known of the attempts. */
	private void publish(boolean whole) {
		tell(new Inspected(now.generation() + 1, files(), now.verdicts(), now.others(), now.findings(), now.breaks(), whole, now.site()));
	}

	private void tell(Inspected next) {
		synchronized (access) {
			long generation = Math.max(next.generation(), now.generation() + 1);
			now = new Inspected(generation, next.files(), next.verdicts(), next.others(), next.findings(), next.breaks(), next.whole(), next.site());
		}
		if (!closing.isCancelled()) {
			listeners.forEach(listener -> listener.accept(now));
		}
	}

	private List<Held> held() {
		synchronized (access) {
			return List.copyOf(held);
		}
	}

	private List<TraceFile> traces() {
		return held().stream().flatMap(each -> each.trace.stream()).toList();
	}

	private List<InspectedFile> files() {
		return held().stream().map(each -> each.trace.map(trace -> new InspectedFile(each.name, each.path, each.trace, trace.bytes(), trace.index().size(),
				trace.warnings(), trace.clock(), Optional.empty()))
				.orElseGet(() -> new InspectedFile(each.name, each.path, Optional.empty(), 0, 0, List.of(), NO_CLOCK, each.failure))).toList();
	}

	@Override
	public Registration follow() {
		synchronized (access) {
			if (follower.isEmpty() && !closing.isCancelled()) {
				follower = Optional.of(new Follower(this::grown, this::judgeGrown, pace));
			}
		}
		return this::unfollow;
	}

	private void unfollow() {
		Optional<Follower> ending;
		synchronized (access) {
			ending = follower;
			follower = Optional.empty();
		}
		ending.ifPresent(Follower::close);
	}

	@Override
	public boolean following() {
		synchronized (access) {
			return follower.isPresent();
		}
	}

	/** Looks whether something was added, and tells it at once: the attempts follow. */
	private boolean grown() {
		boolean grown = false;
		synchronized (access) {
			if (!closing.isCancelled()) {
				for (Held each : held) {
					grown |= each.trace.isPresent() && each.trace.get().follow();
				}
			}
		}
		if (grown) {
			publish(false);
		}
		return grown;
	}

	private void judgeGrown() {
		work.lock();
		try {
			if (!closing.isCancelled()) {
				judge(closing);
			}
		} catch (Cancelled e) {
			publish(false); // the follower ends
		} catch (IndexOutOfBoundsException e) {
			publish(false); // a file was cut while it was looked at; the next look finds it shorter
		} finally {
			done();
		}
	}

	@Override
	public Registration onChange(Consumer<Inspected> listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}

	/** Ends a piece of work; the files of an inspection that was closed meanwhile are closed then. */
	private void done() {
		work.unlock();
		if (closing.isCancelled()) {
			dispose();
		}
	}

	/** Does not wait for work that goes on: who does it closes the files when it ends. */
	private void dispose() {
		if (work.tryLock()) {
			try {
				synchronized (access) {
					traces().forEach(TraceFile::close);
					held.clear();
				}
			} finally {
				work.unlock();
			}
		}
	}

	@Override
	public void close() {
		listeners.clear();
		closing.cancel();
		unfollow();
		dispose();
	}
}

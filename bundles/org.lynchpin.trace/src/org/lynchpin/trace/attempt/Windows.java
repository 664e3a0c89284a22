// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.attempt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.lynchpin.trace.TraceIndex;

/** Finds attempts that were under way at a time. */
final class Windows {
	/** An attempt takes no longer, in milliseconds; somebody who looks for the card takes a while. */
	private static final long LONGEST = 600_000;
	/** More attempts at one time are not told apart by time. */
	private static final int MOST = 5000;

	private record Window(long start, long decided, Draft draft) {
	}

	private final List<Window> windows = new ArrayList<>();
	private final Map<String, List<Draft>> byPerson = new HashMap<>();
	private final Map<String, List<Draft>> byHost = new HashMap<>();
	private final Map<String, Windows> ofPerson = new HashMap<>();
	private final Map<String, Windows> ofHost = new HashMap<>();

	Windows(List<Draft> drafts) {
		for (Draft draft : drafts) {
			long start = draft.start();
			if (start != TraceIndex.NO_TIME) {
				windows.add(new Window(start, Math.min(draft.decided(), start + LONGEST), draft));
			}
		}
		for (Draft draft : drafts) {
			draft.user().ifPresent(user -> byPerson.computeIfAbsent(Joiner.local(user), name -> new ArrayList<>(1)).add(draft));
			draft.addresses().map(Draft::host).distinct().forEach(host -> byHost.computeIfAbsent(host, name -> new ArrayList<>(1)).add(draft));
		}
		windows.sort(Comparator.comparing(Window::start));
	}

	/**
	 * The attempt that was under way: the one within whose time it lies, else the next that began, else the last that was decided. Empty also where
	 * attempts of several persons were under way and nothing tells them apart.
	 *
	 * @param before how long before its beginning an attempt counts, in milliseconds
	 * @param after how long after its decision
	 */
	Optional<Draft> at(long time, long before, long after, Predicate<Draft> fits) {
		List<Window> near = near(time, before, after, fits);
		if (near.stream().map(window -> window.draft().user().orElse("")).distinct().count() > 1) {
			return Optional.empty();
		}
		return near.stream().min(Comparator.comparing((Window window) -> distance(window, time)).thenComparing(Window::start)).map(Window::draft);
	}

	/** The attempts of persons whose address begins like this, before the at sign. */
	Windows ofPerson(String local) {
		return ofPerson.computeIfAbsent(local, name -> new Windows(byPerson.getOrDefault(name, List.of())));
	}

	/** The attempts from a client's address, without port. */
	Windows ofHost(String host) {
		return ofHost.computeIfAbsent(host, name -> new Windows(byHost.getOrDefault(name, List.of())));
	}

	/** Whether any attempt was under way. */
	boolean busy(long time, long before, long after) {
		return !near(time, before, after, draft -> true).isEmpty();
	}

	private List<Window> near(long time, long before, long after, Predicate<Draft> fits) {
		List<Window> near = new ArrayList<>();
		if (time == TraceIndex.NO_TIME) {
			return near;
		}
		int last = first(time + before) - 1;
		for (int i = last; i >= Math.max(0, last - MOST) && windows.get(i).start() >= time - LONGEST - after; i--) {
			Window window = windows.get(i);
			if (time <= window.decided() + after && fits.test(window.draft())) {
				near.add(window);
			}
		}
		return near;
	}

	private static long distance(Window window, long time) {
		return time < window.start() ? 1 : time <= window.decided() ? 0 : 2 + time - window.decided();
	}

	/** The number of windows that begin at a time or before. */
	private int first(long time) {
		int low = 0;
		int high = windows.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (windows.get(middle).start() <= time) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}
}

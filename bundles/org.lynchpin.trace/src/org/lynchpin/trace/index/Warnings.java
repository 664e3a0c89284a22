// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.lynchpin.core.Messages;
import org.lynchpin.trace.TraceWarning;

/** The first warnings of a file, and how many more there were. Safe for use from any thread. */
final class Warnings {
	private static final Messages TEXT = Messages.of(Warnings.class);
	/** How many are kept. */
	static final int MOST = 200;

	private final List<TraceWarning> first = new ArrayList<>();
	private long more;

	synchronized void add(long line, long offset, String text) {
		if (first.size() < MOST) {
			first.add(new TraceWarning(line, offset, text));
		} else {
			more++;
		}
	}

	/** Adds what may be found again and again, once. */
	void once(String text) {
		once(0, -1, text);
	}

	synchronized void once(long line, long offset, String text) {
		TraceWarning warning = new TraceWarning(line, offset, text);
		if (!first.contains(warning)) {
			add(line, offset, text);
		}
	}

	/** Adds what is said of the first place only. */
	synchronized void first(long line, long offset, String text) {
		if (first.stream().noneMatch(warning -> warning.text().equals(text))) {
			add(line, offset, text);
		}
	}

	void whole(String text) {
		add(0, -1, text);
	}

	/** What was said when the file was read. */
	synchronized void replace(List<TraceWarning> warnings, long further) {
		first.clear();
		first.addAll(warnings);
		more = further;
	}

	/** Counts warnings that were not kept where they were found. */
	synchronized void further(long count) {
		more += count;
	}

	void addAll(Warnings others) {
		others.first().forEach(warning -> add(warning.line(), warning.offset(), warning.text()));
		further(others.more());
	}

	synchronized void clear() {
		replace(List.of(), 0);
	}

	synchronized List<TraceWarning> first() {
		return List.copyOf(first);
	}

	synchronized long more() {
		return more;
	}

	/** Drops those of places at or behind this byte: they are found again. */
	synchronized void rewind(long offset) {
		first.removeIf(warning -> warning.offset() >= offset);
	}

	synchronized List<TraceWarning> list() {
		if (more == 0) {
			return List.copyOf(first);
		}
		List<TraceWarning> all = new ArrayList<>(first);
		all.add(new TraceWarning(0, -1, TEXT.text("warnings-more", more)));
		return Collections.unmodifiableList(all);
	}
}

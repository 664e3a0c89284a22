// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.util.concurrent.TimeUnit;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.interaction.Progress;

/** Tells how far the opening of files is, in thousandths of their bytes and not more often than somebody can see; asks whether to go on. */
final class Steps implements Pass.Watch {
	private static final Messages TEXT = Messages.of(Steps.class);
	private static final int WHOLE = 1000;
	private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

	private final Interaction ask;
	private final long total;
	private String name = "";
	private long before;
	private long size;
	private long told = System.nanoTime() - PAUSE;

	Steps(Interaction ask, long total) {
		this.ask = ask;
		this.total = Math.max(1, total);
	}

	/** The next file. */
	void file(String next, long bytes) throws Cancelled {
		before += size;
		name = next;
		size = bytes;
		at(0);
	}

	@Override
	public void at(long position) throws Cancelled {
		ask.cancellation().check();
		long now = System.nanoTime();
		if (now - told >= PAUSE) {
			told = now;
			// An unpacked text is longer than its file: it is not told to be further than at its end.
			int done = (int) (WHOLE * (double) (before + Math.min(size, position)) / total);
			ask.progress(new Progress(TEXT.text("reading", name), Math.min(WHOLE, done), WHOLE));
		}
	}
}

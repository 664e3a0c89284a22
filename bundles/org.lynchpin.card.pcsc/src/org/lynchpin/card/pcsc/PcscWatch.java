// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.pcsc;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import javax.smartcardio.CardException;

import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardTransport;
import org.lynchpin.card.Reader;

/**
 * Waits for changes in a context of its own. When the service goes, there are no readers; then it is asked now and again
 * whether it is back, since nothing tells.
 */
final class PcscWatch implements CardTransport.Watch {
	/** A wait cannot be ended from outside, so that closing takes this long at most. */
	private static final long WAIT_MILLIS = 1_000;
	private static final long PAUSE_MILLIS = 500;
	private final PcscReaders readers;
	private final Consumer<List<Reader>> changed;
	private final CountDownLatch closed = new CountDownLatch(1);
	private List<Reader> told = List.of();
	private boolean first = true;

	PcscWatch(PcscReaders readers, Consumer<List<Reader>> changed) {
		this.readers = readers;
		this.changed = changed;
		Thread.ofPlatform().daemon().name("PC/SC readers").start(this::run);
	}

	private void run() {
		try {
			do {
				watch();
				tell(List.of());
			} while (!closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** Until the service goes, or nobody wants to know any more. */
	private void watch() {
		try (PcscContext context = PcscContext.open()) {
			while (!isClosed()) {
				tell(readers.list(context));
				context.waitForChange(WAIT_MILLIS);
			}
		} catch (CardFailure | CardException e) {
			// no service is a state like another, and is told as an empty list
			return;
		}
	}

	private void tell(List<Reader> now) {
		if (!isClosed() && (first || !now.equals(told))) {
			first = false;
			told = now;
			changed.accept(now);
		}
	}

	private boolean isClosed() {
		return closed.getCount() == 0;
	}

	@Override
	public void close() {
		closed.countDown();
	}
}

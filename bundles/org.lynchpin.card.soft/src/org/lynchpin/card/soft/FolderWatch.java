// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.lynchpin.card.CardTransport;
import org.lynchpin.card.Reader;
import org.lynchpin.card.soft.SoftCardFolders.Found;

/**
 * Looks a few times a second which cards there are: the folders may not exist yet, and a listing of a handful of files
 * costs less than keeping native watches over them.
 */
final class FolderWatch implements CardTransport.Watch {
	private static final long PERIOD_MILLIS = 250;
	private final SoftCardFolders folders;
	private final Consumer<List<Reader>> changed;
	private final CountDownLatch closed = new CountDownLatch(1);

	FolderWatch(SoftCardFolders folders, Consumer<List<Reader>> changed) {
		this.folders = folders;
		this.changed = changed;
		Thread.ofPlatform().daemon().name("software card readers").start(this::run);
	}

	private void run() {
		Set<Path> former = folders.listing();
		changed.accept(readers());
		try {
			while (!closed.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS)) {
				Set<Path> now = folders.listing();
				if (!now.equals(former)) {
					former = now;
					changed.accept(readers());
				}
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private List<Reader> readers() {
		return folders.all().stream().map(Found::reader).toList();
	}

	@Override
	public void close() {
		closed.countDown();
	}
}

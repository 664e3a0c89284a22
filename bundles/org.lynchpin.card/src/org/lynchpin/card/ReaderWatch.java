// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Joins the watches of several transports into one list of readers. */
final class ReaderWatch implements CardTransport.Watch {
	private final Map<String, List<Reader>> byTransport = new LinkedHashMap<>();
	private final List<CardTransport.Watch> watches = new ArrayList<>();
	private final Consumer<List<Reader>> changed;
	private boolean closed;

	ReaderWatch(List<CardTransport> transports, Consumer<List<Reader>> changed) {
		this.changed = changed;
		transports.forEach(transport -> byTransport.put(transport.id(), List.of()));
		transports.forEach(transport -> watches.add(transport.watch(readers -> update(transport.id(), readers))));
	}

	private synchronized void update(String transport, List<Reader> readers) {
		if (!closed) {
			byTransport.put(transport, List.copyOf(readers));
			changed.accept(byTransport.values().stream().flatMap(List::stream).toList());
		}
	}

	@Override
	public void close() {
		synchronized (this) {
			closed = true;
		}
		watches.forEach(CardTransport.Watch::close);
	}
}

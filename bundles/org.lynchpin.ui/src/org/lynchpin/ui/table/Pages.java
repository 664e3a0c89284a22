// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.table;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * The pages of a long list that were loaded, the last used ones only. Used from the thread of the user interface.
 *
 * @param <T> the row
 */
final class Pages<T> {
	/** Rows in a page: several screens, so that scrolling seldom waits. */
	static final int SIZE = 200;
	private static final int KEPT = 50;

	private final Map<Integer, List<T>> loaded = new LinkedHashMap<>(16, 0.75f, true) {
		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Integer, List<T>> eldest) {
			return size() > KEPT;
		}
	};
	private final Set<Integer> asked = new HashSet<>();
	private final IntConsumer load;

	/** @param load asked for a page once, by its number */
	Pages(IntConsumer load) {
		this.load = load;
	}

	/** A row, if its page is there; else its page is asked for. */
	Optional<T> row(int index) {
		int page = index / SIZE;
		List<T> rows = loaded.get(page);
		if (rows == null) {
			if (asked.add(page)) {
				load.accept(page);
			}
			return Optional.empty();
		}
		int place = index % SIZE;
		return place < rows.size() ? Optional.of(rows.get(place)) : Optional.empty();
	}

	/** A page was loaded. */
	void arrived(int page, List<T> rows) {
		asked.remove(page);
		loaded.put(page, List.copyOf(rows));
	}

	/** A page has become longer: it is asked for anew. */
	void forget(int page) {
		loaded.remove(page);
	}

	/** A page could not be loaded: it may be asked for again. */
	void missed(int page) {
		asked.remove(page);
	}
}

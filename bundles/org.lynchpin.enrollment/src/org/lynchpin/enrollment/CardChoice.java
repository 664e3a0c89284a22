// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.lynchpin.card.Reader;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;

/** The readers, the one that is worked with, and what is known of the card in it. Safe for use from any thread. */
public final class CardChoice {
	/** Looks at a card; blocks. */
	interface Source {
		CardFacts inspect(Reader reader) throws Failure;
	}

	private final Executor executor;
	private final Source source;
	private final Runnable changed;
	private final Runnable known;
	private List<Reader> readers = List.of();
	private Optional<Reader> reader = Optional.empty();
	private int inspection;
	private Optional<CardFacts> card = Optional.empty();
	private Optional<Finding> failure = Optional.empty();

	/** @param known called once it is known what is in the reader, or that nothing is */
	CardChoice(Executor executor, Source source, Runnable changed, Runnable known) {
		this.executor = executor;
		this.source = source;
		this.changed = changed;
		this.known = known;
	}

	/**
	 * The readers there are now, from a watch. The only one with a card is taken by itself, and so is the one into which a card was just put.
	 *
	 * @param busy whether the card is worked on: then its reader stays
	 */
	void readers(List<Reader> now, boolean busy) {
		boolean look;
		synchronized (this) {
			List<Reader> before = readers;
			readers = List.copyOf(now);
			Optional<Reader> same = reader.flatMap(mine -> now.stream().filter(each -> same(mine, each)).findFirst());
			Optional<Reader> wanted = same.filter(Reader::hasCard).isPresent() ? same : justFilled(before, now).or(() -> same);
			look = !busy && !wanted.equals(reader);
			if (look) {
				reader = wanted;
				forgetCard();
			}
		}
		changed.run();
		if (look) {
			inspect();
		}
	}

	private static Optional<Reader> justFilled(List<Reader> before, List<Reader> now) {
		List<Reader> filled = now.stream().filter(Reader::hasCard).toList();
		List<Reader> fresh = filled.stream().filter(each -> before.stream().noneMatch(old -> same(old, each) && old.hasCard())).toList();
		List<Reader> clear = filled.size() == 1 ? filled : fresh;
		return clear.size() == 1 ? Optional.of(clear.getFirst()) : Optional.empty();
	}

	private static boolean same(Reader one, Reader other) {
		return one.transport().equals(other.transport()) && one.name().equals(other.name());
	}

	/** The readers there are. */
	public synchronized List<Reader> readers() {
		return readers;
	}

	/** The reader chosen. */
	public synchronized Optional<Reader> reader() {
		return reader;
	}

	/** The card is in this reader. */
	public void choose(Reader chosen) {
		synchronized (this) {
			reader = Optional.of(chosen);
			forgetCard();
		}
		changed.run();
		inspect();
	}

	/** Looks at the card again. */
	public void inspect() {
		int mine;
		Optional<Reader> looked;
		synchronized (this) {
			looked = reader.filter(Reader::hasCard);
			mine = ++inspection;
		}
		looked.ifPresentOrElse(there -> executor.execute(() -> inspect(mine, there)), () -> executor.execute(known));
	}

	private void inspect(int mine, Reader looked) {
		Optional<CardFacts> facts = Optional.empty();
		Optional<Finding> trouble = Optional.empty();
		try {
			facts = Optional.of(source.inspect(looked));
		} catch (Failure e) {
			trouble = Optional.of(e.finding());
		}
		synchronized (this) {
			if (mine != inspection) {
				return;
			}
			card = facts;
			failure = trouble;
		}
		known.run();
	}

	/** What is known of the card; empty while it is being looked at, or where there is none. */
	public synchronized Optional<CardFacts> card() {
		return card;
	}

	/** Why the card cannot be read. */
	public synchronized Optional<Finding> failure() {
		return failure;
	}

	/** The next card is another one; the reader stays. */
	synchronized void forgetCard() {
		inspection++;
		card = Optional.empty();
		failure = Optional.empty();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.lynchpin.core.CallFailure;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.trace.TraceFile;

/**
 * Which messages are wanted, as a person types it: {@code status:>=400 method:REGISTER user:anna after:14:05 -peer:10.0.0.7 "to you"}.
 * All words have to fit; values separated by commas are alternatives; {@code -} turns a word round; a word without a field is
 * searched in the record itself. Immutable; safe for use from any thread.
 */
public final class TraceFilter {
	private static final Messages TEXT = Messages.of(TraceFilter.class);
	private static final int BLOCK = 16 * 1024;

	private final String text;
	private final List<Term> terms;

	/** Takes what was found while the rest is still being looked at. */
	@FunctionalInterface
	public interface Sink {
		/**
		 * More positions that fit, in their order; called from the thread that filters, and at the end of each block even where there are none.
		 *
		 * @param positions in the set
		 * @param looked how many positions were looked at so far
		 */
		void found(int[] positions, int looked);
	}

	private TraceFilter(String text, List<Term> terms) {
		this.text = text;
		// What is in the index is asked first, so that the log is only read for what is left.
		this.terms = terms.stream().sorted(Comparator.comparing(Term::slow)).toList();
	}

	/** A filter that everything passes. */
	public static TraceFilter everything() {
		return new TraceFilter("", List.of());
	}

	/** Answers that refuse, without the challenges that are normal in every sign-in. */
	public static TraceFilter onlyFailed() {
		return new TraceFilter("is:failed", List.of(new Failed()));
	}

	/**
	 * Reads a filter.
	 *
	 * @throws CallFailure if a word cannot be understood: which, and what is possible there
	 */
	public static TraceFilter parse(String text) throws CallFailure {
		List<Term> terms = new ArrayList<>();
		for (Words word : Words.of(text)) {
			Term term = term(word);
			terms.add(word.negative() ? term.not() : term);
		}
		return new TraceFilter(text.strip(), terms);
	}

	private static Term term(Words word) throws CallFailure {
		if (word.field().isEmpty() || Fields.SCHEMES.contains(word.field())) {
			String searched = word.field().isEmpty() ? word.value() : word.field() + ":" + word.value();
			if (searched.isEmpty()) {
				throw new CallFailure("filter-empty", TEXT, word.typed());
			}
			return new Contents(searched);
		}
		Fields field = Fields.named(word.field()).orElse(null);
		if (field == null) {
			throw new CallFailure("filter-field", TEXT, word.field(), word.typed(), Fields.words());
		}
		Term term = field.term(word.value()).orElse(null);
		if (term == null) {
			throw new CallFailure("filter-value", TEXT, word.typed(), field.word(), field.possible());
		}
		return term;
	}

	/** What was typed. */
	public String text() {
		return text;
	}

	/** Whether everything passes. */
	public boolean isEmpty() {
		return terms.isEmpty();
	}

	/** Both this and the other. */
	public TraceFilter and(TraceFilter other) {
		List<Term> all = new ArrayList<>(terms);
		all.addAll(other.terms);
		return new TraceFilter((text + " " + other.text).strip(), all);
	}

	/** Whether a single row passes. */
	public boolean test(TraceFile file, int row) {
		return terms.stream().allMatch(term -> term.on(file).test(row));
	}

	/**
	 * All positions of a set that pass, in their order, handed over block by block.
	 *
	 * @throws Cancelled if that was asked for
	 */
	public void run(TraceSet set, Cancellation cancellation, Sink sink) throws Cancelled {
		run(set, 0, cancellation, sink);
	}

	/** The same from a position on: for what was added since. */
	public void run(TraceSet set, int from, Cancellation cancellation, Sink sink) throws Cancelled {
		RowTest[][] tests = new RowTest[set.files().size()][];
		int[] hits = new int[1024];
		int size = set.size();
		int count = 0;
		for (int position = from; position < size; position++) {
			if (passes(set, position, tests)) {
				if (count == hits.length) {
					sink.found(hits, position);
					hits = new int[BLOCK];
					count = 0;
				}
				hits[count++] = position;
			}
			if ((position & BLOCK - 1) == BLOCK - 1) {
				cancellation.check();
				sink.found(Arrays.copyOf(hits, count), position + 1);
				count = 0;
			}
		}
		sink.found(Arrays.copyOf(hits, count), size);
	}

	private boolean passes(TraceSet set, int position, RowTest[][] tests) {
		if (terms.isEmpty()) {
			return true;
		}
		int file = set.fileNumber(position);
		RowTest[] ours = tests[file];
		if (ours == null) {
			TraceFile of = set.files().get(file);
			ours = terms.stream().map(term -> term.on(of)).toArray(RowTest[]::new);
			tests[file] = ours;
		}
		int row = set.row(position);
		if (row >= set.files().get(file).index().size()) {
			// The file became another one meanwhile: its rows come back with the set that is made of it.
			return false;
		}
		for (RowTest test : ours) {
			if (!test.test(row)) {
				return false;
			}
		}
		return true;
	}

	/** All positions of a set that pass, in their order. */
	public int[] positions(TraceSet set, Cancellation cancellation) throws Cancelled {
		List<int[]> blocks = new ArrayList<>();
		run(set, cancellation, (positions, looked) -> blocks.add(positions));
		return blocks.stream().flatMapToInt(IntStream::of).toArray();
	}

	@Override
	public String toString() {
		return text;
	}
}

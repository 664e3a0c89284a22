// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.attempt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.lynchpin.trace.TraceIndex;

/** The REGISTERs of one Call-ID, in all files: a registration as the client sees it, or several one after the other. */
final class Dialog {
	/** The same number is used anew seldom; a log that floods is no reason to compare all with all. */
	private static final int LAST = 4;

	private final String callId;
	private final Map<Long, List<Transaction>> bySequence = new HashMap<>(8);
	private final List<Transaction> transactions = new ArrayList<>(4);

	Dialog(String callId) {
		this.callId = callId;
	}

	String callId() {
		return callId;
	}

	/** Takes a message; its place is that of the same message of another hop, unless the number was used anew. */
	void add(Place place) {
		long sequence = place.scan().index().sequence(place.row());
		List<Transaction> same = bySequence.computeIfAbsent(sequence, number -> new ArrayList<>(1));
		for (Transaction transaction : same.subList(Math.max(0, same.size() - LAST), same.size())) {
			if (transaction.places().stream().noneMatch(other -> Transaction.repeats(other, place)) && near(transaction, place)) {
				transaction.add(place);
				return;
			}
		}
		Transaction transaction = new Transaction(sequence);
		transaction.add(place);
		same.add(transaction);
		transactions.add(transaction);
	}

	/** The same number in one file after hours is another message: a client that began to count anew. */
	private static boolean near(Transaction transaction, Place place) {
		Place first = transaction.places().getFirst();
		return first.scan() != place.scan() || !first.timed() || !place.timed() || Math.abs(first.time() - place.time()) < AttemptFinder.LONGEST_TRANSACTION;
	}

	/** Cuts it into attempts: a new one begins after a sign-out, and after a failure that nothing followed for a while. */
	List<Draft> drafts() {
		boolean timed = transactions.stream().allMatch(transaction -> transaction.time() != TraceIndex.NO_TIME);
		if (transactions.size() > 1) {
			transactions.sort(timed ? Comparator.comparing(Transaction::time).thenComparing(Transaction::sequence) : Comparator.comparing(Transaction::sequence));
		}
		List<Draft> drafts = new ArrayList<>(1);
		Draft draft = null;
		for (Transaction transaction : transactions) {
			boolean ends = transaction.ends();
			if (draft == null || draft.ended() && !ends || draft.gaveUpBefore(transaction)) {
				draft = new Draft(callId + "#" + drafts.size());
				drafts.add(draft);
			}
			draft.add(transaction, ends);
		}
		return drafts;
	}
}

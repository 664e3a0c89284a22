// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.attempt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lynchpin.trace.TraceIndex;

/** Follows clients that were sent to their home server (301) and register there with another Call-ID: that is one attempt. */
final class Redirects {
	private final List<Draft> merged = new ArrayList<>();

	Redirects(List<Draft> drafts) {
		List<Draft> inOrder = new ArrayList<>(drafts);
		if (drafts.stream().anyMatch(Draft::redirected)) {
			inOrder.sort(Comparator.comparing((Draft draft) -> draft.start() == TraceIndex.NO_TIME).thenComparing(Draft::start));
			follow(inOrder);
		} else {
			merged.addAll(inOrder);
		}
	}

	List<Draft> merged() {
		return merged;
	}

	private void follow(List<Draft> inOrder) {
		Map<String, Draft> waiting = new HashMap<>();
		for (Draft draft : inOrder) {
			String client = draft.epid().or(draft::user).orElse("");
			Optional<Draft> before = Optional.ofNullable(waiting.get(client)).filter(each -> !client.isEmpty() && soon(each, draft));
			Draft now = before.orElse(draft);
			if (before.isPresent()) {
				now.append(draft);
			} else {
				merged.add(draft);
			}
			if (now.redirected()) {
				waiting.put(client, now);
			} else {
				waiting.remove(client);
			}
		}
	}

	private static boolean soon(Draft redirected, Draft next) {
		long end = redirected.end();
		long start = next.start();
		return end != TraceIndex.NO_TIME && start != TraceIndex.NO_TIME && start - end <= AttemptFinder.GAP;
	}
}

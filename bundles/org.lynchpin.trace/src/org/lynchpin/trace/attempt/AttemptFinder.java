// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.attempt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.trace.RowWriter.Field;
import org.lynchpin.trace.TraceFile;

/**
 * Makes attempts to sign in of the records of all opened files: REGISTERs of one Call-ID, whatever file or hop logged them; the web part that led to them;
 * events, server records and rows of the monitoring database that tell of the same person at the same time. Works on the indexes and decodes what belongs to a
 * sign-in only; time grows with the number of rows. Times are those of the files' clocks in force: see {@link ClockFinder}.
 */
public final class AttemptFinder {
	/** What is farther apart belongs to another attempt, in milliseconds (domain: sign-in sessions, 2.1). */
	static final long GAP = 90_000;
	/** A REGISTER is answered sooner, in milliseconds; later the same number is used anew. */
	static final long LONGEST_TRANSACTION = 600_000;

	private static final int NO_LANE = -1;

	private final List<FileScan> scans = new ArrayList<>();
	private final Cancellation cancellation;

	private AttemptFinder(Cancellation cancellation) {
		this.cancellation = cancellation;
	}

	/**
	 * Groups what all files have.
	 *
	 * @param files opened files, those of client and servers together
	 * @param cancellation ends the work early
	 * @throws Cancelled if it was cancelled
	 */
	public static Grouping group(List<TraceFile> files, Cancellation cancellation) throws Cancelled {
		return new AttemptFinder(cancellation).group(files);
	}

	private Grouping group(List<TraceFile> files) throws Cancelled {
		for (TraceFile file : files) {
			scans.add(new FileScan(file, scans.size(), cancellation));
		}
		Map<String, Dialog> dialogs = dialogs();
		List<Draft> drafts = new ArrayList<>();
		dialogs.values().forEach(dialog -> drafts.addAll(dialog.drafts()));
		List<Draft> merged = new Redirects(drafts).merged();
		merged.addAll(webPart(merged));
		Calls calls = new Calls(scans, merged, cancellation);
		Joiner joiner = new Joiner(merged, calls);
		scans.stream().filter(FileScan::server).forEach(joiner::web);
		for (FileScan scan : scans) {
			cancellation.check();
			joiner.join(scan);
		}
		Endings endings = new Endings(merged);
		AttemptMaker maker = new AttemptMaker(endings);
		List<SignInAttempt> attempts = new ArrayList<>();
		for (Draft draft : merged) {
			cancellation.check();
			attempts.add(maker.make(draft));
		}
		attempts.sort(Comparator.comparing((SignInAttempt attempt) -> attempt.start().isEmpty()).thenComparing(attempt -> attempt.start().orElse(Instant.MAX)));
		return new Grouping(attempts, maker.others(calls.exchanges()));
	}

	/** REGISTERs by their Call-ID; what has none stands alone. */
	private Map<String, Dialog> dialogs() throws Cancelled {
		Map<String, Dialog> dialogs = new LinkedHashMap<>();
		for (FileScan scan : scans) {
			String alone = "";
			for (int i = 0; i < scan.registers.size(); i++) {
				if ((i & 0xFFF) == 0) {
					cancellation.check();
				}
				Place place = new Place(scan, scan.registers.get(i));
				String callId = place.text(Field.CALL_ID);
				if (callId.isEmpty()) {
					// an answer without Call-ID belongs to the request before it
					alone = place.request() || alone.isEmpty() ? scan.file().name() + "@" + scan.index().offset(place.row()) : alone;
					callId = alone;
				}
				dialogs.computeIfAbsent(callId, Dialog::new).add(place);
			}
		}
		return dialogs;
	}

	/** Client logs of one endpoint are one lane: the client changes the file when it is full. Other logs that are not a server's are a lane each. */
	private List<Draft> webPart(List<Draft> drafts) {
		Map<FileScan, Integer> lanes = new HashMap<>();
		Map<String, Integer> byEndpoint = new HashMap<>();
		for (Draft draft : drafts) {
			for (Transaction transaction : draft.transactions()) {
				for (Place place : transaction.places()) {
					String epid = place.scan().client() ? place.text(Field.EPID) : "";
					if (!epid.isEmpty()) {
						lanes.computeIfAbsent(place.scan(), scan -> byEndpoint.computeIfAbsent(epid, name -> scan.order()));
					}
				}
			}
		}
		Map<Integer, List<FileScan>> files = new LinkedHashMap<>();
		for (FileScan scan : scans) {
			if (!scan.server() && scan.web.size() > 0) {
				files.computeIfAbsent(lanes.computeIfAbsent(scan, FileScan::order), lane -> new ArrayList<>()).add(scan);
			}
		}
		Map<Integer, List<Draft>> own = new HashMap<>();
		for (Draft draft : drafts) {
			Set<Integer> touched = new HashSet<>();
			draft.transactions().forEach(transaction -> transaction.places().forEach(place -> touched.add(lanes.getOrDefault(place.scan(), NO_LANE))));
			touched.forEach(lane -> own.computeIfAbsent(lane, number -> new ArrayList<>()).add(draft));
		}
		List<Draft> found = new ArrayList<>();
		files.forEach((lane, scansOfLane) -> {
			List<Draft> draftsOfLane = own.getOrDefault(lane, List.of());
			List<Draft> more = WebLane.run(scansOfLane, draftsOfLane);
			Optional<String> user = onlyUser(draftsOfLane);
			more.stream().filter(draft -> draft.user().isEmpty()).forEach(draft -> user.ifPresent(draft::user));
			found.addAll(more);
		});
		return found;
	}

	private static Optional<String> onlyUser(List<Draft> drafts) {
		List<String> users = drafts.stream().flatMap(draft -> draft.user().stream()).distinct().limit(2).toList();
		return users.size() == 1 ? Optional.of(users.getFirst()) : Optional.empty();
	}
}

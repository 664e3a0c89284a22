// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.attempt;

import java.util.List;
import java.util.Locale;

import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.TraceIndex;
import org.lynchpin.trace.TraceRecord;

/** HTTP messages as a server's trace has them: the same that the client logged, or requests whose answers are to be found by their path. */
final class ServerHttp {
	/** How far the two logs of one message may stand from each other, in milliseconds. */
	private static final long SAME = 5_000;
	/** Steps that a message is compared with. */
	private static final int LAST = 64;

	private ServerHttp() {
	}

	/** Brings a message to an attempt: as a copy, as the answer to a request, else as a step of its own. */
	static void put(Draft draft, Exchange seen) {
		if (!copies(draft.exchanges(), seen) && !answers(draft.exchanges(), seen)) {
			draft.add(seen);
		}
	}

	/** Whether it is the answer to one of these requests of the same file; then it was brought there. */
	static boolean answers(List<Exchange> exchanges, Exchange seen) {
		Place place = seen.first();
		if (place.kind() != RecordKind.HTTP_RESPONSE) {
			return false;
		}
		String path = path(place);
		for (Exchange exchange : last(exchanges).reversed()) {
			boolean open = exchange.responses().isEmpty() && exchange.request().filter(request -> request.scan() == place.scan() && fits(path, path(request), request, place)).isPresent();
			if (open) {
				exchange.answer(place);
				exchange.user(seen.user());
				return true;
			}
		}
		return false;
	}

	/** An answer that does not say to what is that to the last request shortly before it. */
	private static boolean fits(String path, String asked, Place request, Place answer) {
		return path.isEmpty() ? request.timed() && answer.timed() && answer.time() - request.time() <= SAME : path.equals(asked);
	}

	private static boolean copies(List<Exchange> exchanges, Exchange seen) {
		Place place = seen.first();
		if (place.kind() != RecordKind.HTTP_REQUEST && place.kind() != RecordKind.HTTP_RESPONSE) {
			return false;
		}
		String path = path(place);
		for (Exchange exchange : last(exchanges)) {
			boolean request = place.kind() == RecordKind.HTTP_REQUEST;
			boolean same = request ? exchange.request().filter(own -> same(own, place) && own.scan().index().method(own.row()).equals(place.scan().index().method(place.row()))).isPresent()
					: exchange.responses().stream().anyMatch(own -> own.kind() == RecordKind.HTTP_RESPONSE && own.status() == place.status() && same(own, place));
			if (same && (!request && path.isEmpty() || asks(exchange, path)) && exchange.copyOf(place)) {
				return true;
			}
		}
		return false;
	}

	private static boolean asks(Exchange exchange, String path) {
		return !path.isEmpty() && exchange.request().map(ServerHttp::path).filter(path::equals).isPresent();
	}

	private static List<Exchange> last(List<Exchange> exchanges) {
		return exchanges.subList(Math.max(0, exchanges.size() - LAST), exchanges.size());
	}

	private static boolean same(Place own, Place place) {
		return own.scan() != place.scan() && own.time() != TraceIndex.NO_TIME && place.time() != TraceIndex.NO_TIME && Math.abs(own.time() - place.time()) <= SAME;
	}

	/** What was asked for, without host and query; servers write it in other letters. */
	private static String path(Place place) {
		if (!(place.record() instanceof TraceRecord.Http http)) {
			return "";
		}
		String target = http.message().target();
		int scheme = target.indexOf("://");
		int start = scheme < 0 ? 0 : target.indexOf('/', scheme + 3);
		int query = target.indexOf('?');
		int end = query < 0 ? target.length() : query;
		return start < 0 || start > end ? "" : target.substring(start, end).toLowerCase(Locale.ROOT);
	}
}

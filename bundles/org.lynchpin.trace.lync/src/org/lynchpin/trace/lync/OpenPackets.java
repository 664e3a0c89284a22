// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Packets of a client log whose parts other threads have torn apart; bounded, the oldest is forgotten. */
final class OpenPackets {
	private static final int MOST = 64;

	private final Map<Integer, Frame> opened = new LinkedHashMap<>();
	private final Set<Integer> written = new LinkedHashSet<>();

	/** The line before a packet was read, and then another thread wrote. */
	void opened(Frame frame) {
		Frame kept = new Frame();
		kept.bytes = frame.bytes;
		kept.direction = frame.direction;
		kept.announced = frame.announced;
		kept.peerFrom = frame.peerFrom;
		kept.peerTo = frame.peerTo;
		kept.localFrom = frame.localFrom;
		kept.localTo = frame.localTo;
		kept.keep();
		opened.put(frame.thread, kept);
		if (opened.size() > MOST) {
			opened.remove(opened.keySet().iterator().next());
		}
	}

	/** Gives a frame what the line before its packet told. */
	void fill(Frame frame) {
		Frame kept = opened.isEmpty() ? null : opened.remove(frame.thread);
		if (kept != null) {
			frame.bytes = kept.bytes;
			frame.direction = kept.direction;
			frame.announced = kept.announced;
			frame.peerFrom = kept.peerFrom;
			frame.peerTo = kept.peerTo;
			frame.localFrom = kept.localFrom;
			frame.localTo = kept.localTo;
		}
	}

	/** A message was read without the line behind it. */
	void written(int thread) {
		written.add(thread);
		if (written.size() > MOST) {
			written.remove(written.iterator().next());
		}
	}

	/** The line behind a packet was read. @return whether its message was read before */
	boolean closed(int thread) {
		return written.remove(thread);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import java.util.Arrays;

import org.lynchpin.trace.Lines;
import org.lynchpin.trace.RecordReader;
import org.lynchpin.trace.RowWriter;
import org.lynchpin.trace.Sample;
import org.lynchpin.trace.Slice;
import org.lynchpin.trace.TraceFormat;

/** Reads text that people put together; see {@link PastedText}. */
final class PastedReader implements RecordReader {
	private static final byte[] SYSTEM_TIME = Ascii.bytes("SystemTime=");

	private final Frame frame = new Frame();
	private final LookedAt lookedAt = new LookedAt();

	@Override
	public int nextStart(byte[] bytes, int from, int to) {
		PastedText.Start start = PastedText.next(bytes, lookedAt.floor(from), from, to);
		return start == null ? lookedAt.none(from, to) : lookedAt.found(start.at());
	}

	@Override
	public void describe(Slice record, RowWriter rows) {
		frame.reset();
		PastedText.describe(record.bytes(), record.from(), record.to(), frame, rows);
	}

	/** How times are to be read: UTC where there is an event as XML. */
	static TraceFormat.Times times(Sample sample) {
		Slice head = sample.head();
		return Lines.find(head.bytes(), head.from(), head.to(), SYSTEM_TIME) >= 0 ? TraceFormat.Times.UTC : TraceFormat.Times.LOCAL;
	}

	/** How sure it is that the pasted text of a file is mostly of these kinds: above 40 where it is. */
	static int confidence(Sample sample, PastedText.Kind... kinds) {
		byte[] bytes = sample.head().bytes();
		int to = sample.head().to();
		long mine = 0;
		long all = 0;
		PastedText.Start start = PastedText.next(bytes, sample.head().from(), sample.head().from(), to);
		int before = start == null ? to : start.at();
		PastedText.Kind headless = PastedText.headless(bytes, sample.head().from(), before);
		boolean first = start != null && Ascii.skipped(bytes, sample.head().from(), before) == before;
		if (headless != null) {
			all = before - sample.head().from();
			mine = Arrays.asList(kinds).contains(headless) ? all : 0;
		}
		while (start != null) {
			PastedText.Start next = PastedText.next(bytes, sample.head().from(), start.at() + 1, to);
			int end = next == null ? to : next.at();
			all += end - start.at();
			mine += Arrays.asList(kinds).contains(start.kind()) ? end - start.at() : 0;
			start = next;
		}
		return mine == 0 ? 0 : 40 + (int) (20 * mine / all) + (first && mine * 2 > all ? 15 : 0);
	}
}

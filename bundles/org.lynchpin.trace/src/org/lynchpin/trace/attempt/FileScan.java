// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.attempt;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.trace.FileClock;
import org.lynchpin.trace.RowWriter.Field;
import org.lynchpin.trace.RowWriter.Mark;
import org.lynchpin.trace.TraceFile;
import org.lynchpin.trace.TraceFormat;
import org.lynchpin.trace.TraceIndex;

/** What one pass over the index of a file finds for the grouping: nothing is decoded here. */
final class FileScan {
	/** How long a log may be silent before that says something: a client sends a keep-alive every five minutes (domain: the first 200 OK). */
	private static final long SILENCE = 300_000;
	private static final int NONE = -1;

	/** Silence in a log. @param row the last row before it @param millis how long it lasted */
	record Gap(int row, long millis) {
	}

	/** When a process wrote. @param first its first row @param last its last row */
	private record Span(int first, int last) {
	}

	private final TraceFile file;
	private final TraceIndex index;
	private final int order;
	private final long shift;
	private final TraceFormat.Side side;
	final int size;
	final Rows registers = new Rows();
	final Rows web = new Rows();
	final Rows joined = new Rows();
	final Rows outputs = new Rows();
	final Rows failed = new Rows();
	final Rows notifications = new Rows();
	final List<Gap> gaps = new ArrayList<>();
	final BitSet registerCallIds = new BitSet();
	private final Map<Integer, Span> processes = new HashMap<>();
	private int process = NONE;
	private int processFirst;
	private int lastRow;
	private long lastTime = TraceIndex.NO_TIME;

	FileScan(TraceFile file, int order, Cancellation cancellation) throws Cancelled {
		this.file = file;
		this.index = file.index();
		this.order = order;
		FileClock clock = file.clock();
		this.shift = clock.zone().getTotalSeconds() * 1000L + clock.ahead().toMillis();
		this.side = file.format().map(TraceFormat::side).orElse(TraceFormat.Side.UNKNOWN);
		// a followed file grows meanwhile: what is added later belongs to the next grouping
		this.size = index.size();
		for (int row = 0; row < size; row++) {
			if ((row & 0xFFF) == 0) {
				cancellation.check();
			}
			look(row);
		}
		closeProcess(size - 1);
	}

	private void look(int row) {
		switch (index.kind(row)) {
			case SIP_REQUEST, SIP_RESPONSE -> sip(row);
			case HTTP_REQUEST, HTTP_RESPONSE, LINE -> web.add(row);
			case EVENT, DIAGNOSTIC, CONNECTION, REGISTRATION -> joined.add(row);
			case OUTPUT -> outputs.add(row);
		}
		if (side == TraceFormat.Side.CLIENT) {
			process(row);
		}
		long time = index.time(row);
		if (time != TraceIndex.NO_TIME) {
			if (lastTime != TraceIndex.NO_TIME && time - lastTime > SILENCE) {
				gaps.add(new Gap(row - 1, time - lastTime));
			}
			lastTime = time;
			lastRow = row;
		}
	}

	private void sip(int row) {
		String method = index.method(row);
		if (method.equals("REGISTER")) {
			registers.add(row);
			int number = index.number(row, Field.CALL_ID);
			if (number >= 0) {
				registerCallIds.set(number);
			}
		} else if (index.marked(row, Mark.SIGN_IN) || method.equals("NOTIFY") || method.equals("BENOTIFY")) {
			notifications.add(row);
		} else if (refused(index.status(row))) {
			failed.add(row);
		}
	}

	/** A refusal that says something: challenges and cancelled calls are none. */
	private static boolean refused(int status) {
		return status >= 400 && status != 401 && status != 407 && status != 487;
	}

	private void process(int row) {
		int now = index.process(row);
		if (now != 0 && now != process) {
			closeProcess(row - 1);
			process = now;
			processFirst = row;
		}
	}

	private void closeProcess(int last) {
		if (process != NONE) {
			Span before = processes.get(process);
			processes.put(process, new Span(before == null ? processFirst : before.first(), last));
		}
	}

	TraceFile file() {
		return file;
	}

	TraceIndex index() {
		return index;
	}

	/** Its number among the files. */
	int order() {
		return order;
	}

	TraceFormat.Side side() {
		return side;
	}

	boolean client() {
		return side == TraceFormat.Side.CLIENT;
	}

	boolean server() {
		return side == TraceFormat.Side.SERVER;
	}

	long time(int row) {
		long written = index.time(row);
		return written == TraceIndex.NO_TIME ? written : written - shift;
	}

	/** The instant of its last record that has one. */
	long end() {
		return lastTime == TraceIndex.NO_TIME ? lastTime : time(lastRow);
	}

	/** The last row of a process; -1 where it wrote none. */
	int lastOf(int number) {
		Span span = processes.get(number);
		return span == null ? NONE : span.last();
	}

	/** The first row of the process that began next after a row; -1 where none did. */
	int nextProcess(int after) {
		return processes.values().stream().mapToInt(Span::first).filter(first -> first > after).min().orElse(NONE);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Messages;
import org.lynchpin.trace.Lines;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RecordReader;
import org.lynchpin.trace.Slice;

/**
 * One pass over a log: cuts it into records with a format's reader and has them described. Keeps no more than a record and a
 * chunk, whatever the log holds. One thread.
 */
public final class Pass implements IndexBuilder.Place {
	private static final Messages TEXT = Messages.of(Pass.class);
	/** A longer record is cut. */
	static final int LONGEST_RECORD = 16 * 1024 * 1024;
	/** A longer line is not waited for. */
	static final int LONGEST_LINE = 1024 * 1024;
	/** So many bytes before the last record a later pass begins, to know what this one knew. */
	static final int WARM = 64 * 1024;
	/** A reader that fails so often is not asked any more. */
	private static final int MOST_FAILURES = 1000;

	/** Told after each chunk. */
	public interface Watch {
		void at(long position) throws Cancelled;
	}

	private final RecordReader reader;
	private final Warnings warnings;
	private IndexBuilder rows;

	private byte[] bytes = new byte[0];
	/** The place of array index 0 in the log. */
	private long base;
	private int begin;
	private int look;
	private int end;
	/** Where the chunk begins in {@link #bytes}; what is before is left from earlier ones. */
	private Chunk chunk;
	private int chunkAt;
	private long chunkLine;
	private boolean chunkInPlace;
	/** A place whose line is known; others are counted from it. */
	private int knownAt;
	private long knownLine;

	private boolean skipping;
	private boolean warming;
	private long realFrom;
	private long warm;
	private long warmLine;
	private long nextWarm;
	private long nextWarmLine;
	private long last;
	private long lastLine;
	private int failures;

	/** Whether only the records of a segment are wanted: those that begin at or behind {@link #realFrom} and before this. */
	private boolean bounded;
	private long stopAt;
	private long firstReal = -1;
	private long firstRealLine;
	private long ended = -1;
	private long endedLine;
	private boolean any;

	Pass(RecordReader reader, Warnings warnings) {
		this.reader = reader;
		this.warnings = warnings;
	}

	/**
	 * Reads on from where an earlier pass ended.
	 *
	 * @param from where that was; {@link #beginning} for a new log
	 * @param to the end of the log
	 * @param into takes the rows
	 */
	Resume run(LogBytes log, Resume from, long to, IndexBuilder into, Watch watch) throws IOException, InterruptedException, Cancelled {
		rows = into;
		rows.from(this);
		base = from.warm();
		knownLine = from.warmLine();
		warm = nextWarm = from.warm();
		warmLine = nextWarmLine = from.warmLine();
		last = from.last();
		lastLine = from.lastLine();
		realFrom = from.last();
		warming = from.warm() < from.last();
		if (!warming) {
			rewind(realFrom);
		}
		try (Chunks chunks = new Chunks(log, from.warm(), to)) {
			boolean more = true;
			while (more && rows.full().isEmpty()) {
				Chunk next = chunks.next();
				take(next);
				encoding(next);
				cut(next.last);
				more = !next.last;
				keep();
				chunks.release(next);
				watch.at(base + end);
			}
		}
		rows.full().ifPresent(full -> warnings.whole(TEXT.text("index-full", last)));
		long ended = base + end;
		// Of a record without end nothing more is described: the next pass need not look at it again.
		return skipping ? new Resume(ended, ended, line(end), ended, line(end)) : new Resume(ended, last, lastLine, warm, warmLine);
	}

	/**
	 * Reads the records that begin in one segment of a log, for {@link Segments}.
	 *
	 * @param warmAt where a line begins some way before it
	 * @param from its first byte
	 * @param behind its end
	 * @param to the end of the log
	 * @param patience bytes behind the segment in which a record has to begin
	 */
	Segments.Part segment(LogBytes log, long warmAt, long from, long behind, long to, IndexBuilder into, BooleanSupplier stop, long patience)
			throws IOException, InterruptedException, Segments.Apart {
		rows = into;
		rows.from(this);
		base = warmAt;
		knownLine = 1;
		warm = nextWarm = warmAt;
		warmLine = nextWarmLine = 1;
		last = from;
		lastLine = 1;
		realFrom = from;
		bounded = true;
		stopAt = behind;
		firstReal = warmAt == from ? from : -1;
		firstRealLine = 1;
		try (Chunks chunks = new Chunks(log, warmAt, to, false)) {
			boolean more = true;
			while (more && ended < 0) {
				Chunk next = chunks.next();
				take(next);
				encoding(next);
				cut(next.last);
				more = !next.last;
				if (stop.getAsBoolean() || rows.full().isPresent() || ended < 0 && more && base + look > behind + patience) {
					throw new Segments.Apart();
				}
				if (ended < 0) {
					keep();
				}
			}
		}
		if (ended < 0) {
			ended = base + end;
			endedLine = line(end);
		}
		if (firstReal < 0) {
			firstReal = ended;
			firstRealLine = endedLine;
		}
		return new Segments.Part(rows.publish(), warnings, firstReal, firstRealLine, ended, endedLine, new Resume(ended, last, lastLine, warm, warmLine), any);
	}

	/** The beginning of a log whose text begins at a byte. */
	static Resume beginning(long first) {
		return new Resume(first, first, 1, first, 1);
	}

	/** Puts what is left over in front of the chunk, or the chunk behind it where there is more than the room in front. */
	private void take(Chunk next) {
		int left = end - begin;
		long position = base + end;
		// The lines of what is left are few; from now on they are counted from its first byte.
		line(begin);
		chunkLine = knownLine + Lines.count(bytes, begin, end);
		byte[] to;
		if (left <= Chunk.ROOM) {
			to = next.bytes;
			chunkAt = Chunk.ROOM;
		} else {
			int size = left + next.length;
			to = bytes.length >= size ? bytes : new byte[Math.max(size, Math.min(2 * size, LONGEST_RECORD + LONGEST_LINE + 2 * Chunk.SIZE))];
			chunkAt = left;
		}
		int to0 = chunkAt - left;
		System.arraycopy(bytes, begin, to, to0, left);
		if (to != next.bytes) {
			System.arraycopy(next.bytes, Chunk.ROOM, to, chunkAt, next.length);
		}
		chunkInPlace = to == next.bytes;
		chunk = next;
		bytes = to;
		look += to0 - begin;
		begin = to0;
		knownAt = to0;
		base = position - chunkAt;
		end = chunkAt + next.length;
	}

	private void encoding(Chunk read) {
		if (read.notUtf8 >= 0) {
			int at = chunkAt + read.notUtf8;
			warnings.first(line(at), base + at, TEXT.text("not-utf8"));
		}
	}

	private void cut(boolean all) {
		int whole = whole(all);
		while (look < whole) {
			int start = nextStart(whole);
			if (start < 0) {
				look = whole;
			} else {
				if (start > begin) {
					describe(start);
				}
				skipping = false;
				begin = start;
				look = start + 1;
				if (bounded && begun()) {
					return;
				}
			}
		}
		if (all) {
			describe(end);
		} else if (look - begin > LONGEST_RECORD && !skipping) {
			describe(look);
			skipping = true;
		}
	}

	/** Notes where the records of a segment begin and end; tells whether it is over. */
	private boolean begun() {
		long here = base + begin;
		if (firstReal < 0 && here >= realFrom) {
			firstReal = here;
			firstRealLine = line(begin);
		}
		if (here >= stopAt) {
			ended = here;
			endedLine = line(begin);
			return true;
		}
		return false;
	}

	private int whole(boolean all) {
		if (all) {
			return end;
		}
		for (int at = end; at > look; at--) {
			if (bytes[at - 1] == '\n') {
				return at;
			}
		}
		return end - look > LONGEST_LINE ? end : look;
	}

	private int nextStart(int whole) {
		while (look < whole && failures < MOST_FAILURES) {
			try {
				int start = reader.nextStart(bytes, look, whole);
				return start >= look && start < whole ? start : -1;
			} catch (RuntimeException | StackOverflowError e) {
				failures++;
				warnings.add(line(look), base + look, TEXT.text("reader-failed"));
				look = Lines.next(bytes, look, whole);
			}
		}
		return -1;
	}

	/** Has the record from {@link #begin} on described, unless its beginning was described already. */
	private void describe(int to) {
		if (skipping || to <= begin) {
			return;
		}
		if (bounded && base + begin < realFrom) {
			quietly(to);
			mark();
			return;
		}
		any = true;
		if (warming) {
			if (base + to <= realFrom) {
				quietly(to);
				mark();
				return;
			}
			warming = false;
			rewind(base + begin);
		}
		mark();
		last = base + begin;
		lastLine = line(begin);
		int until = to;
		if (to - begin > LONGEST_RECORD) {
			until = begin + LONGEST_RECORD;
			warnings.add(line(begin), last, TEXT.text("record-long", LONGEST_RECORD / 1024 / 1024));
		}
		int before = rows.rows();
		try {
			reader.describe(new Slice(bytes, begin, until), rows);
		} catch (RuntimeException | StackOverflowError e) {
			warnings.add(line(begin), last, TEXT.text("record-failed"));
			if (rows.rows() == before) {
				rows.row(RecordKind.LINE, bytes, begin, until);
			}
		}
	}

	/** Remembers a record some way back. */
	private void mark() {
		long here = base + begin;
		if (here - nextWarm >= WARM) {
			warm = nextWarm;
			warmLine = nextWarmLine;
			nextWarm = here;
			nextWarmLine = line(begin);
		}
	}

	private void quietly(int to) {
		try {
			reader.describe(new Slice(bytes, begin, Math.min(to, begin + LONGEST_RECORD)), NoRows.INSTANCE);
		} catch (RuntimeException | StackOverflowError e) {
			// it was said when the record was described the first time
			failures++;
		}
	}

	private void rewind(long from) {
		warnings.rewind(from);
		rows.rewindTo(from);
	}

	/** The chunk is given back: what is left of it is needed in an array of its own. */
	private void keep() {
		if (skipping) {
			// One byte stays, so that the reader sees whether a line begins.
			begin = Math.max(begin, Math.min(look, end) - 1);
		}
		line(begin);
		if (chunkInPlace) {
			bytes = Arrays.copyOfRange(bytes, begin, end);
			base += begin;
			look -= begin;
			end -= begin;
			begin = 0;
			knownAt = 0;
			chunkInPlace = false;
		}
		chunk = null;
	}

	@Override
	public long offset(int at) {
		return base + at;
	}

	@Override
	public long line(int at) {
		int distance = at - knownAt;
		if (chunk != null && chunkInPlace && at >= chunkAt && (distance > 1024 || distance < -1024)) {
			knownLine = chunkLine + chunk.feedsBefore(Math.min(at - chunkAt, chunk.length));
		} else if (distance >= 0) {
			knownLine += Lines.count(bytes, knownAt, at);
		} else {
			knownLine -= Lines.count(bytes, at, knownAt);
		}
		knownAt = at;
		return knownLine;
	}
}

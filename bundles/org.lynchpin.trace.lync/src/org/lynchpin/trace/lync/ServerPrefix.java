// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import org.lynchpin.trace.Lines;
import org.lynchpin.trace.Sample;

/**
 * What stands before each record of a server trace: {@code TL_INFO(TF_PROTOCOL) [pool\computer]0B2C.0C78::MM/DD/YYYY-HH:MM:SS.mmm.seq
 * (Component,Function:File(line)) [correlation] }, until 2010 with the processor in the brackets. Used again for each.
 */
final class ServerPrefix {
	private static final byte[] LEVEL = Ascii.bytes("TL_");
	private static final byte[] FLAG = Ascii.bytes("(TF_");
	private static final byte[] TIME = Ascii.bytes("00/00/0000-00:00:00");
	private static final int LONGEST_BRACKET = 300;
	private static final int LONGEST_FUNCTION = 600;

	int start;
	int levelFrom;
	int levelTo;
	int flagFrom;
	int flagTo;
	/** The computer; empty where the processor stands there. */
	int machineFrom;
	int machineTo;
	boolean named;
	int process;
	int thread;
	int componentFrom;
	int componentTo;
	int text;
	private int timeAt;
	private int number;

	static int confidence(Sample sample, boolean named) {
		ServerPrefix prefix = new ServerPrefix();
		int found = 0;
		int at = sample.head().from();
		while (found < Confidence.ENOUGH && prefix.find(sample.head().bytes(), at, sample.head().to()) >= 0) {
			found += prefix.named == named ? 1 : 0;
			at = prefix.text;
		}
		return Confidence.of(found);
	}

	/** Looks for the next one. @return where it begins; -1 where none does before {@code to} */
	int find(byte[] bytes, int from, int to) {
		for (int at = Lines.find(bytes, from, to, LEVEL); at >= 0; at = Lines.find(bytes, at + LEVEL.length, to, LEVEL)) {
			if (read(bytes, at, to)) {
				return at;
			}
		}
		return -1;
	}

	/** Reads one that begins here; false where none does. */
	boolean read(byte[] bytes, int at, int to) {
		if (!Lines.startsWith(bytes, at, to, LEVEL)) {
			return false;
		}
		start = at;
		levelFrom = at + LEVEL.length;
		levelTo = letters(bytes, levelFrom, to);
		if (!Lines.startsWith(bytes, levelTo, to, FLAG)) {
			return false;
		}
		flagFrom = levelTo + FLAG.length;
		flagTo = letters(bytes, flagFrom, to);
		int open = flagTo < to && bytes[flagTo] == ')' ? Ascii.blanks(bytes, flagTo + 1, to) : to;
		if (open >= to || bytes[open] != '[') {
			return false;
		}
		int close = Lines.find(bytes, open, Math.min(to, open + LONGEST_BRACKET), ']');
		return close > 0 && numbers(bytes, machine(bytes, open + 1, close, to), to);
	}

	private int machine(byte[] bytes, int from, int close, int to) {
		machineFrom = from;
		machineTo = close;
		named = false;
		for (int i = from; i < close; i++) {
			if (bytes[i] == '\\') {
				machineFrom = i + 1;
				named = true;
			}
		}
		if (!named) {
			named = Ascii.digits(bytes, from, close) < close;
			machineFrom = named ? from : close;
		}
		return Ascii.blanks(bytes, close + 1, to);
	}

	private boolean numbers(byte[] bytes, int at, int to) {
		int i = hexadecimal(bytes, at, to);
		process = number;
		if (i == at || i >= to || bytes[i] != '.') {
			return false;
		}
		int second = i + 1;
		i = hexadecimal(bytes, second, to);
		thread = number;
		if (i == second || to - i < 2 || bytes[i] != ':' || bytes[i + 1] != ':' || !Ascii.like(bytes, i + 2, to, TIME)) {
			return false;
		}
		timeAt = i + 2;
		i = timeAt + TIME.length;
		while (i < to && (bytes[i] == '.' || Ascii.hex(bytes[i]) >= 0)) {
			i++;
		}
		function(bytes, Ascii.blanks(bytes, i, to), to);
		return true;
	}

	/** {@code (Component,Function:File(line))}, then what points to an object, then the correlation. */
	private void function(byte[] bytes, int at, int to) {
		text = at;
		componentFrom = componentTo = at;
		if (at >= to || bytes[at] != '(') {
			return;
		}
		int depth = 0;
		int i = at;
		int limit = Math.min(to, at + LONGEST_FUNCTION);
		do {
			depth += bytes[i] == '(' ? 1 : bytes[i] == ')' ? -1 : 0;
			if (bytes[i] == ',' && componentTo == at) {
				componentFrom = at + 1;
				componentTo = i;
			}
			i++;
		} while (i < limit && depth > 0 && bytes[i] != '\n');
		text = Ascii.blanks(bytes, i, to);
		if (text < to && bytes[text] == '(') {
			int end = hexadecimal(bytes, Ascii.blanks(bytes, text + 1, to), to);
			end = Ascii.blanks(bytes, end, to);
			text = end < to && bytes[end] == ')' ? Ascii.blanks(bytes, end + 1, to) : text;
		}
		if (text < to && bytes[text] == '[') {
			int end = Ascii.digits(bytes, text + 1, to);
			text = end < to && bytes[end] == ']' ? Ascii.blanks(bytes, end + 1, to) : text;
		}
	}

	/** The time of the one that was read last, as if it were UTC. */
	long time(byte[] bytes, int to) {
		int year = Ascii.two(bytes, timeAt + 6) * 100 + Ascii.two(bytes, timeAt + 8);
		return Stamp.of(year, Ascii.two(bytes, timeAt), Ascii.two(bytes, timeAt + 3), Stamp.timeOfDay(bytes, timeAt + 11))
				+ Stamp.millis(bytes, timeAt + TIME.length + 1, to);
	}

	private static int letters(byte[] bytes, int at, int to) {
		int i = at;
		while (i < to && i - at < 40 && (bytes[i] >= 'A' && bytes[i] <= 'Z' || bytes[i] == '_')) {
			i++;
		}
		return i;
	}

	private int hexadecimal(byte[] bytes, int at, int to) {
		int i = at;
		number = 0;
		while (i < to && i - at < 16 && Ascii.hex(bytes[i]) >= 0) {
			number = number << 4 | Ascii.hex(bytes[i]);
			i++;
		}
		return i;
	}
}

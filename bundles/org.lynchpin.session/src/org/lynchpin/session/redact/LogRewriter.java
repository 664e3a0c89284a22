// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.redact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Redacts a log line by line, and message by message where the lines are of one: what people wrote goes, the lengths that
 * framing lines and Content-Length announce stay as far from the truth as they were. Keeps one message at a time.
 */
final class LogRewriter {
	/** A message that is longer is written out before its end, its lengths as they were. */
	private static final int LONGEST = 16 << 20;
	private static final String[] METHODS = { "REGISTER", "INVITE", "SUBSCRIBE", "NOTIFY", "BENOTIFY", "SERVICE", "MESSAGE", "INFO", "OPTIONS", "ACK", "BYE", "CANCEL", "REFER", "UPDATE", "PRACK",
			"PUBLISH", "NEGOTIATE" };

	private final TextRedactor text;
	private final Values values;
	private final Sink out;
	private final List<String> lines = new ArrayList<>();
	private int frame = -1;
	private int length = -1;
	private long size;
	private int delta;
	private int bodyDelta;
	private boolean message;
	private boolean body;
	private boolean written;
	private boolean method;
	private boolean http;

	/** Takes what is written. */
	interface Sink {
		void write(String text) throws IOException;
	}

	LogRewriter(TextRedactor text, Values values, Sink out) {
		this.text = text;
		this.values = values;
		this.out = out;
	}

	/** The next line, with its end. Two records that were glued to one line are taken apart, and put together again. */
	void line(String line) {
		int glued = message ? glued(line) : -1;
		if (glued > 0) {
			one(line.substring(0, glued));
			one(line.substring(glued));
		} else {
			one(line);
		}
	}

	private void one(String line) {
		boolean end = line.contains("End of Sending Packet") || line.contains("End of Data Received");
		boolean prefix = prefix(line);
		if (end && frame >= 0) {
			keep(redact(line));
			flush(true);
			return;
		}
		boolean begins = !end && line.contains(" bytes:") && (line.contains("Sending Packet") || line.contains("Data Received"));
		boolean ends = line.startsWith("$$end_record") || line.startsWith("MESSAGE END");
		int content = prefix ? line.indexOf(":: ") + 3 : 0;
		boolean starts = startLine(line, content);
		if (begins || ends || prefix && !(starts && frame >= 0 && lines.size() == frame + 1) || starts && message || size > LONGEST) {
			flush(false);
		}
		if (begins) {
			frame = 0;
		}
		if (starts) {
			begin(line);
		}
		String redacted = message && !starts ? part(line) : redact(line);
		if (message || frame >= 0 && !begins) {
			delta += redacted.length() - line.length();
			bodyDelta += body || line.startsWith("Message-Body:") ? redacted.length() - line.length() : 0;
		}
		keep(redacted);
		if (message && !body && (blank(line) || line.startsWith("Message-Body:"))) {
			body = true;
		}
		if (!message && frame < 0) {
			flush(false);
		}
	}

	private void begin(String line) {
		message = true;
		body = false;
		written = false;
		method = line.contains("MESSAGE sip:");
		// a web page says what went wrong; nobody wrote it to anyone
		http = line.contains("HTTP/1.");
		length = -1;
		delta = 0;
		bodyDelta = 0;
	}

	/** A line of a message. */
	private String part(String line) {
		String lower = WellKnown.lower(line.length() > 200 ? line.substring(0, 200) : line).stripLeading();
		if (lower.startsWith("content-type:")) {
			written = !http && (lower.contains("text/") && !lower.contains("text/xml") || lower.contains("x-ms-ink") || lower.contains("message/cpim"));
		} else if (lower.startsWith("cseq:") && !body) {
			method |= lower.strip().endsWith(" message");
		} else if (lower.startsWith("content-length:") && !body) {
			length = lines.size();
		}
		boolean inner = lower.startsWith("content-") || lower.startsWith("--") || blank(line);
		if (!body && lower.startsWith("message-body:") && (written || method)) {
			String rest = line.substring(line.indexOf(':') + 1).strip();
			return rest.isEmpty() || rest.equals("-") ? line : "Message-Body: " + values.words(rest) + ending(line);
		}
		if (body && (written || method) && !inner) {
			return values.words(line) + ending(line);
		}
		if (lower.startsWith("a=")) {
			return secret(line);
		}
		return redact(line);
	}

	/** What in a session description lets others into the media (RFC 4568, RFC 5245). */
	private String secret(String line) {
		String[] keys = { "a=candidate:", "a=ice-ufrag:", "a=ice-pwd:", "a=remote-candidate:", "a=fingerprint:sha-256 ", "a=fingerprint:sha-1 " };
		for (String key : keys) {
			if (line.startsWith(key)) {
				String[] words = line.substring(key.length()).strip().split(" ", -1);
				boolean draft = key.equals("a=candidate:") && words.length > 3 && words[0].length() > 10;
				if (!key.equals("a=candidate:") || draft) {
					words[0] = values.noise(words[0]);
				}
				if (draft && words[2].length() > 10) {
					words[2] = values.noise(words[2]);
				}
				return redact(key + String.join(" ", words)) + ending(line);
			}
		}
		return redact(line);
	}

	private String redact(String line) {
		return text.line(line);
	}

	private void keep(String line) {
		lines.add(line);
		size += line.length();
	}

	/** @param whole whether the end of the framed message was seen */
	private void flush(boolean whole) {
		if (message && length >= 0) {
			lines.set(length, number(lines.get(length), lines.get(length).indexOf(':') + 1, bodyDelta, true));
		}
		if (frame >= 0 && whole) {
			lines.set(frame, bytes(lines.get(frame)));
			lines.set(lines.size() - 1, bytes(lines.getLast()));
		}
		try {
			for (String line : lines) {
				out.write(line);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		lines.clear();
		frame = -1;
		size = 0;
		delta = 0;
		message = false;
		body = false;
	}

	/** The number before the word bytes. */
	private String bytes(String line) {
		int end = line.lastIndexOf(" bytes");
		int from = end;
		while (from > 0 && Character.isDigit(line.charAt(from - 1))) {
			from--;
		}
		return end < 0 ? line : number(line, from, delta, false);
	}

	/** A longer or shorter number may make its own header longer or shorter, which counts, too. */
	private String number(String line, int from, int by, boolean inside) {
		int first = from;
		while (first < line.length() && line.charAt(first) == ' ') {
			first++;
		}
		int end = first;
		while (end < line.length() && end - first < 9 && Character.isDigit(line.charAt(end))) {
			end++;
		}
		if (end == first) {
			return line;
		}
		String number = Integer.toString(Math.max(0, Integer.parseInt(line.substring(first, end)) + by));
		delta += inside ? number.length() - (end - first) : 0;
		return line.substring(0, first) + number + line.substring(end);
	}

	/** The end of the log. */
	void end() {
		flush(false);
	}

	private static boolean blank(String line) {
		return line.isBlank();
	}

	private static String ending(String line) {
		int end = line.length();
		while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) {
			end--;
		}
		return line.substring(end);
	}

	private static boolean startLine(String line, int from) {
		if (line.startsWith("SIP/2.0 ", from) || line.startsWith("HTTP/1.", from)) {
			return true;
		}
		if (line.startsWith("Start-Line: ")) {
			return true;
		}
		int end = line.length() - ending(line).length();
		if (line.startsWith("SIP/2.0", end - 7)) {
			for (String method : METHODS) {
				if (line.startsWith(method + " ", from)) {
					return true;
				}
			}
		}
		return line.startsWith("HTTP/1.", end - 8) && (line.startsWith("GET ", from) || line.startsWith("POST ", from) || line.startsWith("HEAD ", from));
	}

	/** Where in the line another record begins: the last line of a message without an end. */
	private static int glued(String line) {
		int bar = line.indexOf('|', 11);
		while (bar > 0) {
			if (prefix(line, bar - 10)) {
				return bar - 10;
			}
			bar = line.indexOf('|', bar + 1);
		}
		int record = line.indexOf("$$end_record", 1);
		return record > 0 ? record : line.indexOf("TL_INFO(TF_", 1);
	}

	/** The beginning of a record: of client logs, server traces and debug logs. */
	private static boolean prefix(String line) {
		return prefix(line, 0) || line.startsWith("TL_") || line.length() > 11 && line.charAt(0) == '(' && line.startsWith(") sipe", 9) || clock(line);
	}

	private static boolean prefix(String line, int at) {
		return line.length() > at + 22 && line.charAt(at + 2) == '/' && line.charAt(at + 5) == '/' && line.charAt(at + 10) == '|' && line.charAt(at + 13) == ':' && Character.isDigit(line.charAt(at));
	}

	private static boolean clock(String line) {
		return line.length() > 20 && line.charAt(2) == ':' && line.charAt(5) == ':' && line.charAt(8) == '.' && Character.isDigit(line.charAt(0)) && line.indexOf(" :: ") > 0;
	}
}

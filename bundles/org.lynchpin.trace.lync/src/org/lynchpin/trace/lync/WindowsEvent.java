// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lynchpin.trace.TraceIndex;

/** What was read of an event so far. */
final class WindowsEvent {
	private static final int MOST_VALUES = 500;

	String provider = "";
	int id;
	int level;
	String channel = "";
	String computer = "";
	long time = TraceIndex.NO_TIME;
	int process;
	int thread;
	String text = "";
	final Map<String, String> data = new LinkedHashMap<>();

	/** Keeps a value; a name that comes again gets a number behind it. */
	void put(String name, String value) {
		String unique = name;
		for (int i = 2; data.containsKey(unique) && i < 50; i++) {
			unique = name + "#" + i;
		}
		if (data.size() < MOST_VALUES) {
			data.putIfAbsent(unique, value);
		}
	}

	/** A value; names without regard to case. */
	Optional<String> value(String name) {
		return data.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue)
				.filter(value -> !value.isBlank() && !value.equals("-")).findFirst();
	}

	/** The user that it is about, without the domain. */
	Optional<String> user() {
		return value("TargetUserName").or(() -> value("User")).or(() -> value("Account")).map(user -> user.substring(user.indexOf('\\') + 1))
				.map(user -> user.regionMatches(true, 0, "sip:", 0, 4) ? user.substring(4) : user);
	}

	/** The address of the computer that it is about, with port. */
	Optional<String> peer() {
		Optional<String> port = value("IpPort").filter(text -> !text.equals("0"));
		return value("IpAddress").map(address -> address.toLowerCase(Locale.ROOT).startsWith("::ffff:") ? address.substring(7) : address)
				.map(address -> port.map(text -> (address.indexOf(':') < 0 ? address : "[" + address + "]") + ":" + text).orElse(address));
	}

	/** The result as 32 bits: the finer one where there are two; 0 for success or none. */
	int code() {
		for (String name : new String[] { "SubStatus", "Status", "Result", "Result-Code", "ErrorCode", "Error", "HResult", "Failure Code", "Result Code" }) {
			int code = value(name).map(WindowsEvent::number).orElse(0);
			if (code != 0) {
				return code;
			}
		}
		return 0;
	}

	/** Hexadecimal with or without 0x, or decimal with or without a sign: events print codes in each of these. */
	private static int number(String text) {
		String word = text.strip();
		int end = 0;
		while (end < word.length() && !Character.isWhitespace(word.charAt(end)) && word.charAt(end) != '(') {
			end++;
		}
		word = word.substring(0, end);
		try {
			if (word.startsWith("0x") || word.startsWith("0X")) {
				return (int) Long.parseLong(word, 2, Math.min(word.length(), 18), 16);
			}
			boolean bare = word.length() == 8 && word.chars().allMatch(c -> Character.digit(c, 16) >= 0) && "89cCdD".indexOf(word.charAt(0)) >= 0;
			return (int) (bare ? Long.parseLong(word, 16) : word.length() > 11 ? 0 : Long.parseLong(word));
		} catch (NumberFormatException e) {
			return 0;
		}
	}
}

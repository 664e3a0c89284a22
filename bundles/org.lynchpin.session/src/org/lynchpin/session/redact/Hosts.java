// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.redact;

import java.util.Optional;

/** Finds addresses, hosts, numbers and known words in a run of characters. */
final class Hosts {
	private final Pseudonyms names;

	Hosts(Pseudonyms names) {
		this.names = names;
	}

	/** The run as it is to be written. @param from its place in the text */
	String run(String text, int from, int end, String run) {
		int tail = run.length();
		while (tail > 0 && ".-_%+@".indexOf(run.charAt(tail - 1)) >= 0) {
			tail--;
		}
		int head = 0;
		while (head < tail && ".-%@".indexOf(run.charAt(head)) >= 0) {
			head++;
		}
		String core = run.substring(head, tail);
		return core.isEmpty() ? run : run.substring(0, head) + core(text, from + head, from + tail, core) + run.substring(tail);
	}

	private String core(String text, int from, int end, String core) {
		int at = core.lastIndexOf('@');
		if (at > 0 && hostLike(core.substring(at + 1))) {
			return address(core, at);
		}
		if (core.startsWith("S-1-5-21-")) {
			return names.sid(core);
		}
		if (phone(text, from, core)) {
			return names.phone(core);
		}
		Optional<String> ip = ip(text, from, core);
		if (ip.isPresent()) {
			return ip.get();
		}
		if (from > 0 && text.charAt(from - 1) == '\\' && from > 1 && Runs.letter(text.charAt(from - 2)) || end < text.length() - 1 && text.charAt(end) == '\\' && Runs.letter(text.charAt(end + 1))) {
			Optional<String> account = windows(text, from, end, core);
			if (account.isPresent()) {
				return account.get();
			}
		}
		return host(text, from, core) ? names.host(core) : words(core);
	}

	private String address(String core, int at) {
		int begin = 0;
		while (begin < at && ".-%+_".indexOf(core.charAt(begin)) >= 0 && core.charAt(begin) != '+') {
			begin++;
		}
		return begin == at ? core : core.substring(0, begin) + names.address(core.substring(begin));
	}

	private static boolean hostLike(String host) {
		return !host.isEmpty() && host.indexOf('@') < 0 && host.indexOf('%') < 0 && host.indexOf("..") < 0 && !host.startsWith(".") && host.chars().anyMatch(c -> Runs.letter((char) c));
	}

	private static boolean phone(String text, int from, String core) {
		if (core.charAt(0) > '9') {
			return false;
		}
		long digits = core.chars().filter(c -> c >= '0' && c <= '9').count();
		boolean only = core.chars().skip(core.startsWith("+") ? 1 : 0).allMatch(c -> c >= '0' && c <= '9' || c == '-' || c == '.');
		return only && (core.startsWith("+") && digits >= 7 || digits >= 3 && before(text, from, "tel:"));
	}

	private static boolean before(String text, int from, String word) {
		return text.regionMatches(true, from - word.length(), word, 0, word.length());
	}

	private Optional<String> ip(String text, int from, String core) {
		if (core.charAt(0) < '0' || core.charAt(0) > '9') {
			return Optional.empty();
		}
		int end = 0;
		while (end < core.length() && (core.charAt(end) >= '0' && core.charAt(end) <= '9' || core.charAt(end) == '.')) {
			end++;
		}
		// a version: UCCAPI/4.0.757.31
		boolean version = from > 1 && text.charAt(from - 1) == '/' && Runs.letter(text.charAt(from - 2)) || before(text, from, "version ") || before(text, from, "v");
		if (version || end < core.length() && Runs.letter(core.charAt(end))) {
			return Optional.empty();
		}
		int length = end;
		return names.address4or6(core.substring(0, length)).map(alias -> alias + core.substring(length));
	}

	/** {@code DOMAIN\account}, {@code C:\Users\account}, {@code [pool\computer]}. */
	private Optional<String> windows(String text, int from, int end, String core) {
		if (before(text, from, "\\Users\\")) {
			return WellKnown.general(core) ? Optional.empty() : Optional.of(names.user(core));
		}
		boolean left = end < text.length() && text.charAt(end) == '\\';
		boolean path = left && text.indexOf('\\', end + 1) >= 0 && text.indexOf('\\', end + 1) - end < 60 || from > 1 && text.charAt(from - 2) == ':';
		if (path) {
			return Optional.empty();
		}
		if (left && from > 0 && text.charAt(from - 1) == '[' || !left && end < text.length() && text.charAt(end) == ']') {
			return Optional.of(core.indexOf('.') > 0 ? names.host(core) : names.computer(core));
		}
		if (left) {
			return names.word(core);
		}
		int domain = from - 2;
		while (domain >= 0 && Runs.run(text.charAt(domain))) {
			domain--;
		}
		return names.word(text.substring(domain + 1, from - 1)).filter(alias -> !WellKnown.general(core)).map(alias -> names.user(core));
	}

	private boolean host(String text, int from, String core) {
		if (core.indexOf('@') >= 0 || core.indexOf('%') >= 0 || core.indexOf('+') >= 0) {
			return false;
		}
		// every word of a log comes here: most are told apart by the character before them
		boolean named = from > 0 && "/: \"".indexOf(text.charAt(from - 1)) >= 0 && named(text, from);
		int dot = core.lastIndexOf('.');
		if (dot <= 0 || core.indexOf("..") >= 0) {
			return named && dot < 0 && core.chars().anyMatch(c -> c >= 'a') && !WellKnown.general(core) || named && dot < 0 && names.word(core).isPresent();
		}
		String last = core.substring(dot + 1);
		if (last.length() < 2 || !last.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')) {
			return false;
		}
		if (named) {
			return true;
		}
		return WellKnown.top(last) && !core.regionMatches(true, 0, "Microsoft.", 0, 10) && !core.regionMatches(true, 0, "System.", 0, 7) && !before(text, from, "urn:")
				&& !core.regionMatches(true, 0, "com.microsoft", 0, 13);
	}

	private static boolean named(String text, int from) {
		return before(text, from, "://") || before(text, from, ":\\/\\/") || before(text, from, "sip:") || before(text, from, "sips:") || before(text, from, "SIP/2.0/TLS ")
				|| before(text, from, "SIP/2.0/TCP ") || before(text, from, "targetname=\"") || before(text, from, "targetname=\"sip/") || before(text, from, "Host: ");
	}

	/** Known words in what is no address. */
	private String words(String core) {
		Optional<String> whole = names.word(core);
		if (whole.isPresent()) {
			return whole.get();
		}
		StringBuilder out = new StringBuilder(core.length());
		int at = 0;
		while (at < core.length()) {
			if (!Runs.letter(core.charAt(at))) {
				out.append(core.charAt(at++));
				continue;
			}
			int best = -1;
			String alias = "";
			int end = at;
			for (int parts = 0; parts < 6 && end < core.length(); parts++) {
				while (end < core.length() && Runs.letter(core.charAt(end))) {
					end++;
				}
				Optional<String> known = names.word(core.substring(at, end));
				if (known.isPresent()) {
					best = end;
					alias = known.get();
				}
				while (end < core.length() && !Runs.letter(core.charAt(end))) {
					end++;
				}
			}
			if (best > 0) {
				out.append(alias);
				at = best;
			} else {
				while (at < core.length() && Runs.letter(core.charAt(at))) {
					out.append(core.charAt(at++));
				}
			}
		}
		return out.toString();
	}

	/** A computer, by its short or long name. */
	String computer(String name) {
		return name.indexOf('.') > 0 ? names.host(name) : names.computer(name);
	}
}

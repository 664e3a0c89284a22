// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.redact;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Aliases of IP addresses: private stay private, public become addresses that are set aside for documentation and
 * benchmarks (RFC 5737, RFC 2544, RFC 3849), and what was in one subnet of 24 bits (64 of IPv6) still is.
 */
final class Networks {
	private final Map<String, String> nets = new HashMap<>();
	private final Map<String, Integer> used = new HashMap<>();
	private final Map<String, String> hosts = new HashMap<>();

	/** The alias; the text itself where the address says nothing (loopback, any); empty where it is no address. */
	Optional<String> alias(String text) {
		if (text.indexOf(':') >= 0) {
			return six(WellKnown.lower(text));
		}
		return four(text);
	}

	private Optional<String> four(String text) {
		int[] parts = parts(text);
		if (parts == null) {
			return Optional.empty();
		}
		if (parts[0] == 127 || parts[0] == 0 || parts[0] == 255 || parts[0] >= 224 && parts[0] < 240) {
			return Optional.of(text);
		}
		String net = parts[0] + "." + parts[1] + "." + parts[2];
		String alias = nets.computeIfAbsent(net, any -> network(parts));
		if (parts[3] == 0 || parts[3] == 255) {
			return Optional.of(alias + "." + parts[3]);
		}
		return Optional.of(alias + "." + hosts.computeIfAbsent(net + "." + parts[3], any -> Integer.toString(1 + (used.merge(alias, 1, Integer::sum) - 1) % 254)));
	}

	private String network(int[] parts) {
		if (parts[0] == 10) {
			int n = count("10");
			return "10." + (200 + n / 256 % 56) + "." + n % 256;
		}
		if (parts[0] == 172 && parts[1] >= 16 && parts[1] < 32) {
			int n = count("172");
			return "172." + (31 - n / 256 % 16) + "." + n % 256;
		}
		if (parts[0] == 192 && parts[1] == 168) {
			return "192.168." + count("192") % 256;
		}
		if (parts[0] == 169 && parts[1] == 254) {
			return "169.254." + count("169") % 256;
		}
		int n = count("public");
		return n == 0 ? "203.0.113" : "198." + (18 + n / 256 % 2) + "." + n % 256;
	}

	private int count(String kind) {
		return used.merge("net " + kind, 1, Integer::sum) - 1;
	}

	/** Four numbers of at most three digits: logs hold impossible ones, too. */
	private static int[] parts(String text) {
		int[] parts = new int[4];
		int part = 0;
		int digits = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= '0' && c <= '9' && digits < 3) {
				parts[part] = parts[part] * 10 + c - '0';
				digits++;
			} else if (c == '.' && digits > 0 && part < 3) {
				part++;
				digits = 0;
			} else {
				return null;
			}
		}
		return part == 3 && digits > 0 ? parts : null;
	}

	private Optional<String> six(String text) {
		int dot = text.indexOf('.');
		if (dot > 0) {
			int colon = text.lastIndexOf(':');
			return four(text.substring(colon + 1)).filter(alias -> colon < dot && text.startsWith("::")).map(alias -> text.substring(0, colon + 1) + alias);
		}
		String[] groups = groups(text);
		if (groups == null) {
			return Optional.empty();
		}
		if (text.equals("::1") || text.equals("::")) {
			return Optional.of(text);
		}
		String net = String.join(":", groups[0], groups[1], groups[2], groups[3]);
		String alias = nets.computeIfAbsent(net, any -> groups[0].startsWith("fe8") ? "fe80:" : groups[0].startsWith("fc") || groups[0].startsWith("fd") ? "fd00:0:0:" + hex("ula")
				: "2001:db8:0:" + hex("six"));
		return Optional.of(alias + "::" + hosts.computeIfAbsent(text, any -> hex(alias))).map(address -> address.replace(":::", "::"));
	}

	private String hex(String kind) {
		return Integer.toHexString(used.merge("six " + kind, 1, Integer::sum));
	}

	/** The eight groups; null where it is no IPv6 address. */
	private static String[] groups(String text) {
		int gap = text.indexOf("::");
		String[] front = (gap < 0 ? text : text.substring(0, gap)).split(":", -1);
		String[] back = gap < 0 ? new String[0] : text.substring(gap + 2).split(":", -1);
		front = front.length == 1 && front[0].isEmpty() ? new String[0] : front;
		back = back.length == 1 && back[0].isEmpty() ? new String[0] : back;
		if (gap < 0 ? front.length != 8 : front.length + back.length > 7) {
			return null;
		}
		String[] groups = new String[8];
		java.util.Arrays.fill(groups, "0");
		System.arraycopy(front, 0, groups, 0, front.length);
		System.arraycopy(back, 0, groups, 8 - back.length, back.length);
		for (String group : groups) {
			if (group.isEmpty() || group.length() > 4 || !group.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
				return null;
			}
		}
		return groups;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.redact;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The aliases of one export: the same original has the same alias in all its files. Texts are bytes as characters (ISO
 * 8859-1), so that a name in an encoding that nobody knows is replaced and everything else stays as it was to the byte.
 */
final class Pseudonyms {
	/** So many different originals are kept; beyond it nothing is exported, since the check could not be made. */
	private static final int MOST = 400_000;
	private static final Charset WESTERN = Charset.forName("windows-1252");

	private final byte[] key;
	private final Map<String, Integer> numbers = new HashMap<>();
	private final Map<String, Entry> entries = new LinkedHashMap<>();
	private final Map<String, String> words = new HashMap<>();
	private final Map<String, List<String>> phrases = new HashMap<>();
	private final boolean[] beginnings = new boolean[0x80];
	private final Set<String> aliases = new HashSet<>();
	private final Set<String> gone = new HashSet<>();
	private final Networks networks = new Networks();
	private final long[] noise = new long[RedactionKind.values().length];
	private boolean full;

	/** @param key what noise is made with; unknown to who reads the export */
	Pseudonyms(byte[] key) {
		this.key = key.clone();
	}

	private static final class Entry {
		final RedactionKind kind;
		final String original;
		final String alias;
		long count;

		Entry(RedactionKind kind, String original, String alias) {
			this.kind = kind;
			this.original = original;
			this.alias = alias;
		}
	}

	/** A local part of an address, or an account. */
	String user(String local) {
		if (local.startsWith("+") && local.length() > 6) {
			return phone(local);
		}
		return known(RedactionKind.ACCOUNT, local, () -> "user" + next("user"), true);
	}

	/** A display name; where the address beside it is known, the two have the same number. */
	String display(String name, String local) {
		String clean = name.strip();
		if (clean.isEmpty() || WellKnown.name(clean)) {
			return name;
		}
		if (clean.indexOf('@') > 0 && clean.indexOf(' ') < 0) {
			return address(clean);
		}
		String user = local.isEmpty() ? "" : user(local);
		return known(RedactionKind.NAME, clean, () -> user.startsWith("user") ? "User " + user.substring(4) : "Name " + next("name"), true);
	}

	/** Any text in which a name stands. */
	String name(String name) {
		return display(name, "");
	}

	/** {@code local@host}. */
	String address(String address) {
		int at = address.lastIndexOf('@');
		String alias = user(address.substring(0, at)) + "@" + host(address.substring(at + 1));
		return known(RedactionKind.ADDRESS, address, () -> alias, false);
	}

	/** A host or a domain, label by label, so that what belongs to a domain still does. */
	String host(String host) {
		String lower = WellKnown.lower(host);
		if (WellKnown.host(lower)) {
			return host;
		}
		Optional<String> ip = networks.alias(lower);
		if (ip.isPresent()) {
			return ip(host);
		}
		String[] labels = host.split("\\.", -1);
		int organization = labels.length - 2;
		if (organization > 0 && WellKnown.second(labels[organization]) && labels[labels.length - 1].length() == 2) {
			organization--;
		}
		if (organization < 0) {
			return computer(host);
		}
		StringBuilder alias = new StringBuilder();
		for (int i = 0; i < organization; i++) {
			alias.append(label(labels[i])).append('.');
		}
		alias.append(organization(labels[organization])).append(".example");
		return known(RedactionKind.HOST, host, alias::toString, false);
	}

	private String label(String label) {
		return WellKnown.label(label) || label.isEmpty() || label.equals("*") ? label : computer(label);
	}

	/** A computer's short name. */
	String computer(String label) {
		return WellKnown.host(label) || WellKnown.label(label) ? label : known(RedactionKind.HOST, label, () -> "host" + next("host"), true);
	}

	/** An organisation's label in a domain name, which is its short domain name too. */
	String organization(String label) {
		return known(RedactionKind.HOST, label, () -> "domain" + next("domain"), true);
	}

	/** An IP address; empty where it is none or says nothing. */
	Optional<String> address4or6(String text) {
		return networks.alias(text).map(alias -> alias.equals(text) ? text : ip(text));
	}

	private String ip(String text) {
		return known(RedactionKind.IP_ADDRESS, text, () -> networks.alias(text).orElse(text), false);
	}

	String phone(String number) {
		String digits = number.replaceAll("[^0-9]", "");
		return known(RedactionKind.PHONE, (number.startsWith("+") ? "+" : "") + digits, () -> "+1555010" + String.format("%04d", next("phone")), false);
	}

	String sid(String sid) {
		return known(RedactionKind.SID, sid, () -> "S-1-5-21-1-1-1-" + (1000 + next("sid")), false);
	}

	/** A serial number in hexadecimal. */
	String serial(String hex) {
		String clean = WellKnown.lower(hex).replaceFirst("^0+(?=.)", "");
		if (clean.length() < 6) {
			return hex;
		}
		String alias = known(RedactionKind.CERTIFICATE_NUMBER, clean, () -> "5e" + String.format("%06x", next("serial")), true);
		return WellKnown.capitals(hex) ? alias.toUpperCase(java.util.Locale.ROOT) : alias;
	}

	/** A thumbprint, and what it is after its certificate was rebuilt. */
	void thumbprint(String original, String rebuilt) {
		known(RedactionKind.CERTIFICATE_NUMBER, original, () -> rebuilt, true);
	}

	/** A thumbprint of a certificate that is not there. */
	String thumbprint(String hex) {
		return known(RedactionKind.CERTIFICATE_NUMBER, hex, () -> noiseHex(hex), true);
	}

	/** Something of a kind that is replaced by a word with a number. */
	String numbered(RedactionKind kind, String original, String word) {
		return known(kind, original, () -> word + next(word), original.length() > 5);
	}

	private String known(RedactionKind kind, String original, java.util.function.Supplier<String> alias, boolean everywhere) {
		String lower = WellKnown.lower(original);
		if (lower.isEmpty()) {
			return original;
		}
		// one word is one alias, whatever it was taken for first: an account that is a host's name too
		Entry entry = entries.get(group(kind) + lower);
		if (entry == null) {
			if (entries.size() >= MOST) {
				full = true;
				return "removed";
			}
			entry = new Entry(kind, original, alias.get());
			entries.put(group(kind) + lower, entry);
			aliases.add(WellKnown.lower(entry.alias));
			if (everywhere) {
				everywhere(original, entry.alias);
			}
		}
		entry.count++;
		return !entry.alias.isEmpty() && original.length() > 2 && WellKnown.capitals(original) ? entry.alias.toUpperCase(java.util.Locale.ROOT) : entry.alias;
	}

	private static String group(RedactionKind kind) {
		return kind == RedactionKind.ACCOUNT || kind == RedactionKind.HOST ? "*" : kind.name();
	}

	/** From now on it is replaced wherever it stands, in each encoding that clients and servers write. */
	private void everywhere(String original, String alias) {
		for (String form : forms(original)) {
			if (form.indexOf(' ') < 0) {
				word(form, alias);
			} else {
				phrase(form);
				words.put(WellKnown.lower(form), alias);
				for (String part : form.split("[ ,]+")) {
					word(part, alias.replace(" ", "").toLowerCase(java.util.Locale.ROOT));
				}
			}
		}
	}

	private void phrase(String phrase) {
		phrases.computeIfAbsent(first(phrase), any -> new ArrayList<>()).add(phrase);
		char first = phrase.charAt(0);
		if (first < 0x80) {
			beginnings[first | 0x20] = true;
		}
	}

	private void word(String word, String alias) {
		if (!WellKnown.general(word)) {
			words.putIfAbsent(WellKnown.lower(word), alias);
			if (Runs.end(word, 0) < word.length()) {
				phrase(word);
			}
		}
	}

	/** A text as bytes of UTF-8 and of windows-1252, and with the escapes of JSON, XML and quoted-printable. */
	static Set<String> forms(String bytes) {
		if (bytes.chars().allMatch(c -> c < 0x80)) {
			return Set.of(bytes);
		}
		String text = new org.lynchpin.trace.Slice(bytes.getBytes(StandardCharsets.ISO_8859_1), 0, bytes.length()).text();
		Set<String> forms = new java.util.LinkedHashSet<>(List.of(bytes, new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)));
		if (WESTERN.newEncoder().canEncode(text)) {
			forms.add(new String(text.getBytes(WESTERN), StandardCharsets.ISO_8859_1));
		}
		forms.add(escaped(text, c -> String.format("\\u%04x", (int) c)));
		forms.add(escaped(text, c -> "&#" + (int) c + ";"));
		forms.add(escaped(text, c -> String.format("&#x%X;", (int) c)));
		return forms;
	}

	private static String escaped(String text, java.util.function.Function<Character, String> escape) {
		StringBuilder out = new StringBuilder();
		text.chars().forEach(c -> out.append(c < 0x80 ? String.valueOf((char) c) : escape.apply((char) c)));
		return out.toString();
	}

	/** The first letters and digits of a text, lower case: what a search for phrases begins with. */
	static String first(String text) {
		int end = 0;
		while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) >= 0x80)) {
			end++;
		}
		return WellKnown.lower(text.substring(0, end));
	}

	/** The alias of a word that is replaced wherever it stands. */
	Optional<String> word(String word) {
		String alias = words.get(WellKnown.lower(word));
		return alias == null ? Optional.empty() : Optional.of(word.length() > 2 && WellKnown.capitals(word) ? alias.toUpperCase(java.util.Locale.ROOT) : alias);
	}

	/** Whether a phrase begins with this character. */
	boolean begins(char first) {
		return first >= 0x80 || beginnings[first | 0x20];
	}

	/** The phrases that begin with this word. */
	List<String> phrases(String first) {
		return phrases.getOrDefault(WellKnown.lower(first), List.of());
	}

	/** Whether it was made here. */
	boolean isAlias(String text) {
		return aliases.contains(WellKnown.lower(text));
	}

	/** Something is replaced by noise. */
	void count(RedactionKind kind) {
		noise[kind.ordinal()]++;
	}

	/** Bytes that are the same for the same original in this export, and tell nothing of it. */
	byte[] noise(byte[] original, int length) {
		byte[] out = new byte[length];
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (int at = 0, block = 0; at < length; at += 32, block++) {
				digest.update(key);
				digest.update((byte) block);
				digest.update((byte) (block >> 8));
				digest.update(original);
				System.arraycopy(digest.digest(), 0, out, at, Math.min(32, length - at));
			}
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
		return out;
	}

	/** Noise in hexadecimal, of the same length and case. */
	String noiseHex(String hex) {
		String out = java.util.HexFormat.of().formatHex(noise(hex.getBytes(StandardCharsets.ISO_8859_1), (hex.length() + 1) / 2)).substring(0, hex.length());
		return WellKnown.capitals(hex) ? out.toUpperCase(java.util.Locale.ROOT) : out;
	}

	private int next(String word) {
		return numbers.merge(word, 1, Integer::sum);
	}

	/** Whether there were more originals than can be kept. */
	boolean full() {
		return full;
	}

	/** All that was replaced, in the order in which it was met. */
	List<Replacement> replacements() {
		List<Replacement> all = new ArrayList<>();
		entries.values().forEach(entry -> all.add(new Replacement(entry.kind, entry.original, entry.alias, entry.count)));
		for (RedactionKind kind : RedactionKind.values()) {
			if (noise[kind.ordinal()] > 0) {
				all.add(new Replacement(kind, "", "", noise[kind.ordinal()]));
			}
		}
		return all;
	}

	/** Something is gone from the export and has no alias: what people wrote, credentials. Their beginnings must not be found again. */
	void gone(String value) {
		if (value.length() >= 12 && gone.size() < MOST) {
			gone.add(WellKnown.lower(value.substring(0, Math.min(value.length(), 40))));
		}
	}

	/** What must not stand in the export: lower case. */
	Set<String> forbidden() {
		Set<String> all = new HashSet<>(gone);
		all.addAll(words.keySet());
		entries.values().forEach(entry -> forms(entry.original).forEach(form -> all.add(WellKnown.lower(form))));
		all.removeIf(word -> word.length() < 4 || WellKnown.general(word) && word.chars().noneMatch(c -> c == '.') || aliases.contains(word));
		return all;
	}

	/** From the second pass on it is counted anew. */
	void restartCounts() {
		entries.values().forEach(entry -> entry.count = 0);
		java.util.Arrays.fill(noise, 0);
	}
}

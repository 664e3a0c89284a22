// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import java.util.Optional;

/**
 * What a client calls itself: {@code UCCAPI/15.0.4420.1017 OC/15.0.4420.1017 (Microsoft Lync)}.
 *
 * @param text as written
 * @param uccapi the build of the client's protocol part
 * @param product the build of the program: OC, OCPhone, or the first one named
 * @param name the product's name in brackets; empty where there is none
 * @param kind what it is, as far as its name tells
 */
public record UserAgent(String text, Optional<Build> uccapi, Optional<Build> product, String name, Kind kind) {
	/** The update of July 2013, the first that can sign in by passive authentication. Common knowledge, not confirmed by a document. */
	public static final Build JULY_2013 = new Build(15, 0, 4517, 0);
	private static final int LYNC_2013 = 15;

	/** Reads a User-Agent (or a Version of the monitoring database). */
	public static UserAgent of(String header) {
		String text = Texts.plain(header);
		Optional<Build> uccapi = build(text, "UCCAPI/");
		Optional<Build> product = build(text, "OC/").or(() -> build(text, "OCPhone/")).or(() -> build(text, "CPE/")).or(() -> uccapi)
				.or(() -> text.indexOf('/') < 0 ? Optional.empty() : Build.parse(text, text.indexOf('/') + 1));
		int open = text.indexOf('(');
		int close = open < 0 ? -1 : text.indexOf(')', open);
		return new UserAgent(text, uccapi, product, close < 0 ? "" : text.substring(open + 1, close).strip(), kind(text));
	}

	/**
	 * Whether the client is older than {@link #JULY_2013} and therefore cannot sign in where a smart card is demanded. Only said of desktop clients
	 * that name their build.
	 */
	public boolean beforePassiveSignIn() {
		return kind == Kind.DESKTOP && uccapi.or(() -> product).filter(build -> build.compareTo(JULY_2013) < 0).isPresent();
	}

	/** Whether the client is older than Lync 2013: no update makes it fit for two-factor authentication. */
	public boolean beforeLync2013() {
		return kind == Kind.DESKTOP && uccapi.or(() -> product).filter(build -> build.major() < LYNC_2013).isPresent();
	}

	private static Optional<Build> build(String text, String before) {
		int at = text.startsWith(before) ? 0 : text.indexOf(" " + before) + 1;
		return at > 0 || text.startsWith(before) ? Build.parse(text, at + before.length()) : Optional.empty();
	}

	private static Kind kind(String text) {
		if (Texts.has(text, "iPhoneLync") || Texts.has(text, "iPadLync") || Texts.has(text, "AndroidLync") || Texts.has(text, "WPLync")
				|| Texts.has(text, "NokiaLync") || Texts.has(text, "LyncMobile") || Texts.has(text, "SfBForiOS") || Texts.has(text, "SfBForAndroid")) {
			return Kind.MOBILE;
		}
		if (text.startsWith("RTCC/")) {
			return Kind.SERVER_APPLICATION;
		}
		if (Texts.has(text, "OCPhone/") || Texts.has(text, "CPE/") || Texts.has(text, "Phone Edition")) {
			return Kind.PHONE;
		}
		return text.startsWith("UCCAPI/") && Texts.has(text, " OC/") || text.startsWith("OC/") ? Kind.DESKTOP : Kind.OTHER;
	}

	/** Kinds of clients. */
	public enum Kind {
		/** Communicator, Lync, Skype for Business on Windows. */
		DESKTOP,
		/** A desk phone. */
		PHONE,
		/** A mobile client. */
		MOBILE,
		/** An application of a server. */
		SERVER_APPLICATION,
		/** Another one, or not told. */
		OTHER
	}

	/** A build as Office counts it. */
	public record Build(int major, int minor, int build, int revision) implements Comparable<Build> {
		/** Numbers with dots from a place in a text on: two to four of them. */
		static Optional<Build> parse(String text, int from) {
			int[] parts = new int[4];
			int count = 0;
			int at = from;
			while (count < parts.length && at < text.length() && isDigit(text.charAt(at))) {
				int value = 0;
				while (at < text.length() && isDigit(text.charAt(at)) && value < 1_000_000) {
					value = value * 10 + text.charAt(at++) - '0';
				}
				parts[count++] = value;
				if (at >= text.length() || text.charAt(at) != '.') {
					break;
				}
				at++;
			}
			return count < 2 ? Optional.empty() : Optional.of(new Build(parts[0], parts[1], parts[2], parts[3]));
		}

		private static boolean isDigit(char c) {
			return c >= '0' && c <= '9';
		}

		@Override
		public int compareTo(Build other) {
			int order = Integer.compare(major, other.major);
			order = order != 0 ? order : Integer.compare(minor, other.minor);
			order = order != 0 ? order : Integer.compare(build, other.build);
			return order != 0 ? order : Integer.compare(revision, other.revision);
		}

		/** With dots. */
		@Override
		public String toString() {
			return major + "." + minor + "." + build + "." + revision;
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.redact;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Looks into what is encoded: base64, hexadecimal, percent signs. What was changed is encoded again in the same way. */
final class Encoded {
	private final Blobs blobs;
	private final TextRedactor text;

	Encoded(Blobs blobs, TextRedactor text) {
		this.blobs = blobs;
		this.text = text;
	}

	/** Base64 or hexadecimal at the place of the walk. */
	boolean base64(TextRedactor.Cursor at, StringBuilder out, int depth) {
		String s = at.text;
		int end = at.i;
		while (end < s.length() && Runs.base64(s.charAt(end))) {
			end++;
		}
		at.tried = end;
		int length = end - at.i;
		if (length < 8) {
			return false;
		}
		int padded = end;
		while (padded < s.length() && padded < end + 2 && s.charAt(padded) == '=') {
			padded++;
		}
		String run = s.substring(at.i, end);
		Optional<String> changed = hex(run, depth);
		if (changed.isPresent()) {
			padded = end;
		} else {
			changed = sixtyFour(run, padded > end, depth);
		}
		changed.ifPresent(out::append);
		at.i = changed.isPresent() ? padded : at.i;
		return changed.isPresent();
	}

	private Optional<String> hex(String run, int depth) {
		if (run.length() % 2 != 0 || run.length() < 12 || !run.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
			return Optional.empty();
		}
		HexFormat format = WellKnown.capitals(run) ? HexFormat.of().withUpperCase() : HexFormat.of();
		return blobs.redact(HexFormat.of().parseHex(run), false, depth).map(format::formatHex);
	}

	/** Base64 is looked into where it begins like a text or like a structure that is known here. */
	Optional<String> sixtyFour(String run, boolean padded, int depth) {
		boolean url = run.indexOf('-') >= 0 || run.indexOf('_') >= 0;
		if (run.length() % 4 == 1 || url && (run.indexOf('+') >= 0 || run.indexOf('/') >= 0)) {
			return Optional.empty();
		}
		Base64.Decoder decoder = url ? Base64.getUrlDecoder() : Base64.getDecoder();
		byte[] first = decoder.decode(run.substring(0, 4));
		if (!(text(first[0]) && text(first[1]) && text(first[2])) && !run.startsWith("TlRM") && !run.startsWith("FgM") && !run.startsWith("FQM") && !run.startsWith("FAM") && !run.startsWith("MI")
				&& !run.startsWith("//4") && !run.startsWith("_-4")) {
			return Optional.empty();
		}
		Base64.Encoder encoder = url ? Base64.getUrlEncoder() : Base64.getEncoder();
		return blobs.redact(decoder.decode(run), false, depth).map((padded ? encoder : encoder.withoutPadding())::encodeToString)
				.map(again -> run.length() % 4 == 0 && !padded ? pad(again) : again);
	}

	/** What needed no filling before may need some now. */
	private static String pad(String again) {
		return again + "=".repeat((4 - again.length() % 4) % 4);
	}

	private static boolean text(byte b) {
		return b >= 0x20 && b < 0x7F || b == 0 || b == '\r' || b == '\n' || b == '\t' || b < -1;
	}

	/** Percent encoding (RFC 3986, 2.1). */
	boolean percent(String run, TextRedactor.Cursor at, StringBuilder out, int depth) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(run.length());
		boolean any = false;
		boolean small = false;
		for (int i = 0; i < run.length(); i++) {
			char c = run.charAt(i);
			if (c == '%' && i + 2 < run.length() && Character.digit(run.charAt(i + 1), 16) >= 0 && Character.digit(run.charAt(i + 2), 16) >= 0) {
				small |= run.charAt(i + 1) >= 'a' || run.charAt(i + 2) >= 'a';
				bytes.write(Integer.parseInt(run.substring(i + 1, i + 3), 16));
				any = true;
				i += 2;
			} else {
				bytes.write(c == '+' ? ' ' : c);
			}
		}
		if (!any) {
			return false;
		}
		String plain = bytes.toString(StandardCharsets.ISO_8859_1);
		String redacted = text.text(plain, depth + 1);
		out.append(redacted.equals(plain) ? run : encode(redacted, run.indexOf('+') >= 0, small));
		at.i += run.length();
		return true;
	}

	private static String encode(String plain, boolean plus, boolean small) {
		StringBuilder out = new StringBuilder(plain.length() * 2);
		for (int i = 0; i < plain.length(); i++) {
			char c = plain.charAt(i);
			if (c < 0x80 && Runs.letter(c) || c == '.' || c == '-' || c == '_' || c == '*') {
				out.append(c);
			} else if (c == ' ' && plus) {
				out.append('+');
			} else {
				out.append(String.format(small ? "%%%02x" : "%%%02X", (int) c));
			}
		}
		return out.toString();
	}
}

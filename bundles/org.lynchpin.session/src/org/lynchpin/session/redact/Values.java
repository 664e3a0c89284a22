// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.redact;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Replaces values whose name tells what they are. */
final class Values {
	private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
	private final Pseudonyms names;
	private final Blobs blobs;
	private final Hosts hosts;

	Values(Pseudonyms names, Blobs blobs, Hosts hosts) {
		this.names = names;
		this.blobs = blobs;
		this.hosts = hosts;
	}

	String redact(Keys.Meaning meaning, String value, TextRedactor text) {
		if (value.isBlank()) {
			return value;
		}
		return switch (meaning) {
		case HANDSHAKE -> handshake(value);
		case NOISE, AUTHORIZATION -> noise(value);
		case MESSAGE -> message(value);
		case WORDS -> words(value);
		case SECRET -> secret(value);
		case ACCOUNT -> value.indexOf('@') > 0 ? names.address(value) : value.indexOf('\\') > 0 ? text.text(value, 0) : value.equals("-") ? value : names.user(value);
		case DOMAIN -> value.indexOf('.') > 0 ? names.host(value) : value.equals("-") ? value : names.organization(value);
		case COMPUTER -> value.equals("-") ? value : hosts.computer(value);
		case NAME -> names.name(value);
		case SERIAL -> names.serial(value);
		case THUMBPRINT -> names.thumbprint(value);
		case CONVERSATION -> conversation(value);
		case SUBJECT -> value.startsWith("sip:") || value.indexOf('=') > 0 ? text.text(value, 0) : names.numbered(RedactionKind.CONVERSATION, value, "subject");
		case COOKIE -> cookies(value);
		case PHONE -> names.phone(value);
		};
	}

	/** Handshakes and certificates keep their structure, so that what they show can still be read. */
	private String handshake(String value) {
		String clean = value.replaceAll("[\\s]", "");
		byte[] bytes;
		try {
			bytes = Base64.getDecoder().decode(clean);
		} catch (IllegalArgumentException e) {
			return noise(value);
		}
		names.count(RedactionKind.CREDENTIAL);
		return Base64.getEncoder().encodeToString(blobs.redact(bytes, true, 0).orElse(bytes));
	}

	/** Noise of the same length; letters stay letters, digits of hexadecimal such ones, everything else stays. */
	String noise(String value) {
		names.count(RedactionKind.CREDENTIAL);
		names.gone(value);
		boolean hex = value.chars().allMatch(c -> Character.digit(c, 16) >= 0);
		if (hex) {
			return names.noiseHex(value);
		}
		String prefix = value.startsWith("cwt=") ? "cwt=" : "";
		byte[] noise = names.noise(value.getBytes(StandardCharsets.ISO_8859_1), value.length());
		StringBuilder out = new StringBuilder(value);
		for (int i = prefix.length(); i < value.length(); i++) {
			if (Runs.letter(value.charAt(i))) {
				out.setCharAt(i, ALPHABET.charAt((noise[i] & 0xFF) % ALPHABET.length()));
			}
		}
		return out.toString();
	}

	private String message(String value) {
		names.count(RedactionKind.TEXT);
		return Base64.getEncoder().encodeToString(removed(value.length() * 3 / 4).getBytes(StandardCharsets.US_ASCII));
	}

	/** What a person wrote. */
	String words(String value) {
		names.count(RedactionKind.TEXT);
		names.gone(value.strip());
		return removed(value.strip().length());
	}

	private static String removed(int length) {
		return "[" + length + " characters]";
	}

	private String secret(String value) {
		names.count(RedactionKind.SECRET);
		return "0".repeat(Math.min(8, Math.max(4, value.length())));
	}

	private String conversation(String value) {
		byte[] noise = names.noise(value.getBytes(StandardCharsets.ISO_8859_1), 22);
		return names.numbered(RedactionKind.CONVERSATION, value, Base64.getEncoder().encodeToString(noise).replace("=", "").substring(0, 24).replaceAll("[0-9]$", "a") + "x");
	}

	/** Cookies: names and attributes stay. */
	String cookies(String value) {
		names.count(RedactionKind.CREDENTIAL);
		StringBuilder out = new StringBuilder();
		for (String part : value.split("(?<=;)")) {
			int equals = part.indexOf('=');
			String name = equals < 0 ? "" : WellKnown.lower(part.substring(0, equals).strip());
			boolean attribute = name.isEmpty() || name.equals("path") || name.equals("expires") || name.equals("max-age") || name.equals("samesite") || name.equals("domain");
			if (attribute) {
				out.append(name.equals("domain") ? part.substring(0, equals + 1) + names.host(part.substring(equals + 1).replace(";", "").strip()) + (part.endsWith(";") ? ";" : "") : part);
			} else {
				String rest = part.substring(equals + 1);
				out.append(part, 0, equals + 1).append(noise(rest.endsWith(";") ? rest.substring(0, rest.length() - 1) : rest)).append(rest.endsWith(";") ? ";" : "");
			}
		}
		return out.toString();
	}

	/** {@code Basic}, {@code Negotiate}, {@code NTLM} or {@code Kerberos} with credentials in one piece; empty where it is something else. */
	Optional<String> scheme(String value) {
		int blank = value.indexOf(' ');
		if (blank < 0) {
			return Optional.empty();
		}
		String scheme = WellKnown.lower(value.substring(0, blank));
		String rest = value.substring(blank + 1).strip();
		boolean whole = rest.length() > 8 && rest.chars().allMatch(c -> Runs.base64((char) c) || c == '=' || c == '.');
		if (!whole || rest.startsWith("cwt=")) {
			return Optional.empty();
		}
		return Optional.of(value.substring(0, blank + 1) + (scheme.equals("ntlm") || scheme.equals("negotiate") ? handshake(rest) : noise(rest)));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.lynchpin.core.Failure;

/**
 * The first lines of a card's file, readable without a key: what is no secret and is needed to list the reader. They are
 * authenticated together with the encrypted content that follows the empty line.
 *
 * @param id what the key is kept under in the keyring
 * @param name the reader's name
 * @param atr answer to reset in hexadecimal
 */
record SoftCardHeader(String id, String name, String atr) {
	/** 2: records one after another; 1: a single one, without its length. */
	static final int VERSION = 2;
	private static final String TITLE = "Lynchpin software card";
	private static final String NOTICE = "Not for production";
	private static final byte[] END = "\n\n".getBytes(StandardCharsets.UTF_8);
	private static final int GREATEST = 4096;

	byte[] encode() {
		String text = TITLE + "\nnotice: " + NOTICE + "\nversion: " + VERSION + "\nid: " + id + "\nname: " + name + "\natr: " + atr + "\n\n";
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** The version in a header that was read. */
	static int version(byte[] file, Path path) throws Failure {
		return number(facts(file, path).getOrDefault("version", ""), path);
	}

	/** How many bytes of a file the header takes. */
	static int length(byte[] file, Path path) throws Failure {
		for (int i = 0; i + END.length <= Math.min(file.length, GREATEST); i++) {
			if (Arrays.equals(file, i, i + END.length, END, 0, END.length)) {
				return i + END.length;
			}
		}
		throw SoftCardFailure.damaged(path);
	}

	/**
	 * Reads the header of a file.
	 *
	 * @throws Failure if it is no card, or one of a later version
	 */
	static SoftCardHeader read(byte[] file, Path path) throws Failure {
		Map<String, String> facts = facts(file, path);
		int version = number(facts.getOrDefault("version", ""), path);
		if (version > VERSION) {
			throw SoftCardFailure.later(path, version);
		}
		if (!facts.keySet().containsAll(Set.of("id", "name", "atr")) || !facts.get("atr").matches("([0-9A-F]{2}){2,33}")
				|| !facts.get("id").matches("[0-9a-f-]{36}")) {
			throw SoftCardFailure.damaged(path);
		}
		return new SoftCardHeader(facts.get("id"), facts.get("name"), facts.get("atr"));
	}

	private static Map<String, String> facts(byte[] file, Path path) throws Failure {
		String[] lines = new String(file, 0, length(file, path), StandardCharsets.UTF_8).split("\n");
		if (!lines[0].equals(TITLE)) {
			throw SoftCardFailure.damaged(path);
		}
		Map<String, String> facts = new HashMap<>();
		for (int i = 1; i < lines.length; i++) {
			int colon = lines[i].indexOf(": ");
			if (colon > 0) {
				facts.put(lines[i].substring(0, colon), lines[i].substring(colon + 2));
			}
		}
		return facts;
	}

	private static int number(String text, Path path) throws Failure {
		try {
			return Integer.parseInt(text);
		} catch (NumberFormatException e) {
			throw SoftCardFailure.damaged(path).because(e);
		}
	}

	/** Reads the beginning of a file. */
	static SoftCardHeader read(Path path) throws Failure {
		try (InputStream in = Files.newInputStream(path)) {
			return read(in.readNBytes(GREATEST), path);
		} catch (IOException e) {
			throw SoftCardFailure.unusable(path, e.getLocalizedMessage()).because(e);
		}
	}
}

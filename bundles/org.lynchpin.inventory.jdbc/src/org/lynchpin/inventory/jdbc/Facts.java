// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.jdbc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Facts as text: a line {@code name=value} each, with a backslash before what would end a name, a value or a line. */
final class Facts {
	private Facts() {
	}

	static String text(Map<String, String> facts) {
		StringBuilder text = new StringBuilder();
		new TreeMap<>(facts).forEach((name, value) -> {
			escape(name, text);
			text.append('=');
			escape(value, text);
			text.append('\n');
		});
		return text.toString();
	}

	static Map<String, String> of(String text) {
		Map<String, String> facts = new LinkedHashMap<>();
		StringBuilder part = new StringBuilder();
		String name = "";
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\\') {
				i++;
				part.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
			} else if (c == '=') {
				name = part.toString();
				part.setLength(0);
			} else if (c == '\n') {
				facts.put(name, part.toString());
				part.setLength(0);
			} else {
				part.append(c);
			}
		}
		return facts;
	}

	private static void escape(String text, StringBuilder into) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
			case '\n' -> into.append("\\n");
			case '\\', '=' -> into.append('\\').append(c);
			default -> into.append(c);
			}
		}
	}
}

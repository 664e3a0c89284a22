// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.report;

/** Text in HTML and SVG. */
final class Html {
	private Html() {
	}

	/** With everything escaped that could be taken for a tag, and without characters that XML 1.0 does not know. */
	static String escape(String text) {
		StringBuilder out = new StringBuilder(text.length() + 16);
		text.codePoints().forEach(c -> {
			switch (c) {
			case '&' -> out.append("&amp;");
			case '<' -> out.append("&lt;");
			case '>' -> out.append("&gt;");
			case '"' -> out.append("&quot;");
			case '\'' -> out.append("&#39;");
			default -> out.appendCodePoint(c >= 0x20 && c < 0xD800 || c == '\n' || c == '\t' || c >= 0xE000 && c != 0xFFFE && c != 0xFFFF ? c : 0xFFFD);
			}
		});
		return out.toString();
	}
}

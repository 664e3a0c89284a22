// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.report;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;

/** A ladder as plain text, for a ticket: one line an arrow, with the time before it. */
public final class LadderText {
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
	private static final int WIDTH = 22;

	private LadderText() {
	}

	/** @param zone of the times @param words what becomes of names and labels: the redaction of the export, or nothing */
	public static String of(Ladder ladder, ZoneOffset zone, UnaryOperator<String> words) {
		StringBuilder out = new StringBuilder();
		StringBuilder titles = new StringBuilder(" ".repeat(14));
		StringBuilder names = new StringBuilder(" ".repeat(14));
		for (Ladder.Lifeline line : ladder.lifelines()) {
			titles.append(fit(line.title())).append(' ');
			names.append(fit(words.apply(line.name()))).append(' ');
		}
		out.append(titles.toString().stripTrailing()).append('\n').append(names.toString().stripTrailing()).append('\n');
		for (Ladder.Arrow arrow : ladder.arrows()) {
			String time = arrow.time().map(at -> TIME.format(at.atOffset(zone))).orElse("");
			out.append(time).append(" ".repeat(Math.max(1, 14 - time.length())));
			int left = Math.min(arrow.from(), arrow.to());
			int right = Math.max(arrow.from(), arrow.to());
			StringBuilder line = new StringBuilder(" ".repeat(left * (WIDTH + 1))).append('|');
			if (!arrow.remark()) {
				String shaft = "-".repeat(Math.max(1, (right - left) * (WIDTH + 1) - 2));
				line.append(arrow.from() < arrow.to() ? shaft + ">" : "<" + shaft).append('|');
			}
			out.append(line).append(' ').append(words.apply(arrow.label()));
			if (!arrow.note().isEmpty()) {
				out.append(" (").append(words.apply(arrow.note())).append(')');
			}
			out.append(arrow.tone() == Ladder.Tone.FIRST_BREAK ? " <== !\n" : "\n");
		}
		return out.toString();
	}

	private static String fit(String text) {
		return text.length() > WIDTH ? text.substring(0, WIDTH - 1) + "…" : text + " ".repeat(WIDTH - text.length());
	}
}

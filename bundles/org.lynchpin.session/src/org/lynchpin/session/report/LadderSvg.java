// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.report;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A ladder as SVG that stands by itself: no font, script or picture from elsewhere; it can be read on light and on dark ground. */
public final class LadderSvg {
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
	private static final int LEFT = 110;
	private static final int GAP = 230;
	private static final int TOP = 66;
	private static final int ROW = 38;
	private static final int MOST = 400;

	private LadderSvg() {
	}

	/**
	 * The picture.
	 *
	 * @param zone of the times
	 * @param words what becomes of names and labels: the redaction of the export, or nothing
	 */
	public static String of(Ladder ladder, ZoneOffset zone, UnaryOperator<String> words) {
		int rows = Math.min(MOST, ladder.arrows().size());
		int width = LEFT + Math.max(1, ladder.lifelines().size()) * GAP;
		int height = TOP + rows * ROW + 30;
		StringBuilder out = new StringBuilder(4096);
		out.append(String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" font-family=\"sans-serif\" font-size=\"12\">\n", width,
				height, width, height));
		// a ground of its own: dark text on nothing cannot be read in a dark viewer
		out.append(String.format(Locale.ROOT, "<rect width=\"%d\" height=\"%d\" fill=\"#fbfbfb\" stroke=\"#b0b0b0\"/>\n", width, height));
		for (int i = 0; i < ladder.lifelines().size(); i++) {
			Ladder.Lifeline line = ladder.lifelines().get(i);
			int x = x(i);
			out.append(String.format(Locale.ROOT, "<line x1=\"%d\" y1=\"48\" x2=\"%d\" y2=\"%d\" stroke=\"#888888\" stroke-dasharray=\"3 3\"/>\n", x, x, height - 12));
			text(out, x, 22, "middle", "#1b1b1b", true, line.title());
			text(out, x, 38, "middle", "#555555", false, words.apply(line.name()));
		}
		for (int i = 0; i < rows; i++) {
			arrow(out, ladder.arrows().get(i), TOP + i * ROW, zone, words);
		}
		if (rows < ladder.arrows().size()) {
			text(out, LEFT, height - 8, "start", "#555555", false, "+ " + (ladder.arrows().size() - rows));
		}
		return out.append("</svg>\n").toString();
	}

	private static int x(int lifeline) {
		return LEFT + GAP / 2 + lifeline * GAP;
	}

	private static void arrow(StringBuilder out, Ladder.Arrow arrow, int y, ZoneOffset zone, UnaryOperator<String> words) {
		String color = switch (arrow.tone()) {
		case PLAIN -> "#3a3a3a";
		case GOOD -> "#1a6e2e";
		case NORMAL_REFUSAL -> "#8a6100";
		case REFUSAL, FIRST_BREAK -> "#b3140f";
		};
		boolean first = arrow.tone() == Ladder.Tone.FIRST_BREAK;
		if (first) {
			out.append(String.format(Locale.ROOT, "<rect x=\"4\" y=\"%d\" width=\"98%%\" height=\"%d\" fill=\"#fde7e6\" stroke=\"#b3140f\"/>\n", y - 4, ROW - 2));
		}
		arrow.time().ifPresent(at -> text(out, 8, y + 18, "start", "#555555", false, TIME.format(at.atOffset(zone))));
		int from = x(arrow.from());
		int to = x(arrow.to());
		if (arrow.remark()) {
			out.append(String.format(Locale.ROOT, "<circle cx=\"%d\" cy=\"%d\" r=\"4\" fill=\"%s\"/>\n", from, y + 22, color));
			text(out, from + 10, y + 14, "start", color, first, cut(words.apply(arrow.label()), 60));
			text(out, from + 10, y + 29, "start", "#555555", false, cut(words.apply(arrow.note()), 70));
			return;
		}
		int back = from < to ? -8 : 8;
		out.append(String.format(Locale.ROOT, "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"%s\"/>\n", from, y + 18, to, y + 18, color, first ? "2.5" : "1.3"));
		out.append(String.format(Locale.ROOT, "<path d=\"M%d %d l%d -4 l0 8 z\" fill=\"%s\"/>\n", to, y + 18, back, color));
		text(out, (from + to) / 2, y + 12, "middle", color, first, cut(words.apply(arrow.label()), 20 + Math.abs(to - from) / 8));
		text(out, (from + to) / 2, y + 31, "middle", "#555555", false, cut(words.apply(arrow.note()), 20 + Math.abs(to - from) / 8));
	}

	private static String cut(String text, int most) {
		return text.length() > most ? text.substring(0, most - 1) + "…" : text;
	}

	private static void text(StringBuilder out, int x, int y, String anchor, String color, boolean bold, String words) {
		if (!words.isEmpty()) {
			out.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\"%s>%s</text>\n", x, y, anchor, color, bold ? " font-weight=\"bold\"" : "", Html.escape(words)));
		}
	}
}

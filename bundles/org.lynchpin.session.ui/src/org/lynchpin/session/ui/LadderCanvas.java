// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.lynchpin.session.report.Ladder;
import org.lynchpin.session.report.Ladder.Arrow;
import org.lynchpin.session.report.Ladder.Lifeline;
import org.lynchpin.session.report.Ladder.Tone;
import org.lynchpin.session.report.LadderOf;
import org.lynchpin.trace.Entry;
import org.lynchpin.ui.Look;

/**
 * Draws a ladder: only the rows that are seen. Arrow keys, Home and End go from message to message; Ctrl with + and -, or with
 * the wheel, zooms, Ctrl+0 goes back.
 */
final class LadderCanvas {
	private static final int ROW = 30;
	private static final int HEAD = 44;
	private static final int TIME = 96;
	private static final int LANE = 128;
	private static final double SMALLEST = 0.5;
	private static final double LARGEST = 3;

	private record Palette(int ground, int text, int hint, int line, int plain, int good, int normal, int refusal, int broken, int chosen) {
	}

	private static final Palette LIGHT = new Palette(0xffffff, 0x1f2328, 0x66707a, 0xc9d0d7, 0x4a6f94, 0x2b8a4b, 0x8a7a2b, 0xc26a1a, 0xc9382f, 0xe6f0fa);
	private static final Palette DARK = new Palette(0x2a2d30, 0xd8dbdf, 0x9aa3ac, 0x50565c, 0x86b4de, 0x6fcf8e, 0xd6c469, 0xf0a35c, 0xff7b70, 0x2f4b66);

	private final Canvas canvas;
	private Ladder ladder = new Ladder(List.of(), List.of());
	private ZoneOffset zone = ZoneOffset.UTC;
	private double zoom = 1;
	private int chosen = -1;
	/** The row that has to be seen, whatever room there is. */
	private int looked;
	private Consumer<Arrow> selected = arrow -> { };
	private Font font;

	LadderCanvas(Composite parent) {
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL | SWT.NO_BACKGROUND);
		canvas.addListener(SWT.Paint, this::paint);
		canvas.addListener(SWT.Resize, event -> {
			bars();
			reveal(looked);
		});
		canvas.addListener(SWT.MouseDown, event -> {
			canvas.setFocus();
			choose(rowAt(event.y));
		});
		canvas.addListener(SWT.MouseMove, event -> tip(rowAt(event.y)));
		canvas.addListener(SWT.MouseWheel, this::wheel);
		canvas.addListener(SWT.KeyDown, this::key);
		canvas.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
		canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
		canvas.getVerticalBar().addListener(SWT.Selection, event -> canvas.redraw());
		canvas.getHorizontalBar().addListener(SWT.Selection, event -> canvas.redraw());
		canvas.addDisposeListener(event -> forgetFont());
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = chosen < 0 ? "" : spoken(ladder.arrows().get(chosen));
			}
		});
	}

	/** What to lay out. */
	Canvas control() {
		return canvas;
	}

	/** Calls {@code told} with a message that is clicked or gone to. */
	void onSelect(Consumer<Arrow> told) {
		selected = told;
	}

	/** Draws another ladder from its top; where there is a first break, that it can be seen. */
	void show(Ladder drawn, ZoneOffset inZone) {
		ladder = drawn;
		zone = inZone;
		chosen = -1;
		looked = 0;
		canvas.getVerticalBar().setSelection(0);
		bars();
		for (int i = 0; i < ladder.arrows().size(); i++) {
			if (ladder.arrows().get(i).tone() == Tone.FIRST_BREAK) {
				reveal(i);
				break;
			}
		}
		canvas.redraw();
	}

	/** Marks a message, where it is one of the ladder. */
	void select(Entry entry) {
		for (int i = 0; i < ladder.arrows().size(); i++) {
			if (ladder.arrows().get(i).entry().equals(entry) && i != chosen) {
				chosen = i;
				reveal(i);
				canvas.redraw();
			}
		}
	}

	private void choose(int row) {
		if (row >= 0 && row < ladder.arrows().size() && row != chosen) {
			chosen = row;
			reveal(row);
			canvas.redraw();
			canvas.getAccessible().setFocus(row);
			selected.accept(ladder.arrows().get(row));
		}
	}

	private void key(Event event) {
		int last = ladder.arrows().size() - 1;
		int page = Math.max(1, (canvas.getClientArea().height - scaled(HEAD)) / scaled(ROW) - 1);
		if ((event.stateMask & SWT.MOD1) != 0) {
			switch (event.character == 0 ? (char) event.keyCode : event.character) {
			case '+', '=' -> zoom(zoom * 1.2);
			case '-' -> zoom(zoom / 1.2);
			case '0' -> zoom(1);
			default -> { }
			}
			return;
		}
		switch (event.keyCode) {
		case SWT.ARROW_DOWN -> choose(Math.min(last, chosen + 1));
		case SWT.ARROW_UP -> choose(Math.max(0, chosen - 1));
		case SWT.PAGE_DOWN -> choose(Math.min(last, Math.max(0, chosen) + page));
		case SWT.PAGE_UP -> choose(Math.max(0, chosen - page));
		case SWT.HOME -> choose(0);
		case SWT.END -> choose(last);
		default -> { }
		}
	}

	private void wheel(Event event) {
		if ((event.stateMask & SWT.MOD1) != 0) {
			zoom(event.count > 0 ? zoom * 1.1 : zoom / 1.1);
			event.doit = false;
		}
	}

	private void zoom(double wanted) {
		zoom = Math.clamp(wanted, SMALLEST, LARGEST);
		forgetFont();
		bars();
		canvas.redraw();
	}

	private void tip(int row) {
		String text = row < 0 || row >= ladder.arrows().size() ? null : spoken(ladder.arrows().get(row)); // null is SWT's word for none
		if (!java.util.Objects.equals(text, canvas.getToolTipText())) {
			canvas.setToolTipText(text);
		}
	}

	private String spoken(Arrow arrow) {
		String way = arrow.remark() ? ladder.lifelines().get(arrow.from()).title() : ladder.lifelines().get(arrow.from()).title() + " \u2192 " + ladder.lifelines().get(arrow.to()).title();
		return String.join("\n", List.of(Words.moment(arrow.time(), zone) + "  " + way, arrow.label() + "  (" + LadderOf.title(arrow.kind()) + ")", arrow.note())).strip();
	}

	private int scaled(int pixels) {
		return (int) Math.round(pixels * zoom);
	}

	private int lane() {
		int lanes = Math.max(1, ladder.lifelines().size());
		int free = canvas.getClientArea().width - scaled(TIME);
		return Math.max(scaled(LANE), free / lanes);
	}

	private int center(int lifeline) {
		return scaled(TIME) + lane() * lifeline + lane() / 2 - canvas.getHorizontalBar().getSelection();
	}

	private int rowAt(int y) {
		return y < scaled(HEAD) ? -1 : (y - scaled(HEAD) + canvas.getVerticalBar().getSelection()) / scaled(ROW);
	}

	private void bars() {
		Rectangle area = canvas.getClientArea();
		bar(canvas.getVerticalBar(), ladder.arrows().size() * scaled(ROW) + scaled(ROW) / 2, area.height - scaled(HEAD));
		bar(canvas.getHorizontalBar(), scaled(TIME) + lane() * ladder.lifelines().size(), area.width);
	}

	private void bar(ScrollBar bar, int all, int seen) {
		int thumb = Math.max(1, Math.min(all, seen));
		bar.setVisible(all > seen);
		bar.setValues(Math.min(bar.getSelection(), Math.max(0, all - thumb)), 0, Math.max(all, 1), thumb, scaled(ROW), thumb);
	}

	private void reveal(int row) {
		looked = row;
		ScrollBar bar = canvas.getVerticalBar();
		int top = row * scaled(ROW);
		int seen = Math.max(scaled(ROW), canvas.getClientArea().height - scaled(HEAD));
		if (top < bar.getSelection()) {
			bar.setSelection(top);
		} else if (top + scaled(ROW) > bar.getSelection() + seen) {
			bar.setSelection(top + scaled(ROW) - seen);
		}
	}

	private void paint(Event event) {
		GC gc = event.gc;
		Palette palette = Look.dark() ? DARK : LIGHT;
		Rectangle area = canvas.getClientArea();
		gc.setAntialias(SWT.ON);
		gc.setFont(font());
		gc.setBackground(color(palette.ground));
		gc.fillRectangle(area);
		int first = Math.max(0, canvas.getVerticalBar().getSelection() / scaled(ROW));
		int last = Math.min(ladder.arrows().size() - 1, (canvas.getVerticalBar().getSelection() + area.height) / scaled(ROW));
		if (chosen >= first && chosen <= last) {
			gc.setBackground(color(palette.chosen));
			gc.fillRectangle(0, top(chosen), area.width, scaled(ROW));
		}
		gc.setForeground(color(palette.line));
		for (int i = 0; i < ladder.lifelines().size(); i++) {
			gc.drawLine(center(i), scaled(HEAD), center(i), area.height);
		}
		for (int i = first; i <= last; i++) {
			row(gc, palette, ladder.arrows().get(i), top(i));
		}
		head(gc, palette, area);
		if (canvas.isFocusControl() && chosen >= first && chosen <= last) {
			gc.setForeground(color(palette.hint));
			gc.setLineStyle(SWT.LINE_DOT);
			gc.drawRectangle(0, top(chosen), area.width - 1, scaled(ROW) - 1);
		}
	}

	private int top(int row) {
		return scaled(HEAD) + row * scaled(ROW) - canvas.getVerticalBar().getSelection();
	}

	private void head(GC gc, Palette palette, Rectangle area) {
		gc.setBackground(color(palette.ground));
		gc.fillRectangle(0, 0, area.width, scaled(HEAD));
		for (int i = 0; i < ladder.lifelines().size(); i++) {
			Lifeline lifeline = ladder.lifelines().get(i);
			gc.setForeground(color(palette.text));
			centered(gc, lifeline.title(), center(i), scaled(6));
			gc.setForeground(color(palette.hint));
			centered(gc, lifeline.name(), center(i), scaled(6) + gc.getFontMetrics().getHeight());
		}
		gc.setForeground(color(palette.line));
		gc.drawLine(0, scaled(HEAD) - 1, area.width, scaled(HEAD) - 1);
	}

	private void row(GC gc, Palette palette, Arrow arrow, int top) {
		int middle = top + scaled(ROW) - scaled(8);
		gc.setForeground(color(palette.hint));
		gc.drawText(Words.moment(arrow.time(), zone), scaled(6) - canvas.getHorizontalBar().getSelection(), middle - gc.getFontMetrics().getHeight() + 3, true);
		Color tone = color(switch (arrow.tone()) {
		case PLAIN -> palette.plain;
		case GOOD -> palette.good;
		case NORMAL_REFUSAL -> palette.normal;
		case REFUSAL -> palette.refusal;
		case FIRST_BREAK -> palette.broken;
		});
		gc.setForeground(tone);
		gc.setBackground(tone);
		gc.setLineWidth(arrow.tone() == Tone.FIRST_BREAK ? 2 : 1);
		String label = arrow.note().isEmpty() ? arrow.label() : arrow.label() + "  " + arrow.note();
		int from = center(arrow.from());
		int to = center(arrow.to());
		if (arrow.remark()) {
			gc.fillOval(from - 3, middle - 4, 7, 7);
			gc.setForeground(color(palette.text));
			gc.drawText(fit(gc, label, lane() * 2), from + scaled(8), middle - gc.getFontMetrics().getHeight() + 3, true);
		} else {
			gc.drawLine(from, middle, to, middle);
			int tip = to > from ? to - 1 : to + 1;
			int back = to > from ? tip - 7 : tip + 7;
			gc.fillPolygon(new int[] { tip, middle, back, middle - 4, back, middle + 4 });
			gc.setForeground(color(palette.text));
			int width = Math.abs(to - from) - scaled(16);
			centered(gc, fit(gc, label, width), (from + to) / 2, middle - gc.getFontMetrics().getHeight() - 1);
		}
		gc.setLineWidth(1);
	}

	private static void centered(GC gc, String text, int x, int y) {
		Point size = gc.textExtent(text);
		gc.drawText(text, x - size.x / 2, y, true);
	}

	/** A text that is no wider than there is room; the rest is told on hover. */
	private static String fit(GC gc, String text, int width) {
		if (gc.textExtent(text).x <= width) {
			return text;
		}
		int low = 0;
		int high = text.length();
		while (low < high) {
			int middle = (low + high + 1) / 2;
			if (gc.textExtent(text.substring(0, middle) + "\u2026").x <= width) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		return text.substring(0, low) + "\u2026";
	}

	private Font font() {
		if (font == null) {
			FontData[] data = JFaceResources.getDialogFont().getFontData();
			for (FontData each : data) {
				each.setHeight(Math.max(5, (int) Math.round((each.getHeight() - 1) * zoom)));
			}
			font = new Font(canvas.getDisplay(), data);
		}
		return font;
	}

	private void forgetFont() {
		Optional.ofNullable(font).ifPresent(Font::dispose);
		font = null;
	}

	private static Color color(int rgb) {
		return new Color(new RGB(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff));
	}
}

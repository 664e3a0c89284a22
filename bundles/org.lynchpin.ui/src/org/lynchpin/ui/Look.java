// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;

/**
 * Distances, fonts and styles that all screens share. Colours are in the style sheets of the product and follow the
 * theme: a control is given a style by name.
 */
public final class Look {
	/** Between a label and its field, in pixels. */
	public static final int GAP = 8;
	/** Between groups and at the edge of a page, in pixels. */
	public static final int WIDE = 16;

	/** Secondary text. */
	public static final String HINT = "LynchpinHint";
	/** Ordinary text that is not a label. */
	public static final String VALUE = "LynchpinValue";
	/** The title of a page. */
	public static final String TITLE = "LynchpinTitle";
	/** The heading of a section. */
	public static final String HEADING = "LynchpinHeading";
	/** Text about something that is wrong. */
	public static final String ERROR = "LynchpinError";
	/** Text about something that will go wrong, or that has to be known before going on. */
	public static final String WARNING = "LynchpinWarning";
	/** Text about something that is as it should be. */
	public static final String OK = "LynchpinOk";
	/** The surface of a page. */
	public static final String PAGE = "LynchpinPage";
	/** A raised surface on a page: a tile, a card. */
	public static final String TILE = "LynchpinTile";
	/** The note that a site is not for production. */
	public static final String BADGE = "LynchpinBadge";

	private Look() {
	}

	/** Gives a control a style of the style sheet. */
	public static void style(Control control, String style) {
		control.setData("org.eclipse.e4.ui.css.CssClassName", style);
		switch (style) {
		case TITLE -> control.setFont(larger(6));
		case HEADING -> control.setFont(bold());
		default -> { }
		}
	}

	/** The bold variant of the dialog font. */
	public static Font bold() {
		return JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT);
	}

	/** The dialog font, larger by some points. */
	public static Font larger(int points) {
		String name = "org.lynchpin.ui.larger." + points;
		if (!JFaceResources.getFontRegistry().hasValueFor(name)) {
			FontData[] data = JFaceResources.getDialogFont().getFontData();
			for (FontData each : data) {
				each.setHeight(each.getHeight() + points);
			}
			JFaceResources.getFontRegistry().put(name, data);
		}
		return JFaceResources.getFontRegistry().get(name);
	}

	/** A width in average characters of the control's font, in pixels. */
	public static int chars(Control control, int characters) {
		GC gc = new GC(control);
		try {
			return (int) Math.ceil(gc.getFontMetrics().getAverageCharacterWidth() * characters);
		} finally {
			gc.dispose();
		}
	}

	/** A height in lines of the control's font, in pixels. */
	public static int lines(Control control, int lines) {
		GC gc = new GC(control);
		try {
			return gc.getFontMetrics().getHeight() * lines;
		} finally {
			gc.dispose();
		}
	}

	/** A text in which no character marks a mnemonic. */
	public static String literal(String text) {
		return text.replace("&", "&&");
	}

	/** Whether the theme in use is dark. */
	public static boolean dark() {
		return Themes.dark();
	}

	/** The colour of a line around a tile or between sections. */
	public static Color line(Widget widget) {
		return new Color(widget.getDisplay(), dark() ? new RGB(0x58, 0x5d, 0x63) : new RGB(0xd3, 0xd8, 0xde));
	}

	/** The colour that draws the eye: the focus of a tile, a figure. */
	public static Color accent(Widget widget) {
		return new Color(widget.getDisplay(), dark() ? new RGB(0x6c, 0xb2, 0xf0) : new RGB(0x1f, 0x6f, 0xb5));
	}

	/** Runs in the thread of the user interface, now where this is it. */
	public static void now(Runnable action) {
		Display display = Display.getDefault();
		if (display.getThread() == Thread.currentThread()) {
			action.run();
		} else {
			display.syncExec(action);
		}
	}
}

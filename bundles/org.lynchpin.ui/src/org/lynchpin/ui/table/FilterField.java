// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.lynchpin.core.Messages;
import org.lynchpin.ui.Look;
import org.osgi.service.prefs.Preferences;

/** A filter line that remembers what was entered, and tells what it does not understand. */
public final class FilterField {
	private static final Messages TEXT = Messages.of(FilterField.class);
	private static final int REMEMBERED = 12;
	/** After the last key, in milliseconds, before the rows are asked for. */
	private static final int PAUSE = 250;

	private final Composite area;
	private final Combo line;
	private final Label count;
	private final Label wrong;
	private final Preferences remembered;
	private Consumer<String> changed = text -> { };
	private final Runnable tell = () -> changed.accept(text());

	/**
	 * A line with its label and room for a count.
	 *
	 * @param id names what is remembered
	 * @param example what can be typed
	 */
	public FilterField(Composite parent, String id, String example) {
		remembered = InstanceScope.INSTANCE.getNode("org.lynchpin.ui").node("filters").node(id);
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(Look.GAP, Look.GAP).spacing(Look.GAP, 0).applyTo(area);
		Label label = new Label(area, SWT.NONE);
		label.setText(TEXT.text("filter"));
		line = new Combo(area, SWT.DROP_DOWN);
		line.setItems(recent().toArray(String[]::new));
		line.setToolTipText(example);
		GridDataFactory.fillDefaults().grab(true, false).hint(Look.chars(line, 20), SWT.DEFAULT).applyTo(line);
		count = new Label(area, SWT.RIGHT);
		Look.style(count, Look.HINT);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(count);
		wrong = new Label(area, SWT.WRAP);
		Look.style(wrong, Look.ERROR);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(Look.chars(line, 20), SWT.DEFAULT).exclude(true).applyTo(wrong);
		wrong.setVisible(false);
		line.addListener(SWT.Modify, event -> Display.getCurrent().timerExec(PAUSE, tell));
		line.addListener(SWT.DefaultSelection, event -> {
			remember(text());
			tell.run();
		});
		line.addListener(SWT.FocusOut, event -> remember(text()));
		line.addDisposeListener(event -> event.display.timerExec(-1, tell));
	}

	/** What to lay out. */
	public Composite control() {
		return area;
	}

	/** What stands in the line. */
	public String text() {
		return line.isDisposed() ? "" : line.getText().strip();
	}

	/** Puts a text into the line, as if it were typed. */
	public void text(String text) {
		line.setText(text);
	}

	/** Calls {@code told} when typing has paused, and at Enter. */
	public void onChange(Consumer<String> told) {
		changed = told;
	}

	/** How much is shown, or what is not understood: that stands below the line, which stays as wide as it was. */
	public void say(String text, boolean isWrong) {
		wrong.setText(isWrong ? Look.literal(text) : "");
		wrong.setVisible(isWrong);
		((GridData) wrong.getLayoutData()).exclude = !isWrong;
		if (!isWrong) {
			count.setText(Look.literal(text));
			count.setToolTipText(text);
		}
		count.requestLayout();
		wrong.requestLayout();
	}

	/** Puts the cursor into the line. */
	public void focus() {
		line.setFocus();
	}

	private List<String> recent() {
		List<String> all = new ArrayList<>();
		for (int i = 0; i < REMEMBERED; i++) {
			String text = remembered.get(Integer.toString(i), "");
			if (!text.isEmpty()) {
				all.add(text);
			}
		}
		return all;
	}

	private void remember(String text) {
		if (text.isEmpty()) {
			return;
		}
		List<String> all = recent();
		all.remove(text);
		all.addFirst(text);
		for (int i = 0; i < Math.min(REMEMBERED, all.size()); i++) {
			remembered.put(Integer.toString(i), all.get(i));
		}
		if (line.indexOf(text) < 0) {
			line.add(text, 0);
		}
	}
}

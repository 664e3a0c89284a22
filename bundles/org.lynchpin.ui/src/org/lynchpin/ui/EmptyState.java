// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What stands where there is nothing to show: why, and what to do. */
public final class EmptyState {
	private final Composite area;
	private final Label icon;
	private final Label title;
	private final Label text;
	private final Composite actions;

	/** An empty state that fills {@code parent}. */
	public EmptyState(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		Look.style(area, Look.PAGE);
		GridLayoutFactory.fillDefaults().margins(Look.WIDE, Look.WIDE).spacing(Look.GAP, Look.GAP).applyTo(area);
		icon = new Label(area, SWT.NONE);
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.END).grab(true, true).applyTo(icon);
		title = new Label(area, SWT.CENTER | SWT.WRAP);
		Look.style(title, Look.HEADING);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(title);
		text = new Label(area, SWT.CENTER | SWT.WRAP);
		Look.style(text, Look.HINT);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(text);
		actions = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(Look.GAP, Look.GAP).applyTo(actions);
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).grab(true, true).applyTo(actions);
	}

	/** What to lay out and to show. */
	public Composite control() {
		return area;
	}

	/** Says something; removes the actions. */
	public EmptyState say(String image, String heading, String sentence) {
		icon.setImage(Images.huge(image));
		title.setText(Look.literal(heading));
		text.setText(Look.literal(sentence));
		for (var action : actions.getChildren()) {
			action.dispose();
		}
		area.layout(true, true);
		return this;
	}

	/** Offers something to do. */
	public EmptyState offer(String label, Runnable action) {
		Button button = new Button(actions, SWT.PUSH);
		button.setText(label);
		button.addListener(SWT.Selection, event -> action.run());
		GridDataFactory.fillDefaults().applyTo(button);
		area.layout(true, true);
		return this;
	}
}

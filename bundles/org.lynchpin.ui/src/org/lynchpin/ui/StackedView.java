// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lynchpin.core.Messages;
import org.lynchpin.ui.desk.Desk;

/** A place that shows either its content, or why there is none and what to do. */
public final class StackedView {
	private static final Messages TEXT = Messages.of(StackedView.class);

	private final Composite area;
	private final StackLayout layout = new StackLayout();
	private final EmptyState empty;

	/** A place that fills {@code parent}. */
	public StackedView(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		area.setLayout(layout);
		empty = new EmptyState(area);
		layout.topControl = empty.control();
	}

	/** The parent of the content. */
	public Composite area() {
		return area;
	}

	/** Shows the content. */
	public void show(Control content) {
		top(content);
	}

	/** Says why there is nothing. */
	public EmptyState say(String image, String title, String sentence) {
		top(empty.control());
		return empty.say(image, title, sentence);
	}

	/** Shows why the inventory cannot be asked, where that is so. */
	public boolean inventoryMissing(Desk desk) {
		switch (desk.state()) {
		case READY -> {
			return false;
		}
		case NO_SITE -> say("site", TEXT.text("empty.no-site"), TEXT.text("empty.no-site.do"));
		case OPENING -> say("running", TEXT.text("empty.opening"), TEXT.text("empty.opening.do"));
		case FAILED -> desk.failure().ifPresent(failure -> say("error", failure.finding().title(), failure.finding().detail() + " " + failure.finding().remedy())
				.offer(TEXT.text("empty.retry"), desk::retry));
		}
		return true;
	}

	private void top(Control control) {
		if (layout.topControl != control) {
			layout.topControl = control;
			area.layout();
		}
	}
}

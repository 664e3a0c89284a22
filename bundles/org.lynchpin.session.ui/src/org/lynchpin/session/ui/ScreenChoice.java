// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lynchpin.core.Messages;
import org.lynchpin.session.ScreenMessage;
import org.lynchpin.session.ScreenMessages;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.PageBody;
import org.lynchpin.ui.Themes;
import org.lynchpin.ui.finding.Stages;

/** <em>What does she see?</em>: a message of the client leads to what it may mean, and to the next question. */
final class ScreenChoice {
	private static final Messages TEXT = Messages.of(ScreenChoice.class);

	private final List<ScreenMessage> messages = new ScreenMessages().all();
	private final Composite area;
	private final Combo choice;
	private final Composite causes;

	ScreenChoice(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(Look.GAP, Look.GAP).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		Label label = new Label(area, SWT.NONE);
		label.setText(TEXT.text("screen.label"));
		choice = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
		choice.add(TEXT.text("screen.none"));
		messages.forEach(message -> choice.add(message.text()));
		choice.select(0);
		GridDataFactory.fillDefaults().grab(true, false).hint(Look.chars(choice, 40), SWT.DEFAULT).applyTo(choice);
		causes = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(Look.GAP, Look.GAP).applyTo(causes);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(causes);
		choice.addListener(SWT.Selection, event -> show());
		// who scrolls the page with the wheel does not mean to choose something
		choice.addListener(SWT.MouseVerticalWheel, event -> event.doit = false);
	}

	private void show() {
		for (Control child : causes.getChildren()) {
			child.dispose();
		}
		if (choice.getSelectionIndex() > 0) {
			messages.get(choice.getSelectionIndex() - 1).causes().forEach(this::cause);
		}
		Themes.restyle(causes);
		PageBody.refresh(area);
	}

	private void cause(ScreenMessage.Cause cause) {
		Label stage = new Label(causes, SWT.NONE);
		stage.setText(Look.literal(Stages.name(cause.stage())));
		Look.style(stage, Look.HINT);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).hint(Look.chars(stage, 24), SWT.DEFAULT).applyTo(stage);
		Composite texts = new Composite(causes, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(texts);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(texts);
		text(texts, cause.meaning(), Look.HEADING);
		text(texts, cause.question(), Look.VALUE);
		text(texts, cause.collect().isBlank() ? "" : TEXT.text("screen.collect", cause.collect()), Look.VALUE);
		text(texts, cause.remedy().isBlank() ? "" : TEXT.text("screen.remedy", cause.remedy()), Look.VALUE);
	}

	private static void text(Composite parent, String text, String style) {
		if (!text.isBlank()) {
			Label label = new Label(parent, SWT.WRAP);
			label.setText(Look.literal(text));
			Look.style(label, style);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
		}
	}
}

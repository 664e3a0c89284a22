// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.ui;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lynchpin.core.Messages;
import org.lynchpin.directory.Person;
import org.lynchpin.enrollment.EnrollmentField;
import org.lynchpin.enrollment.EnrollmentModel;
import org.lynchpin.model.PinSource;
import org.lynchpin.ui.Look;

/** Where the PIN comes from, and the PIN itself: never kept here, only handed on as characters that are zeroed. */
final class PinFields {
	private static final Messages TEXT = Messages.of(PinFields.class);

	private final EnrollmentModel model;
	private final Group area;
	private final Button typed;
	private final Button letter;
	private final Button factory;
	private final Label name;
	private final Text pin;
	private final Label again;
	private final Text second;
	private final Button force;
	private final Label hint;
	private final FieldNotes notes;

	PinFields(Composite parent, EnrollmentModel model) {
		this.model = model;
		area = new Group(parent, SWT.NONE);
		area.setText(TEXT.text("pin.title"));
		GridLayoutFactory.fillDefaults().numColumns(4).margins(Look.GAP, Look.GAP).spacing(Look.GAP, Look.GAP).applyTo(area);
		typed = source(PinSource.PERSON_TYPES);
		letter = source(PinSource.LETTER);
		factory = source(PinSource.FACTORY);
		name = label(TEXT.text("pin.pin"));
		pin = field();
		again = label(TEXT.text("pin.again"));
		second = field();
		force = new Button(area, SWT.CHECK);
		GridDataFactory.fillDefaults().span(4, 1).applyTo(force);
		force.addListener(SWT.Selection, event -> model.form().profile(model.form().profile().with(model.form().profile().pin(), force.getSelection())));
		hint = new Label(area, SWT.WRAP);
		Look.style(hint, Look.HINT);
		GridDataFactory.fillDefaults().span(4, 1).grab(true, false).applyTo(hint);
		notes = new FieldNotes(area, 4);
		pin.addListener(SWT.Modify, event -> model.form().pin(pin.getTextChars()));
		second.addListener(SWT.Modify, event -> model.form().pinAgain(second.getTextChars()));
	}

	Composite control() {
		return area;
	}

	private Button source(PinSource source) {
		Button button = new Button(area, SWT.RADIO);
		GridDataFactory.fillDefaults().span(4, 1).applyTo(button);
		button.addListener(SWT.Selection, event -> {
			if (button.getSelection() && model.form().profile().pin() != source) {
				choose(source);
			}
		});
		return button;
	}

	private void choose(PinSource source) {
		clear();
		// who did not choose the PIN has to change it
		model.form().profile(model.form().profile().with(source, source != PinSource.PERSON_TYPES || model.form().profile().forcePinChange()));
		if (source == PinSource.PERSON_TYPES) {
			show();
			pin.setFocus();
		}
	}

	private Label label(String text) {
		Label label = new Label(area, SWT.NONE);
		label.setText(text);
		GridDataFactory.swtDefaults().applyTo(label);
		return label;
	}

	private Text field() {
		Text text = new Text(area, SWT.BORDER | SWT.PASSWORD);
		GridDataFactory.fillDefaults().grab(true, false).hint(Look.chars(text, 12), SWT.DEFAULT).applyTo(text);
		return text;
	}

	void show() {
		PinSource source = model.form().profile().pin();
		typed.setText(Look.literal(TEXT.text("pin.typed", model.who().person().map(Person::displayName).orElse(""))));
		letter.setText(TEXT.text("pin.letter"));
		factory.setText(TEXT.text("pin.factory"));
		typed.setSelection(source == PinSource.PERSON_TYPES);
		letter.setSelection(source == PinSource.LETTER);
		factory.setSelection(source == PinSource.FACTORY);
		boolean types = source == PinSource.PERSON_TYPES;
		for (var control : new org.eclipse.swt.widgets.Control[] { name, pin, again, second }) {
			FieldNotes.visible(control, types);
		}
		boolean forces = model.what().card().map(card -> card.forcesPinChange()).orElse(false);
		force.setText(TEXT.text(forces ? "pin.force" : "pin.force-recorded"));
		force.setSelection(model.form().profile().forcePinChange());
		hint.setText(types ? TEXT.text("pin.length", model.form().pinLimits().shortest(), model.form().pinLimits().longest())
				: source == PinSource.LETTER ? TEXT.text("pin.letter-hint") : TEXT.text("pin.factory-hint"));
		notes.show(model.form().findings(EnrollmentField.PIN));
		area.layout(true, true);
	}

	void focus() {
		if (pin.isVisible()) {
			pin.setFocus();
		} else {
			letter.setFocus();
		}
	}

	void reset() {
		if (!area.isDisposed()) {
			clear();
		}
	}

	private void clear() {
		pin.setTextChars(new char[0]);
		second.setTextChars(new char[0]);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lynchpin.core.Messages;
import org.lynchpin.ui.Look;

/** Edits the fields of an element of the site. Nothing is changed before the person agrees. */
final class FieldsDialog extends Dialog {
	private static final Messages TEXT = Messages.of(FieldsDialog.class);
	private static final int WIDTH = 44; // characters

	private final String title;
	private final List<Field> fields;
	private final Map<Field, Supplier<String>> inputs = new LinkedHashMap<>();
	private final Map<Field, String> values = new LinkedHashMap<>();
	private Label problem;

	FieldsDialog(Shell parent, String title, List<Field> fields) {
		super(parent);
		this.title = title;
		this.fields = List.copyOf(fields);
		setShellStyle(getShellStyle() | SWT.SHEET | SWT.RESIZE);
	}

	/** Shows the dialog; whether the person agreed. */
	boolean agreed() {
		return open() == OK;
	}

	/** Takes over what was typed; inside a change of the document. */
	void apply() {
		values.forEach((field, value) -> field.set().accept(value));
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(Look.WIDE, Look.WIDE).spacing(Look.WIDE, Look.GAP).applyTo(area);
		fields.forEach(field -> input(area, field));
		problem = new Label(area, SWT.WRAP);
		Look.style(problem, Look.WARNING);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(SWT.DEFAULT, Look.lines(problem, 1)).applyTo(problem);
		return area;
	}

	private void input(Composite area, Field field) {
		if (field.check()) {
			new Label(area, SWT.NONE);
			Button check = new Button(area, SWT.CHECK);
			check.setText(field.label());
			check.setSelection(Boolean.parseBoolean(field.value()));
			inputs.put(field, () -> Boolean.toString(check.getSelection()));
			return;
		}
		Label label = new Label(area, SWT.NONE);
		label.setText(TEXT.text("field", field.label()));
		if (field.choices().isEmpty()) {
			Text text = new Text(area, SWT.BORDER);
			text.setText(field.value());
			GridDataFactory.fillDefaults().grab(true, false).hint(Look.chars(text, WIDTH), SWT.DEFAULT).applyTo(text);
			text.addModifyListener(event -> validate());
			inputs.put(field, text::getText);
		} else {
			inputs.put(field, combo(area, field));
		}
	}

	private static Supplier<String> combo(Composite area, Field field) {
		List<Field.Choice> choices = new ArrayList<>(field.choices());
		if (choices.stream().noneMatch(choice -> choice.value().equals(field.value()))) {
			choices.add(new Field.Choice(field.value(), field.value())); // a value of a plug-in that is not here is kept
		}
		Combo combo = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
		choices.forEach(choice -> combo.add(choice.label()));
		combo.select(choices.stream().map(Field.Choice::value).toList().indexOf(field.value()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		return () -> choices.get(combo.getSelectionIndex()).value();
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CANCEL_ID, TEXT.text("cancel"), false);
		createButton(parent, IDialogConstants.OK_ID, TEXT.text("ok"), true);
		validate();
	}

	private void validate() {
		List<String> wrong = inputs.entrySet().stream().filter(entry -> !entry.getKey().accepts(entry.getValue().get())).map(entry -> entry.getKey().label()).toList();
		problem.setText(wrong.isEmpty() ? "" : TEXT.text("field.wrong", wrong.getFirst()));
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok != null) { // the fields are there before the buttons
			ok.setEnabled(wrong.isEmpty());
		}
	}

	@Override
	protected void okPressed() {
		inputs.forEach((field, input) -> values.put(field, input.get().strip()));
		super.okPressed();
	}
}

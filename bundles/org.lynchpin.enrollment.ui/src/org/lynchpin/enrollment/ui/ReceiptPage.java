// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.lynchpin.core.Messages;
import org.lynchpin.core.secret.Secret;
import org.lynchpin.directory.Person;
import org.lynchpin.enrollment.EnrollmentModel;
import org.lynchpin.enrollment.EnrollmentResult;
import org.lynchpin.ui.Clip;
import org.lynchpin.ui.Images;
import org.lynchpin.ui.Look;

/** Page 4: the receipt, without a PIN; saved, printed or copied. */
final class ReceiptPage implements EnrollmentPage {
	private static final Messages TEXT = Messages.of(ReceiptPage.class);

	private final EnrollmentModel model;
	private final Composite area;
	private final StyledText text;
	private final Button letter;
	private boolean letterPrinted;

	ReceiptPage(Composite parent, EnrollmentModel model) {
		this.model = model;
		area = new Composite(parent, SWT.NONE);
		Look.style(area, Look.PAGE);
		GridLayoutFactory.fillDefaults().margins(Look.WIDE, Look.WIDE).spacing(Look.GAP, Look.GAP).applyTo(area);
		Composite done = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(Look.GAP, 0).applyTo(done);
		Label icon = new Label(done, SWT.NONE);
		icon.setImage(Images.large("ok"));
		Label said = new Label(done, SWT.WRAP);
		said.setText(TEXT.text("receipt.done"));
		Look.style(said, Look.OK);
		text = new StyledText(area, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		text.setMargins(Look.WIDE, Look.WIDE, Look.WIDE, Look.WIDE);
		// nothing is typed here: Enter and Tab are for the wizard
		text.addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_RETURN || event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
				event.doit = true;
			}
		});
		GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
		Composite actions = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(Look.GAP, 0).applyTo(actions);
		button(actions, "save", TEXT.text("receipt.save"), this::save);
		button(actions, "print", TEXT.text("receipt.print"), this::print);
		button(actions, "copy", TEXT.text("receipt.copy"), () -> Clip.copy(text, model.receipt()));
		letter = button(actions, "pin", TEXT.text("receipt.letter"), this::printLetter);
	}

	private static Button button(Composite parent, String image, String name, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(name);
		button.setImage(Images.get(image));
		button.addListener(SWT.Selection, event -> action.run());
		GridDataFactory.swtDefaults().applyTo(button);
		return button;
	}

	/** The person's name; of an enrollment that was resumed, the user name. */
	private String whose() {
		return model.who().person().map(Person::displayName).or(() -> model.result().map(EnrollmentResult::upn)).orElse("");
	}

	@Override
	public String title() {
		return TEXT.text("receipt.title", whose());
	}

	@Override
	public Control control() {
		return area;
	}

	@Override
	public void show() {
		if (!text.getText().equals(model.receipt())) {
			text.setText(model.receipt());
		}
		FieldNotes.visible(letter, model.form().hasLetterPin());
		area.layout(true, true);
	}

	@Override
	public void focus() {
		text.setFocus();
	}

	/** The PIN of the letter is nowhere else: whoever leaves without it has a card that nobody can use. */
	@Override
	public boolean mayLeave() {
		return letterPrinted || !model.form().hasLetterPin()
				|| MessageDialog.openQuestion(area.getShell(), TEXT.text("receipt.letter-missing.title"), TEXT.text("receipt.letter-missing", whose()));
	}

	@Override
	public void reset() {
		letterPrinted = false;
	}

	private void save() {
		FileDialog dialog = new FileDialog(area.getShell(), SWT.SAVE);
		dialog.setOverwrite(true);
		dialog.setFilterExtensions(new String[] { "*.txt" });
		dialog.setFileName(TEXT.text("receipt.file", whose()) + ".txt");
		String chosen = dialog.open();
		if (chosen != null) {
			try {
				Files.writeString(Path.of(chosen), model.receipt());
			} catch (IOException e) {
				MessageDialog.openError(area.getShell(), TEXT.text("receipt.save"), TEXT.text("receipt.not-saved", chosen));
			}
		}
	}

	private void print() {
		PrinterData data = new PrintDialog(area.getShell(), SWT.NONE).open();
		if (data != null) {
			Printer printer = new Printer(data);
			Runnable job = text.print(printer);
			job.run();
			printer.dispose();
		}
	}

	private void printLetter() {
		model.form().letterPin().ifPresent(pin -> {
			try (Secret open = pin) {
				letterPrinted |= PinLetter.print(area.getShell(), whose(), open);
			}
		});
	}
}

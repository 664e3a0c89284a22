// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.ask;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.ui.Images;
import org.lynchpin.ui.Look;

/** Asks for a decision: yes, no, or stop the whole work. What is to be compared stands side by side. */
public final class ConsentDialog extends Dialog {
	/** The person stops the whole work. */
	public static final int STOP = IDialogConstants.STOP_ID;

	private static final Messages TEXT = Messages.of(ConsentDialog.class);

	private final Consent question;

	public ConsentDialog(Shell parent, Consent question) {
		super(parent);
		this.question = question;
		setShellStyle(getShellStyle() | SWT.SHEET);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(question.title());
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(Look.WIDE, Look.WIDE).spacing(Look.GAP, Look.GAP).applyTo(area);
		Label icon = new Label(area, SWT.NONE);
		icon.setImage(Images.large(question.kind() == Consent.Kind.COMPARE ? "certificate" : "warning"));
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(icon);
		Label text = new Label(area, SWT.WRAP);
		text.setText(Look.literal(question.text()));
		GridDataFactory.fillDefaults().grab(true, false).hint(Look.chars(text, 64), SWT.DEFAULT).applyTo(text);
		if (!question.rows().isEmpty()) {
			new Label(area, SWT.NONE);
			ComparisonTable.create(area, question.rows());
		}
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, STOP, TEXT.text("consent.cancel"), false);
		createButton(parent, IDialogConstants.NO_ID, TEXT.text("consent.no"), false);
		boolean agreement = question.kind() != Consent.Kind.COMPARE;
		// what destroys something is never one absent-minded Enter away
		createButton(parent, IDialogConstants.YES_ID, TEXT.text(agreement ? "consent.agree" : "consent.yes"), question.kind() == Consent.Kind.COMPARE && question.allSame());
	}

	@Override
	protected void buttonPressed(int button) {
		setReturnCode(button);
		close();
	}
}

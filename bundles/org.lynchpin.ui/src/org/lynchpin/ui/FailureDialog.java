// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui;

import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.ui.finding.Stages;
import org.lynchpin.ui.finding.Ticket;

/** Says that something could not be done: what happened, what to do, and a copy for a ticket. */
public final class FailureDialog extends Dialog {
	private static final Messages TEXT = Messages.of(FailureDialog.class);
	private static final int COPY = IDialogConstants.CLIENT_ID + 1;

	private final Finding finding;

	private FailureDialog(Shell parent, Finding finding) {
		super(parent);
		this.finding = finding;
		setShellStyle(getShellStyle() | SWT.SHEET);
	}

	/** Shows a failure; what the person cancelled needs no telling. */
	public static void show(Shell parent, Failure failure) {
		if (!(failure instanceof Cancelled)) {
			new FailureDialog(parent, failure.finding()).open();
		}
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(finding.title());
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(Look.WIDE, Look.WIDE).spacing(Look.WIDE, Look.GAP).applyTo(area);
		Label icon = new Label(area, SWT.NONE);
		icon.setImage(Images.large(Stages.icon(finding.severity())));
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).span(1, 3).applyTo(icon);
		line(area, finding.title(), Look.HEADING);
		line(area, finding.detail(), Look.VALUE);
		line(area, finding.remedy(), Look.VALUE);
		return area;
	}

	private static void line(Composite area, String text, String style) {
		Label label = new Label(area, SWT.WRAP);
		label.setText(Look.literal(text));
		Look.style(label, style);
		GridDataFactory.fillDefaults().grab(true, false).hint(Look.chars(label, 60), SWT.DEFAULT).applyTo(label);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, COPY, TEXT.text("failure.copy"), false);
		createButton(parent, IDialogConstants.OK_ID, TEXT.text("failure.ok"), true);
	}

	@Override
	protected void buttonPressed(int button) {
		if (button == COPY) {
			Clip.copy(getShell(), Ticket.of(List.of(finding)));
		} else {
			super.buttonPressed(button);
		}
	}
}

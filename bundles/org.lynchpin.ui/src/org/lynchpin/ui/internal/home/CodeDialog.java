// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.internal.home;

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
import org.lynchpin.core.code.CodeEntry;
import org.lynchpin.ui.Clip;
import org.lynchpin.ui.Look;

/** What one code means. */
final class CodeDialog extends Dialog {
	private static final Messages TEXT = Messages.of(CodeDialog.class);
	private static final int COPY = IDialogConstants.CLIENT_ID + 1;

	private final String title;
	private final CodeEntry entry;

	CodeDialog(Shell parent, String title, CodeEntry entry) {
		super(parent);
		this.title = title;
		this.entry = entry;
		setShellStyle(getShellStyle() | SWT.SHEET);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.fillDefaults().margins(Look.WIDE, Look.WIDE).spacing(0, Look.GAP).applyTo(area);
		line(area, title, Look.HEADING);
		line(area, entry.text(), Look.VALUE);
		line(area, TEXT.text("code.source", entry.source()), Look.HINT);
		return area;
	}

	private static void line(Composite area, String text, String style) {
		Label label = new Label(area, SWT.WRAP);
		label.setText(Look.literal(text));
		Look.style(label, style);
		GridDataFactory.fillDefaults().grab(true, false).hint(Look.chars(label, 64), SWT.DEFAULT).applyTo(label);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, COPY, TEXT.text("code.copy"), false);
		createButton(parent, IDialogConstants.OK_ID, TEXT.text("code.close"), true);
	}

	@Override
	protected void buttonPressed(int button) {
		if (button == COPY) {
			Clip.copy(getShell(), title + "\n" + entry.text() + "\n");
		} else {
			super.buttonPressed(button);
		}
	}
}

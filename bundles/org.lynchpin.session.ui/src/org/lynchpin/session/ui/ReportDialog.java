// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.lynchpin.core.Messages;
import org.lynchpin.session.redact.Replacement;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.table.RowTable;

/** Asks for the form of a report, and shows what is replaced in it before it leaves. */
final class ReportDialog extends TitleAreaDialog {
	private static final Messages TEXT = Messages.of(ReportDialog.class);

	/** A report in both forms. */
	record Written(String html, String text) {
	}

	private final List<Replacement> replacements;
	private Button replace;
	private RowTable<Replacement> table;
	private boolean page = true;
	private boolean redacted = true;

	ReportDialog(Shell parent, List<Replacement> replacements) {
		super(parent);
		this.replacements = List.copyOf(replacements);
		setShellStyle(getShellStyle() | SWT.SHEET | SWT.RESIZE);
	}

	/** Whether a page for a browser is wanted, not text. */
	boolean page() {
		return page;
	}

	/** Whether names are to be replaced. */
	boolean redacted() {
		return redacted;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(TEXT.text("report.title"));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(TEXT.text("report.title"));
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(Look.WIDE, Look.WIDE).spacing(Look.GAP, Look.GAP).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		form(area, TEXT.text("report.page"), true);
		form(area, TEXT.text("report.text"), false);
		replace = new Button(area, SWT.CHECK);
		replace.setText(TEXT.text("report.replace"));
		replace.setSelection(true);
		replace.addListener(SWT.Selection, event -> said());
		Label what = new Label(area, SWT.NONE);
		what.setText(TEXT.text("redaction.title"));
		Look.style(what, Look.HEADING);
		table = new RowTable<>(area, "org.lynchpin.session.ui.redaction", Replacement.class, RedactionDialog.columns());
		GridDataFactory.fillDefaults().grab(true, true).hint(Look.chars(table.control(), 90), Look.lines(table.control(), 14)).applyTo(table.control());
		table.show(replacements);
		said();
		return area;
	}

	private void form(Composite parent, String text, boolean isPage) {
		Button button = new Button(parent, SWT.RADIO);
		button.setText(text);
		button.setSelection(isPage);
		button.addListener(SWT.Selection, event -> {
			if (button.getSelection()) {
				page = isPage;
			}
		});
	}

	private void said() {
		redacted = replace.getSelection();
		table.control().setEnabled(redacted);
		setMessage(redacted ? TEXT.text("report.redacted") : TEXT.text("report.not-redacted"), redacted ? IMessageProvider.NONE : IMessageProvider.WARNING);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, TEXT.text("redaction.go"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.lynchpin.core.Messages;
import org.lynchpin.session.redact.Replacement;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.table.Column;
import org.lynchpin.ui.table.RowTable;

/** Shows what a redacted copy replaces by what, before it leaves. */
final class RedactionDialog extends TitleAreaDialog {
	private static final Messages TEXT = Messages.of(RedactionDialog.class);

	private final List<Replacement> replacements;

	RedactionDialog(Shell parent, List<Replacement> replacements) {
		super(parent);
		this.replacements = List.copyOf(replacements);
		setShellStyle(getShellStyle() | SWT.SHEET | SWT.RESIZE);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(TEXT.text("export.title"));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(TEXT.text("redaction.title"));
		setMessage(TEXT.text("redaction.text"));
		Composite area = (Composite) super.createDialogArea(parent);
		RowTable<Replacement> table = new RowTable<>(area, "org.lynchpin.session.ui.redaction", Replacement.class, columns());
		GridDataFactory.fillDefaults().grab(true, true).hint(Look.chars(table.control(), 90), Look.lines(table.control(), 22)).applyTo(table.control());
		table.show(replacements);
		return area;
	}

	static List<Column<Replacement>> columns() {
		return List.of(
				Column.text("kind", TEXT.text("column.kind"), 20, each -> each.kind().title()),
				Column.text("what", TEXT.text("column.replaced"), 40, Replacement::original),
				Column.text("by", TEXT.text("column.by"), 30, Replacement::alias),
				Column.of("count", TEXT.text("column.count"), 10, Replacement::count, each -> TEXT.text("count", each.count())));
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, TEXT.text("redaction.go"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lynchpin.core.Messages;
import org.lynchpin.session.InspectedFile;
import org.lynchpin.trace.FileClock;
import org.lynchpin.ui.Look;

/** Sets the zone of a log's times, and how far its clock goes ahead, by hand. */
final class ClockDialog extends TitleAreaDialog {
	private static final Messages TEXT = Messages.of(ClockDialog.class);

	private final InspectedFile file;
	private Text zone;
	private Text ahead;
	private Button byLog;
	private Optional<FileClock> result = Optional.empty();

	private ClockDialog(Shell parent, InspectedFile file) {
		super(parent);
		this.file = file;
		setShellStyle(getShellStyle() | SWT.SHEET);
	}

	/** Asks; empty where it was cancelled. */
	static Optional<FileClock> ask(Shell parent, InspectedFile file) {
		ClockDialog dialog = new ClockDialog(parent, file);
		dialog.open();
		return dialog.result;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(TEXT.text("clock.title"));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(TEXT.text("clock.title"));
		setMessage(TEXT.text("clock.now", CaseLogs.clock(file)));
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(Look.WIDE, Look.WIDE).spacing(Look.GAP, Look.GAP).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		byLog = new Button(area, SWT.CHECK);
		byLog.setText(TEXT.text("clock.by-log"));
		GridDataFactory.fillDefaults().span(2, 1).applyTo(byLog);
		new Label(area, SWT.NONE).setText(TEXT.text("clock.zone"));
		zone = new Text(area, SWT.BORDER);
		zone.setText(file.clock().zone().getTotalSeconds() == 0 ? "+00:00" : file.clock().zone().getId());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(zone);
		new Label(area, SWT.NONE).setText(TEXT.text("clock.ahead-by"));
		ahead = new Text(area, SWT.BORDER);
		ahead.setText(Long.toString(file.clock().ahead().toSeconds()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(ahead);
		byLog.addListener(SWT.Selection, event -> check());
		zone.addListener(SWT.Modify, event -> check());
		ahead.addListener(SWT.Modify, event -> check());
		return area;
	}

	private void check() {
		zone.setEnabled(!byLog.getSelection());
		ahead.setEnabled(!byLog.getSelection());
		Optional<FileClock> read = read();
		setErrorMessage(read.isPresent() ? null : TEXT.text("clock.wrong")); // null is JFace's word for none
		getButton(IDialogConstants.OK_ID).setEnabled(read.isPresent());
	}

	private Optional<FileClock> read() {
		if (byLog.getSelection()) {
			return Optional.of(new FileClock(file.clock().zone(), file.clock().ahead(), FileClock.Basis.ASSUMED, ""));
		}
		try {
			String text = zone.getText().strip().replaceFirst("(?i)^UTC", "");
			return Optional.of(new FileClock(text.isEmpty() ? ZoneOffset.UTC : ZoneOffset.of(text), Duration.ofSeconds(Long.parseLong(ahead.getText().strip())),
					FileClock.Basis.BY_HAND, ""));
		} catch (DateTimeException | NumberFormatException e) {
			return Optional.empty();
		}
	}

	@Override
	protected void okPressed() {
		result = read();
		super.okPressed();
	}
}

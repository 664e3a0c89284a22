// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.session.Inspected;
import org.lynchpin.session.redact.Redactor;
import org.lynchpin.session.report.Report;
import org.lynchpin.ui.FailureDialog;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.desk.Desk;

/** Saves a report of the attempt that is looked at, after the person has seen what is replaced in it. */
public final class ReportHandler extends AbstractHandler {
	private static final Messages TEXT = Messages.of(ReportHandler.class);

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Shell shell = HandlerUtil.getActiveShellChecked(event);
		Services.get(SupportDesk.class).alone().ifPresentOrElse(alone -> report(shell, alone), () -> nothing(shell));
		return null; // the platform's word for done
	}

	/** There is nothing to report on. */
	static void nothing(Shell shell) {
		MessageDialog.openInformation(shell, TEXT.text("report.title"), TEXT.text("findings.empty.attempt"));
	}

	private static void report(Shell shell, Inspected alone) {
		Redactor redactor = new Redactor();
		Services.get(Desk.class).work(TEXT.text("report.writing"), ask -> {
			// written once to see what is replaced
			Report redacted = new Report(alone, Optional.of(redactor));
			redactor.restartCounts();
			return new ReportDialog.Written(redacted.html(), redacted.text());
		}).waitedFor().then(written -> {
			ReportDialog dialog = new ReportDialog(shell, redactor.preview());
			if (dialog.open() == Window.OK) {
				save(shell, alone, written, dialog.page(), dialog.redacted());
			}
		}).failed(failure -> FailureDialog.show(shell, failure)).start();
	}

	private static void save(Shell shell, Inspected alone, ReportDialog.Written written, boolean page, boolean redacted) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(TEXT.text("report.title"));
		dialog.setOverwrite(true);
		dialog.setFilterExtensions(new String[] { page ? "*.html" : "*.txt" });
		dialog.setFileName(TEXT.text("report.file") + (page ? ".html" : ".txt"));
		String chosen = dialog.open();
		if (chosen == null) {
			return;
		}
		String end = page ? ".html" : ".txt";
		Path file = Path.of(chosen.toLowerCase(Locale.ROOT).endsWith(end) ? chosen : chosen + end);
		Services.get(Desk.class).work(TEXT.text("report.writing"), ask -> {
			ReportDialog.Written out = redacted ? written : plain(alone);
			SavedText.write(file, page ? out.html() : out.text());
			return file;
		}).waitedFor().then(saved -> MessageDialog.openInformation(shell, TEXT.text("report.title"), TEXT.text("report.done", saved))).failed(failure -> FailureDialog.show(shell, failure)).start();
	}

	private static ReportDialog.Written plain(Inspected alone) throws Failure {
		Report plain = new Report(alone, Optional.empty());
		return new ReportDialog.Written(plain.html(), plain.text());
	}
}

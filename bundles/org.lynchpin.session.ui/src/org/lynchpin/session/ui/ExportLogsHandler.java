// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lynchpin.core.Messages;
import org.lynchpin.session.redact.Redactor;
import org.lynchpin.ui.FailureDialog;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.desk.Desk;

/** Saves redacted copies of the logs of the case, after the person has seen what is replaced. */
public final class ExportLogsHandler extends AbstractHandler {
	private static final Messages TEXT = Messages.of(ExportLogsHandler.class);

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Shell shell = HandlerUtil.getActiveShellChecked(event);
		List<Path> logs = Services.get(SupportDesk.class).now().files().stream().filter(file -> file.format().isPresent()).map(file -> file.path()).distinct().toList();
		if (logs.isEmpty()) {
			org.eclipse.jface.dialogs.MessageDialog.openInformation(shell, TEXT.text("export.title"), TEXT.text("messages.empty.do"));
			return null; // the platform's word for done
		}
		Redactor redactor = new Redactor();
		Desk desk = Services.get(Desk.class);
		desk.work(TEXT.text("export.learning"), ask -> {
			for (Path log : logs) {
				redactor.learn(log, ask.cancellation());
			}
			return redactor.preview();
		}).waitedFor().then(found -> {
			if (new RedactionDialog(shell, found).open() == Window.OK) {
				write(shell, desk, redactor, logs);
			}
		}).failed(failure -> FailureDialog.show(shell, failure)).start();
		return null; // the platform's word for done
	}

	private static void write(Shell shell, Desk desk, Redactor redactor, List<Path> logs) {
		DirectoryDialog dialog = new DirectoryDialog(shell, SWT.SAVE);
		dialog.setText(TEXT.text("export.title"));
		dialog.setMessage(TEXT.text("export.where"));
		String chosen = dialog.open();
		if (chosen != null) {
			Path folder = Path.of(chosen);
			desk.work(TEXT.text("export.writing"), ask -> {
				redactor.restartCounts();
				for (int i = 0; i < logs.size(); i++) {
					redactor.write(logs.get(i), free(folder, i, logs.get(i)), ask.cancellation());
				}
				return logs.size();
			}).waitedFor().then(count -> org.eclipse.jface.dialogs.MessageDialog.openInformation(shell, TEXT.text("export.title"), TEXT.text("export.done", count, folder)))
					.failed(failure -> FailureDialog.show(shell, failure)).start();
		}
	}

	/** A name that tells nothing of the person, and that no file has yet. */
	private static Path free(Path folder, int number, Path log) {
		String name = log.getFileName().toString();
		String end = name.contains(".") ? name.substring(name.lastIndexOf('.')) : "";
		for (int i = number + 1;; i++) {
			Path file = folder.resolve("log-" + i + (end.equalsIgnoreCase(".gz") ? ".txt" : end));
			if (!Files.exists(file)) {
				return file;
			}
		}
	}
}

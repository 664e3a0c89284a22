// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.ui;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lynchpin.core.Messages;
import org.lynchpin.enrollment.EnrollmentService;
import org.lynchpin.inventory.JournalRun;
import org.lynchpin.ui.FailureDialog;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.desk.Desk;

/** Ends the enrollment that is selected in the Work list for good, after asking. */
public final class CancelHandler extends AbstractHandler {
	private static final Messages TEXT = Messages.of(CancelHandler.class);

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		JournalRun run = RunSelection.of(event).orElseThrow(() -> new ExecutionException("No enrollment is selected"));
		Shell shell = HandlerUtil.getActiveShellChecked(event);
		if (MessageDialog.openQuestion(shell, TEXT.text("cancel.title"), TEXT.text("cancel.question"))) {
			Desk desk = Services.get(Desk.class);
			desk.site().ifPresent(site -> desk.work(TEXT.text("cancel.doing"), ask -> Services.get(EnrollmentService.class).cancel(site, run.id(), ask)).waitedFor()
					.failed(failure -> FailureDialog.show(shell, failure)).start());
		}
		return null; // the platform's word for done
	}
}

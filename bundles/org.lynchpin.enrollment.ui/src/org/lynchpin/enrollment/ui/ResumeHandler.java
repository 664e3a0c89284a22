// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.ui;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lynchpin.inventory.JournalRun;

/** Goes on with the enrollment that is selected in the Work list. */
public final class ResumeHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		JournalRun run = RunSelection.of(event).orElseThrow(() -> new ExecutionException("No enrollment is selected"));
		EnrollmentDialog.resume(HandlerUtil.getActiveShellChecked(event), run.id());
		return null; // the platform's word for done
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.ui;

import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lynchpin.inventory.JournalRun;

/** The enrollment that is selected in the Work list. */
final class RunSelection {
	private RunSelection() {
	}

	static Optional<JournalRun> of(ExecutionEvent event) {
		return HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection
				? Optional.ofNullable(Adapters.adapt(selection.getFirstElement(), JournalRun.class)).filter(run -> run.kind().equals("enrollment") && run.open()) : Optional.empty();
	}
}

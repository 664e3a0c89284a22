// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.time.Instant;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lynchpin.core.Messages;
import org.lynchpin.session.SignInCase;

/** Begins a case. */
public final class NewCaseHandler extends AbstractHandler {
	private static final Messages TEXT = Messages.of(NewCaseHandler.class);

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		ShowSupport.perspective(window);
		CasesView.show(window.getActivePage(), SignInCase.begin(TEXT.text("case.new"), Instant.now()), Optional.empty());
		return null; // the platform's word for done
	}
}

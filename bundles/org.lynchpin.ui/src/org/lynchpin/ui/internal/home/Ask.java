// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.internal.home;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;

/** Moves to the ask box of Home. */
public final class Ask extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		HomeEditor home = (HomeEditor) new ShowHome().execute(event);
		home.setFocus();
		return home;
	}
}

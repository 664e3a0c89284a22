// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lynchpin.ui.Refreshable;

/** Has the active part find out anew what it shows. */
public final class CheckAgain extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Refreshable part = Adapters.adapt(HandlerUtil.getActivePartChecked(event), Refreshable.class);
		if (part != null) {
			part.checkAgain();
		}
		return null; // a handler's result is reserved
	}
}

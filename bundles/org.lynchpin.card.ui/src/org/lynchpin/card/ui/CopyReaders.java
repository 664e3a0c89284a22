// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.ui;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Copies the readers and their cards as tab-separated text. */
public final class CopyReaders extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.getActivePartChecked(event) instanceof ReadersView readers) {
			readers.copy();
		}
		return null; // a handler's result is reserved
	}
}

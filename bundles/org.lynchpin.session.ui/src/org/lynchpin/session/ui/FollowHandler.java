// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lynchpin.ui.Services;

/** Follows the logs while they grow, or does so no longer. */
public final class FollowHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		boolean before = HandlerUtil.toggleCommandState(event.getCommand());
		Services.get(SupportDesk.class).follow(!before);
		return null; // the platform's word for done
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site.ui;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.desk.Desk;

/** Opens a site document: the one that the parameter names, else one that the person chooses. */
public final class OpenSite extends AbstractHandler {
	/** The parameter with the file. */
	static final String FILE = "org.lynchpin.site.ui.open.file";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Optional<Path> file = Optional.ofNullable(event.getParameter(FILE)).map(Path::of)
				.or(() -> SiteFiles.askWhatToOpen(HandlerUtil.getActiveShell(event)));
		if (file.isPresent()) {
			Services.get(Desk.class).open(file);
		}
		return null; // a handler's result is reserved
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** The console. {@code --open <site>} opens that site document; else {@code $LYNCHPIN_SITE}, the last one, or the trial. */
public final class Application implements IApplication {
	@Override
	public Object start(IApplicationContext context) {
		Display display = PlatformUI.createDisplay();
		try {
			Object arguments = context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
			int code = PlatformUI.createAndRunWorkbench(display, new ConsoleAdvisor(display, named(arguments)));
			return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
		} finally {
			display.dispose();
		}
	}

	@Override
	public void stop() {
		if (PlatformUI.isWorkbenchRunning()) {
			IWorkbench workbench = PlatformUI.getWorkbench();
			workbench.getDisplay().asyncExec(workbench::close);
		}
	}

	/** The site document that was named on the command line. */
	private static Optional<Path> named(Object arguments) {
		List<String> words = arguments instanceof String[] array ? List.of(array) : List.of();
		int option = words.indexOf("--open");
		return option >= 0 && option + 1 < words.size() ? Optional.of(Path.of(words.get(option + 1))) : Optional.empty();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.cli;

import java.util.Map;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.lynchpin.core.DataFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The application {@code org.lynchpin.cli.application}: one command, then the end. */
public final class CommandLineApplication implements IApplication {
	private volatile Shell shell;

	@Override
	public Object start(IApplicationContext context) {
		Map<?, ?> arguments = context.getArguments();
		String[] words = arguments.get(IApplicationContext.APPLICATION_ARGS) instanceof String[] given ? given : new String[0];
		Bundle bundle = FrameworkUtil.getBundle(CommandLineApplication.class);
		context.applicationRunning();
		shell = new Shell(new ServiceCommands(bundle.getBundleContext()), Terminal.ofProcess(), bundle.getVersion().toString(), DataFolder.locate());
		try (Interrupts interrupts = Interrupts.listen(shell::cancel)) {
			return shell.run(words).code();
		}
	}

	@Override
	public void stop() {
		Shell running = shell;
		if (running != null) {
			running.cancel();
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.app;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.desk.Desk;
import org.osgi.service.prefs.BackingStoreException;

/** Starts the workbench with the windows as they were left, then opens the site beside the user interface. */
final class ConsoleAdvisor extends WorkbenchAdvisor {
	private static final int TICK = 50; // ms

	private final Display display;
	private final Optional<Path> named;

	ConsoleAdvisor(Display display, Optional<Path> named) {
		this.display = display;
		this.named = named;
	}

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		configurer.setSaveAndRestore(true);
	}

	/** GTK loses a wake-up while the first window opens, and would wait until something else happens: a tick wakes it. */
	@Override
	public boolean openWindows() {
		boolean[] opened = { false };
		Runnable[] tick = new Runnable[1];
		tick[0] = () -> {
			if (!opened[0]) {
				display.timerExec(TICK, tick[0]);
			}
		};
		display.timerExec(TICK, tick[0]);
		try {
			return super.openWindows();
		} finally {
			opened[0] = true;
		}
	}

	@Override
	public void postStartup() {
		// after the first paint: neither the document nor the database may delay the window
		display.asyncExec(() -> Services.get(Desk.class).open(named));
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return CardDesk.ID;
	}

	@Override
	public String getMainPreferencePageId() {
		return "org.eclipse.ui.preferencePages.Workbench";
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new ConsoleWindowAdvisor(configurer);
	}

	@Override
	public boolean preShutdown() {
		try {
			InstanceScope.INSTANCE.getNode("org.lynchpin.ui").flush();
		} catch (BackingStoreException e) {
			ILog.of(ConsoleAdvisor.class).warn("The widths of columns could not be kept", e);
		}
		return true;
	}
}

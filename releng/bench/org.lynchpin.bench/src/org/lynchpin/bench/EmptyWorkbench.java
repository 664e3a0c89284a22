// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.bench;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** A workbench of the same target platform with an empty perspective: what every console has to pay for the platform. */
public final class EmptyWorkbench implements IApplication {
	/** Nothing in it. */
	public static final class Perspective implements IPerspectiveFactory {
		@Override
		public void createInitialLayout(IPageLayout layout) {
			layout.setEditorAreaVisible(true);
		}
	}

	@Override
	public Object start(IApplicationContext context) {
		Display display = PlatformUI.createDisplay();
		try {
			PlatformUI.createAndRunWorkbench(display, new Advisor(display));
			return EXIT_OK;
		} finally {
			display.dispose();
		}
	}

	@Override
	public void stop() {
		// ends with its window
	}

	private static final class Advisor extends WorkbenchAdvisor {
		private final Display display;

		Advisor(Display display) {
			this.display = display;
		}

		@Override
		public String getInitialWindowPerspectiveId() {
			return "org.lynchpin.bench.perspective";
		}

		@Override
		public boolean openWindows() {
			// GTK may lose a wake-up while the first window opens; a timer keeps the loop turning until it is there
			boolean[] open = { false };
			Runnable[] tick = { null };
			tick[0] = () -> {
				if (!open[0]) {
					display.timerExec(50, tick[0]);
				}
			};
			display.timerExec(50, tick[0]);
			try {
				return super.openWindows();
			} finally {
				open[0] = true;
			}
		}

		@Override
		public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
			configurer.setInitialSize(new Point(1280, 800));
			configurer.setShowMenuBar(true);
			return new WorkbenchWindowAdvisor(configurer);
		}
	}
}

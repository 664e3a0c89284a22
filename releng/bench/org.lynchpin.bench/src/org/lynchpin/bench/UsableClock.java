// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.bench;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;

/**
 * Prints when the window can be used, and closes it: after the workbench says that it has started, everything that was
 * waiting to be painted is painted and the event loop answers. The same for the console and for the empty workbench.
 */
@Component(property = "event.topics=org/eclipse/e4/ui/LifeCycle/appStartupComplete")
public final class UsableClock implements EventHandler {
	@Override
	public void handleEvent(Event event) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		display.asyncExec(() -> {
			display.update();
			display.asyncExec(() -> {
				System.err.println("USABLE " + System.currentTimeMillis());
				PlatformUI.getWorkbench().close();
			});
		});
	}
}

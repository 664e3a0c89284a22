// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.bench;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** A command that does nothing but print a line: what every command has to pay for the framework. */
public final class EmptyCommand implements IApplication {
	@Override
	public Object start(IApplicationContext context) {
		System.out.println("empty");
		return EXIT_OK;
	}

	@Override
	public void stop() {
		// nothing runs
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.bench;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.lynchpin.core.Failure;

/** Makes the trial's site, and in it one blank software card and one person for each kind of card; prints kind, reader, UPN. */
public final class BlankCards implements IApplication {
	@Override
	public Object start(IApplicationContext context) throws Failure {
		Workplace workplace = new Workplace();
		int number = 0;
		for (String kind : workplace.kinds()) {
			number++;
			System.out.println("CARD\t" + kind + "\t" + workplace.card("Bench " + kind, kind).name() + "\t" + Workplace.upn(number));
		}
		workplace.hire(number);
		return EXIT_OK;
	}

	@Override
	public void stop() {
		// ends by itself
	}
}

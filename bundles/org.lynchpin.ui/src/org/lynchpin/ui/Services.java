// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui;

import java.util.Optional;

import org.eclipse.ui.PlatformUI;

/** The way from a screen that is made by plugin.xml to the services: what no bundle provides is not there. */
public final class Services {
	private Services() {
	}

	/** A service, if it is there. */
	public static <S> Optional<S> find(Class<S> type) {
		return Optional.ofNullable(PlatformUI.getWorkbench().getService(type));
	}

	/**
	 * A service that comes with the bundles that the caller requires.
	 *
	 * @throws IllegalStateException if it is not there: the installation is damaged
	 */
	public static <S> S get(Class<S> type) {
		return find(type).orElseThrow(() -> new IllegalStateException("There is no service " + type.getName()));
	}
}

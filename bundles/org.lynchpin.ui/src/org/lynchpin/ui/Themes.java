// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui;

import java.util.Optional;

import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** The light and the dark theme. */
public final class Themes {
	/** The light theme's id. */
	public static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
	/** The dark theme's id. */
	public static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

	private Themes() {
	}

	/** Whether the theme in use is dark. */
	public static boolean dark() {
		return engine().map(IThemeEngine::getActiveTheme).map(ITheme::getId).map(id -> id.contains("dark")).orElse(false);
	}

	/** Uses the dark or the light theme from now on, and remembers it. */
	public static void use(boolean dark) {
		engine().filter(engine -> dark() != dark).ifPresent(engine -> engine.setTheme(dark ? DARK : LIGHT, true));
	}

	/** Takes over a style that was given to a control after it was shown. */
	public static void restyle(Control control) {
		engine().ifPresent(engine -> engine.applyStyles(control, true));
	}

	private static Optional<IThemeEngine> engine() {
		// the engine of a window's context: the display has one only once the workbench has made it
		if (!PlatformUI.isWorkbenchRunning() || Display.getCurrent() == null) {
			return Optional.empty();
		}
		return Optional.ofNullable(PlatformUI.getWorkbench().getService(IThemeEngine.class));
	}
}

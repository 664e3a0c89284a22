// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;

/** The clipboard. */
public final class Clip {
	private Clip() {
	}

	/** Puts a text on the clipboard, where there is one to be put. */
	public static void copy(Control owner, String text) {
		if (text.isEmpty()) {
			return;
		}
		Clipboard clipboard = new Clipboard(owner.getDisplay());
		try {
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}
}

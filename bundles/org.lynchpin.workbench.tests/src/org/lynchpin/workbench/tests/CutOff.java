// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.workbench.tests;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Finds labels and buttons whose text does not fit where they stand. */
final class CutOff {
	private static final int ROUNDING = 1; // pixels

	private CutOff() {
	}

	/** The texts below {@code parent} that cannot be read in full, with the sizes needed and given. */
	static List<String> texts(Composite parent) {
		List<String> cut = new ArrayList<>();
		Bench.controls(parent).forEach(control -> {
			if (control instanceof Label label && (label.getStyle() & SWT.SEPARATOR) == 0 && !label.getText().isBlank()) {
				check(label, label.getText(), (label.getStyle() & SWT.WRAP) != 0, cut);
			} else if (control instanceof Button button && !button.getText().isBlank()) {
				check(button, button.getText(), (button.getStyle() & SWT.WRAP) != 0, cut);
			}
		});
		return cut;
	}

	private static void check(Control control, String text, boolean wraps, List<String> cut) {
		Point given = control.getSize();
		Point needed = control.computeSize(wraps ? given.x : SWT.DEFAULT, SWT.DEFAULT);
		if (needed.x > given.x + ROUNDING || needed.y > given.y + ROUNDING) {
			cut.add(text + ": needs " + needed + ", has " + given);
		} else if (!inside(control)) {
			cut.add(text + ": reaches beyond its page at " + control.getBounds() + " of " + control.getParent().getClientArea());
		}
	}

	/** Within the parent, and that within its own, up to what scrolls. */
	private static boolean inside(Control control) {
		Composite parent = control.getParent();
		if (parent == null || parent instanceof ScrolledComposite || control instanceof Shell) {
			return true;
		}
		Rectangle bounds = control.getBounds();
		Rectangle area = parent.getClientArea();
		return bounds.x >= 0 && bounds.y >= 0 && bounds.x + bounds.width <= area.x + area.width + ROUNDING && bounds.y + bounds.height <= area.y + area.height + ROUNDING
				&& inside(parent);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.internal.home;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** As many equal tiles in a row as fit, as wide as the row allows. All sizes in pixels. */
final class FlowLayout extends Layout {
	private final int least;
	private final int most;
	private final int height;
	private final int gap;

	FlowLayout(int least, int most, int height, int gap) {
		this.least = least;
		this.most = most;
		this.height = height;
		this.gap = gap;
	}

	@Override
	protected Point computeSize(Composite parent, int widthHint, int heightHint, boolean flush) {
		int tiles = parent.getChildren().length;
		int width = widthHint == SWT.DEFAULT ? tiles * (most + gap) : widthHint;
		int rows = (tiles + columns(width, tiles) - 1) / columns(width, tiles);
		return new Point(width, Math.max(0, rows * (height + gap) - gap));
	}

	@Override
	protected void layout(Composite parent, boolean flush) {
		Rectangle area = parent.getClientArea();
		Control[] tiles = parent.getChildren();
		int columns = columns(area.width, tiles.length);
		int width = Math.min(most, (area.width - (columns - 1) * gap) / columns);
		for (int i = 0; i < tiles.length; i++) {
			tiles[i].setBounds(area.x + i % columns * (width + gap), area.y + i / columns * (height + gap), width, height);
		}
	}

	private int columns(int width, int tiles) {
		return Math.max(1, Math.min(Math.max(1, tiles), (width + gap) / (least + gap)));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.internal.home;

import java.util.Arrays;

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
	private final int leastHeight;
	private final int gap;

	FlowLayout(int least, int most, int leastHeight, int gap) {
		this.least = least;
		this.most = most;
		this.leastHeight = leastHeight;
		this.gap = gap;
	}

	@Override
	protected Point computeSize(Composite parent, int widthHint, int heightHint, boolean flush) {
		Control[] tiles = parent.getChildren();
		int width = widthHint == SWT.DEFAULT ? tiles.length * (most + gap) : widthHint;
		int columns = columns(width, tiles.length);
		int rows = (tiles.length + columns - 1) / columns;
		return new Point(width, Math.max(0, rows * (height(tiles, tileWidth(width, columns)) + gap) - gap));
	}

	@Override
	protected void layout(Composite parent, boolean flush) {
		Rectangle area = parent.getClientArea();
		Control[] tiles = parent.getChildren();
		int columns = columns(area.width, tiles.length);
		int width = tileWidth(area.width, columns);
		int height = height(tiles, width);
		for (int i = 0; i < tiles.length; i++) {
			tiles[i].setBounds(area.x + i % columns * (width + gap), area.y + i / columns * (height + gap), width, height);
		}
	}

	private int columns(int width, int tiles) {
		return Math.max(1, Math.min(Math.max(1, tiles), (width + gap) / (least + gap)));
	}

	private int tileWidth(int width, int columns) {
		return Math.max(1, Math.min(most, (width - (columns - 1) * gap) / columns));
	}

	/** All are as high as the one that needs most. */
	private int height(Control[] tiles, int width) {
		return Arrays.stream(tiles).mapToInt(tile -> tile.computeSize(width, SWT.DEFAULT).y).reduce(leastHeight, Math::max);
	}
}

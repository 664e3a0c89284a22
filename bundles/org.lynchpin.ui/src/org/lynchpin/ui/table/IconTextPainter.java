// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.table;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.lynchpin.ui.Images;

/** Paints a cell's text, after the icon whose name is among the cell's labels. */
final class IconTextPainter extends TextPainter {
	/** What comes before an icon's name among a cell's labels. */
	static final String LABEL = "icon:";

	private static final int ICON = 16;
	private static final int SPACE = 6;

	IconTextPainter() {
		super(false, false);
	}

	@Override
	public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
		int shift = 0;
		for (String label : cell.getConfigLabels()) {
			if (label.startsWith(LABEL)) {
				Image image = Images.get(label.substring(LABEL.length()));
				gc.drawImage(image, bounds.x, bounds.y + (bounds.height - ICON) / 2);
				shift = ICON + SPACE;
			}
		}
		super.paintCell(cell, gc, new Rectangle(bounds.x + shift, bounds.y, Math.max(0, bounds.width - shift), bounds.height), registry);
	}
}

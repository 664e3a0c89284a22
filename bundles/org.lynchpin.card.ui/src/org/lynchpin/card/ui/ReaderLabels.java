// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.ui;

import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.lynchpin.ui.Images;
import org.lynchpin.ui.Look;

/** How readers and their lines look. */
final class ReaderLabels extends ColumnLabelProvider {
	@Override
	public String getText(Object element) {
		return switch (element) {
		case ReaderRow row -> row.reader().name();
		case ReaderTree.Line line -> line.text();
		default -> "";
		};
	}

	@Override
	public Image getImage(Object element) {
		return switch (element) {
		case ReaderRow row -> Images.get(row.reader().hasCard() ? "reader" : "reader-empty");
		case ReaderTree.Line line -> Images.get(line.icon());
		default -> null; // JFace's word for none
		};
	}

	@Override
	public Font getFont(Object element) {
		return element instanceof ReaderRow ? Look.bold() : null; // JFace's word for the standard
	}

	@Override
	public String getToolTipText(Object element) {
		return element instanceof ReaderRow row ? CardWords.place(row.reader()) : getText(element);
	}
}

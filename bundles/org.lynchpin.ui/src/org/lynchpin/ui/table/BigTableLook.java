// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.table;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.style.SelectionStyleLabels;
import org.eclipse.nebula.widgets.nattable.sort.painter.SortableHeaderTextPainter;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.style.VerticalAlignmentEnum;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.lynchpin.ui.Look;

/** How a {@link BigTable} looks in the light and in the dark theme; changes with the theme. */
final class BigTableLook extends AbstractRegistryConfiguration {
	private record Palette(int text, int ground, int header, int headerText, int selected, int selectedText, int line) {
	}

	private static final Palette LIGHT = new Palette(0x1f2328, 0xffffff, 0xf3f5f7, 0x4a525a, 0xcfe3f7, 0x10233a, 0xe7eaee);
	private static final Palette DARK = new Palette(0xd8dbdf, 0x2a2d30, 0x34383c, 0xb8bec5, 0x2f5b85, 0xffffff, 0x3a3e42);

	private boolean dark;

	@Override
	public void configureRegistry(IConfigRegistry registry) {
		dark = Look.dark();
		Palette palette = dark ? DARK : LIGHT;
		ICellPainter cell = new BackgroundPainter(new PaddingDecorator(new IconTextPainter(), 2, Look.GAP, 2, Look.GAP, false));
		registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, cell);
		registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style(palette.text, palette.ground), DisplayMode.NORMAL);
		registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style(palette.selectedText, palette.selected), DisplayMode.SELECT);
		// the cell that was clicked looks like the rest of its row: rows are selected, not cells
		registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style(palette.selectedText, palette.selected), DisplayMode.SELECT, SelectionStyleLabels.SELECTION_ANCHOR_STYLE);
		registry.registerConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, color(palette.line));
		registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, heading(), DisplayMode.NORMAL, "COLUMN_HEADER");
		for (var mode : DisplayMode.values()) {
			registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style(palette.headerText, palette.header), mode, "COLUMN_HEADER");
		}
	}

	/** Paints a heading, with the direction where the rows are sorted by it. */
	ICellPainter heading() {
		return new BackgroundPainter(new PaddingDecorator(new SortableHeaderTextPainter(new TextPainter(false, false), true, false), 2, Look.GAP, 2, Look.GAP, false));
	}

	/** Colours what is not a cell. */
	void apply(NatTable table) {
		table.setBackground(color((dark ? DARK : LIGHT).ground));
	}

	/** Takes over the theme that is in use now. */
	void follow(NatTable table) {
		if (dark != Look.dark()) {
			configureRegistry(table.getConfigRegistry());
			apply(table);
			table.redraw();
		}
	}

	private static Style style(int text, int ground) {
		Style style = new Style();
		style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, color(text));
		style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, color(ground));
		style.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.LEFT);
		style.setAttributeValue(CellStyleAttributes.VERTICAL_ALIGNMENT, VerticalAlignmentEnum.MIDDLE);
		style.setAttributeValue(CellStyleAttributes.FONT, org.eclipse.jface.resource.JFaceResources.getDialogFont());
		return style;
	}

	private static Color color(int rgb) {
		return new Color(new RGB(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff));
	}
}

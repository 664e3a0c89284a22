// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.internal.home;

import java.util.Optional;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.handlers.IHandlerService;
import org.lynchpin.ui.Contributions;
import org.lynchpin.ui.Images;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.PageBody;
import org.lynchpin.ui.Themes;
import org.lynchpin.ui.home.HomeTile;

/** One tile: an icon, a title, a figure, a sentence; a click or Enter runs its command. */
final class Tile {
	private final Composite area;
	private final Label figure;
	private final Label text;
	private final String title;
	private final String description;
	private final String command;
	private final IEditorSite site;

	Tile(Composite parent, Contributions extension, IEditorSite site) {
		this.site = site;
		this.title = extension.title();
		this.description = extension.attribute("description");
		this.command = extension.attribute("command");
		area = new Composite(parent, SWT.NONE);
		Look.style(area, Look.TILE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 10).spacing(Look.GAP, 4).applyTo(area);
		Label icon = part(SWT.NONE, Look.TILE);
		icon.setImage(Images.large(extension.attribute("icon").isEmpty() ? "plug" : extension.attribute("icon")));
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(icon);
		Label heading = part(SWT.WRAP, Look.TILE);
		heading.setText(Look.literal(title));
		heading.setFont(Look.bold());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(heading);
		figure = part(SWT.RIGHT, Look.TILE);
		figure.setFont(Look.larger(8));
		GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(figure);
		text = part(SWT.WRAP, "LynchpinTileText");
		text.setText(Look.literal(description));
		GridDataFactory.fillDefaults().span(3, 1).grab(true, true).applyTo(text);
		if (!command.isEmpty()) {
			clickable();
		}
		area.addListener(SWT.Paint, this::border);
		area.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = title + ' ' + figure.getText() + ' ' + text.getText();
			}
		});
	}

	Composite control() {
		return area;
	}

	/** Shows what is so now; nothing leaves the tile as it was described. */
	void show(Optional<HomeTile.Face> face) {
		if (area.isDisposed()) {
			return;
		}
		figure.setText(face.map(HomeTile.Face::figure).orElse(""));
		Look.style(figure, switch (face.map(HomeTile.Face::tone).orElse(HomeTile.Tone.CALM)) {
		case CALM -> "LynchpinTileCalm";
		case ATTENTION -> "LynchpinTileAttention";
		case ALARM -> "LynchpinTileAlarm";
		});
		text.setText(Look.literal(face.map(HomeTile.Face::text).orElse(description)));
		Themes.restyle(figure);
		PageBody.refresh(area);
	}

	private Label part(int style, String look) {
		Label label = new Label(area, style);
		Look.style(label, look);
		return label;
	}

	private void clickable() {
		area.setCursor(area.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
		for (Control each : new Control[] { area, area.getChildren()[0], area.getChildren()[1], figure, text }) {
			each.addListener(SWT.MouseUp, event -> run());
		}
		area.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR || event.character == ' ') {
				run();
			}
		});
		area.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
		area.addListener(SWT.FocusIn, event -> area.redraw());
		area.addListener(SWT.FocusOut, event -> area.redraw());
	}

	private void border(Event event) {
		Rectangle bounds = area.getClientArea();
		boolean focus = area.isFocusControl();
		event.gc.setForeground(focus ? Look.accent(area) : Look.line(area));
		event.gc.setLineWidth(focus ? 2 : 1);
		event.gc.drawRectangle(focus ? 1 : 0, focus ? 1 : 0, bounds.width - (focus ? 2 : 1), bounds.height - (focus ? 2 : 1));
	}

	private void run() {
		try {
			site.getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException e) {
			ILog.of(Tile.class).error("The command " + command + " of the tile " + title + " cannot be run", e);
		}
	}
}

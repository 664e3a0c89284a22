// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.internal.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorSite;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.site.Registration;
import org.lynchpin.ui.Contributions;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.desk.Desk;
import org.lynchpin.ui.home.HomeTile;

/** The tiles of Home: one for each extension that is meant for this state of the desk. */
final class Tiles {
	private static final Messages TEXT = Messages.of(Tiles.class);
	private static final int LEAST = 190;
	private static final int MOST = 320;
	private static final int HEIGHT = 92;
	private static final ISchedulingRule ONE_BY_ONE = new ISchedulingRule() {
		@Override
		public boolean isConflicting(ISchedulingRule rule) {
			return rule == this;
		}

		@Override
		public boolean contains(ISchedulingRule rule) {
			return rule == this;
		}
	};

	private record Live(Tile tile, HomeTile content, String title) {
	}

	private final Desk desk;
	private final List<Tile> all = new ArrayList<>();
	private final List<Registration> watches = new ArrayList<>();
	private final List<Live> live = new ArrayList<>();

	/** @param when {@code site} or {@code no-site} */
	Tiles(Composite parent, Desk desk, IEditorSite site, String when) {
		this.desk = desk;
		Composite area = new Composite(parent, SWT.NONE);
		area.setLayout(new FlowLayout(LEAST, MOST, HEIGHT, Look.WIDE));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		for (Contributions each : Contributions.of("homeTile")) {
			String show = each.attribute("show");
			if (show.equals(when) || show.equals("always")) {
				add(area, each, site);
			}
		}
		area.addDisposeListener(event -> watches.forEach(Registration::close));
		refresh();
	}

	private void add(Composite area, Contributions each, IEditorSite site) {
		Tile tile = new Tile(area, each, site);
		all.add(tile);
		if (!each.attribute("class").isEmpty()) {
			each.create(HomeTile.class).map(content -> new Live(tile, content, each.title())).ifPresent(one -> {
				live.add(one);
				watches.add(one.content.onChange(() -> later(area, one)));
			});
		}
	}

	private void later(Composite area, Live one) {
		Display display = Display.getDefault();
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!area.isDisposed()) {
					refresh(one);
				}
			});
		}
	}

	void focus() {
		all.stream().findFirst().ifPresent(tile -> tile.control().setFocus());
	}

	/** What needs a password that nobody was asked for is not known, which is no alarm. */
	private static HomeTile.Face face(Failure failure) {
		return failure instanceof Cancelled ? new HomeTile.Face("?", TEXT.text("tile.locked"), HomeTile.Tone.CALM)
				: new HomeTile.Face("!", failure.finding().title(), HomeTile.Tone.ALARM);
	}

	/** Has every tile say what is so now. */
	void refresh() {
		live.forEach(this::refresh);
	}

	private void refresh(Live each) {
		desk.unasked(TEXT.text("tile", each.title), ask -> each.content.face(desk, ask)).under(ONE_BY_ONE).then(each.tile::show)
				.failed(failure -> each.tile.show(Optional.of(face(failure)))).start();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lynchpin.core.Messages;
import org.lynchpin.directory.Person;
import org.lynchpin.session.Timeline;
import org.lynchpin.session.TimelineRow;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.page.PageContext;
import org.lynchpin.ui.page.PersonSection;
import org.lynchpin.ui.page.PersonSubject;
import org.lynchpin.ui.table.Column;
import org.lynchpin.ui.table.RowTable;

/** The sign-ins of a person on the Person page: from the opened logs, and from the monitoring database where rows of it are open. */
public final class SignInsSection implements PersonSection {
	private static final Messages TEXT = Messages.of(SignInsSection.class);

	private PageContext context;
	private SupportDesk support;
	private Composite area;
	private Label none;
	private RowTable<TimelineRow> table;
	private Optional<PersonSubject> shown = Optional.empty();

	@Override
	public void create(Composite parent, PageContext page) {
		context = page;
		support = Services.get(SupportDesk.class);
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		none = new Label(area, SWT.WRAP);
		none.setText(TEXT.text("sign-ins.none"));
		Look.style(none, Look.HINT);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(none);
		table = new RowTable<>(area, "org.lynchpin.session.ui.signIns", TimelineRow.class, columns());
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, Look.lines(table.control(), 8)).applyTo(table.control());
		table.onOpen(row -> row.verdict().ifPresent(verdict -> {
			support.attempt(verdict);
			ShowSupport.perspective(page.site().getWorkbenchWindow());
		}));
		LogDrop.on(area, support);
		support.onChange(area, () -> shown.ifPresent(this::show));
	}

	private static List<Column<TimelineRow>> columns() {
		return List.of(
				Column.of("start", TEXT.text("column.start"), 20, row -> row.start().orElse(Instant.EPOCH), row -> local(row.start())),
				Column.<TimelineRow>text("state", TEXT.text("column.outcome"), 18, row -> state(row.state())).withIcon(row -> icon(row.state())),
				Column.text("sentence", TEXT.text("column.sentence"), 60, TimelineRow::sentence),
				Column.of("end", TEXT.text("column.end"), 20, row -> row.end().orElse(Instant.MAX), row -> local(row.end())),
				Column.text("client", TEXT.text("column.client"), 34, TimelineRow::client),
				Column.text("address", TEXT.text("column.computer"), 22, TimelineRow::address),
				Column.text("server", TEXT.text("column.server"), 28, TimelineRow::server));
	}

	private static String local(Optional<Instant> moment) {
		return moment.map(at -> Words.day(moment, ZoneId.systemDefault().getRules().getOffset(at))).orElse("");
	}

	private static String state(TimelineRow.State state) {
		return switch (state) {
		case FAILED -> TEXT.text("state.failed");
		case LIVE -> TEXT.text("state.live");
		case LOST -> TEXT.text("state.lost");
		case OPEN -> TEXT.text("state.open");
		case ENDED -> TEXT.text("state.ended");
		case BROKEN_OFF -> TEXT.text("state.broken-off");
		case INCOMPLETE -> TEXT.text("state.incomplete");
		};
	}

	private static String icon(TimelineRow.State state) {
		return switch (state) {
		case FAILED -> "error";
		case LIVE -> "running";
		case LOST, BROKEN_OFF -> "warning";
		case ENDED -> "ok";
		case OPEN, INCOMPLETE -> "unknown";
		};
	}

	@Override
	public void show(PersonSubject subject) {
		shown = Optional.of(subject);
		String address = subject.person().map(Person::signInAddress).filter(text -> !text.isBlank()).orElse(subject.upn());
		List<TimelineRow> rows = Timeline.of(List.of(), support.now().of(address).verdicts(), Instant.now());
		visible(none, rows.isEmpty());
		visible(table.control(), !rows.isEmpty());
		table.show(rows);
		context.layout();
	}

	private static void visible(org.eclipse.swt.widgets.Control control, boolean seen) {
		control.setVisible(seen);
		((org.eclipse.swt.layout.GridData) control.getLayoutData()).exclude = !seen;
	}
}

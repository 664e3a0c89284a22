// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.directory.Person;
import org.lynchpin.session.Inspected;
import org.lynchpin.session.RegisteredSession;
import org.lynchpin.session.Registrations;
import org.lynchpin.session.Timeline;
import org.lynchpin.session.TimelineRow;
import org.lynchpin.session.source.RegistrationRecords;
import org.lynchpin.site.SiteDocument;
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

	/** How far back the monitoring database is asked: longer than a client certificate lasts by default (180 days). */
	private static final Duration BACK = Duration.ofDays(190);
	private static final int MOST = 500;

	private record Found(List<TimelineRow> rows, List<Finding> failures) {
	}

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
		Inspected logs = support.now();
		Optional<SiteDocument> site = context.desk().site();
		context.desk().unasked(TEXT.text("sign-ins.loading"), ask -> {
			List<RegisteredSession> sessions = new ArrayList<>(RegistrationRecords.of(logs, address));
			List<Finding> failures = new ArrayList<>();
			if (site.isPresent()) {
				Registrations.Answer answer = Services.get(Registrations.class).sessions(site.get(), address, Instant.now().minus(BACK), MOST, ask);
				sessions.addAll(answer.sessions());
				failures.addAll(answer.failures());
			}
			return new Found(Timeline.of(sessions, logs.of(address).verdicts(), Instant.now()), failures);
		}).then(found -> show(subject, found)).start();
	}

	private void show(PersonSubject subject, Found found) {
		if (area.isDisposed() || !shown.equals(Optional.of(subject))) {
			return;
		}
		none.setText(Look.literal(found.failures().isEmpty() ? TEXT.text("sign-ins.none")
				: found.failures().stream().map(failure -> failure.detail() + " " + failure.remedy()).collect(Collectors.joining("\n"))));
		visible(none, found.rows().isEmpty() || !found.failures().isEmpty());
		visible(table.control(), !found.rows().isEmpty());
		table.show(found.rows());
		context.layout();
	}

	private static void visible(org.eclipse.swt.widgets.Control control, boolean seen) {
		control.setVisible(seen);
		((org.eclipse.swt.layout.GridData) control.getLayoutData()).exclude = !seen;
	}
}

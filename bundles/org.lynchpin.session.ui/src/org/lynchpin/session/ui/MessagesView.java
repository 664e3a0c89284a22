// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.lynchpin.core.CallFailure;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.session.InspectedFile;
import org.lynchpin.trace.Entry;
import org.lynchpin.trace.RowWriter.Field;
import org.lynchpin.trace.TraceFile;
import org.lynchpin.trace.filter.TraceFilter;
import org.lynchpin.trace.filter.TraceSet;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.StackedView;
import org.lynchpin.ui.desk.Desk;
import org.lynchpin.ui.table.BigTable;
import org.lynchpin.ui.table.Column;
import org.lynchpin.ui.table.FilterField;
import org.lynchpin.ui.table.RowSelection;

/** All messages of all opened logs in the order of time, however many: filtered by a line of words and fields. */
public final class MessagesView extends ViewPart {
	/** The view's id. */
	public static final String ID = "org.lynchpin.session.ui.messages";
	private static final Messages TEXT = Messages.of(MessagesView.class);

	private SupportDesk support;
	private StackedView stack;
	private Composite content;
	private FilterField filter;
	private Button failed;
	private BigTable<MessageRow> table;
	private List<TraceFile> files = List.of();
	private long generation = -1;
	private Optional<MessageRows> rows = Optional.empty();
	private Optional<Job> running = Optional.empty();

	@Override
	public void createPartControl(Composite parent) {
		support = Services.get(SupportDesk.class);
		stack = new StackedView(parent);
		content = new Composite(stack.area(), SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).extendedMargins(0, Look.GAP, 0, 0).applyTo(content);
		filter = new FilterField(content, "messages", TEXT.text("messages.filter.tip"));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.control());
		failed = new Button(content, SWT.CHECK);
		failed.setText(TEXT.text("messages.failed"));
		GridDataFactory.swtDefaults().indent(0, 0).applyTo(failed);
		table = new BigTable<>(content, Services.get(Desk.class), ID, TEXT.text("messages.loading"), columns());
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(table.control());
		table.onFailure(failure -> filter.say(failure.finding().detail(), true));
		table.onSelect(this::selected);
		table.onOpen(row -> ShowMessage.in(getSite().getPage()));
		filter.onChange(text -> show());
		failed.addListener(SWT.Selection, event -> show());
		MenuManager menu = new MenuManager("", ID);
		table.control().setMenu(menu.createContextMenu(table.control()));
		getSite().registerContextMenu(menu, new RowSelection<>(table::selection, table::onSelect, getSite()));
		LogDrop.on(stack.area(), support);
		support.onChange(content, this::refresh);
		refresh();
	}

	private static List<Column<MessageRow>> columns() {
		return List.of(
				Column.<MessageRow, Instant>of("time", TEXT.text("column.time"), 24, row -> row.entry().time().orElse(Instant.EPOCH),
						row -> Words.day(row.entry().time(), row.entry().file().clock().zone()) + fraction(row.entry())),
				Column.<MessageRow>text("summary", TEXT.text("column.message"), 48, MessageRow::summary).withIcon(row -> Words.icon(row.entry())),
				Column.text("code", TEXT.text("column.code"), 12, row -> code(row.entry())),
				Column.text("from", TEXT.text("column.from"), 30, row -> text(row, Field.FROM)),
				Column.text("to", TEXT.text("column.to"), 30, row -> text(row, Field.TO)),
				Column.text("callid", "Call-ID", 34, row -> text(row, Field.CALL_ID)),
				Column.text("cseq", "CSeq", 8, row -> sequence(row.entry())),
				Column.text("kind", TEXT.text("column.kind"), 12, row -> Words.kind(row.entry().kind())),
				Column.text("peer", TEXT.text("column.peer"), 24, row -> text(row, Field.PEER)),
				Column.text("machine", TEXT.text("column.machine"), 20, row -> text(row, Field.MACHINE)),
				Column.text("file", TEXT.text("column.file"), 26, row -> row.entry().file().path().getFileName().toString()),
				Column.text("line", TEXT.text("column.line"), 10, row -> Long.toString(row.entry().file().index().line(row.entry().row()))));
	}

	private static String sequence(Entry entry) {
		long number = entry.file().index().sequence(entry.row());
		return number < 0 ? "" : Long.toString(number);
	}

	private static String fraction(Entry entry) {
		return entry.time().map(at -> String.format(".%03d", at.getNano() / 1_000_000)).orElse("");
	}

	private static String text(MessageRow row, Field field) {
		return row.entry().file().index().text(row.entry().row(), field);
	}

	private static String code(Entry entry) {
		int code = entry.file().index().code(entry.row());
		if (code == 0) {
			return "";
		}
		return code >>> 16 == 0 ? Integer.toString(code) : String.format("0x%08X", code);
	}

	private void refresh() {
		List<TraceFile> open = support.now().files().stream().map(InspectedFile::trace).flatMap(Optional::stream).toList();
		if (open.isEmpty()) {
			stack.say("messages", TEXT.text("messages.empty"), TEXT.text("messages.empty.do"));
			files = open;
			rows = Optional.empty();
			table.clear();
			return;
		}
		stack.show(content);
		if (!open.equals(files) || generation != support.now().generation()) {
			files = open;
			generation = support.now().generation();
			show();
		}
		support.entry().ifPresent(this::reveal);
	}

	/** Filters in a job; what is found is shown while the rest is still being looked at. */
	private void show() {
		if (files.isEmpty()) {
			return;
		}
		try {
			TraceFilter wanted = TraceFilter.parse(filter.text());
			TraceFilter all = failed.getSelection() ? wanted.and(TraceFilter.onlyFailed()) : wanted;
			List<TraceFile> searched = files;
			running.ifPresent(Job::cancel);
			running = Optional.of(Services.get(Desk.class).work(TEXT.text("messages.loading"), ask -> search(searched, all, ask)).quiet()
					.failed(this::failed).start());
		} catch (CallFailure e) {
			filter.say(e.finding().detail(), true);
		}
	}

	private Void search(List<TraceFile> searched, TraceFilter wanted, Interaction ask) throws Failure {
		MessageRows found = new MessageRows(TraceSet.of(searched, ask.cancellation()), wanted);
		AtomicBoolean telling = new AtomicBoolean();
		found.fill(ask.cancellation(), (number, looked) -> {
			if (number > 0 && telling.compareAndSet(false, true)) {
				content.getDisplay().asyncExec(() -> {
					telling.set(false);
					if (!ask.cancellation().isCancelled()) {
						show(found);
					}
				});
			}
		});
		content.getDisplay().asyncExec(() -> show(found));
		return null; // the result is the rows, which are shown while they are found
	}

	private void show(MessageRows found) {
		if (content.isDisposed()) {
			return;
		}
		if (rows.filter(now -> now == found).isEmpty()) {
			rows = Optional.of(found);
			table.show(found, number -> support.entry().ifPresent(this::reveal));
		} else {
			table.grown(found.count());
		}
		filter.say(TEXT.text("messages.count", found.count(), support.now().messages()), false);
	}

	private void failed(Failure failure) {
		if (!(failure instanceof Cancelled) && !content.isDisposed()) {
			filter.say(failure.finding().detail(), true);
		}
	}

	private void selected() {
		List<MessageRow> chosen = table.selectedCount() == 1 ? table.selection() : List.of();
		chosen.forEach(row -> support.entry(row.entry()));
	}

	/** Goes to a message that was chosen elsewhere. */
	private void reveal(Entry entry) {
		if (table.selection().stream().noneMatch(row -> row.entry().equals(entry))) {
			rows.map(shown -> shown.row(entry)).filter(row -> row >= 0).ifPresent(table::select);
		}
	}

	/** Goes to the next message after the chosen one that failed. */
	void nextError() {
		rows.ifPresent(shown -> {
			int from = support.entry().map(shown::row).orElse(-1);
			int found = shown.nextFailed(from);
			if (found >= 0) {
				table.select(found);
				support.entry(shown.entry(found));
			} else {
				filter.say(TEXT.text("messages.no-more"), false);
			}
		});
	}

	@Override
	public void setFocus() {
		filter.focus();
	}
}

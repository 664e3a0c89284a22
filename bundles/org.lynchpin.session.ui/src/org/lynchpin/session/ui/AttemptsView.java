// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.time.Instant;
import java.util.List;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.lynchpin.core.Messages;
import org.lynchpin.diagnosis.Verdict;
import org.lynchpin.session.Inspected;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.StackedView;
import org.lynchpin.ui.finding.Stages;
import org.lynchpin.ui.table.Column;
import org.lynchpin.ui.table.FilterField;
import org.lynchpin.ui.table.RowTable;

/** The attempts to sign in that the opened logs show: who, from where, when, and where the first break is. */
public final class AttemptsView extends ViewPart {
	/** The view's id. */
	public static final String ID = "org.lynchpin.session.ui.attempts";
	private static final Messages TEXT = Messages.of(AttemptsView.class);

	private SupportDesk support;
	private StackedView stack;
	private Composite content;
	private FilterField filter;
	private RowTable<Verdict> table;
	private List<Verdict> shown = List.of();

	@Override
	public void createPartControl(Composite parent) {
		support = Services.get(SupportDesk.class);
		stack = new StackedView(parent);
		content = new Composite(stack.area(), SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
		filter = new FilterField(content, "attempts", TEXT.text("attempts.filter.tip"));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.control());
		table = new RowTable<>(content, ID, Verdict.class, columns());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
		filter.onChange(text -> {
			table.filter(text);
			count();
		});
		table.onSelect(() -> table.selected().ifPresent(support::attempt));
		getSite().setSelectionProvider(table.viewer());
		MenuManager menu = new MenuManager("", ID);
		table.control().setMenu(menu.createContextMenu(table.control()));
		getSite().registerContextMenu(menu, table.viewer());
		LogDrop.on(stack.area(), support);
		support.onChange(content, this::refresh);
		refresh();
	}

	private static List<Column<Verdict>> columns() {
		return List.of(
				Column.<Verdict>text("outcome", TEXT.text("column.outcome"), 14, verdict -> Words.outcome(verdict.outcome())).withIcon(verdict -> Words.icon(verdict.outcome())),
				Column.of("start", TEXT.text("column.start"), 20, verdict -> verdict.attempt().start().orElse(Instant.EPOCH),
						verdict -> Words.day(verdict.attempt().start(), verdict.attempt().zone())),
				Column.text("user", TEXT.text("column.user"), 28, verdict -> verdict.attempt().user().orElse("")),
				Column.text("break", TEXT.text("column.break"), 24, verdict -> verdict.firstBreak().map(Stages::name).orElse("")),
				Column.text("sentence", TEXT.text("column.sentence"), 60, Verdict::sentence),
				Column.text("duration", TEXT.text("column.duration"), 10, Words::duration),
				Column.text("client", TEXT.text("column.client"), 34, verdict -> verdict.attempt().client().orElse("")),
				Column.text("computer", TEXT.text("column.computer"), 22, verdict -> verdict.attempt().address().or(verdict.attempt()::epid).orElse("")));
	}

	private void refresh() {
		Inspected now = support.now();
		if (now.files().isEmpty()) {
			stack.say("sign-in", TEXT.text("attempts.empty"), TEXT.text("attempts.empty.do"))
					.offer(TEXT.text("attempts.open"), () -> LogDrop.chooseFiles(getSite().getShell(), support))
					.offer(TEXT.text("attempts.folder"), () -> LogDrop.chooseFolder(getSite().getShell(), support));
			return;
		}
		if (now.verdicts().isEmpty()) {
			stack.say("unknown", TEXT.text("attempts.none"), now.findings().isEmpty() ? TEXT.text("attempts.none.do") : TEXT.text("attempts.none.findings", now.findings().size()))
					.offer(TEXT.text("attempts.open"), () -> LogDrop.chooseFiles(getSite().getShell(), support));
			return;
		}
		stack.show(content);
		if (!now.verdicts().equals(shown)) {
			shown = now.verdicts();
			table.show(shown);
		}
		count();
		support.attempt().filter(verdict -> !table.selected().equals(java.util.Optional.of(verdict)))
				.ifPresent(verdict -> table.viewer().setSelection(new StructuredSelection(verdict), true));
	}

	private void count() {
		long failed = shown.stream().filter(verdict -> verdict.firstBreak().isPresent()).count();
		filter.say(TEXT.text("attempts.count", shown.size(), failed), false);
	}

	@Override
	public void setFocus() {
		if (content.isVisible()) {
			table.control().setFocus();
		} else {
			stack.area().setFocus();
		}
	}
}

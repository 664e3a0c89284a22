// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.session.Cases;
import org.lynchpin.session.RecentCase;
import org.lynchpin.session.SignInCase;
import org.lynchpin.ui.FailureDialog;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.StackedView;
import org.lynchpin.ui.table.Column;
import org.lynchpin.ui.table.FilterField;
import org.lynchpin.ui.table.RowTable;

/** The cases that were worked on lately. */
public final class CasesView extends ViewPart {
	/** The view's id. */
	public static final String ID = "org.lynchpin.session.ui.cases";
	private static final Messages TEXT = Messages.of(CasesView.class);

	private SupportDesk support;
	private StackedView stack;
	private Composite content;
	private FilterField filter;
	private RowTable<RecentCase> table;
	private List<RecentCase> shown = List.of();

	@Override
	public void createPartControl(Composite parent) {
		support = Services.get(SupportDesk.class);
		stack = new StackedView(parent);
		content = new Composite(stack.area(), SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
		filter = new FilterField(content, "cases", TEXT.text("cases.filter.tip"));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.control());
		table = new RowTable<>(content, ID, RecentCase.class, columns());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
		filter.onChange(table::filter);
		table.onOpen(recent -> open(getSite().getPage(), recent.file()));
		getSite().setSelectionProvider(table.viewer());
		support.onChange(content, this::refresh);
		refresh();
	}

	private static List<Column<RecentCase>> columns() {
		return List.of(
				Column.<RecentCase>text("title", TEXT.text("column.case"), 24, RecentCase::title).withIcon(recent -> "case"),
				Column.text("who", TEXT.text("column.who"), 28, recent -> recent.who().orElse("")),
				Column.of("used", TEXT.text("column.used"), 20, RecentCase::used, recent -> Words.day(Optional.of(recent.used()), java.time.ZoneId.systemDefault().getRules().getOffset(recent.used()))),
				Column.text("verdict", TEXT.text("column.verdict"), 60, recent -> recent.verdict().orElse("")));
	}

	private void refresh() {
		List<RecentCase> recent = Services.get(Cases.class).recent();
		if (recent.isEmpty()) {
			stack.say("case", TEXT.text("cases.empty"), TEXT.text("cases.empty.do"));
			return;
		}
		stack.show(content);
		if (!recent.equals(shown)) {
			shown = recent;
			table.show(recent);
			filter.say(TEXT.text("cases.count", recent.size()), false);
		}
	}

	/** Opens a case from its document. */
	static void open(IWorkbenchPage page, Path file) {
		try {
			show(page, Services.get(Cases.class).open(file), Optional.of(file));
		} catch (Failure e) {
			FailureDialog.show(page.getWorkbenchWindow().getShell(), e);
		}
	}

	/** Shows the page of a case, after the person has saved or given up the one that was open. */
	static void show(IWorkbenchPage page, SignInCase chosen, Optional<Path> file) {
		SupportDesk support = Services.get(SupportDesk.class);
		CaseInput input = new CaseInput(chosen, file);
		for (var reference : page.findEditors(null, CaseEditor.ID, IWorkbenchPage.MATCH_ID)) {
			IEditorPart editor = reference.getEditor(false);
			if (editor != null && editor.getEditorInput().equals(input)) {
				page.activate(editor);
				return;
			}
			if (!page.closeEditors(new org.eclipse.ui.IEditorReference[] { reference }, true)) {
				return;
			}
		}
		if (!support.current().id().equals(chosen.id())) {
			support.begin(chosen, file);
		}
		try {
			page.openEditor(input, CaseEditor.ID);
		} catch (PartInitException e) {
			ILog.of(CasesView.class).error(e.getMessage(), e);
		}
	}

	@Override
	public void setFocus() {
		(content.isVisible() ? table.control() : stack.area()).setFocus();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.ui;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.part.ViewPart;
import org.lynchpin.card.Cards;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.ui.Clip;
import org.lynchpin.ui.EmptyState;
import org.lynchpin.ui.Refreshable;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.Themes;
import org.lynchpin.ui.desk.Desk;
import org.lynchpin.ui.page.OpenPage;

/** The readers with their cards, live. */
public final class ReadersView extends ViewPart implements Refreshable {
	/** The view's id. */
	public static final String ID = "org.lynchpin.card.ui.readers";

	private static final Messages TEXT = Messages.of(ReadersView.class);

	private Composite area;
	private StackLayout stack;
	private TreeViewer tree;
	private EmptyState empty;
	private ReaderList list;

	@Override
	public void createPartControl(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		stack = new StackLayout();
		area.setLayout(stack);
		tree = new TreeViewer(area, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
		tree.setContentProvider(new ReaderTree());
		tree.setLabelProvider(new ReaderLabels());
		tree.addOpenListener(event -> selected().ifPresent(row -> OpenPage.reader(getSite().getPage(), row.reader())));
		getSite().setSelectionProvider(tree);
		menu();
		empty = new EmptyState(area);
		Desk desk = Services.get(Desk.class);
		list = new ReaderList(Services.get(Cards.class), desk, parent.getDisplay(), this::show);
		desk.onChange(area, () -> {
			list.inventoryChanged();
			show();
		});
		show();
	}

	/** Commands that other areas add to the readers are below the own ones. */
	private void menu() {
		MenuManager manager = new MenuManager();
		Menu menu = manager.createContextMenu(tree.getTree());
		tree.getTree().setMenu(menu);
		getSite().registerContextMenu(manager, tree);
	}

	/** The reader that is selected; the only one with a card where none is. */
	Optional<ReaderRow> selected() {
		Object first = tree.getStructuredSelection().getFirstElement();
		if (first instanceof ReaderRow row) {
			return Optional.of(row);
		}
		if (first instanceof ReaderTree.Line line) {
			return Optional.of(line.row());
		}
		List<ReaderRow> filled = list.rows().stream().filter(row -> row.reader().hasCard()).toList();
		return filled.size() == 1 ? Optional.of(filled.getFirst()) : Optional.empty();
	}

	/** What is shown, for tests and for copying. */
	public List<String> lines() {
		return list.rows().stream().map(row -> String.join("\t", row.reader().name(), CardWords.card(row), CardWords.whose(row))).toList();
	}

	/** The names of the readers. */
	List<String> names() {
		return list.rows().stream().map(row -> row.reader().name()).toList();
	}

	void copy() {
		Clip.copy(area, String.join("\n", lines()));
	}

	@Override
	public void checkAgain() {
		list.readAgain();
	}

	private void show() {
		if (area.isDisposed() || list == null) { // the watch may tell before the list is assigned
			return;
		}
		if (list.rows().isEmpty()) {
			nothing();
		} else {
			Object[] expanded = tree.getExpandedElements();
			tree.setInput(list.rows());
			tree.setExpandedElements(expanded);
			tree.expandAll();
			stack.topControl = tree.getControl();
		}
		area.layout();
	}

	private void nothing() {
		Optional<Finding> why = list.trouble().map(Failure::finding);
		empty.say("reader-empty", why.map(Finding::title).orElseGet(() -> TEXT.text("none.title")),
				why.map(finding -> finding.detail() + ' ' + finding.remedy()).orElseGet(() -> TEXT.text("none.text")));
		if (SoftwareCards.possible()) {
			empty.offer(TEXT.text("none.software"), () -> SoftwareCards.create(getSite().getShell(), names()));
		}
		empty.offer(TEXT.text("none.again"), this::checkAgain);
		Themes.restyle(empty.control());
		stack.topControl = empty.control();
	}

	@Override
	public void setFocus() {
		stack.topControl.setFocus();
	}

	@Override
	public void dispose() {
		if (list != null) { // the platform disposes views that it could not create, too
			list.close();
		}
		super.dispose();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.lynchpin.core.Messages;
import org.lynchpin.inventory.HistoryEntry;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.page.CardSection;
import org.lynchpin.ui.page.CardSubject;
import org.lynchpin.ui.page.PageContext;
import org.lynchpin.ui.page.PersonSection;
import org.lynchpin.ui.page.PersonSubject;
import org.lynchpin.ui.table.RowTable;

/** What happened to one card or one person, as a section of its page. */
final class SubjectHistory {
	private static final Messages TEXT = Messages.of(SubjectHistory.class);
	private static final int SHOWN = 200;

	/** On the Person page. */
	public static final class OfPerson implements PersonSection {
		private final SubjectHistory history = new SubjectHistory();

		@Override
		public void create(Composite parent, PageContext context) {
			history.create(parent, context);
		}

		@Override
		public void show(PersonSubject subject) {
			history.load(Optional.empty(), Optional.of(subject.upn()));
		}
	}

	/** On the Card page. */
	public static final class OfCard implements CardSection {
		private final SubjectHistory history = new SubjectHistory();

		@Override
		public void create(Composite parent, PageContext context) {
			history.create(parent, context);
		}

		@Override
		public void show(CardSubject subject) {
			subject.record().ifPresentOrElse(card -> history.load(Optional.of(card.id()), Optional.empty()), () -> history.table.show(List.of()));
		}
	}

	private PageContext context;
	private RowTable<HistoryEntry> table;

	private SubjectHistory() {
	}

	private void create(Composite parent, PageContext page) {
		context = page;
		table = new RowTable<>(parent, "org.lynchpin.inventory.ui.subjectHistory", HistoryEntry.class, HistoryColumns.all());
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, Look.lines(table.control(), 8)).applyTo(table.control());
	}

	private void load(Optional<UUID> card, Optional<String> upn) {
		context.desk().inventory().ifPresent(inventory -> context.work(TEXT.text("history.loading"), ask -> inventory.history(card, upn, SHOWN)).quiet().then(entries -> {
			if (!table.control().isDisposed()) {
				table.show(entries);
				context.layout();
			}
		}).start());
	}
}

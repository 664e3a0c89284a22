// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.internal.home;

import java.util.List;

import org.lynchpin.core.Messages;
import org.lynchpin.core.code.CodeBook;
import org.lynchpin.core.code.CodeEntry;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.ui.desk.Desk;
import org.lynchpin.ui.home.SearchHit;
import org.lynchpin.ui.home.SearchProvider;

/** Finds what an error code means. */
public final class CodeSearch implements SearchProvider {
	private static final Messages TEXT = Messages.of(CodeSearch.class);

	private final CodeBook book = new CodeBook();

	@Override
	public List<SearchHit> find(String text, int limit, Desk desk, Interaction ask) {
		if (text.chars().noneMatch(Character::isDigit)) {
			return List.of(); // every code has a digit, and most names have none
		}
		return book.lookup(text).stream().limit(limit).map(CodeSearch::hit).toList();
	}

	private static SearchHit hit(CodeEntry entry) {
		String title = entry.name().isEmpty() ? entry.value() : entry.value() + "  " + entry.name();
		return new SearchHit(TEXT.text("hit.code"), "info", title, entry.text(), page -> new CodeDialog(page.getWorkbenchWindow().getShell(), title, entry).open());
	}
}

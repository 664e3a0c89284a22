// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site.ui;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.ui.desk.Desk;
import org.lynchpin.ui.home.SearchHit;
import org.lynchpin.ui.home.SearchProvider;

/** A site document that was dropped on the ask box. */
public final class SiteSearch implements SearchProvider {
	private static final Messages TEXT = Messages.of(SiteSearch.class);

	@Override
	public List<SearchHit> find(String text, int limit, Desk desk, Interaction ask) {
		if (!text.endsWith(SiteFiles.EXTENSION)) {
			return List.of();
		}
		try {
			Path file = Path.of(text);
			return Files.isRegularFile(file) ? List.of(new SearchHit(TEXT.text("hit.site"), "site", file.getFileName().toString(), file.toString(),
					page -> desk.open(Optional.of(file)))) : List.of();
		} catch (InvalidPathException e) {
			return List.of(); // what was typed names no file
		}
	}
}

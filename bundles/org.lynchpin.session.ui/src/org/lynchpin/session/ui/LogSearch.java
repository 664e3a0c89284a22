// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.ui.IWorkbenchPage;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.session.Cases;
import org.lynchpin.trace.TraceFile;
import org.lynchpin.trace.TraceReader;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.desk.Desk;
import org.lynchpin.ui.home.SearchHit;
import org.lynchpin.ui.home.SearchProvider;

/** Finds the log or the case in a file that was dropped on Home, or whose name was typed. */
public final class LogSearch implements SearchProvider {
	private static final Messages TEXT = Messages.of(LogSearch.class);
	/** Longer files are logs or nothing; to read one through first would let the person wait. */
	private static final long SHORT = 16L << 20;

	@Override
	public List<SearchHit> find(String text, int limit, Desk desk, Interaction ask) throws Failure {
		Optional<Path> file = file(text);
		if (file.isEmpty()) {
			return List.of();
		}
		Path path = file.get();
		if (path.toString().toLowerCase(Locale.ROOT).endsWith('.' + Cases.EXTENSION)) {
			return List.of(new SearchHit(TEXT.text("hit.case"), "case", path.getFileName().toString(), path.toString(), page -> openCase(page, path)));
		}
		return log(path, ask) ? List.of(new SearchHit(TEXT.text("hit.log"), "log", path.getFileName().toString(), path.toString(), page -> openLog(page, path))) : List.of();
	}

	/** Only a whole path is meant as a file: a word is a name or a code. */
	private static Optional<Path> file(String text) {
		try {
			return Optional.of(Path.of(text)).filter(Path::isAbsolute).filter(path -> path.getNameCount() > 0).filter(path -> Files.isRegularFile(path));
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	private static boolean log(Path path, Interaction ask) throws Failure {
		try {
			if (Files.size(path) > SHORT) {
				return true;
			}
			List<TraceFile> files = Services.get(TraceReader.class).openAll(List.of(path), ask);
			try {
				return files.stream().anyMatch(each -> each.format().isPresent());
			} finally {
				files.forEach(TraceFile::close);
			}
		} catch (IOException | DataFailure unreadable) {
			return false;
		}
	}

	private static void openLog(IWorkbenchPage page, Path path) {
		ShowSupport.perspective(page.getWorkbenchWindow());
		SupportDesk support = Services.get(SupportDesk.class);
		support.open(List.of(path), LogDrop.failed(page.getWorkbenchWindow().getShell()));
	}

	private static void openCase(IWorkbenchPage page, Path path) {
		ShowSupport.perspective(page.getWorkbenchWindow());
		CasesView.open(page.getWorkbenchWindow().getActivePage(), path);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site.ui;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.site.Sites;
import org.lynchpin.ui.page.OpenPage;

/** Where site documents are, and how they are opened and copied. */
final class SiteFiles {
	/** The extension of a site document's file. */
	static final String EXTENSION = ".lynchpin";

	private static final Messages TEXT = Messages.of(SiteFiles.class);

	private SiteFiles() {
	}

	/** Asks for a document that is there. */
	static Optional<Path> askWhatToOpen(Shell shell) {
		return ask(shell, SWT.OPEN, TEXT.text("open.title"), Optional.empty());
	}

	/** Asks for the place of a new file. */
	static Optional<Path> askWhereToSave(Shell shell, Path proposed) {
		return ask(shell, SWT.SAVE, TEXT.text("save.title"), Optional.of(proposed)).map(SiteFiles::withExtension);
	}

	private static Optional<Path> ask(Shell shell, int style, String title, Optional<Path> proposed) {
		FileDialog dialog = new FileDialog(shell, style | SWT.SHEET);
		dialog.setText(title);
		dialog.setFilterExtensions(new String[] { "*" + EXTENSION, "*" });
		dialog.setFilterNames(new String[] { TEXT.text("filter.site"), TEXT.text("filter.all") });
		proposed.ifPresent(path -> {
			dialog.setFileName(path.getFileName().toString());
			Optional.ofNullable(path.getParent()).ifPresent(folder -> dialog.setFilterPath(folder.toString()));
		});
		return Optional.ofNullable(dialog.open()).map(Path::of);
	}

	/** A name without an extension gets ours. */
	static Path withExtension(Path file) {
		String name = file.getFileName().toString();
		return name.contains(".") ? file : file.resolveSibling(name + EXTENSION);
	}

	/** Saves the content under another name and works with that from now on. */
	static SiteDocument saveCopy(Sites sites, SiteDocument document, Path file) throws Failure {
		SiteDocument copy = sites.create(file, EcoreUtil.copy(document.site()));
		copy.save();
		sites.setCurrent(copy);
		return copy;
	}

	/** Shows the document's page. */
	static void edit(SiteDocument document, IWorkbenchPage page) {
		OpenPage.open(page, new SiteInput(document), SiteEditor.ID);
	}
}

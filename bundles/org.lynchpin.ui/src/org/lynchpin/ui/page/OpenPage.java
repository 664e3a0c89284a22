// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.page;

import java.util.UUID;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.lynchpin.card.Reader;

/** Opens the Person page and the Card page; shows the one that is open already. */
public final class OpenPage {
	/** The Person page. */
	public static final String PERSON = "org.lynchpin.ui.person";
	/** The Card page. */
	public static final String CARD = "org.lynchpin.ui.card";

	private OpenPage() {
	}

	/** The page of a person. */
	public static void person(IWorkbenchPage page, String upn, String name) {
		open(page, new PersonInput(upn, name), PERSON);
	}

	/** The page of a card of the inventory. */
	public static void card(IWorkbenchPage page, UUID card, String name) {
		open(page, CardInput.of(card, name), CARD);
	}

	/** The page of the card in a reader. */
	public static void reader(IWorkbenchPage page, Reader reader) {
		open(page, CardInput.in(reader), CARD);
	}

	/** Any editor; what keeps it from opening is in the error log and on its page. */
	public static void open(IWorkbenchPage page, IEditorInput input, String editor) {
		try {
			page.openEditor(input, editor);
		} catch (PartInitException e) {
			ILog.of(OpenPage.class).error(e.getMessage(), e);
		}
	}
}

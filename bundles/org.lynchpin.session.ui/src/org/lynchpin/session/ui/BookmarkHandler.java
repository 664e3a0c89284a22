// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lynchpin.core.Messages;
import org.lynchpin.session.CaseNote;
import org.lynchpin.trace.Entry;
import org.lynchpin.trace.TraceIndex;
import org.lynchpin.ui.Services;

/** Puts a bookmark on the message that is looked at, with a note; an empty note is a bookmark alone. */
public final class BookmarkHandler extends AbstractHandler {
	private static final Messages TEXT = Messages.of(BookmarkHandler.class);

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Shell shell = HandlerUtil.getActiveShellChecked(event);
		SupportDesk support = Services.get(SupportDesk.class);
		support.entry().ifPresent(entry -> mark(shell, support, entry));
		return null; // the platform's word for done
	}

	private static void mark(Shell shell, SupportDesk support, Entry entry) {
		TraceIndex index = entry.file().index();
		String file = entry.file().name();
		long offset = index.offset(entry.row());
		String former = support.current().mark(file, offset).map(CaseNote::text).orElse("");
		InputDialog dialog = new InputDialog(shell, TEXT.text("bookmark.title"), TEXT.text("bookmark.text", Words.summary(entry)), former, null); // null: any text
		if (dialog.open() == Window.OK) {
			Optional<String> attempt = support.attempt().map(verdict -> verdict.attempt().id());
			support.change(now -> now.withMark(new CaseNote(file, offset, index.line(entry.row()), Words.summary(entry), dialog.getValue(), attempt, Instant.now(), Map.of())));
		}
	}
}

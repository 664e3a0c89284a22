// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.ui;

import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lynchpin.core.Messages;
import org.lynchpin.inventory.InventoryExport;
import org.lynchpin.inventory.InventoryQuery;
import org.lynchpin.ui.FailureDialog;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.desk.Desk;

/** Exports what the inventory view shows now. */
public final class ExportHandler extends AbstractHandler {
	private static final Messages TEXT = Messages.of(ExportHandler.class);

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Shell shell = HandlerUtil.getActiveShellChecked(event);
		InventoryQuery query = HandlerUtil.getActivePart(event) instanceof InventoryView view ? view.query() : InventoryQuery.all();
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setOverwrite(true);
		dialog.setFilterExtensions(new String[] { "*.csv", "*.json" });
		dialog.setFileName(TEXT.text("export.file") + ".csv");
		String chosen = dialog.open();
		if (chosen != null) {
			export(shell, query, Path.of(chosen));
		}
		return null; // the platform's word for done
	}

	private static void export(Shell shell, InventoryQuery query, Path file) {
		InventoryExport.Format format = file.toString().toLowerCase(Locale.ROOT).endsWith(".json") ? InventoryExport.Format.JSON : InventoryExport.Format.CSV;
		Desk desk = Services.get(Desk.class);
		desk.inventory().ifPresent(inventory -> desk.work(TEXT.text("export.doing"), ask -> InventoryExport.write(inventory, query, format, file)).waitedFor()
				.then(count -> MessageDialog.openInformation(shell, TEXT.text("export.title"), TEXT.text("export.done", count, file)))
				.failed(failure -> FailureDialog.show(shell, failure)).start());
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.ui.FailureDialog;

/** The ways in which logs come in: dropped on a view, chosen one by one, or as a folder. */
final class LogDrop {
	private static final Messages TEXT = Messages.of(LogDrop.class);

	private LogDrop() {
	}

	/** Lets files and folders be dropped on a control. */
	static void on(Control control, SupportDesk support) {
		DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_DEFAULT);
		target.setTransfer(FileTransfer.getInstance());
		target.addDropListener(new DropTargetAdapter() {
			@Override
			public void dragEnter(DropTargetEvent event) {
				event.detail = Stream.of(event.dataTypes).anyMatch(FileTransfer.getInstance()::isSupportedType) ? DND.DROP_COPY : DND.DROP_NONE;
			}

			@Override
			public void drop(DropTargetEvent event) {
				if (event.data instanceof String[] names) {
					support.open(Stream.of(names).map(Path::of).toList(), failed(control.getShell()));
				}
			}
		});
	}

	/** Asks for logs and opens them. */
	static void chooseFiles(Shell shell, SupportDesk support) {
		FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.MULTI);
		dialog.setText(TEXT.text("choose.files"));
		dialog.setFilterNames(new String[] { TEXT.text("choose.all"), TEXT.text("choose.logs"), TEXT.text("choose.archives") });
		dialog.setFilterExtensions(new String[] { "*", "*.uccapilog;*.UccApilog;*.log;*.txt;*.xml;*.csv;*.sip", "*.zip;*.gz" });
		if (dialog.open() != null) {
			Path folder = Path.of(dialog.getFilterPath());
			support.open(Stream.of(dialog.getFileNames()).map(folder::resolve).toList(), failed(shell));
		}
	}

	/** Asks for a folder and opens the logs in it. */
	static void chooseFolder(Shell shell, SupportDesk support) {
		DirectoryDialog dialog = new DirectoryDialog(shell, SWT.OPEN);
		dialog.setText(TEXT.text("choose.folder"));
		String chosen = dialog.open();
		if (chosen != null) {
			support.open(List.of(Path.of(chosen)), failed(shell));
		}
	}

	/** Says why logs were not opened. */
	static Consumer<Failure> failed(Shell shell) {
		return failure -> {
			if (!(failure instanceof Cancelled) && !shell.isDisposed()) {
				FailureDialog.show(shell, failure);
			}
		};
	}
}

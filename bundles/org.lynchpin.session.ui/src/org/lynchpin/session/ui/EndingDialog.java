// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.lynchpin.core.Messages;
import org.lynchpin.session.AdminScript;
import org.lynchpin.session.EndingAction;
import org.lynchpin.ui.Clip;
import org.lynchpin.ui.Facts;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.PageBody;

/**
 * Close, Sign out, Exit and Delete my sign-in information: what each does and does not do, and the scripts with which an
 * administrator does the like. Scripts are read, copied and saved here; none is run.
 */
final class EndingDialog extends TitleAreaDialog {
	private static final Messages TEXT = Messages.of(EndingDialog.class);

	private final List<EndingAction> actions;

	EndingDialog(Shell parent, List<EndingAction> actions) {
		super(parent);
		this.actions = List.copyOf(actions);
		setShellStyle(getShellStyle() | SWT.SHEET | SWT.RESIZE);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(TEXT.text("ending.title"));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(TEXT.text("ending.title"));
		setMessage(TEXT.text("ending.text"));
		Composite area = (Composite) super.createDialogArea(parent);
		CTabFolder folder = new CTabFolder(area, SWT.TOP | SWT.FLAT);
		GridDataFactory.fillDefaults().grab(true, true).hint(Look.chars(folder, 110), Look.lines(folder, 30)).applyTo(folder);
		for (EndingAction action : actions) {
			Composite surface = new Composite(folder, SWT.NONE);
			surface.setLayout(new FillLayout());
			fill(new PageBody(surface), action);
			CTabItem item = new CTabItem(folder, SWT.NONE);
			item.setText(action.title());
			item.setControl(surface);
		}
		folder.setSelection(0);
		return area;
	}

	private void fill(PageBody body, EndingAction action) {
		label(body.content(), action.where(), Look.HINT);
		Facts facts = new Facts(body.content());
		action.consequences().forEach(each -> facts.add(each.about(), each.text(), each.known() ? "" : "unknown", Look.VALUE));
		action.scripts().forEach(script -> script(body.content(), script));
	}

	private void script(Composite parent, AdminScript script) {
		label(parent, script.title(), Look.HEADING);
		text(parent, script.text());
		Composite buttons = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(Look.GAP, 0).applyTo(buttons);
		button(buttons, TEXT.text("ending.copy"), () -> Clip.copy(parent, script.text()));
		button(buttons, TEXT.text("ending.save"), () -> save(script.fileName(), script.text()));
		script.revert().ifPresent(revert -> button(buttons, TEXT.text("ending.save-revert"), () -> save("revert-" + script.fileName(), revert)));
	}

	private static void text(Composite parent, String text) {
		StyledText shown = new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.H_SCROLL);
		shown.setFont(JFaceResources.getTextFont());
		shown.setText(text);
		GridDataFactory.fillDefaults().grab(true, false).hint(Look.chars(shown, 60), SWT.DEFAULT).applyTo(shown);
	}

	private static void button(Composite parent, String text, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, event -> action.run());
	}

	private static void label(Composite parent, String text, String style) {
		Label label = new Label(parent, SWT.WRAP);
		label.setText(Look.literal(text));
		Look.style(label, style);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
	}

	private void save(String name, String text) {
		FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
		dialog.setOverwrite(true);
		dialog.setFileName(name);
		Optional.ofNullable(dialog.open()).ifPresent(chosen -> write(Path.of(chosen), text));
	}

	/** With a byte order mark: older PowerShell takes UTF-8 without one for the code page of the computer. */
	private void write(Path file, String text) {
		try {
			Files.writeString(file, '\ufeff' + text.replace("\r\n", "\n").replace("\n", "\r\n"), StandardCharsets.UTF_8);
		} catch (IOException e) {
			MessageDialog.openError(getShell(), TEXT.text("ending.title"), TEXT.text("ending.not-saved", file));
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
	}
}

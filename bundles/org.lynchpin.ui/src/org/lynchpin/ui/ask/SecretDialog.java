// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.ask;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.secret.Secret;
import org.lynchpin.ui.Images;
import org.lynchpin.ui.Look;

/** Asks for a PIN, PUK, admin key or password. What is typed is only ever in character arrays that are zeroed. */
public final class SecretDialog extends Dialog {
	private static final Messages TEXT = Messages.of(SecretDialog.class);

	private final SecretPrompt prompt;
	private final SecretEntry entry;
	private Text first;
	private Text second;
	private Label hint;
	private Secret secret;

	public SecretDialog(Shell parent, SecretPrompt prompt) {
		super(parent);
		this.prompt = prompt;
		this.entry = new SecretEntry(prompt);
		setShellStyle(getShellStyle() | SWT.SHEET);
	}

	/** What was typed; the caller closes it. Empty where the person cancelled. */
	public Optional<Secret> ask() {
		return open() == OK ? Optional.of(secret) : Optional.empty();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(entry.title());
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(Look.WIDE, Look.WIDE).spacing(Look.GAP, Look.GAP).applyTo(area);
		Label icon = new Label(area, SWT.NONE);
		icon.setImage(Images.large(prompt.kind() == SecretPrompt.Kind.CURRENT_PIN || prompt.kind() == SecretPrompt.Kind.NEW_PIN ? "pin" : "key"));
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).span(1, 2).indent(0, 2).applyTo(icon);
		text(area, prompt.text(), false);
		text(area, prompt.subject().isEmpty() ? "" : TEXT.text("subject", prompt.subject()), true);
		entry.tries().ifPresent(tries -> tries(area, tries));
		first = field(area, entry.label());
		if (entry.twice()) {
			second = field(area, entry.again());
		}
		new Label(area, SWT.NONE);
		new Label(area, SWT.NONE);
		hint = new Label(area, SWT.WRAP);
		Look.style(hint, Look.HINT);
		hint.setText(entry.lengths());
		GridDataFactory.fillDefaults().grab(true, false).hint(Look.chars(hint, 44), Look.lines(hint, 2)).applyTo(hint);
		return area;
	}

	private void text(Composite area, String text, boolean secondary) {
		Label label = new Label(area, SWT.WRAP);
		label.setText(Look.literal(text));
		if (secondary) {
			Look.style(label, Look.HINT);
		}
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(Look.chars(label, 58), SWT.DEFAULT).exclude(text.isEmpty()).applyTo(label);
		label.setVisible(!text.isEmpty());
	}

	private void tries(Composite area, String text) {
		new Label(area, SWT.NONE);
		Label label = new Label(area, SWT.WRAP);
		label.setText(text);
		Look.style(label, prompt.retriesLeft().getAsInt() <= 1 ? Look.ERROR : Look.HINT);
		GridDataFactory.fillDefaults().span(2, 1).hint(Look.chars(label, 58), SWT.DEFAULT).applyTo(label);
	}

	private Text field(Composite area, String name) {
		new Label(area, SWT.NONE);
		Label label = new Label(area, SWT.NONE);
		label.setText(name);
		Text text = new Text(area, SWT.BORDER | SWT.PASSWORD);
		text.setTextLimit(Math.max(prompt.maxLength(), 1));
		GridDataFactory.fillDefaults().grab(true, false).hint(Look.chars(text, 30), SWT.DEFAULT).applyTo(text);
		text.addModifyListener(event -> validate());
		return text;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CANCEL_ID, TEXT.text("secret.cancel"), false);
		createButton(parent, IDialogConstants.OK_ID, TEXT.text("ok"), true).setEnabled(false);
	}

	/** Shows what is missing, and lets it be taken only when nothing is. */
	private void validate() {
		char[] one = first.getTextChars();
		char[] two = second == null ? new char[0] : second.getTextChars();
		Optional<String> problem = entry.problem(one, two);
		Arrays.fill(one, '\0');
		Arrays.fill(two, '\0');
		hint.setText(problem.orElse(entry.lengths()));
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok != null) {
			ok.setEnabled(problem.isEmpty());
		}
	}

	@Override
	protected void okPressed() {
		secret = Secret.taking(first.getTextChars());
		super.okPressed();
	}

	@Override
	public boolean close() {
		// the widgets' own copies go with them; what they show is overwritten first
		for (Text text : new Text[] { first, second }) {
			if (text != null && !text.isDisposed()) {
				text.setTextChars(new char[0]);
			}
		}
		return super.close();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.part.EditorPart;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.diagnosis.Verdict;
import org.lynchpin.session.Cases;
import org.lynchpin.session.SignInCase;
import org.lynchpin.ui.FailureDialog;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.PageBody;
import org.lynchpin.ui.Services;

/** The page of a case: what it is called, whom it is about, its logs, bookmarks and notes. Saved as a document. */
public final class CaseEditor extends EditorPart {
	/** The editor's id. */
	public static final String ID = "org.lynchpin.session.ui.case";
	private static final Messages TEXT = Messages.of(CaseEditor.class);

	private SupportDesk support;
	private PageBody body;
	private Text title;
	private Combo user;
	private Label verdict;
	private Text notes;
	private CaseLogs logs;
	private CaseMarks marks;
	private boolean showing;

	@Override
	public void init(IEditorSite site, IEditorInput input) {
		setSite(site);
		setInput(input);
		setPartName(input.getName());
		support = Services.get(SupportDesk.class);
	}

	@Override
	public void createPartControl(Composite parent) {
		body = new PageBody(parent);
		Composite head = new Composite(body.content(), SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(Look.GAP, Look.GAP).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		label(head, TEXT.text("case.title"));
		title = new Text(head, SWT.BORDER);
		title.setMessage(TEXT.text("case.title.example"));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
		title.addListener(SWT.Modify, event -> changed(now -> now.withTitle(title.getText())));
		label(head, TEXT.text("case.person"));
		user = new Combo(head, SWT.DROP_DOWN);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(user);
		user.addListener(SWT.Modify, event -> changed(now -> now.withPerson(now.person(), Optional.of(user.getText().strip()).filter(text -> !text.isEmpty()))));
		label(head, TEXT.text("case.verdict"));
		verdict = new Label(head, SWT.WRAP);
		Look.style(verdict, Look.VALUE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(verdict);
		heading(TEXT.text("case.logs"));
		logs = new CaseLogs(body.content(), support, getSite().getShell());
		heading(TEXT.text("case.marks"));
		marks = new CaseMarks(body.content(), support);
		heading(TEXT.text("case.notes"));
		notes = new Text(body.content(), SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, Look.lines(notes, 6)).applyTo(notes);
		notes.addListener(SWT.Modify, event -> changed(now -> now.withNotes(notes.getText())));
		LogDrop.on(body.control(), support);
		support.onChange(body.control(), this::refresh);
		refresh();
	}

	private void label(Composite parent, String text) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(text);
	}

	private void heading(String text) {
		Label label = new Label(body.content(), SWT.NONE);
		label.setText(text);
		Look.style(label, Look.HEADING);
	}

	private void changed(java.util.function.UnaryOperator<SignInCase> change) {
		if (!showing) {
			support.change(change);
		}
	}

	private void refresh() {
		showing = true;
		try {
			SignInCase now = support.current();
			set(title, now.title());
			if (!java.util.Arrays.equals(user.getItems(), support.now().users().toArray())) {
				String typed = user.getText();
				user.setItems(support.now().users().toArray(String[]::new));
				user.setText(typed);
			}
			if (!user.getText().strip().equals(now.user().orElse(""))) {
				user.setText(now.user().orElse(""));
			}
			verdict.setText(Look.literal(support.attempt().map(Verdict::sentence).or(now::verdict).orElse(TEXT.text("case.no-verdict"))));
			set(notes, now.notes());
			logs.show();
			marks.show();
			setPartName(now.title());
			firePropertyChange(PROP_DIRTY);
			body.refresh();
		} finally {
			showing = false;
		}
	}

	private static void set(Text field, String text) {
		if (!field.getText().equals(text)) {
			field.setText(text);
		}
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		Optional<Path> file = support.document().or(this::ask);
		if (file.isEmpty() || !save(file.get())) {
			monitor.setCanceled(true);
		}
	}

	@Override
	public void doSaveAs() {
		ask().ifPresent(this::save);
	}

	private boolean save(Path file) {
		try {
			SignInCase written = Services.get(Cases.class).save(support.current().withVerdict(support.attempt().map(Verdict::sentence)), file);
			setInput(new CaseInput(written, Optional.of(file)));
			support.saved(written, file);
			return true;
		} catch (Failure e) {
			FailureDialog.show(getSite().getShell(), e);
			return false;
		}
	}

	private Optional<Path> ask() {
		FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
		dialog.setOverwrite(true);
		dialog.setFilterExtensions(new String[] { "*." + Cases.EXTENSION });
		dialog.setFileName(support.current().title().replaceAll("[\\\\/:*?\"<>|]", "-") + '.' + Cases.EXTENSION);
		return Optional.ofNullable(dialog.open()).map(Path::of);
	}

	@Override
	public boolean isDirty() {
		return support.changed();
	}

	@Override
	public boolean isSaveAsAllowed() {
		return true;
	}

	@Override
	public void setFocus() {
		title.setFocus();
	}
}

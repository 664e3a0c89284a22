// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.part.EditorPart;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.directory.PersonDirectories;
import org.lynchpin.policy.Policies;
import org.lynchpin.ui.Images;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.PageBody;
import org.lynchpin.ui.Refreshable;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.Themes;
import org.lynchpin.ui.desk.Desk;
import org.lynchpin.ui.finding.FindingList;

/** The Certificate page: what a file of certificates, or with a request, says, and what the policy of the site says of it. */
public final class CertificatePage extends EditorPart implements Refreshable {
	/** The editor's id. */
	public static final String ID = "org.lynchpin.card.ui.certificate";
	private static final Messages TEXT = Messages.of(CertificatePage.class);

	private Desk desk;
	private PageBody body;
	private int asked;

	@Override
	public void init(IEditorSite site, IEditorInput input) {
		setSite(site);
		setInput(input);
		setPartName(input.getName());
	}

	@Override
	public void createPartControl(Composite parent) {
		desk = Services.get(Desk.class);
		body = new PageBody(parent);
		desk.onChange(body.control(), this::checkAgain);
		checkAgain();
	}

	private Path file() {
		return ((CertificateInput) getEditorInput()).file();
	}

	@Override
	public void checkAgain() {
		int mine = ++asked;
		desk.work(TEXT.text("file.loading", getEditorInput().getName()),
				ask -> CertificateFile.read(file(), new CertificateFile.Desk(Services.get(Policies.class), Services.get(PersonDirectories.class), desk.site(), ask))).quiet()
				.then(read -> show(mine, read)).failed(reason -> failed(mine, reason)).start();
	}

	private boolean isOld(int question) {
		return body.control().isDisposed() || question != asked;
	}

	private void show(int question, CertificateFile file) {
		if (isOld(question)) {
			return;
		}
		clear();
		boolean request = file.contents().getFirst().request().isPresent();
		head(request ? "document" : "certificate", request ? TEXT.text("file.request") : TEXT.text("file.certificates", file.contents().size()));
		file.contents().forEach(this::content);
		laidOut();
	}

	private void failed(int question, Failure reason) {
		if (isOld(question)) {
			return;
		}
		clear();
		head("error", TEXT.text("file.unread"));
		findings(body.content(), List.of(reason.finding()));
		laidOut();
	}

	private void clear() {
		for (Control child : body.content().getChildren()) {
			child.dispose();
		}
	}

	private void laidOut() {
		Themes.restyle(body.content());
		body.refresh();
	}

	private void head(String icon, String what) {
		Composite head = new Composite(body.content(), SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(Look.GAP, 2).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		Label image = new Label(head, SWT.NONE);
		image.setImage(Images.large(icon));
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).span(1, 2).applyTo(image);
		label(head, getEditorInput().getName(), Look.TITLE);
		label(head, what + "  ·  " + file(), Look.HINT);
	}

	private void content(CertificateFile.Content content) {
		Composite area = new Composite(body.content(), SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(Look.GAP, Look.GAP).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		Label rule = new Label(area, SWT.SEPARATOR | SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(rule);
		label(area, CertificateFile.title(content), Look.HEADING);
		policy(area, content);
		content.certificate().ifPresent(certificate -> CertificateView.create(area, certificate, Clock.systemDefaultZone().instant()));
		content.request().ifPresent(request -> RequestView.create(area, request));
	}

	private void policy(Composite area, CertificateFile.Content content) {
		if (desk.site().isEmpty()) {
			label(area, TEXT.text("file.no-site"), Look.HINT);
			return;
		}
		if (content.findings().isEmpty()) {
			label(area, TEXT.text("file.fine"), Look.OK);
		} else {
			findings(area, content.findings());
		}
		Optional<String> known = content.person().map(person -> TEXT.text("file.person", person.displayName(), person.upn()));
		label(area, known.orElseGet(() -> TEXT.text("file.no-person")), Look.HINT);
	}

	private static void findings(Composite area, List<Finding> findings) {
		FindingList list = new FindingList(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(list.control());
		list.show(findings);
	}

	private static void label(Composite parent, String text, String style) {
		Label label = new Label(parent, SWT.WRAP);
		label.setText(Look.literal(text));
		Look.style(label, style);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
	}

	@Override
	public void setFocus() {
		body.content().setFocus();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		// never dirty
	}

	@Override
	public void doSaveAs() {
		// never dirty
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}
}

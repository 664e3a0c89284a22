// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.internal.home;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.part.EditorPart;
import org.lynchpin.core.Messages;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.ui.Images;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.PageBody;
import org.lynchpin.ui.Refreshable;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.desk.Desk;
import org.lynchpin.ui.finding.FindingList;

/** Home: the ask box, and tiles that areas fill. Without a site, the ways to get one. */
public final class HomeEditor extends EditorPart implements Refreshable {
	private static final Messages TEXT = Messages.of(HomeEditor.class);

	private PageBody body;
	private Desk desk;
	private Optional<AskBox> askBox = Optional.empty();
	private Optional<Tiles> tiles = Optional.empty();
	private Optional<SiteDocument> shownSite = Optional.empty();
	private boolean shownFailed;
	private String shownName = "";

	@Override
	public void init(IEditorSite site, IEditorInput input) {
		setSite(site);
		setInput(input);
		setPartName(input.getName());
	}

	@Override
	public void createPartControl(Composite parent) {
		body = new PageBody(parent);
		desk = Services.get(Desk.class);
		desk.onChange(body.control(), this::changed);
		build();
	}

	@Override
	public void setFocus() {
		askBox.ifPresentOrElse(AskBox::focus, () -> tiles.ifPresent(Tiles::focus));
	}

	/** Moves to the ask box. */
	public void ask(String text) {
		askBox.ifPresent(box -> box.ask(text));
	}

	/** The ask box, where there is a site. */
	public Optional<AskBox> askBox() {
		return askBox;
	}

	@Override
	public void checkAgain() {
		build();
	}

	/** Nothing is built anew while somebody types, unless it would be wrong. */
	private void changed() {
		boolean same = failed() == shownFailed && shownSite.equals(desk.site()) && shownName.equals(name());
		if (same) {
			tiles.ifPresent(Tiles::refresh);
		} else {
			build();
		}
	}

	private boolean failed() {
		return desk.state() == Desk.State.FAILED;
	}

	private String name() {
		return desk.site().map(site -> site.site().getName() + site.notForProduction()).orElse("");
	}

	private void build() {
		shownFailed = failed();
		shownSite = desk.site();
		shownName = name();
		Composite content = body.content();
		for (Control child : content.getChildren()) {
			child.dispose();
		}
		askBox = Optional.empty();
		shownSite.ifPresentOrElse(site -> site(content, site), () -> welcome(content));
		body.refresh();
		setFocusIfActive();
	}

	private void setFocusIfActive() {
		if (getSite().getPage().getActivePart() == this) {
			setFocus();
		}
	}

	private void welcome(Composite content) {
		Label title = new Label(content, SWT.NONE);
		title.setText(TEXT.text("no-site.title"));
		Look.style(title, Look.TITLE);
		Label text = new Label(content, SWT.WRAP);
		text.setText(TEXT.text("no-site.text"));
		Look.style(text, Look.VALUE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		tiles = Optional.of(new Tiles(content, desk, getEditorSite(), "no-site"));
	}

	private void site(Composite content, SiteDocument site) {
		head(content, site);
		if (shownFailed) {
			why(content);
		}
		askBox = Optional.of(new AskBox(content, desk, getSite().getPage()));
		tiles = Optional.of(new Tiles(content, desk, getEditorSite(), "site"));
	}

	private void head(Composite content, SiteDocument site) {
		Composite head = new Composite(content, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(Look.GAP, 0).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		Label icon = new Label(head, SWT.NONE);
		icon.setImage(Images.large("site"));
		Label name = new Label(head, SWT.NONE);
		name.setText(Look.literal(site.site().getName()));
		name.setToolTipText(TEXT.text("site.file", site.file()));
		Look.style(name, Look.TITLE);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(name);
		if (site.notForProduction()) {
			Label badge = new Label(head, SWT.NONE);
			badge.setText(" " + TEXT.text("not-for-production") + " ");
			Look.style(badge, Look.BADGE);
			GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).indent(Look.GAP, 0).applyTo(badge);
		}
	}

	private void why(Composite content) {
		FindingList findings = new FindingList(content);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(findings.control());
		findings.show(desk.failure().map(failure -> List.of(failure.finding())).orElse(List.of()));
		Button retry = new Button(content, SWT.PUSH);
		retry.setText(TEXT.text("desk.retry"));
		retry.addListener(SWT.Selection, event -> desk.retry());
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

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.EditorPart;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.site.Registration;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.ui.FailureDialog;
import org.lynchpin.ui.Images;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.desk.Desk;

/** Edits a site document: what it is called, its people, certification authorities, enrollment plans and policies. */
public final class SiteEditor extends EditorPart {
	/** The editor's id. */
	public static final String ID = "org.lynchpin.site.ui.editor";

	private static final Messages TEXT = Messages.of(SiteEditor.class);

	private final List<Runnable> refreshes = new ArrayList<>();
	private SiteDocument document;
	private Registration changes = () -> { };
	private CTabFolder folder;

	@Override
	public void init(IEditorSite site, IEditorInput input) {
		setSite(site);
		setInput(input);
		setPartName(input.getName());
		document = ((SiteInput) input).document();
	}

	@Override
	public void createPartControl(Composite parent) {
		folder = new CTabFolder(parent, SWT.TOP | SWT.FLAT);
		SitePages pages = new SitePages(document, getSite().getShell());
		tab("site", TEXT.text("tab.general"), pages.general(surface()));
		tab("people", TEXT.text("tab.people"), pages.people(surface()));
		tab("ca", TEXT.text("tab.authorities"), pages.authorities(surface()));
		tab("plan", TEXT.text("tab.plans"), pages.plans(surface()));
		tab("site", TEXT.text("tab.pools"), pages.pools(surface()));
		tab("site", TEXT.text("tab.registrations"), pages.registrations(surface()));
		tab("rule", TEXT.text("tab.policy"), pages.policy(surface()));
		refreshes.addAll(pages.refreshes());
		folder.setSelection(0);
		getEditorSite().getActionBars().setGlobalActionHandler(ActionFactory.UNDO.getId(), action(TEXT.text("undo"), document::undo));
		getEditorSite().getActionBars().setGlobalActionHandler(ActionFactory.REDO.getId(), action(TEXT.text("redo"), document::redo));
		changes = document.onChange(() -> folder.getDisplay().asyncExec(this::changed));
	}

	private Composite surface() {
		Composite surface = new Composite(folder, SWT.NONE);
		Look.style(surface, Look.PAGE);
		GridLayoutFactory.fillDefaults().applyTo(surface);
		return surface;
	}

	private void tab(String icon, String title, Control content) {
		CTabItem item = new CTabItem(folder, SWT.NONE);
		item.setText(title);
		item.setImage(Images.get(icon));
		item.setControl(content);
	}

	private static Action action(String label, Runnable step) {
		return new Action(label) {
			@Override
			public void run() {
				step.run();
			}
		};
	}

	private void changed() {
		if (!folder.isDisposed()) {
			refreshes.forEach(Runnable::run);
			setPartName(getEditorInput().getName());
			firePropertyChange(PROP_DIRTY);
		}
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		try {
			document.save();
		} catch (Failure e) {
			monitor.setCanceled(true);
			FailureDialog.show(getSite().getShell(), e);
		}
	}

	@Override
	public void doSaveAs() {
		SiteFiles.askWhereToSave(getSite().getShell(), document.file()).ifPresent(this::saveAs);
	}

	private void saveAs(Path file) {
		try {
			SiteDocument copy = SiteFiles.saveCopy(Services.get(Desk.class).sites(), document, file);
			if (document.dirty()) {
				document.reload(); // the changes are in the copy now, the former file stays as it was
			}
			getSite().getPage().closeEditor(this, false);
			SiteFiles.edit(copy, getSite().getPage());
		} catch (Failure e) {
			FailureDialog.show(getSite().getShell(), e);
		}
	}

	@Override
	public boolean isDirty() {
		return document.dirty();
	}

	@Override
	public boolean isSaveAsAllowed() {
		return true;
	}

	@Override
	public void setFocus() {
		folder.setFocus();
	}

	@Override
	public void dispose() {
		changes.close();
		giveUpChanges();
		super.dispose();
	}

	/** The person closed the page and did not save: the others must not work with what is in no file. */
	private void giveUpChanges() {
		try {
			if (document.dirty() && Files.exists(document.file())) {
				document.reload();
			}
		} catch (Failure e) {
			FailureDialog.show(getSite().getShell(), e);
		}
	}
}

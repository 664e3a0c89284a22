// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.internal.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.ui.Contributions;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.PageBody;
import org.lynchpin.ui.desk.Desk;
import org.lynchpin.ui.home.SearchHit;
import org.lynchpin.ui.home.SearchProvider;

/** One field for whatever the person at the desk has: what fits is listed while it is typed, Enter opens it. */
public final class AskBox {
	private static final Messages TEXT = Messages.of(AskBox.class);
	private static final int PAUSE = 150; // ms between the last key and the search
	private static final int EACH = 8;

	private final Desk desk;
	private final Composite area;
	private final Text text;
	private final Hits hits;
	private final Label none;
	private final List<SearchProvider> providers;
	private Optional<Job> running = Optional.empty();
	private String searched = "";
	private String answered = "";
	private boolean openFound;

	AskBox(Composite parent, Desk desk, IWorkbenchPage page) {
		this.desk = desk;
		this.providers = Contributions.of("searchProvider").stream().map(each -> each.create(SearchProvider.class)).flatMap(Optional::stream).toList();
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		Label title = new Label(area, SWT.NONE);
		title.setText(TEXT.text("ask.title"));
		Look.style(title, Look.HEADING);
		Label hint = new Label(area, SWT.WRAP);
		hint.setText(TEXT.text("ask.hint"));
		Look.style(hint, Look.HINT);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(hint);
		text = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		text.setFont(Look.larger(2));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		hits = new Hits(area, page, () -> text.setFocus());
		none = new Label(area, SWT.WRAP);
		Look.style(none, Look.HINT);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(none);
		none.setVisible(false);
		text.addModifyListener(event -> {
			openFound = false;
			text.getDisplay().timerExec(PAUSE, this::search);
		});
		text.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				hits.focus();
				event.doit = false;
			} else if (event.keyCode == SWT.ESC) {
				text.setText("");
			}
		});
		text.addListener(SWT.DefaultSelection, event -> enter(event.detail));
		acceptFiles();
	}

	void focus() {
		text.setFocus();
	}

	/** Asks for a text. */
	public void ask(String asked) {
		text.setText(asked);
		text.setSelection(asked.length());
		text.setFocus();
		search();
	}

	/** What is listed now. */
	public List<SearchHit> hits() {
		return hits.shown();
	}

	private void enter(int detail) {
		if (detail == SWT.ICON_CANCEL || detail == SWT.CANCEL) {
			return;
		}
		openFirst();
	}

	/** What is listed may answer what was typed before: then the answer to what stands there now is waited for. */
	private void openFirst() {
		if (answered.equals(text.getText().strip())) {
			hits.openFirst();
		} else {
			openFound = true;
			search();
		}
	}

	private void search() {
		if (text.isDisposed() || text.getText().strip().equals(searched)) {
			return;
		}
		searched = text.getText().strip();
		running.ifPresent(Job::cancel);
		String asked = searched;
		if (asked.isEmpty()) {
			show(asked, List.of());
			return;
		}
		running = Optional.of(desk.work(TEXT.text("search", asked), ask -> find(asked, ask)).quiet().then(found -> show(asked, found)).start());
	}

	/** One provider that fails must not hide what the others found. */
	private List<SearchHit> find(String asked, Interaction ask) throws Cancelled {
		List<SearchHit> found = new ArrayList<>();
		for (SearchProvider provider : providers) {
			ask.cancellation().check();
			try {
				found.addAll(provider.find(asked, EACH, desk, ask));
			} catch (Cancelled e) {
				throw e;
			} catch (Failure | RuntimeException e) {
				ILog.of(AskBox.class).warn(e.getMessage(), e);
			}
		}
		return found;
	}

	private void show(String asked, List<SearchHit> found) {
		if (text.isDisposed() || !asked.equals(searched)) {
			return;
		}
		hits.show(found);
		answered = asked;
		if (openFound) {
			openFound = false;
			hits.openFirst();
		}
		boolean nothing = found.isEmpty() && !asked.isEmpty();
		none.setText(nothing ? Look.literal(TEXT.text("ask.none", asked)) : "");
		none.setVisible(nothing);
		((GridData) none.getLayoutData()).exclude = !nothing;
		PageBody.refresh(area);
	}

	private void acceptFiles() {
		DropTarget target = new DropTarget(area, DND.DROP_COPY | DND.DROP_DEFAULT);
		target.setTransfer(FileTransfer.getInstance());
		target.addDropListener(new DropTargetAdapter() {
			@Override
			public void dragEnter(DropTargetEvent event) {
				event.detail = DND.DROP_COPY;
			}

			@Override
			public void drop(DropTargetEvent event) {
				if (event.data instanceof String[] files && files.length > 0) {
					ask(files[0]);
					openFirst();
				}
			}
		});
	}
}

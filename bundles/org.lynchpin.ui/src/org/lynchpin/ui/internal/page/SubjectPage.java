// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.internal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.menus.IMenuService;
import org.eclipse.ui.part.EditorPart;
import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.ui.Contributions;
import org.lynchpin.ui.Images;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.PageBody;
import org.lynchpin.ui.Refreshable;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.Themes;
import org.lynchpin.ui.desk.Desk;
import org.lynchpin.ui.desk.Work;
import org.lynchpin.ui.finding.FindingList;
import org.lynchpin.ui.page.PageContext;
import org.lynchpin.ui.page.PageSection;

/**
 * A page about one subject: a head with actions, then the sections that areas add.
 *
 * @param <S> the subject
 * @param <C> the type of its sections
 */
abstract class SubjectPage<S, C extends PageSection<S>> extends EditorPart implements Refreshable, PageContext {
	private final List<C> sections = new ArrayList<>();
	private PageBody body;
	private Desk desk;
	private Label icon;
	private Label title;
	private Label subtitle;
	private FindingList failure;
	private ToolBarManager actions;
	private boolean loading;
	private boolean again;

	/** The extension point of the sections. */
	abstract String point();

	/** The type of the sections. */
	abstract Class<C> type();

	/** Finds out about the subject, in a job. */
	abstract S load(Interaction ask) throws Failure;

	/** What the loading job is called. */
	abstract String loading();

	/** Name of the icon. */
	abstract String icon(S subject);

	/** The headline. */
	abstract String title(S subject);

	/** What stands below it. */
	abstract String subtitle(S subject);

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
		head(body.content());
		failure = new FindingList(body.content());
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(failure.control());
		failure.control().setVisible(false);
		for (Contributions each : Contributions.of(point())) {
			each.create(type()).ifPresent(section -> add(each, section));
		}
		desk.onChange(body.control(), this::refresh);
		refresh();
	}

	private void head(Composite content) {
		Composite head = new Composite(content, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(Look.GAP, 2).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		icon = new Label(head, SWT.NONE);
		icon.setImage(Images.large("unknown"));
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).span(1, 2).applyTo(icon);
		title = new Label(head, SWT.WRAP);
		title.setText(Look.literal(getEditorInput().getName()));
		Look.style(title, Look.TITLE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
		subtitle = new Label(head, SWT.WRAP);
		Look.style(subtitle, Look.HINT);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(subtitle);
		actions = new ToolBarManager(SWT.FLAT | SWT.RIGHT | SWT.HORIZONTAL | SWT.WRAP);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).indent(0, Look.GAP).applyTo(actions.createControl(head));
		getSite().getService(IMenuService.class).populateContributionManager(actions, "toolbar:" + getSite().getId());
		actions.update(true);
	}

	private void add(Contributions extension, C section) {
		Composite area = new Composite(body.content(), SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(Look.GAP, Look.GAP).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		Label rule = new Label(area, SWT.SEPARATOR | SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(rule);
		Label heading = new Label(area, SWT.NONE);
		heading.setText(Look.literal(extension.title()));
		Look.style(heading, Look.HEADING);
		Composite inner = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(inner);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(inner);
		section.create(inner, this);
		sections.add(section);
	}

	@Override
	public Desk desk() {
		return desk;
	}

	@Override
	public IWorkbenchPartSite site() {
		return getSite();
	}

	@Override
	public void layout() {
		body.refresh();
	}

	@Override
	public void checkAgain() {
		refresh();
	}

	@Override
	public void refresh() {
		if (loading) {
			again = true;
			return;
		}
		loading = true;
		under(desk.work(loading(), this::load).quiet()).then(this::loaded).failed(this::failed).start();
	}

	/** Under the rule of a reader, where the subject is in one. */
	Work<S> under(Work<S> work) {
		return work;
	}

	/** Whether the page is still there. */
	boolean isOpen() {
		return body != null && !body.control().isDisposed();
	}

	private void loaded(S subject) {
		loading = false;
		if (body.control().isDisposed()) {
			return;
		}
		show(Optional.empty());
		icon.setImage(Images.large(icon(subject)));
		title.setText(Look.literal(title(subject)));
		subtitle.setText(Look.literal(subtitle(subject)));
		setPartName(title(subject));
		sections.forEach(section -> section.show(subject));
		Themes.restyle(body.content());
		body.refresh();
		onceMore();
	}

	private void failed(Failure reason) {
		loading = false;
		if (!body.control().isDisposed()) {
			show(Optional.of(reason));
			body.refresh();
			onceMore();
		}
	}

	/** Something changed while it was being found out. */
	private void onceMore() {
		if (again) {
			again = false;
			refresh();
		}
	}

	private void show(Optional<Failure> reason) {
		failure.show(reason.map(each -> List.of(each.finding())).orElse(List.of()));
		failure.control().setVisible(reason.isPresent());
		((GridData) failure.control().getLayoutData()).exclude = reason.isEmpty();
	}

	@Override
	public void setFocus() {
		body.content().setFocus();
	}

	@Override
	public void dispose() {
		sections.forEach(PageSection::close);
		if (actions != null) { // the platform disposes parts that it could not create, too
			getSite().getService(IMenuService.class).releaseContributions(actions);
			actions.dispose();
		}
		super.dispose();
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

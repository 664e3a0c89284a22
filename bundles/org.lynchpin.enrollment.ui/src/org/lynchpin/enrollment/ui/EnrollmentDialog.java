// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.lynchpin.card.CardTransport;
import org.lynchpin.card.Cards;
import org.lynchpin.card.Reader;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.enrollment.EnrollmentModel;
import org.lynchpin.enrollment.EnrollmentModel.Page;
import org.lynchpin.enrollment.EnrollmentService;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.Themes;
import org.lynchpin.ui.desk.Desk;

/** The enrollment wizard: four pages that advance by themselves. It shows what the model says and tells it what the person does. */
public final class EnrollmentDialog extends Dialog {
	private static final Messages TEXT = Messages.of(EnrollmentDialog.class);
	private static final int BACK = IDialogConstants.BACK_ID;
	private static final int FORWARD = IDialogConstants.NEXT_ID;
	private static final int PREFERRED_WIDTH = 860;
	private static final int PREFERRED_HEIGHT = 720;

	private final Cancellation cancellation = new Cancellation();
	private final EnrollmentModel model;
	private final Map<Page, EnrollmentPage> pages = new EnumMap<>(Page.class);
	private final StackLayout stack = new StackLayout();
	private CardTransport.Watch watch = () -> { };
	private Label title;
	private Label place;
	private Composite area;
	private Optional<Page> shown = Optional.empty();
	private boolean waiting;

	private EnrollmentDialog(Shell parent, Desk desk, SiteDocument site) {
		super(parent);
		setShellStyle(getShellStyle() | SWT.RESIZE | SWT.MAX);
		setBlockOnOpen(false); // nobody waits for its outcome: the journal and the inventory have it
		EnrollmentJobs jobs = new EnrollmentJobs();
		model = new EnrollmentModel(Services.get(EnrollmentService.class), site, jobs, desk.interaction(new NullProgressMonitor(), cancellation));
		jobs.onReader(() -> model.page() == Page.PERSON ? Optional.empty() : model.what().reader());
	}

	/** Opens the wizard with what is known already. */
	public static void open(Shell parent, Optional<String> upn, Optional<Reader> reader) {
		make(parent).ifPresent(dialog -> {
			dialog.create();
			reader.ifPresent(dialog.model.what()::choose);
			upn.ifPresent(dialog.model.who()::begin);
			dialog.open();
		});
	}

	/** Opens the wizard at its third page, and goes on with an enrollment. */
	public static void resume(Shell parent, UUID enrollment) {
		make(parent).ifPresent(dialog -> {
			dialog.create();
			dialog.model.resume(enrollment);
			dialog.open();
		});
	}

	private static Optional<EnrollmentDialog> make(Shell parent) {
		Desk desk = Services.get(Desk.class);
		if (desk.site().isEmpty()) {
			MessageDialog.openInformation(parent, TEXT.text("title"), TEXT.text("no-site"));
		}
		return desk.site().map(site -> new EnrollmentDialog(parent, desk, site));
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(TEXT.text("title"));
		shell.setMinimumSize(640, 520);
	}

	@Override
	protected Point getInitialSize() {
		Point remembered = super.getInitialSize();
		return new Point(Math.max(remembered.x, PREFERRED_WIDTH), Math.max(remembered.y, PREFERRED_HEIGHT));
	}

	@Override
	protected IDialogSettings getDialogBoundsSettings() {
		IDialogSettings all = org.eclipse.ui.PlatformUI.getDialogSettingsProvider(Platform.getBundle("org.lynchpin.enrollment.ui")).getDialogSettings();
		IDialogSettings mine = all.getSection("wizard");
		return mine == null ? all.addNewSection("wizard") : mine;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(all);
		Look.style(all, Look.PAGE);
		head(all);
		area = new Composite(all, SWT.NONE);
		area.setLayout(stack);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		pages.put(Page.PERSON, new PersonChoicePage(area, model));
		pages.put(Page.CARD, new CardChoicePage(area, model));
		pages.put(Page.RUN, new RunPage(area, model));
		pages.put(Page.RECEIPT, new ReceiptPage(area, model));
		return all;
	}

	private void head(Composite parent) {
		Composite head = new Composite(parent, SWT.NONE);
		Look.style(head, Look.PAGE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(Look.WIDE, Look.WIDE).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		title = new Label(head, SWT.NONE);
		Look.style(title, Look.TITLE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
		place = new Label(head, SWT.RIGHT);
		Look.style(place, Look.HINT);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(place);
		Label line = new Label(parent, SWT.SEPARATOR | SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, BACK, TEXT.text("button.back"), false);
		createButton(parent, FORWARD, TEXT.text("button.next"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, TEXT.text("button.cancel"), false);
	}

	@Override
	public void create() {
		super.create();
		Themes.restyle(getShell());
		model.onChange(this::changed);
		watch = Services.get(Cards.class).watch(model::readers);
		refresh();
	}

	/** Many changes in a row are one for the screen. */
	private void changed() {
		synchronized (this) {
			if (waiting || getShell() == null || getShell().isDisposed()) {
				return;
			}
			waiting = true;
		}
		getShell().getDisplay().asyncExec(() -> {
			synchronized (this) {
				waiting = false;
			}
			if (getShell() != null && !getShell().isDisposed()) {
				refresh();
			}
		});
	}

	private void refresh() {
		Page now = model.page();
		EnrollmentPage page = pages.get(now);
		title.setText(Look.literal(page.title()));
		place.setText(TEXT.text("place", now.ordinal() + 1, Page.values().length));
		page.show();
		boolean turned = shown.filter(now::equals).isEmpty();
		if (turned) {
			shown = Optional.of(now);
			stack.topControl = page.control();
			area.layout();
		}
		title.getParent().layout();
		buttons(now);
		Themes.restyle(page.control());
		if (turned) {
			page.focus();
		}
		keepFocus();
	}

	/** Where what had the focus is gone, a button takes it: else no key would reach the wizard, not even Esc. */
	private void keepFocus() {
		Control focus = getShell().getDisplay().getFocusControl();
		if (getShell().getDisplay().getActiveShell() == getShell() && (focus == null || !focus.isVisible())) {
			Button forward = getButton(FORWARD);
			(forward.isVisible() && forward.isEnabled() ? forward : getButton(IDialogConstants.CANCEL_ID)).setFocus();
		}
	}

	private void buttons(Page page) {
		Button back = getButton(BACK);
		Button forward = getButton(FORWARD);
		Button cancel = getButton(IDialogConstants.CANCEL_ID);
		back.setEnabled(model.canGoBack());
		forward.setText(switch (page) {
		case PERSON -> TEXT.text("button.next");
		case CARD -> TEXT.text("button.enroll");
		case RUN -> TEXT.text("button.resume");
		case RECEIPT -> TEXT.text("button.next-person");
		});
		forward.setEnabled(switch (page) {
		case PERSON -> model.form().personReady();
		case CARD -> model.ready();
		case RUN -> !model.isRunning() && model.resumable().isPresent();
		case RECEIPT -> true;
		});
		forward.setVisible(page != Page.RUN || forward.isEnabled());
		if (model.comparison().isEmpty()) {
			getShell().setDefaultButton(forward.isEnabled() ? forward : null); // null is SWT's word for none
		}
		cancel.setText(page == Page.RECEIPT || page == Page.RUN && !model.isRunning() ? TEXT.text("button.close") : TEXT.text("button.cancel"));
		cancel.getParent().layout(true);
	}

	@Override
	protected void buttonPressed(int button) {
		switch (button) {
		case BACK -> model.back();
		case FORWARD -> forward();
		default -> super.buttonPressed(button);
		}
	}

	private void forward() {
		switch (model.page()) {
		case PERSON -> model.next();
		case CARD -> model.enroll();
		case RUN -> model.resumable().ifPresent(model::resume);
		case RECEIPT -> {
			if (pages.get(Page.RECEIPT).mayLeave()) {
				pages.values().forEach(EnrollmentPage::reset);
				model.nextPerson();
			}
		}
		}
	}

	/** While it runs, Cancel ends what is being waited for and the page says how to go on; then it closes the wizard. */
	@Override
	protected void cancelPressed() {
		if (model.isRunning()) {
			model.cancel();
		} else if (pages.get(model.page()).mayLeave()) {
			super.cancelPressed();
		}
	}

	@Override
	protected void handleShellCloseEvent() {
		if (model.isRunning()) {
			model.cancel();
		} else if (pages.get(model.page()).mayLeave()) {
			super.handleShellCloseEvent();
		}
	}

	@Override
	public boolean close() {
		watch.close();
		cancellation.cancel();
		pages.values().forEach(EnrollmentPage::reset);
		model.close();
		return super.close();
	}
}

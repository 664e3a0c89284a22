// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.app;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.StatusLineContributionItem;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.views.IViewRegistry;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.desk.Desk;
import org.lynchpin.ui.home.HomeInput;

/** The window: what it is called, how large it is, and that Home is there. */
final class ConsoleWindowAdvisor extends WorkbenchWindowAdvisor {
	private static final String NAME = "Lynchpin";
	private static final int STATUS_CHARACTERS = 60;

	ConsoleWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		super(configurer);
	}

	@Override
	public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
		return new ActionBarAdvisor(configurer); // menus and tool bars are in plugin.xml
	}

	@Override
	public void preWindowOpen() {
		IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
		Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
		configurer.setInitialSize(new Point(Math.min(1480, screen.width), Math.min(940, screen.height)));
		configurer.setShowCoolBar(true);
		configurer.setShowMenuBar(true);
		configurer.setShowStatusLine(true);
		configurer.setShowProgressIndicator(true);
		configurer.setShowPerspectiveBar(true);
		configurer.setTitle(NAME);
	}

	@Override
	public void postWindowOpen() {
		closeLostPages();
		nameViews();
		home();
		IStatusLineManager status = getWindowConfigurer().getActionBarConfigurer().getStatusLineManager();
		StatusLineContributionItem site = new StatusLineContributionItem("org.lynchpin.app.site", STATUS_CHARACTERS);
		status.add(site);
		status.update(true);
		Desk desk = Services.get(Desk.class);
		desk.onChange(getWindowConfigurer().getWindow().getShell(), () -> title(desk, site));
		title(desk, site);
	}

	private void title(Desk desk, StatusLineContributionItem status) {
		getWindowConfigurer().setTitle(desk.siteTitle().map(title -> title + " - " + NAME).orElse(NAME));
		status.setText(desk.siteTitle().orElse(""));
	}

	/** After a crash the layout still has pages that are not kept from start to start; what nothing can restore is closed. */
	private void closeLostPages() {
		IWorkbenchPage page = getWindowConfigurer().getWindow().getActivePage();
		IEditorReference[] lost = Arrays.stream(page.getEditorReferences()).filter(each -> each.getFactoryId() == null).toArray(IEditorReference[]::new);
		page.closeEditors(lost, false);
	}

	/** Home is there at every start; where pages were left open, they stay. One from a start in another language has another name, and is Home all the same. */
	private void home() {
		IWorkbenchPage page = getWindowConfigurer().getWindow().getActivePage();
		IEditorReference[] left = Arrays.stream(page.getEditorReferences()).filter(each -> each.getId().equals(HomeInput.EDITOR)).toArray(IEditorReference[]::new);
		try {
			if (left.length > 0) {
				page.closeEditors(Arrays.copyOfRange(left, 1, left.length), false);
				page.activate(left[0].getPart(true));
			} else {
				page.openEditor(new HomeInput(), HomeInput.EDITOR);
			}
		} catch (PartInitException e) {
			ILog.of(ConsoleWindowAdvisor.class).error(e.getMessage(), e);
		}
	}

	/** The layout that was kept has the names of views in the language of the last start. */
	private void nameViews() {
		IWorkbenchWindow window = getWindowConfigurer().getWindow();
		IViewRegistry views = window.getWorkbench().getViewRegistry();
		for (MPart part : window.getService(EModelService.class).findElements(window.getService(MWindow.class), null, MPart.class)) {
			Optional.ofNullable(views.find(part.getElementId())).ifPresent(view -> part.setLabel(view.getLabel()));
		}
	}
}

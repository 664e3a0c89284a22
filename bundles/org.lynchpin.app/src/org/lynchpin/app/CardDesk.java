// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.app;

import java.util.List;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.IPlaceholderFolderLayout;
import org.eclipse.ui.PlatformUI;

/**
 * The perspective <em>Card Desk</em>: readers at the left, pages in the middle, lists below. It knows the views by their
 * names only: what is not installed leaves no gap.
 */
public final class CardDesk implements IPerspectiveFactory {
	/** The perspective's id. */
	public static final String ID = "org.lynchpin.app.cardDesk";

	private static final String READERS = "org.lynchpin.card.ui.readers";
	private static final List<String> LISTS = List.of("org.lynchpin.inventory.ui.inventory", "org.lynchpin.inventory.ui.worklist", "org.lynchpin.inventory.ui.history");
	private static final List<String> OTHERS = List.of("org.eclipse.ui.views.ProgressView", "org.eclipse.pde.runtime.LogView");

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(true);
		String editors = layout.getEditorArea();
		if (known(READERS)) {
			layout.addView(READERS, IPageLayout.LEFT, 0.25f, editors);
			layout.addShowViewShortcut(READERS);
		}
		List<String> lists = LISTS.stream().filter(CardDesk::known).toList();
		if (lists.isEmpty()) {
			IPlaceholderFolderLayout below = layout.createPlaceholderFolder("org.lynchpin.app.below", IPageLayout.BOTTOM, 0.62f, editors);
			OTHERS.forEach(below::addPlaceholder);
		} else {
			IFolderLayout below = layout.createFolder("org.lynchpin.app.below", IPageLayout.BOTTOM, 0.62f, editors);
			lists.forEach(below::addView);
			lists.forEach(layout::addShowViewShortcut);
			OTHERS.forEach(below::addPlaceholder);
		}
		OTHERS.forEach(layout::addShowViewShortcut);
	}

	private static boolean known(String view) {
		return PlatformUI.getWorkbench().getViewRegistry().find(view) != null;
	}
}

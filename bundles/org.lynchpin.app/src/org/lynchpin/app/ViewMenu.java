// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.app;

import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.actions.ContributionItemFactory;

/** The views that can be shown. */
public final class ViewMenu extends CompoundContributionItem {
	@Override
	protected IContributionItem[] getContributionItems() {
		return new IContributionItem[] { ContributionItemFactory.VIEWS_SHORTLIST.create(PlatformUI.getWorkbench().getActiveWorkbenchWindow()) };
	}
}

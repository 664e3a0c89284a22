// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The perspective <em>Sign-in Support</em>: cases and attempts at the left, the ladder in the middle, messages below, findings at the right. */
public final class SignInSupport implements IPerspectiveFactory {
	/** The perspective's id. */
	public static final String ID = "org.lynchpin.session.ui.support";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		String editors = layout.getEditorArea();
		IFolderLayout attempts = layout.createFolder("org.lynchpin.session.ui.left", IPageLayout.LEFT, 0.34f, editors);
		attempts.addView(AttemptsView.ID);
		attempts.addView(CasesView.ID);
		IFolderLayout below = layout.createFolder("org.lynchpin.session.ui.below", IPageLayout.BOTTOM, 0.58f, editors);
		below.addView(MessagesView.ID);
		below.addView(CodesView.ID);
		below.addPlaceholder("org.eclipse.ui.views.ProgressView");
		IFolderLayout right = layout.createFolder("org.lynchpin.session.ui.right", IPageLayout.RIGHT, 0.55f, editors);
		right.addView(FindingsView.ID);
		right.addView(MessageView.ID);
		layout.addView(LadderView.ID, IPageLayout.TOP, 0.62f, editors);
		for (String view : new String[] { AttemptsView.ID, CasesView.ID, LadderView.ID, MessagesView.ID, MessageView.ID, FindingsView.ID, CodesView.ID }) {
			layout.addShowViewShortcut(view);
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The perspective <em>Sign-in Support</em>: attempts at the left with the ladder below, at the right what is to be read, and lists below. */
public final class SignInSupport implements IPerspectiveFactory {
	/** The perspective's id. */
	public static final String ID = "org.lynchpin.session.ui.support";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		String editors = layout.getEditorArea();
		IFolderLayout attempts = layout.createFolder("org.lynchpin.session.ui.attemptsFolder", IPageLayout.LEFT, 0.54f, editors);
		attempts.addView(AttemptsView.ID);
		attempts.addView(CasesView.ID);
		layout.addView(LadderView.ID, IPageLayout.BOTTOM, 0.41f, AttemptsView.ID);
		IFolderLayout reading = layout.createFolder("org.lynchpin.session.ui.reading", IPageLayout.TOP, 0.56f, editors);
		reading.addView(FindingsView.ID);
		reading.addView(MessageView.ID);
		IFolderLayout lists = layout.createFolder("org.lynchpin.session.ui.lists", IPageLayout.BOTTOM, 0.56f, "org.lynchpin.session.ui.reading");
		lists.addView(MessagesView.ID);
		lists.addView(CodesView.ID);
		lists.addPlaceholder("org.eclipse.ui.views.ProgressView");
		for (String view : new String[] { AttemptsView.ID, CasesView.ID, LadderView.ID, MessagesView.ID, MessageView.ID, FindingsView.ID, CodesView.ID }) {
			layout.addShowViewShortcut(view);
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.ui;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lynchpin.card.Reader;
import org.lynchpin.ui.page.CardInput;
import org.lynchpin.ui.page.PersonInput;

/** Opens the enrollment wizard: with the person of the page or the reader of the selection, where there is one. */
public final class EnrollHandler extends AbstractHandler {
	/** The command's id. */
	public static final String ID = "org.lynchpin.enrollment.ui.enroll";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		EnrollmentDialog.open(HandlerUtil.getActiveShellChecked(event), person(event), reader(event));
		return null; // the platform's word for done
	}

	private static Optional<String> person(ExecutionEvent event) {
		String named = event.getParameter("org.lynchpin.enrollment.ui.person");
		return Optional.ofNullable(named).or(() -> activeEditor(event).map(IEditorPart::getEditorInput).filter(PersonInput.class::isInstance)
				.map(input -> ((PersonInput) input).upn()));
	}

	private static Optional<Reader> reader(ExecutionEvent event) {
		Optional<Reader> page = activeEditor(event).map(IEditorPart::getEditorInput).filter(CardInput.class::isInstance).flatMap(input -> ((CardInput) input).reader());
		return page.or(() -> HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection
				? Optional.ofNullable(Adapters.adapt(selection.getFirstElement(), Reader.class)) : Optional.empty());
	}

	/** The editor, while it is the part that is worked in. */
	private static Optional<IEditorPart> activeEditor(ExecutionEvent event) {
		return Optional.ofNullable(HandlerUtil.getActivePart(event)).filter(IEditorPart.class::isInstance).map(IEditorPart.class::cast);
	}
}

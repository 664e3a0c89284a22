// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.ask;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.interaction.Progress;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.secret.Secret;

/** Asks the person in dialogs, from whichever thread the work runs in. */
public final class ScreenInteraction implements Interaction {
	private final IProgressMonitor monitor;
	private final Cancellation cancellation;
	private final Function<SecretPrompt, Optional<Secret>> known;
	private int worked;

	/**
	 * @param monitor shows the progress
	 * @param known answers prompts that need not be put to the person: the trial's printed demo password
	 */
	public ScreenInteraction(IProgressMonitor monitor, Cancellation cancellation, Function<SecretPrompt, Optional<Secret>> known) {
		this.monitor = monitor;
		this.cancellation = cancellation;
		this.known = known;
	}

	@Override
	public Secret ask(SecretPrompt prompt) throws Cancelled {
		cancellation.check();
		Optional<Secret> answer = known.apply(prompt);
		if (answer.isEmpty()) {
			answer = onScreen(shell -> new SecretDialog(shell, prompt).ask());
		}
		return answer.orElseThrow(Cancelled::new);
	}

	@Override
	public boolean consent(Consent question) throws Cancelled {
		cancellation.check();
		int button = onScreen(shell -> new ConsentDialog(shell, question).open());
		if (button == ConsentDialog.STOP || button == IDialogConstants.CANCEL_ID) {
			throw new Cancelled();
		}
		return button == IDialogConstants.YES_ID;
	}

	@Override
	public void progress(Progress snapshot) {
		if (worked == 0 && snapshot.total() > 0) {
			monitor.beginTask(snapshot.step(), snapshot.total());
		}
		monitor.subTask(snapshot.step());
		if (snapshot.done() > worked) {
			monitor.worked(snapshot.done() - worked);
			worked = snapshot.done();
		}
	}

	@Override
	public Cancellation cancellation() {
		return cancellation;
	}

	private static <T> T onScreen(Function<Shell, T> dialog) throws Cancelled {
		Display display = Display.getDefault();
		if (display.isDisposed()) {
			throw new Cancelled();
		}
		AtomicReference<T> answer = new AtomicReference<>();
		display.syncExec(() -> answer.set(dialog.apply(parent(display).get())));
		if (answer.get() == null) {
			throw new Cancelled();
		}
		return answer.get();
	}

	/** The dialog that is open now, or the window: a dialog under a wizard would not be seen. */
	private static Supplier<Shell> parent(Display display) {
		return () -> Optional.ofNullable(display.getActiveShell())
				.orElseGet(() -> PlatformUI.getWorkbench().getModalDialogShellProvider().getShell());
	}
}

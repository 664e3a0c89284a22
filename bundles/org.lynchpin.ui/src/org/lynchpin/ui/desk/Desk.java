// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.lynchpin.core.CallFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.secret.Secret;
import org.lynchpin.inventory.Inventories;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.inventory.InventorySettings;
import org.lynchpin.site.Registration;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.site.Sites;
import org.lynchpin.ui.FailureDialog;
import org.lynchpin.ui.ask.ScreenInteraction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * What the screens work with: the site that is open, its inventory (opened in a job, never in the thread of the user
 * interface), and jobs that ask on the screen. Listeners are told in the thread of the user interface.
 */
@Component(service = Desk.class)
public final class Desk {
	private static final Messages TEXT = Messages.of(Desk.class);

	/** How far the inventory is. */
	public enum State {
		/** There is no site. */
		NO_SITE,
		/** A job is opening the inventory. */
		OPENING,
		/** The inventory can be asked. */
		READY,
		/** The inventory cannot be opened: {@link Desk#failure()}. */
		FAILED
	}

	private final Sites sites;
	private final Inventories inventories;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final Registration registration;
	private final AtomicBoolean telling = new AtomicBoolean();
	private State state = State.NO_SITE;
	private Optional<Inventory> inventory = Optional.empty();
	private Optional<Failure> failure = Optional.empty();
	private Inventory.Registration changes = () -> { };
	private Registration documentChanges = () -> { };

	@Activate
	public Desk(@Reference Sites sites, @Reference Inventories inventories) {
		this.sites = sites;
		this.inventories = inventories;
		this.registration = sites.onCurrentChanged(this::siteChanged);
		if (sites.current().isPresent()) {
			siteChanged();
		}
	}

	/** No longer told of changes. */
	@Deactivate
	public synchronized void close() {
		registration.close();
		changes.close();
		documentChanges.close();
	}

	/** The documents. */
	public Sites sites() {
		return sites;
	}

	/** The site that is open. */
	public Optional<SiteDocument> site() {
		return sites.current();
	}

	/** What to call the site in a title: its name, and whether it is not for production. */
	public Optional<String> siteTitle() {
		return site().map(site -> site.notForProduction() ? TEXT.text("site.trial", site.site().getName()) : site.site().getName());
	}

	/**
	 * Opens a site document in a job and makes it the current one: the one that is named, else the one that
	 * {@link Sites#resolve} finds. Where there is none, Home offers the ways to one.
	 */
	public void open(Optional<Path> named) {
		work(TEXT.text("site.opening"), ask -> {
			SiteDocument document = sites.resolve(named);
			sites.setCurrent(document);
			return document;
		}).failed(reason -> notOpened(named, reason)).start();
	}

	/** That nothing was ever opened is no failure; anything else is said. */
	private static void notOpened(Optional<Path> named, Failure reason) {
		if (named.isPresent() || !(reason instanceof CallFailure)) {
			FailureDialog.show(PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(), reason);
		}
	}

	/** How far the inventory is. */
	public synchronized State state() {
		return state;
	}

	/** The inventory of the site, once it is open. */
	public synchronized Optional<Inventory> inventory() {
		return inventory;
	}

	/** Why the inventory cannot be opened. */
	public synchronized Optional<Failure> failure() {
		return failure;
	}

	/**
	 * Calls {@code changed} in the thread of the user interface after the site, its content, the inventory's state or the
	 * inventory's content changed, until the registration is closed.
	 */
	public Registration onChange(Runnable changed) {
		listeners.add(changed);
		return () -> listeners.remove(changed);
	}

	/** The same until the control is disposed. */
	public void onChange(Control control, Runnable changed) {
		Registration mine = onChange(() -> {
			if (!control.isDisposed()) {
				changed.run();
			}
		});
		control.addDisposeListener(event -> mine.close());
	}

	/** Work in a job, which asks on the screen. */
	public <T> Work<T> work(String label, Work.Step<T> step) {
		return new Work<>(label, step, this::interaction);
	}

	/** Work in a job that nobody asked for, such as reading a card that was inserted: it never asks; what needs an answer is cancelled. */
	public <T> Work<T> unasked(String label, Work.Step<T> step) {
		return new Work<>(label, step, (monitor, cancellation) -> new UnaskedInteraction(cancellation, this::known)).quiet();
	}

	/** The folder in which the database, the keyring and the software cards of the site lie. */
	public Optional<Path> dataFolder() {
		return site().map(SiteDocument::dataFolder);
	}

	/** An interaction that asks on the screen, and knows the trial's demo password. */
	public Interaction interaction(IProgressMonitor monitor, Cancellation cancellation) {
		return new ScreenInteraction(monitor, cancellation, this::known);
	}

	/** The trial prints its password for everyone, so nobody is asked for it. */
	private Optional<Secret> known(SecretPrompt prompt) {
		if (prompt.kind() != SecretPrompt.Kind.KEYRING_PASSWORD && prompt.kind() != SecretPrompt.Kind.NEW_KEYRING_PASSWORD) {
			return Optional.empty();
		}
		return siteOf(Path.of(prompt.subject())).flatMap(SiteDocument::demoPassword).map(password -> Secret.taking(password.toCharArray()));
	}

	/** The site that keeps its data there: the one that is open, or the trial, which is set up before it is opened. */
	private Optional<SiteDocument> siteOf(Path folder) {
		Optional<SiteDocument> open = site().filter(site -> site.dataFolder().equals(folder));
		if (open.isPresent() || !folder.equals(sites.trialFile().getParent()) || !Files.exists(sites.trialFile())) {
			return open;
		}
		try {
			return Optional.of(sites.open(sites.trialFile()));
		} catch (Failure e) {
			return Optional.empty(); // then the person is asked
		}
	}

	/** Tries again to open the inventory where that failed. */
	public void retry() {
		siteChanged();
	}

	private void siteChanged() {
		Optional<SiteDocument> site = sites.current();
		synchronized (this) {
			changes.close();
			documentChanges.close();
			changes = () -> { };
			documentChanges = site.map(document -> document.onChange(this::tell)).orElse(() -> { });
			inventory = Optional.empty();
			failure = Optional.empty();
			state = site.isPresent() ? State.OPENING : State.NO_SITE;
		}
		tell();
		site.ifPresent(document -> work(TEXT.text("inventory.opening"), ask -> inventories.open(new InventorySettings(document.dataFolder(), document.inventoryUrl()), ask))
				.then(opened -> opened(document, opened)).failed(reason -> failed(document, reason)).start());
	}

	private void opened(SiteDocument document, Inventory opened) {
		synchronized (this) {
			if (!isCurrent(document)) {
				return;
			}
			inventory = Optional.of(opened);
			state = State.READY;
			changes.close();
			changes = opened.onChange(this::tell);
		}
		tell();
	}

	private void failed(SiteDocument document, Failure reason) {
		synchronized (this) {
			if (!isCurrent(document)) {
				return;
			}
			failure = Optional.of(reason);
			state = State.FAILED;
		}
		tell();
	}

	private boolean isCurrent(SiteDocument document) {
		return sites.current().filter(each -> each == document).isPresent();
	}

	private void tell() {
		Display display = Display.getDefault();
		// many changes in a row are one for the screen
		if (!display.isDisposed() && telling.compareAndSet(false, true)) {
			display.asyncExec(() -> {
				telling.set(false);
				listeners.forEach(Runnable::run);
			});
		}
	}
}

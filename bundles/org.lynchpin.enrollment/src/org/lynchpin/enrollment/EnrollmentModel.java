// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

import org.lynchpin.card.Reader;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Severity;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.directory.Person;
import org.lynchpin.site.SiteDocument;

/**
 * The enrollment wizard without a screen: Person, Card and profile, Run, Receipt. A screen shows what it reads here, tells
 * what the person does, and looks again when {@link #onChange} says so. What takes time is done on the executor; every
 * method may be called from any thread and none waits for a card or a server.
 */
public final class EnrollmentModel implements AutoCloseable {
	/** The pages, in their order. */
	public enum Page {
		PERSON, CARD, RUN, RECEIPT
	}

	/** No longer told. */
	public interface Registration extends AutoCloseable {
		@Override
		void close();
	}

	private final EnrollmentService service;
	private final SiteDocument site;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final EnrollmentForm form;
	private final RunPage run;
	private Page page = Page.PERSON;
	private boolean goingOn;

	/**
	 * @param executor where searches, cards and enrollments are waited for
	 * @param screen how the model asks what is on no page: the card's present PIN, the keyring's password, what is to be overwritten
	 */
	public EnrollmentModel(EnrollmentService service, SiteDocument site, Executor executor, Interaction screen) {
		this.service = service;
		this.site = site;
		this.form = new EnrollmentForm(service, site, executor, screen, this::changed, this::chosen, this::checked);
		this.run = new RunPage(executor, screen, this::ran);
	}

	/** Calls {@code changed} after each change, in the thread that made it, until closed. */
	public Registration onChange(Runnable changed) {
		listeners.add(changed);
		return () -> listeners.remove(changed);
	}

	private void changed() {
		listeners.forEach(Runnable::run);
	}

	/** The page to show. The model goes on by itself where nothing is left to be said. */
	public synchronized Page page() {
		return page;
	}

	/** Back from Card to Person, and from Run to Card where it ended with nothing to go on with; elsewhere there is no way back. */
	public void back() {
		if (page() != Page.RUN) {
			turn(Page.CARD, Page.PERSON);
		} else if (canGoBack()) {
			run.clear();
			turn(Page.RUN, Page.CARD);
			what().inspect();
		}
	}

	/** Whether there is a way back. */
	public boolean canGoBack() {
		return switch (page()) {
		case CARD -> true;
		case RUN -> !isRunning() && resumable().isEmpty() && who().person().isPresent();
		case PERSON, RECEIPT -> false;
		};
	}

	/** From Person to Card, if {@link EnrollmentForm#personReady()}. */
	public void next() {
		if (form.personReady()) {
			turn(Page.PERSON, Page.CARD);
		}
	}

	private void turn(Page from, Page to) {
		synchronized (this) {
			goingOn = false;
			page = page == from ? to : page;
		}
		changed();
	}

	// ---- Person, Card and profile

	/** What is filled in on the first two pages. */
	public EnrollmentForm form() {
		return form;
	}

	/** Who gets the card. */
	public PersonChoice who() {
		return form.who();
	}

	/** The card, and the reader it is in. */
	public CardChoice what() {
		return form.what();
	}

	/** Of a person who holds no card, and of whom nothing is wrong, no more has to be said. */
	private synchronized void chosen() {
		goingOn = page == Page.PERSON && who().held().isEmpty();
	}

	private synchronized void checked() {
		boolean fine = form.personReady() && form.personFindings().stream().noneMatch(each -> each.severity() == Severity.ERROR);
		if (goingOn && page == Page.PERSON && fine) {
			page = Page.CARD;
		}
		goingOn = false;
	}

	/** The readers there are now, from a watch. The only one with a card is taken by itself, and so is the one into which a card was just put. */
	public void readers(List<Reader> now) {
		what().readers(now, page() == Page.RUN);
	}

	/** Whether <em>Enroll</em> can be pressed. */
	public synchronized boolean ready() {
		return page == Page.CARD && form.isComplete();
	}

	// ---- Run

	/** Enrolls. Nothing happens unless {@link #ready()}. */
	public void enroll() {
		Optional<EnrollmentRequest> request;
		synchronized (this) {
			request = page == Page.CARD && !run.isRunning() ? form.request() : Optional.empty();
			page = request.isPresent() ? Page.RUN : page;
		}
		request.ifPresent(each -> run.start(form.newPin(), ask -> service.run(site, each, ask)));
	}

	/** Goes on with one that was stopped, from the Work list or after {@link #result()} said that something stopped it. */
	public void resume(UUID id) {
		synchronized (this) {
			if (run.isRunning()) {
				return;
			}
			page = Page.RUN;
		}
		Optional<String> reader = what().reader().map(Reader::name);
		run.start(form.newPin(), ask -> {
			form.resumed(service.request(site, id, ask));
			return service.resume(site, id, reader, Set.of(), ask);
		});
	}

	/** The page that runs has something new; after the end the receipt comes by itself. */
	private void ran() {
		synchronized (this) {
			if (page == Page.RUN && run.result().filter(EnrollmentResult::isDone).isPresent()) {
				page = Page.RECEIPT;
			}
		}
		changed();
	}

	/** The steps, as far as they are. */
	public List<RunStep> steps() {
		return run.steps();
	}

	/** Whether the enrollment is being worked on. */
	public boolean isRunning() {
		return run.isRunning();
	}

	/** Ends what is being waited for; what was done is kept. */
	public void cancel() {
		run.cancel();
	}

	/** The certificate beside the person, while an answer is waited for. */
	public Optional<Consent> comparison() {
		return run.comparison();
	}

	/** "Has your information on it": yes goes on, no revokes the certificate. */
	public void answerComparison(boolean fits) {
		run.answer(fits);
	}

	/** What stopped it. With an identifier in {@link #result()} it can be resumed. */
	public Optional<Finding> runFailure() {
		return run.failure();
	}

	/** How far it came, once it has ended. */
	public Optional<EnrollmentResult> result() {
		return run.result();
	}

	/** What can be gone on with: an enrollment that was begun, stopped and has not ended. */
	public Optional<UUID> resumable() {
		return result().filter(each -> !each.state().isEnd()).map(EnrollmentResult::id);
	}

	// ---- Receipt

	/** What to give to the person: no PIN in it. Empty before the end. */
	public synchronized String receipt() {
		return run.result().filter(EnrollmentResult::isDone)
				.map(done -> Receipt.text(site, who().person().map(Person::displayName).orElse(done.upn()), form.profile(), done)).orElse("");
	}

	/** The next person: profile and reader stay, everything else begins anew. */
	public void nextPerson() {
		synchronized (this) {
			if (run.isRunning()) {
				return;
			}
			run.clear();
			page = Page.PERSON;
			goingOn = false;
		}
		form.forget();
		changed();
	}

	/** Ends the wizard: what runs is cancelled, the PIN is zeroed. */
	@Override
	public void close() {
		cancel();
		form.forgetPin();
		listeners.clear();
	}
}

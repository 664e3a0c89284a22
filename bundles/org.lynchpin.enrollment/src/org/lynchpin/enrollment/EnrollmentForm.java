// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

import org.lynchpin.card.CardFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.secret.Secret;
import org.lynchpin.directory.Person;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.model.PinSource;
import org.lynchpin.site.SiteDocument;

/**
 * What is filled in before an enrollment begins: person, card, profile, PIN; and what the site's policy says of it, field by
 * field. Safe for use from any thread; nothing waits for a card or a server.
 */
public final class EnrollmentForm {
	/** What the policy is asked about. */
	private record Content(Optional<Person> person, EnrollmentProfile profile, Optional<CardFacts> card) {
	}

	/** What it said. An answer to something else is no answer: nobody goes on with it. */
	private record Checked(Content content, List<Finding> findings) {
	}

	private static final Messages TEXT = Messages.of(EnrollmentForm.class);
	/** More are not looked at while typing. */
	private static final int PEOPLE = 50;

	private final EnrollmentService service;
	private final SiteDocument site;
	private final Executor executor;
	private final Interaction screen;
	private final Runnable changed;
	private final Runnable checked;
	private final PersonChoice who;
	private final CardChoice what;
	private final PinEntry pin = new PinEntry();
	private EnrollmentProfile profile;
	private Optional<Checked> policy = Optional.empty();

	/**
	 * @param chosen called once it is known what the person who was chosen holds, before the policy is asked
	 * @param checked called once the policy has spoken of all that is filled in
	 */
	EnrollmentForm(EnrollmentService service, SiteDocument site, Executor executor, Interaction screen, Runnable changed, Runnable chosen, Runnable checked) {
		this.service = service;
		this.site = site;
		this.executor = executor;
		this.screen = screen;
		this.changed = changed;
		this.checked = checked;
		this.who = new PersonChoice(executor, new PersonChoice.Source() {
			@Override
			public List<Person> people(String text) throws Failure {
				return service.people(site, text, PEOPLE, screen);
			}

			@Override
			public List<CardRecord> cardsInUse(String upn) throws Failure {
				return service.cardsInUse(site, upn, screen);
			}
		}, changed, () -> {
			chosen.run();
			check();
		});
		this.what = new CardChoice(executor, reader -> service.inspect(site, reader, screen), changed, this::check);
		this.profile = service.profiles(site).stream().findFirst()
				.orElseGet(() -> EnrollmentProfile.standard(site.certificationAuthorities().stream().findFirst().map(ca -> ca.id()).orElse("")));
	}

	/** Who gets the card. */
	public PersonChoice who() {
		return who;
	}

	/** The card, and the reader it is in. */
	public CardChoice what() {
		return what;
	}

	/** The saved profiles of the site. */
	public List<EnrollmentProfile> profiles() {
		return service.profiles(site);
	}

	/** The fields as they are filled in. */
	public synchronized EnrollmentProfile profile() {
		return profile;
	}

	/** Fills in the fields; the policy is asked at once. */
	public void profile(EnrollmentProfile filled) {
		synchronized (this) {
			profile = filled;
		}
		changed.run();
		executor.execute(this::check);
	}

	/** The PIN as the person types it; the array is zeroed. */
	public void pin(char[] typed) {
		synchronized (this) {
			pin.first(typed);
		}
		changed.run();
	}

	/** The PIN typed again; the array is zeroed. */
	public void pinAgain(char[] typed) {
		synchronized (this) {
			pin.second(typed);
		}
		changed.run();
	}

	/** How long the PIN may be. */
	public synchronized PinLimits pinLimits() {
		return PinLimits.of(what.card(), profile.policySet().flatMap(site::policySet).orElseGet(site::policy));
	}

	/** The PIN for the letter, random, made when the enrollment began; to be printed and forgotten: the caller closes it. */
	public synchronized Optional<Secret> letterPin() {
		return profile.pin() == PinSource.LETTER ? pin.copy() : Optional.empty();
	}

	/** Whether there is a PIN for a letter. */
	public synchronized boolean hasLetterPin() {
		return profile.pin() == PinSource.LETTER && pin.isComplete();
	}

	/** What is to be said beside a field, the worst first. */
	public synchronized List<Finding> findings(EnrollmentField field) {
		List<Finding> all = new ArrayList<>(policy.filter(said -> said.content.person.equals(who.person())).map(Checked::findings).orElse(List.of()));
		all.addAll(ownFindings());
		return all.stream().filter(each -> EnrollmentField.of(each) == field).sorted(Comparator.comparing(Finding::severity)).toList();
	}

	/** What would fail later, of the person: account off, not SIP enabled, no mail for Smartcard User; the worst first. */
	public synchronized List<Finding> personFindings() {
		List<Finding> all = new ArrayList<>(findings(EnrollmentField.PERSON));
		// stands beside the template, where another one can be chosen; but it is the person who has no mail
		findings(EnrollmentField.TEMPLATE).stream().filter(each -> each.rule().equals("mail-for-smartcard-user")).forEach(all::add);
		return all;
	}

	/** What the policy knows nothing of: what this card can do, and whether the two PINs are the same. */
	private List<Finding> ownFindings() {
		List<Finding> own = new ArrayList<>();
		what.failure().ifPresent(own::add);
		what.card().ifPresent(card -> {
			if (!card.algorithms().isEmpty() && !card.algorithms().contains(profile.key())) {
				own.add(Finding.of("key-not-on-this-card", Stage.CARD, Severity.ERROR, TEXT, profile.key().id()));
			}
			if (card.content().pinRetries().isPresent() && card.content().pinRetries().getAsInt() == 0) {
				own.add(new CardFailure.PinBlocked().finding());
			}
		});
		if (profile.pin() == PinSource.PERSON_TYPES) {
			own.addAll(pin.findings(pinLimits()));
		}
		return own;
	}

	private synchronized Content content() {
		return new Content(who.person(), profile, what.card());
	}

	/** Asks the policy. Where something else was filled in meanwhile, that asks again, and this answer is thrown away. */
	private void check() {
		Content asked = content();
		List<Finding> answer;
		try {
			answer = service.check(site, asked.person, asked.profile, asked.card, screen);
		} catch (Failure e) {
			answer = List.of(e.finding());
		}
		boolean current;
		synchronized (this) {
			current = asked.equals(content());
			if (current) {
				policy = Optional.of(new Checked(asked, answer));
			}
		}
		if (current) {
			checked.run();
		}
		changed.run();
	}

	/** Whether the person can be enrolled at all; not before everything was looked at. */
	public synchronized boolean personReady() {
		return who.isKnown() && policy.filter(said -> said.content.person.equals(who.person())).isPresent() && fine(EnrollmentField.PERSON);
	}

	/** Whether all is filled in, was checked, and nothing is wrong with it. */
	public synchronized boolean isComplete() {
		boolean pinThere = profile.pin() != PinSource.PERSON_TYPES || pin.isComplete();
		return personReady() && what.card().isPresent() && who.holding() != PersonChoice.Holding.UNDECIDED && pinThere
				&& policy.filter(said -> said.content.equals(content())).isPresent() && Arrays.stream(EnrollmentField.values()).allMatch(this::fine);
	}

	private boolean fine(EnrollmentField field) {
		return findings(field).stream().noneMatch(each -> each.severity() == Severity.ERROR);
	}

	/** What is to be done, if it {@linkplain #isComplete() is complete}; the PIN for a letter is made now. */
	synchronized Optional<EnrollmentRequest> request() {
		if (!isComplete()) {
			return Optional.empty();
		}
		if (profile.pin() == PinSource.LETTER) {
			pin.random(pinLimits());
		}
		return Optional.of(new EnrollmentRequest(who.person().orElseThrow(), what.reader().orElseThrow(), profile, who.replaced().map(CardRecord::id), Set.of()));
	}

	/** What an earlier enrollment was about is filled in: the receipt names it. */
	void resumed(EnrollmentRequest request) {
		synchronized (this) {
			profile = request.profile();
			who.resumed(request.person());
		}
		changed.run();
	}

	/** A copy of the new PIN, which the caller closes. */
	synchronized Optional<Secret> newPin() {
		return pin.copy();
	}

	synchronized void forgetPin() {
		pin.forget();
	}

	/** The next person: profile and reader stay. */
	void forget() {
		synchronized (this) {
			pin.forget();
			policy = Optional.empty();
			who.forget();
			what.forgetCard();
		}
		what.inspect();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

import org.lynchpin.card.CardFailure;
import org.lynchpin.card.Reader;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.secret.Secret;
import org.lynchpin.directory.Person;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.model.PinSource;
import org.lynchpin.model.PolicySet;
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

	/** What becomes of the person's other cards. */
	public enum Holding {
		/** The person has none in use. */
		FIRST,
		/** This card takes the place of the newest one, which is revoked in the end. */
		REPLACES,
		/** The person goes on using the others. */
		SECOND,
		/** The person has one, and it was not said what becomes of it. */
		UNDECIDED
	}

	/** No longer told. */
	public interface Registration extends AutoCloseable {
		@Override
		void close();
	}

	private static final Messages TEXT = Messages.of(EnrollmentModel.class);
	/** More are not looked at while typing. */
	private static final int PEOPLE = 50;

	private final EnrollmentService service;
	private final SiteDocument site;
	private final Executor executor;
	private final Interaction screen;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	private Page page = Page.PERSON;
	private int search;
	private List<Person> people = List.of();
	private Optional<Finding> searchFailure = Optional.empty();
	private Optional<Person> person = Optional.empty();
	private List<CardRecord> held = List.of();
	private Holding holding = Holding.FIRST;
	private EnrollmentProfile profile;
	private List<Reader> readers = List.of();
	private Optional<Reader> reader = Optional.empty();
	private int inspection;
	private Optional<CardFacts> card = Optional.empty();
	private Optional<Finding> cardFailure = Optional.empty();
	private List<Finding> policy = List.of();
	private final PinEntry pin = new PinEntry();
	private final RunPage run;

	/**
	 * @param executor where searches, cards and enrollments are waited for
	 * @param screen how the model asks what is on no page: the card's present PIN, the keyring's password, what is to be overwritten
	 */
	public EnrollmentModel(EnrollmentService service, SiteDocument site, Executor executor, Interaction screen) {
		this.service = service;
		this.site = site;
		this.executor = executor;
		this.screen = screen;
		this.run = new RunPage(executor, screen, this::ran);
		this.profile = service.profiles(site).stream().findFirst()
				.orElseGet(() -> EnrollmentProfile.standard(site.certificationAuthorities().stream().findFirst().map(ca -> ca.id()).orElse("")));
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

	/** Back from Card to Person; elsewhere there is no way back. */
	public void back() {
		synchronized (this) {
			if (page == Page.CARD) {
				page = Page.PERSON;
			}
		}
		changed();
	}

	/** From Person to Card, if {@link #personReady()}. */
	public void next() {
		synchronized (this) {
			if (page == Page.PERSON && personReady()) {
				page = Page.CARD;
			}
		}
		changed();
	}

	// ---- Person

	/** Looks for people as the words are typed; an answer that comes after the next word was typed is thrown away. Who was chosen before is chosen no longer. */
	public void search(String text) {
		int mine;
		synchronized (this) {
			mine = ++search;
			if (page == Page.PERSON) {
				forgetPerson();
			}
			if (text.isBlank()) {
				people = List.of();
			}
		}
		if (text.isBlank()) {
			changed();
			return;
		}
		executor.execute(() -> found(mine, text));
	}

	private void found(int mine, String text) {
		List<Person> answer = List.of();
		Optional<Finding> failure = Optional.empty();
		try {
			answer = service.people(site, text, PEOPLE, screen);
		} catch (Failure e) {
			failure = Optional.of(e.finding());
		}
		synchronized (this) {
			if (mine != search) {
				return;
			}
			people = answer;
			searchFailure = failure;
		}
		changed();
	}

	/** Who was found. */
	public synchronized List<Person> people() {
		return people;
	}

	/** Why nobody could be looked for. */
	public synchronized Optional<Finding> searchFailure() {
		return searchFailure;
	}

	/** The person is this one. What would fail later is looked for at once; without it, the next page comes by itself. */
	public void choose(Person chosen) {
		synchronized (this) {
			person = Optional.of(chosen);
			held = List.of();
			holding = Holding.FIRST;
			policy = List.of();
		}
		changed();
		executor.execute(() -> {
			List<CardRecord> cards = List.of();
			Optional<Finding> failure = Optional.empty();
			try {
				cards = service.cardsInUse(site, chosen.upn(), screen);
			} catch (Failure e) {
				failure = Optional.of(e.finding());
			}
			synchronized (this) {
				if (person.filter(chosen::equals).isEmpty()) {
					return;
				}
				held = cards;
				holding = cards.isEmpty() ? Holding.FIRST : Holding.UNDECIDED;
				searchFailure = failure;
			}
			check();
			synchronized (this) {
				if (page == Page.PERSON && personReady() && held.isEmpty()) {
					page = Page.CARD;
				}
			}
			changed();
		});
	}

	/** The person chosen. */
	public synchronized Optional<Person> person() {
		return person;
	}

	/** What would fail later, of the person: no mail for Smartcard User, account off, not SIP enabled; the worst first. */
	public List<Finding> personFindings() {
		return findings(EnrollmentField.PERSON);
	}

	/** The cards in use that the person holds already. */
	public synchronized List<CardRecord> held() {
		return held;
	}

	/** What becomes of them. */
	public synchronized Holding holding() {
		return holding;
	}

	/** Says what becomes of them. */
	public void holding(Holding choice) {
		synchronized (this) {
			holding = held.isEmpty() ? Holding.FIRST : choice;
		}
		changed();
	}

	/** Whether the person can be enrolled at all. */
	public synchronized boolean personReady() {
		return person.isPresent() && personFindings().stream().noneMatch(each -> each.severity() == Severity.ERROR);
	}

	// ---- Card and profile

	/** The readers there are now, from a watch. The only one with a card is taken by itself, and so is the one into which a card was just put. */
	public void readers(List<Reader> now) {
		boolean look;
		synchronized (this) {
			List<Reader> before = readers;
			readers = List.copyOf(now);
			Optional<Reader> same = reader.flatMap(mine -> now.stream().filter(each -> same(mine, each)).findFirst());
			Optional<Reader> wanted = same.filter(Reader::hasCard).isPresent() ? same : justFilled(before, now).or(() -> same);
			look = page != Page.RUN && !wanted.equals(reader);
			if (look) {
				reader = wanted;
				card = Optional.empty();
				cardFailure = Optional.empty();
				inspection++;
			}
		}
		changed();
		if (look) {
			inspect();
		}
	}

	private static Optional<Reader> justFilled(List<Reader> before, List<Reader> now) {
		List<Reader> filled = now.stream().filter(Reader::hasCard).toList();
		List<Reader> fresh = filled.stream().filter(each -> before.stream().noneMatch(old -> same(old, each) && old.hasCard())).toList();
		List<Reader> clear = filled.size() == 1 ? filled : fresh;
		return clear.size() == 1 ? Optional.of(clear.getFirst()) : Optional.empty();
	}

	private static boolean same(Reader one, Reader other) {
		return one.transport().equals(other.transport()) && one.name().equals(other.name());
	}

	/** The readers there are. */
	public synchronized List<Reader> readers() {
		return readers;
	}

	/** The reader chosen. */
	public synchronized Optional<Reader> reader() {
		return reader;
	}

	/** The card is in this reader. */
	public void chooseReader(Reader chosen) {
		synchronized (this) {
			reader = Optional.of(chosen);
			card = Optional.empty();
			cardFailure = Optional.empty();
			inspection++;
		}
		changed();
		inspect();
	}

	/** Looks at the card again. */
	public void inspect() {
		int mine;
		Reader looked;
		synchronized (this) {
			if (reader.filter(Reader::hasCard).isEmpty()) {
				return;
			}
			looked = reader.get();
			mine = ++inspection;
		}
		executor.execute(() -> {
			Optional<CardFacts> facts = Optional.empty();
			Optional<Finding> failure = Optional.empty();
			try {
				facts = Optional.of(service.inspect(site, looked, screen));
			} catch (Failure e) {
				failure = Optional.of(e.finding());
			}
			synchronized (this) {
				if (mine != inspection) {
					return;
				}
				card = facts;
				cardFailure = failure;
			}
			check();
		});
	}

	/** What is known of the card; empty while it is being looked at, or where there is none. */
	public synchronized Optional<CardFacts> card() {
		return card;
	}

	/** Why the card cannot be read. */
	public synchronized Optional<Finding> cardFailure() {
		return cardFailure;
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
		changed();
		executor.execute(this::check);
	}

	/** The PIN as the person types it; the array is zeroed. */
	public void pin(char[] typed) {
		synchronized (this) {
			pin.first(typed);
		}
		changed();
	}

	/** The PIN typed again; the array is zeroed. */
	public void pinAgain(char[] typed) {
		synchronized (this) {
			pin.second(typed);
		}
		changed();
	}

	/** Makes a random PIN for a letter, in digits, as long as policy and card let it be. */
	public void makeLetterPin() {
		char[] digits = LetterPin.random(shortestPin(), longestPin());
		char[] again = digits.clone();
		pin(digits);
		pinAgain(again);
	}

	/** The PIN for the letter, to be printed and forgotten; the caller closes it. */
	public synchronized Optional<Secret> letterPin() {
		return profile.pin() == PinSource.LETTER ? pin.copy() : Optional.empty();
	}

	/** Least length of the PIN by card and policy. */
	public synchronized int shortestPin() {
		int most = card.map(CardFacts::pinMax).filter(max -> max > 0).orElse(policySet().getPinMaxLength());
		return Math.max(card.map(CardFacts::pinMin).orElse(0), Math.min(policySet().getPinMinLength(), most));
	}

	/** Greatest length of the PIN by card and policy. */
	public synchronized int longestPin() {
		int most = card.map(CardFacts::pinMax).filter(max -> max > 0).orElse(policySet().getPinMaxLength());
		return Math.max(shortestPin(), Math.min(most, policySet().getPinMaxLength()));
	}

	private PolicySet policySet() {
		return profile.policySet().flatMap(site::policySet).orElseGet(site::policy);
	}

	/** What is to be said beside a field, the worst first. */
	public synchronized List<Finding> findings(EnrollmentField field) {
		List<Finding> all = new ArrayList<>(policy);
		all.addAll(ownFindings());
		return all.stream().filter(each -> EnrollmentField.of(each) == field).sorted(Comparator.comparing(Finding::severity)).toList();
	}

	/** What the policy knows nothing of: what this card can do, and whether the two PINs are the same. */
	private List<Finding> ownFindings() {
		List<Finding> own = new ArrayList<>();
		cardFailure.ifPresent(own::add);
		if (card.isPresent() && !card.get().algorithms().isEmpty() && !card.get().algorithms().contains(profile.key())) {
			own.add(Finding.of("key-not-on-this-card", Stage.CARD, Severity.ERROR, TEXT, profile.key().id()));
		}
		if (card.filter(facts -> facts.content().pinRetries().isPresent() && facts.content().pinRetries().getAsInt() == 0).isPresent()) {
			own.add(new CardFailure.PinBlocked().finding());
		}
		if (pinWanted()) {
			own.addAll(pin.findings(shortestPin(), longestPin()));
		}
		return own;
	}

	private boolean pinWanted() {
		return profile.pin() != PinSource.FACTORY;
	}

	/** Asks the policy about all that is filled in. */
	private void check() {
		Optional<Person> who;
		EnrollmentProfile how;
		Optional<CardFacts> what;
		synchronized (this) {
			who = person;
			how = profile;
			what = card;
		}
		List<Finding> answer;
		try {
			answer = service.check(site, who, how, what, screen);
		} catch (Failure e) {
			answer = List.of(e.finding());
		}
		synchronized (this) {
			if (who.equals(person) && how.equals(profile) && what.equals(card)) {
				policy = answer;
			}
		}
		changed();
	}

	/** Whether <em>Enroll</em> can be pressed. */
	public synchronized boolean ready() {
		boolean wrong = Arrays.stream(EnrollmentField.values()).flatMap(field -> findings(field).stream()).anyMatch(each -> each.severity() == Severity.ERROR);
		boolean pinThere = !pinWanted() || pin.isComplete();
		return page == Page.CARD && person.isPresent() && card.isPresent() && holding != Holding.UNDECIDED && pinThere && !wrong;
	}

	// ---- Run

	/** Enrolls. Nothing happens unless {@link #ready()}. */
	public void enroll() {
		EnrollmentRequest request;
		Optional<Secret> typed;
		synchronized (this) {
			if (!ready() || run.isRunning()) {
				return;
			}
			Optional<UUID> replaced = holding == Holding.REPLACES ? held.stream().findFirst().map(CardRecord::id) : Optional.empty();
			request = new EnrollmentRequest(person.orElseThrow(), reader.orElseThrow(), profile, replaced, Set.of());
			typed = pin.copy();
			page = Page.RUN;
		}
		run.start(typed, ask -> service.run(site, request, ask));
	}

	/** Goes on with one that was stopped, from the Work list or after {@link #result()} said that something stopped it. */
	public void resume(UUID id) {
		Optional<String> name;
		Optional<Secret> typed;
		synchronized (this) {
			if (run.isRunning()) {
				return;
			}
			name = reader.map(Reader::name);
			typed = pin.copy();
			page = Page.RUN;
		}
		run.start(typed, ask -> service.resume(site, id, name, Set.of(), ask));
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

	// ---- Receipt

	/** What to give to the person: no PIN in it. Empty before the end. */
	public synchronized String receipt() {
		return run.result().filter(EnrollmentResult::isDone).map(done -> Receipt.text(site, person.map(Person::displayName).orElse(done.upn()), profile, done)).orElse("");
	}

	/** The next person: profile and reader stay, everything else begins anew. */
	public void nextPerson() {
		synchronized (this) {
			if (run.isRunning()) {
				return;
			}
			pin.forget();
			run.clear();
			page = Page.PERSON;
			search++;
			people = List.of();
			forgetPerson();
			card = Optional.empty();
			cardFailure = Optional.empty();
		}
		changed();
		inspect();
	}

	private void forgetPerson() {
		person = Optional.empty();
		held = List.of();
		holding = Holding.FIRST;
		policy = List.of();
	}

	/** Ends the wizard: what runs is cancelled, the PIN is zeroed. */
	@Override
	public void close() {
		cancel();
		synchronized (this) {
			pin.forget();
		}
		listeners.clear();
	}
}

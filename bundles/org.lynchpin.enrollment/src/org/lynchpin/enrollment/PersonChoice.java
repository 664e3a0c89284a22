// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.directory.Person;
import org.lynchpin.inventory.CardRecord;

/**
 * Who gets the card, and what becomes of the cards that the person holds: page 1 of the wizard without a screen. What is
 * typed last counts, also where an answer to something earlier comes late. Safe for use from any thread.
 */
public final class PersonChoice {
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

	/** The directories and the inventory of the site; both may block. */
	interface Source {
		List<Person> people(String text) throws Failure;

		List<CardRecord> cardsInUse(String upn) throws Failure;
	}

	private final Executor executor;
	private final Source source;
	private final Runnable changed;
	private final Runnable known;
	private int search;
	private boolean searching;
	private boolean takeOnly;
	private List<Person> people = List.of();
	private Optional<Finding> failure = Optional.empty();
	private Optional<Person> person = Optional.empty();
	private boolean heldKnown;
	private List<CardRecord> held = List.of();
	private Holding holding = Holding.FIRST;

	/** @param known called once it is known what the person who was chosen holds */
	PersonChoice(Executor executor, Source source, Runnable changed, Runnable known) {
		this.executor = executor;
		this.source = source;
		this.changed = changed;
		this.known = known;
	}

	/** Looks for people as the words are typed; an answer that comes after the next word was typed is thrown away. Who was chosen before is chosen no longer. */
	public void search(String text) {
		look(text, false);
	}

	/** Looks for the person with this UPN and chooses that person, unless something else is typed before the answer is there. */
	public void begin(String upn) {
		look(upn, true);
	}

	private void look(String text, boolean choose) {
		int mine;
		synchronized (this) {
			mine = ++search;
			searching = !text.isBlank();
			takeOnly = false;
			forgetPerson();
			if (text.isBlank()) {
				people = List.of();
			}
		}
		changed.run();
		if (!text.isBlank()) {
			executor.execute(() -> look(mine, text, choose));
		}
	}

	private void look(int mine, String text, boolean choose) {
		List<Person> answer = List.of();
		Optional<Finding> trouble = Optional.empty();
		try {
			answer = source.people(text);
		} catch (Failure e) {
			trouble = Optional.of(e.finding());
		}
		Optional<Person> meant;
		synchronized (this) {
			if (mine != search) {
				return;
			}
			people = answer;
			failure = trouble;
			searching = false;
			meant = people.stream().filter(each -> choose && each.upn().equalsIgnoreCase(text) || takeOnly && people.size() == 1).findFirst();
			meant.ifPresent(this::take);
		}
		changed.run();
		meant.ifPresent(this::held);
	}

	/** Enter: chooses the first who was found. Where the answer is not there yet, nobody can mean the first of an older one: then it has to be the only one. */
	public void chooseFirst() {
		Optional<Person> first;
		synchronized (this) {
			takeOnly = searching;
			first = searching ? Optional.empty() : people.stream().findFirst();
		}
		first.ifPresent(this::choose);
	}

	/** Who was found. */
	public synchronized List<Person> people() {
		return people;
	}

	/** Why nobody could be looked for, or why it is not known what the person holds. */
	public synchronized Optional<Finding> failure() {
		return failure;
	}

	/** The person is this one. What would fail later is looked for at once; without it, the next page comes by itself. */
	public void choose(Person chosen) {
		synchronized (this) {
			take(chosen);
		}
		changed.run();
		executor.execute(() -> held(chosen));
	}

	private void take(Person chosen) {
		forgetPerson();
		person = Optional.of(chosen);
	}

	/** Who gets the card was said long ago. */
	synchronized void resumed(Person earlier) {
		search++;
		take(earlier);
	}

	private void held(Person chosen) {
		Optional<List<CardRecord>> cards = Optional.empty();
		Optional<Finding> trouble = Optional.empty();
		try {
			cards = Optional.of(source.cardsInUse(chosen.upn()));
		} catch (Failure e) {
			trouble = Optional.of(e.finding());
		}
		synchronized (this) {
			if (person.filter(chosen::equals).isEmpty()) {
				return;
			}
			heldKnown = cards.isPresent();
			held = cards.orElse(List.of());
			holding = held.isEmpty() ? Holding.FIRST : Holding.UNDECIDED;
			failure = trouble;
		}
		known.run();
	}

	/** The person chosen. */
	public synchronized Optional<Person> person() {
		return person;
	}

	/** Whether a person is chosen and it is known what the person holds. */
	synchronized boolean isKnown() {
		return person.isPresent() && heldKnown;
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
		changed.run();
	}

	/** The card that this one takes the place of. */
	synchronized Optional<CardRecord> replaced() {
		return holding == Holding.REPLACES ? held.stream().findFirst() : Optional.empty();
	}

	/** Begins anew. */
	synchronized void forget() {
		search++;
		searching = false;
		people = List.of();
		failure = Optional.empty();
		forgetPerson();
	}

	private void forgetPerson() {
		person = Optional.empty();
		heldKnown = false;
		held = List.of();
		holding = Holding.FIRST;
	}
}

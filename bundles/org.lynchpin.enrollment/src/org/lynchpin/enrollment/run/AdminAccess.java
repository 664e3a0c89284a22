// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.lynchpin.card.CardContent;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.capability.AdminKey;
import org.lynchpin.card.capability.ContentStamp;
import org.lynchpin.core.CallFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.secret.Secret;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.Escrow;

/**
 * Presents the admin key, and replaces it by one of ours. One key is tried, the one that is known or that the person
 * asked for; a second one only where our own change was interrupted and the person agrees.
 */
final class AdminAccess {
	static final String SET = "set-admin-key";
	static final String STAMP = "give-identifier";
	private static final String OURS = "ours";

	/** A key that may be the card's, and the escrow's entry for it if it is one of ours. */
	private record Candidate(Optional<Escrow.Entry> entry, boolean asked) {
		static final Candidate FACTORY = new Candidate(Optional.empty(), false);
	}

	private final Work work;
	private boolean authenticated;

	AdminAccess(Work work) {
		this.work = work;
	}

	/** Presents the key if that has not been done in this run. */
	void authenticate() throws Failure {
		if (!authenticated) {
			present(candidates());
		}
	}

	/** The card's key is one of ours afterwards, where the card lets its key be set. */
	void secure() throws Failure {
		Candidate current = present(candidates());
		AdminKey key = work.needed(AdminKey.class);
		// first, so that a card that is pulled while its key is replaced is known again
		identify();
		if (current.entry().isPresent()) {
			work.ledger().done("prove-admin-key", Map.of(Fact.ADMIN_KEY, OURS));
		} else if (key.canSet()) {
			replace(key, current);
		} else {
			stays(current);
		}
	}

	/** Where the factory's key was right, that is remembered: it need not be guessed again when the card is not blank any more. */
	private void stays(Candidate current) throws Failure {
		work.note(Finding.of("admin-key-stays", Stage.CARD, Severity.WARNING, Work.TEXT, work.content().label()));
		if (!current.asked()) {
			CardRecord card = work.inventory().card(work.card()).orElseThrow();
			work.inventory().save(CardRecords.with(card, card.state(), card.holder(), card.pinState(), CardRecord.AdminKeyState.FACTORY,
					work.services().clock().instant()));
			work.ledger().done("keep-admin-key", Map.of(Fact.ADMIN_KEY, "factory"));
		}
	}

	/** Without a serial number and an identifier a card could not be found again after a crash. */
	private void identify() throws Failure {
		CardContent content = work.content();
		Optional<ContentStamp> stamp = work.session().capability(ContentStamp.class);
		if (content.serial().isEmpty() && content.guids().isEmpty() && stamp.isPresent()) {
			work.ledger().intent(STAMP);
			try {
				String guid = stamp.get().renew(work.ledger().is(Fact.AGREED_IDENTITY));
				work.ledger().done(STAMP, Map.of(Fact.CARD_GUIDS, guid), () -> Identifiers.remember(work, guid));
			} catch (CardFailure.NotOnThisCard e) {
				work.ledger().failed(STAMP, e);
				Identifiers.refused(work);
			}
		}
	}

	private void replace(AdminKey key, Candidate current) throws Failure {
		Escrow escrow = work.inventory().escrow();
		try (Secret next = key.random()) {
			escrow.prepare(work.interaction());
			Escrow.Entry[] entry = new Escrow.Entry[1];
			work.ledger().intent(SET, Map.of(Fact.ADMIN_KEY, "changing"),
					() -> entry[0] = escrow.add(work.card(), Escrow.Kind.ADMIN_KEY, next, work.interaction()));
			try {
				key.set(next);
			} catch (CardFailure.NotOnThisCard e) {
				// the card does not know the command: nothing was changed
				work.ledger().failed(SET, e, () -> escrow.drop(entry[0]));
				stays(current);
				return;
			}
			key.authenticate(next);
			work.ledger().done(SET, Map.of(Fact.ADMIN_KEY, OURS), () -> escrow.proven(entry[0]));
		}
	}

	private Candidate present(List<Candidate> candidates) throws Failure {
		AdminKey key = work.needed(AdminKey.class);
		Candidate first = candidates.getFirst();
		try {
			return present(key, first);
		} catch (CardFailure.AdminKeyRejected e) {
			// only after an interrupted change of ours are there two; the person decides about the second
			if (candidates.size() < 2 || !Consents.secondKey(work)) {
				throw e;
			}
			Candidate second = present(key, candidates.get(1));
			if (first.entry().isPresent()) {
				work.inventory().escrow().drop(first.entry().get());
			}
			return second;
		}
	}

	private Candidate present(AdminKey key, Candidate candidate) throws Failure {
		try (Secret secret = reveal(key, candidate)) {
			key.authenticate(secret);
		}
		authenticated = true;
		if (candidate.entry().filter(entry -> entry.standing() == Escrow.Standing.CANDIDATE).isPresent()) {
			work.inventory().escrow().proven(candidate.entry().get());
		}
		return candidate;
	}

	private Secret reveal(AdminKey key, Candidate candidate) throws Failure {
		if (candidate.asked()) {
			return asked();
		}
		return candidate.entry().isPresent() ? work.inventory().escrow().reveal(candidate.entry().get(), work.interaction()) : key.factory();
	}

	private Secret asked() throws Failure {
		SecretPrompt prompt = new SecretPrompt(SecretPrompt.Kind.CURRENT_ADMIN_KEY, work.content().label(), Work.TEXT.text("ask-admin-key"),
				OptionalInt.empty(), 32, 64);
		try (Secret typed = work.ask().ask(prompt)) {
			return typed.useChars(AdminAccess::parse);
		}
	}

	/** Hexadecimal digits in any grouping; no String is made of them. */
	private static Secret parse(char[] text) throws CallFailure {
		char[] digits = new char[text.length];
		byte[] key = new byte[0];
		try {
			int length = 0;
			for (char each : text) {
				if (each != ' ' && each != ':' && each != '-') {
					digits[length++] = each;
				}
			}
			key = HexFormat.of().parseHex(digits, 0, length);
			return Secret.taking(key);
		} catch (IllegalArgumentException e) {
			throw new CallFailure("admin-key-not-hexadecimal", Work.TEXT);
		} finally {
			Arrays.fill(digits, '\0');
			Arrays.fill(key, (byte) 0);
		}
	}

	/** What may be the card's key, the likeliest first; more than one only after an interrupted change of ours. */
	private List<Candidate> candidates() throws Failure {
		if (work.request().given().contains(SecretPrompt.Kind.CURRENT_ADMIN_KEY)) {
			return List.of(new Candidate(Optional.empty(), true));
		}
		CardContent content = work.content();
		List<Escrow.Entry> entries = work.inventory().escrow().entries(work.card(), Escrow.Kind.ADMIN_KEY);
		if (content.adminKeyIsDefault().isPresent() && content.adminKeyIsDefault().get()) {
			return List.of(Candidate.FACTORY);
		}
		if (!entries.isEmpty()) {
			return ours(entries, content.adminKeyIsDefault().isPresent());
		}
		boolean factory = content.adminKeyIsDefault().isEmpty() && (inventorySaysFactory() || work.wasBlank() && Consents.tryDefaults(work));
		return List.of(factory ? Candidate.FACTORY : new Candidate(Optional.empty(), true));
	}

	/** @param notFactory the card says that its key is not the factory's */
	private List<Candidate> ours(List<Escrow.Entry> entries, boolean notFactory) {
		List<Candidate> candidates = new ArrayList<>();
		entries.stream().filter(each -> each.standing() == Escrow.Standing.CANDIDATE).forEach(each -> candidates.add(new Candidate(Optional.of(each), false)));
		Optional<Escrow.Entry> proven = entries.stream().filter(each -> each.standing() == Escrow.Standing.PROVEN).findFirst();
		proven.ifPresent(each -> candidates.add(new Candidate(proven, false)));
		if (proven.isEmpty() && !notFactory) {
			candidates.add(Candidate.FACTORY);
		}
		return candidates;
	}

	private boolean inventorySaysFactory() throws Failure {
		return work.inventory().card(work.card()).filter(card -> card.adminKeyState() == CardRecord.AdminKeyState.FACTORY).isPresent();
	}
}

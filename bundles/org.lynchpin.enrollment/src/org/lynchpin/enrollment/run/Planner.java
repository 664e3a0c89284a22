// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.lynchpin.card.CardContent;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardSession;
import org.lynchpin.card.SlotContent;
import org.lynchpin.card.capability.Keys;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.directory.DirectoryConnection;
import org.lynchpin.directory.Person;
import org.lynchpin.enrollment.EnrollmentFailure;
import org.lynchpin.enrollment.EnrollmentProfile;
import org.lynchpin.enrollment.EnrollmentRequest;
import org.lynchpin.enrollment.EnrollmentState;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.CardState;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.inventory.JournalRun;
import org.lynchpin.model.PolicySet;
import org.lynchpin.pki.CertificateFacts;
import org.lynchpin.site.SiteDocument;

/** Everything that can be found out, and all that has to be asked, before anything is changed. */
public final class Planner {
	/** What is asked about apart from the warnings, since it is agreed to by another word. */
	private static final String ASKED_APART = "card-blank";

	private final Services services;
	private final SiteDocument site;

	public Planner(Services services, SiteDocument site) {
		this.services = services;
		this.site = site;
	}

	/** What the policy says, and what would fail later, as far as person and card are known. */
	public List<Finding> findings(Optional<Person> person, EnrollmentProfile profile, Optional<CardContent> card, Interaction ask) throws Failure {
		Optional<Person> owner = person.isPresent() && !person.get().signInAddress().isBlank() ? owner(person.get().signInAddress(), ask) : Optional.empty();
		return services.policy().plan(person, owner, profile, card, policy(profile));
	}

	private PolicySet policy(EnrollmentProfile profile) {
		return profile.policySet().flatMap(site::policySet).orElseGet(site::policy);
	}

	/** Who owns a sign-in address, in any directory of the site. */
	public Optional<Person> owner(String address, Interaction ask) throws Failure {
		for (var settings : site.directories()) {
			try (DirectoryConnection directory = services.directories().connect(settings, ask)) {
				Optional<Person> owner = directory.bySignInAddress(address);
				if (owner.isPresent()) {
					return owner;
				}
			}
		}
		return Optional.empty();
	}

	/** The other cards of a person that are in use. */
	public static List<CardRecord> cardsInUse(Inventory inventory, String upn, Optional<UUID> except) throws Failure {
		return inventory.cardsOf(upn).stream().filter(card -> except.filter(card.id()::equals).isEmpty())
				.filter(card -> card.state() == CardState.ACTIVE || card.state() == CardState.SUSPENDED).toList();
	}

	/**
	 * Looks at the card, asks what has to be asked, and begins the journal. The work has the open card.
	 *
	 * @throws Cancelled if the person says no; nothing was changed
	 */
	Work begin(EnrollmentRequest request, Interaction ask) throws Failure {
		Inventory inventory = services.inventory(site, ask);
		CardSession session = services.cards().open(request.reader(), ask);
		Work work = null;
		try {
			CardContent content = session.content();
			Optional<CardRecord> known = inventory.cardKnownAs(content.applet(), content.serial(), content.guids());
			usable(inventory, content, known);
			warn(findings(Optional.of(request.person()), request.profile(), Optional.of(content), ask), ask);
			Map<String, String> facts = Dossier.facts(request);
			askAboutCards(inventory, request, known, ask);
			askAboutContent(session, content, known, facts, ask);
			CardRecord card = enrolling(inventory, request, content, known, facts);
			JournalRun[] run = new JournalRun[1];
			inventory.together(() -> {
				run[0] = inventory.journal().begin(JournalKind.ENROLLMENT, EnrollmentState.PLANNED.name(), facts);
				inventory.save(card);
			});
			work = new Work(services, site, inventory, ask, new Ledger(inventory, run[0], services.clock()), request, Optional.of(request.reader().name()));
			work.adopt(session);
			return work;
		} finally {
			if (work == null) {
				session.close();
			}
		}
	}

	private void usable(Inventory inventory, CardContent content, Optional<CardRecord> known) throws Failure {
		if (content.pinRetries().isPresent() && content.pinRetries().getAsInt() == 0) {
			throw new CardFailure.PinBlocked();
		}
		if (known.isEmpty()) {
			return;
		}
		CardRecord card = known.get();
		Optional<JournalRun> unfinished = inventory.journal().runs(JournalKind.ENROLLMENT, true).stream()
				.filter(run -> card.id().toString().equals(run.facts().get(Fact.CARD_ID))).findFirst();
		if (unfinished.isPresent()) {
			throw new EnrollmentFailure(Failure.Kind.CALL, Stage.CARD, "card-enrolling", card.label(), unfinished.get().id(),
					unfinished.get().facts().getOrDefault(Fact.PERSON_NAME, ""));
		}
		if (card.state() != CardState.ENROLLING && !card.state().next().contains(CardState.ENROLLING)) {
			throw new EnrollmentFailure(Failure.Kind.CALL, Stage.CARD, "card-state-forbids", card.label(), card.state());
		}
	}

	private static void warn(List<Finding> findings, Interaction ask) throws Failure {
		if (findings.stream().anyMatch(each -> each.severity() == Severity.ERROR)) {
			throw new EnrollmentFailure.Refused(findings);
		}
		String warnings = findings.stream().filter(each -> each.severity() == Severity.WARNING && !each.rule().equals(ASKED_APART)).map(Finding::detail)
				.collect(Collectors.joining(" "));
		if (!warnings.isEmpty() && !ask.consent(new Consent(Consent.Kind.WARNING, Work.TEXT.text("warnings.title"), Work.TEXT.text("warnings.text", warnings), List.of()))) {
			throw new Cancelled();
		}
	}

	private static void askAboutCards(Inventory inventory, EnrollmentRequest request, Optional<CardRecord> known, Interaction ask) throws Failure {
		List<CardRecord> others = cardsInUse(inventory, request.person().upn(), known.map(CardRecord::id));
		if (others.isEmpty() || request.replaces().isPresent()) {
			return;
		}
		String labels = others.stream().map(CardRecord::label).collect(Collectors.joining(", "));
		if (!ask.consent(new Consent(Consent.Kind.SECOND_CARD, Work.TEXT.text("second-card.title"),
				Work.TEXT.text("second-card.text", request.person().displayName(), labels), List.of()))) {
			throw new Cancelled();
		}
	}

	private static void askAboutContent(CardSession session, CardContent content, Optional<CardRecord> known, Map<String, String> facts, Interaction ask)
			throws Failure {
		Keys keys = session.capability(Keys.class).orElseThrow(() -> new CardFailure.NotOnThisCard(Work.TEXT.text("capability.Keys")));
		Optional<SlotContent> slot = content.slot(keys.logonSlot().id()).filter(each -> !each.isEmpty());
		boolean foreign = content.foreignIdentity();
		if (slot.isPresent() || !content.blank() && !foreign && known.isEmpty()) {
			if (!ask.consent(new Consent(Consent.Kind.OVERWRITE, Work.TEXT.text("overwrite.title"),
					Work.TEXT.text("overwrite.text", content.label(), slot.map(Planner::describe).orElse(Work.TEXT.text("overwrite.other"))), List.of()))) {
				throw new EnrollmentFailure(Failure.Kind.CARD, Stage.CARD, "not-overwritten", content.label());
			}
			facts.put(Fact.AGREED_OVERWRITE, "true");
		}
		if (foreign) {
			boolean agreed = ask.consent(new Consent(Consent.Kind.REPLACE_SIGNED_CHUID, Work.TEXT.text("identity.title"),
					Work.TEXT.text("identity.text", content.label()), List.of()));
			facts.put(Fact.AGREED_IDENTITY, Boolean.toString(agreed));
		}
	}

	private static String describe(SlotContent slot) {
		return slot.certificate().map(CertificateFacts::of).map(facts -> Work.TEXT.text("overwrite.certificate", facts.commonName(), facts.upn().orElse("-"),
				facts.issuer(), java.time.LocalDate.ofInstant(facts.notAfter(), java.time.ZoneId.systemDefault()).toString()))
				.orElse(Work.TEXT.text("overwrite.key", slot.slot().id()));
	}

	private CardRecord enrolling(Inventory inventory, EnrollmentRequest request, CardContent content, Optional<CardRecord> known, Map<String, String> facts) {
		Instant now = services.clock().instant();
		CardRecord.Kind kind = request.reader().transport().equals("soft") ? CardRecord.Kind.SOFTWARE : CardRecord.Kind.PHYSICAL;
		CardRecord card = known.map(each -> CardRecords.with(CardRecords.with(each, Identifiers.joined(content.guids(), each.guids()), now), CardState.ENROLLING, now))
				.orElseGet(() -> new CardRecord(UUID.randomUUID(), content.applet(), kind, content.serial(), content.guids(), content.label(), CardState.ENROLLING,
						Optional.empty(), Optional.empty(), state(content.pinIsDefault()), admin(content.adminKeyIsDefault()), now, now));
		Map<String, String> more = new HashMap<>();
		more.put(Fact.CARD_ID, card.id().toString());
		more.put(Fact.CARD_LABEL, card.label());
		more.put(Fact.CARD_APPLET, content.applet());
		content.serial().ifPresent(serial -> more.put(Fact.CARD_SERIAL, serial));
		more.put(Fact.CARD_GUIDS, String.join(" ", content.guids()));
		more.put(Fact.CARD_CONTENT, CardIdentity.fingerprint(content));
		more.put(Fact.CARD_WAS_BLANK, Boolean.toString(content.blank()));
		more.put(Fact.CARD_STATE_BEFORE, known.map(CardRecord::state).filter(state -> state != CardState.ENROLLING).orElse(CardState.BLANK).name());
		facts.putAll(more);
		return card;
	}

	private static CardRecord.PinState state(Optional<Boolean> isDefault) {
		return isDefault.filter(yes -> yes).isPresent() ? CardRecord.PinState.FACTORY : CardRecord.PinState.UNKNOWN;
	}

	private static CardRecord.AdminKeyState admin(Optional<Boolean> isDefault) {
		return isDefault.filter(yes -> yes).isPresent() ? CardRecord.AdminKeyState.FACTORY : CardRecord.AdminKeyState.UNKNOWN;
	}
}

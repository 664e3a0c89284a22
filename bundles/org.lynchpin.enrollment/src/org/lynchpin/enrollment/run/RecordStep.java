// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.lynchpin.ca.RevocationReason;
import org.lynchpin.card.capability.ForcedPinChange;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.directory.Person;
import org.lynchpin.enrollment.EnrollmentState;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.CardRecord.AdminKeyState;
import org.lynchpin.inventory.CardRecord.PinState;
import org.lynchpin.inventory.CardState;
import org.lynchpin.inventory.Credential;
import org.lynchpin.inventory.HistoryEntry;
import org.lynchpin.inventory.Holder;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.inventory.Task;
import org.lynchpin.pki.CertificateFacts;

/** Card, holder, credential, history and what is left to do, into the inventory. Every identifier follows from the run's: twice is once. */
final class RecordStep implements Step {
	@Override
	public EnrollmentState towards() {
		return EnrollmentState.RECORDED;
	}

	@Override
	public void take(Work work) throws Failure {
		if (work.request().replaces().isPresent()) {
			replaced(work, work.request().replaces().get());
		}
		boolean forced = work.ledger().is(Fact.PIN_OWN) && work.session().capability(ForcedPinChange.class).isPresent();
		if (pinState(work) != PinState.OWN && !forced) {
			work.note(Finding.of("pin-change-due", Stage.CARD, Severity.INFO, Work.TEXT, work.request().person().displayName()));
		}
		work.ledger().reached(EnrollmentState.RECORDED, "record", Map.of(), () -> record(work, forced));
		work.ledger().close();
	}

	/** @param forced the card itself demands a change of its PIN: there is nothing to remember */
	private static void record(Work work, boolean forced) throws Failure {
		Inventory inventory = work.inventory();
		Instant now = work.services().clock().instant();
		Person person = work.request().person();
		X509Certificate certificate = work.ledger().certificate().orElseThrow();
		inventory.save(new Holder(person.upn(), person.displayName(), person.signInAddress(), person.mail(), person.sid()));
		Credential credential = credential(work, certificate);
		for (Credential before : inventory.credentials(work.card())) {
			if (before.slot().equals(credential.slot()) && before.state() == Credential.State.VALID && !before.id().equals(credential.id())) {
				inventory.save(Revocation.with(before, Credential.State.REPLACED));
			}
		}
		inventory.save(credential);
		PinState pin = pinState(work);
		CardRecord card = inventory.card(work.card()).orElseThrow();
		AdminKeyState admin = work.ledger().fact(Fact.ADMIN_KEY).filter("ours"::equals).isPresent() ? AdminKeyState.OURS : card.adminKeyState();
		inventory.save(CardRecords.with(card, CardState.ACTIVE, Optional.of(person.upn()), pin, admin, now));
		if (pin != PinState.OWN && !forced) {
			changePinTask(work, now);
		}
		history(work, credential, now);
	}

	private static PinState pinState(Work work) throws Failure {
		boolean own = work.ledger().is(Fact.PIN_OWN);
		if (!own) {
			return PinState.FACTORY;
		}
		return work.request().profile().forcePinChange() ? PinState.CHANGE_DUE : PinState.OWN;
	}

	private static Credential credential(Work work, X509Certificate certificate) throws Failure {
		CertificateFacts facts = CertificateFacts.of(certificate);
		try {
			return new Credential(derived(work, "credential"), work.card(), work.ledger().fact(Fact.SLOT).orElse(""), facts.serial(), facts.issuer(), facts.subject(),
					facts.upn().orElse(work.request().person().upn()), facts.template(), facts.notBefore(), facts.notAfter(), facts.thumbprintSha256(),
					certificate.getEncoded(), work.authority().id(), work.ledger().fact(Fact.AGENT_THUMBPRINT), Credential.State.VALID);
		} catch (CertificateEncodingException e) {
			throw new org.lynchpin.core.DataFailure("journal-damaged", Work.TEXT, work.ledger().id()).<org.lynchpin.core.DataFailure>because(e);
		}
	}

	private static void changePinTask(Work work, Instant now) throws Failure {
		Person person = work.request().person();
		work.inventory().save(new Task(derived(work, "change-pin"), "change-pin", Work.TEXT.text("task-change-pin", person.displayName(), cardLabel(work)),
				Optional.of(work.card()), Optional.of(person.upn()), now, Optional.empty(), Optional.empty()));
	}

	private static String cardLabel(Work work) {
		return work.ledger().fact(Fact.CARD_LABEL).orElse("");
	}

	private static void history(Work work, Credential credential, Instant now) throws Failure {
		String id = work.ledger().id().toString();
		boolean there = work.inventory().history(Optional.of(work.card()), Optional.empty(), 20).stream()
				.anyMatch(entry -> entry.what().equals("enrolled") && id.equals(entry.facts().get("enrollment")));
		if (there) {
			return;
		}
		Map<String, String> facts = new HashMap<>();
		facts.put("enrollment", id);
		facts.put("serial", credential.serial());
		facts.put("thumbprint", credential.thumbprint());
		facts.put("guids", String.join(" ", work.ledger().guids()));
		credential.template().ifPresent(template -> facts.put("template", template));
		credential.agent().ifPresent(agent -> facts.put("agent", agent));
		work.inventory().record(new HistoryEntry(now, "enrolled", Optional.of(work.card()), Optional.of(work.request().person().upn()),
				work.services().operator(), facts));
	}

	private static void replaced(Work work, UUID old) throws Failure {
		if (!old.equals(work.card()) && work.inventory().card(old).filter(card -> card.state().next().contains(CardState.REVOKED)).isPresent()) {
			new Revocation(work.services(), work.site(), work.inventory(), work.interaction()).card(old, RevocationReason.SUPERSEDED);
		}
	}

	private static UUID derived(Work work, String what) {
		return UUID.nameUUIDFromBytes((work.ledger().id() + what).getBytes(StandardCharsets.UTF_8));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.lynchpin.ca.CaConnection;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.card.CardContent;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardSession;
import org.lynchpin.card.Reader;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Stage;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.interaction.Progress;
import org.lynchpin.enrollment.EnrollmentFailure;
import org.lynchpin.enrollment.EnrollmentRequest;
import org.lynchpin.enrollment.EnrollmentService;
import org.lynchpin.enrollment.EnrollmentState;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.model.PolicySet;
import org.lynchpin.site.SiteDocument;

/** One run of an enrollment: what the steps share, opened when first needed, closed at the end. */
final class Work implements AutoCloseable {
	static final Messages TEXT = Messages.of(EnrollmentService.class);

	private final Services services;
	private final SiteDocument site;
	private final Inventory inventory;
	private final Interaction ask;
	private final Ledger ledger;
	private final EnrollmentRequest request;
	private final Optional<String> readerName;
	private final List<Finding> notes = new ArrayList<>();
	private final PinAccess pin;
	private final AdminAccess admin;
	private Optional<CardSession> session = Optional.empty();
	private Optional<CardContent> content = Optional.empty();
	private Optional<CaConnection> ca = Optional.empty();
	private int exchanges;
	private boolean madeKey;

	Work(Services services, SiteDocument site, Inventory inventory, Interaction ask, Ledger ledger, EnrollmentRequest request, Optional<String> readerName) {
		this.services = services;
		this.site = site;
		this.inventory = inventory;
		this.ask = ask;
		this.ledger = ledger;
		this.request = request;
		this.readerName = readerName;
		this.pin = new PinAccess(this);
		this.admin = new AdminAccess(this);
	}

	Services services() {
		return services;
	}

	SiteDocument site() {
		return site;
	}

	Inventory inventory() {
		return inventory;
	}

	/** The person, for questions of this work: what was done is on the disk before they are asked. */
	Interaction ask() throws Failure {
		ledger.write();
		return ask;
	}

	/** The person, for what others may have to ask, and for cancelling. */
	Interaction interaction() {
		return ask;
	}

	Ledger ledger() {
		return ledger;
	}

	EnrollmentRequest request() {
		return request;
	}

	PinAccess pin() {
		return pin;
	}

	AdminAccess admin() {
		return admin;
	}

	/** The card's id in the inventory. */
	UUID card() {
		return UUID.fromString(ledger.fact(Fact.CARD_ID).orElseThrow());
	}

	PolicySet policy() {
		return request.profile().policySet().flatMap(site::policySet).orElseGet(site::policy);
	}

	/** What the person should know in the end. */
	void note(Finding finding) {
		notes.add(finding);
	}

	List<Finding> notes() {
		return List.copyOf(notes);
	}

	/** Tells the step, and stops here if the person cancelled. The state that was reached is on the disk by then. */
	void step(EnrollmentState next) throws Failure {
		ledger.write();
		ask.cancellation().check();
		ask.progress(new Progress(TEXT.text("doing." + next.name()), Math.max(0, next.ordinal() - 1), EnrollmentState.RECORDED.ordinal()));
	}

	/** The conversation with the card, which is the right one. */
	CardSession session() throws Failure {
		if (session.isEmpty()) {
			CardSession opened = services.cards().open(reader(), ask);
			session = Optional.of(opened);
			content = Optional.of(opened.content());
			CardIdentity.check(ledger, content.get());
		}
		return session.get();
	}

	/** What was on the card when this run began with it. Asking the session again after a change would read the whole card again. */
	CardContent content() throws Failure {
		session();
		return content.orElseThrow();
	}

	/** Whether the card was blank when the enrollment began, or is so still. */
	boolean wasBlank() throws Failure {
		return ledger.is(Fact.CARD_WAS_BLANK) || content().blank();
	}

	/** A session that was opened before the journal had begun. */
	void adopt(CardSession opened) throws Failure {
		content = Optional.of(opened.content());
		session = Optional.of(opened);
	}

	private Reader reader() throws Failure {
		return services.cards().reader(readerName.or(() -> ledger.fact(Fact.READER_NAME)));
	}

	/** A capability without which no enrollment can be made. */
	<C> C needed(Class<C> type) throws Failure {
		return session().capability(type).orElseThrow(() -> new CardFailure.NotOnThisCard(TEXT.text("capability." + type.getSimpleName())));
	}

	/** Whether the key was made in this run, so that it need not be proven to be there. */
	boolean madeKey() {
		return madeKey;
	}

	void keyMade() {
		madeKey = true;
	}

	CaSettings authority() throws EnrollmentFailure {
		String id = request.profile().ca();
		return site.certificationAuthority(id).orElseThrow(() -> new EnrollmentFailure(Failure.Kind.CALL, Stage.CERTIFICATE, "ca-unknown", id));
	}

	CaConnection ca() throws Failure {
		if (ca.isEmpty()) {
			ca = Optional.of(services.authorities().connect(authority(), ask));
		}
		return ca.get();
	}

	int exchanges() {
		return exchanges + session.map(CardSession::exchanges).orElse(0);
	}

	@Override
	public void close() {
		exchanges = exchanges();
		session.ifPresent(CardSession::close);
		session = Optional.empty();
		ca.ifPresent(CaConnection::close);
		ca = Optional.empty();
		pin.close();
	}
}

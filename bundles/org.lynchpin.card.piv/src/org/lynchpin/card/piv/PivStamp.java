// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.lynchpin.card.CardFailure;
import org.lynchpin.card.apdu.StatusWord;
import org.lynchpin.card.capability.ContentStamp;
import org.lynchpin.core.Messages;

/** The CHUID as the mark by which Windows and others know that a card's content has changed (SP 800-73-4 part 1, 3.1.2). */
final class PivStamp implements ContentStamp {
	static final int TAG = 0x5FC102;
	private static final Messages TEXT = Messages.of(PivStamp.class);
	private static final String PUT = "PUT DATA";

	private final PivCard card;
	private final SecureRandom random;
	private final Clock clock;
	private boolean complete = true;

	PivStamp(PivCard card, SecureRandom random, Clock clock) {
		this.card = card;
		this.random = random;
		this.clock = clock;
	}

	/** The CHUID, if the card has one. One that cannot be read counts as foreign. */
	Optional<Chuid> chuid() throws CardFailure {
		Reading reading = card.object(TAG);
		return switch (reading.state()) {
		case ABSENT -> Optional.empty();
		case PRESENT -> Optional.of(Chuid.parse(reading.value()));
		case MALFORMED, REFUSED -> Optional.of(new Chuid(Optional.empty(), false, true));
		};
	}

	@Override
	public boolean breaksForeignIdentity() throws CardFailure {
		return chuid().filter(Chuid::foreign).isPresent();
	}

	@Override
	public String renew(boolean foreignAgreed) throws CardFailure {
		Optional<Chuid> before = chuid();
		if (before.filter(Chuid::foreign).isPresent() && !foreignAgreed) {
			return before.flatMap(Chuid::guid).orElse("");
		}
		byte[] next = Chuid.create(random, LocalDate.now(clock));
		if (!write(TAG, next)) {
			throw new CardFailure.NotOnThisCard(TEXT.text("set-identifier"));
		}
		if (before.isEmpty()) {
			// A card without a CHUID was never set up: it has no capability container that anyone relies on.
			complete = write(CapabilityContainer.TAG, CapabilityContainer.create(random));
		}
		return Chuid.parse(next).guid().orElseThrow();
	}

	@Override
	public boolean isComplete() {
		return complete;
	}

	/** Whether the card took it. Some keep these objects as the maker wrote them. */
	private boolean write(int tag, byte[] value) throws CardFailure {
		StatusWord status = card.put(tag, value);
		if (status.equals(StatusWord.SECURITY_STATUS_NOT_SATISFIED)) {
			throw card.refusedToAdmin(PUT, status);
		}
		return status.isOk();
	}
}

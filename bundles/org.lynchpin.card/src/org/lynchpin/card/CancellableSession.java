// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card;

import java.util.Optional;

import org.lynchpin.core.interaction.Cancellation;

/** Closes the card's channel when the work is cancelled, so that a blocked exchange ends. */
final class CancellableSession implements CardSession {
	private final CardSession session;
	private final Cancellation.Registration registration;

	CancellableSession(CardSession session, Cancellation cancellation) {
		this.session = session;
		this.registration = cancellation.onCancel(session::close);
	}

	@Override
	public CardContent content() throws CardFailure {
		return session.content();
	}

	@Override
	public <C> Optional<C> capability(Class<C> type) {
		return session.capability(type);
	}

	@Override
	public int exchanges() {
		return session.exchanges();
	}

	@Override
	public void close() {
		registration.close();
		session.close();
	}
}

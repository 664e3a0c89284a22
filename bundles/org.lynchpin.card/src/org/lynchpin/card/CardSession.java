// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card;

import java.util.Optional;

/**
 * A conversation with one selected card application. What the card cannot do is a capability that is not there (see
 * {@code org.lynchpin.card.capability}). Closing it closes the channel. Not for two threads at once, except {@link #close()}.
 */
public interface CardSession extends AutoCloseable {
	/** What is on the card; read once and kept until this session changes something, so asking again costs no exchange. */
	CardContent content() throws CardFailure;

	/** A capability of this card, if it has it. */
	<C> Optional<C> capability(Class<C> type);

	/** How many command APDUs were sent, those of selecting included. */
	int exchanges();

	@Override
	void close();
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.card;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardTransport;
import org.lynchpin.card.Reader;
import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;

/** Another transport, with one exchange that fails, whichever connection it falls into. */
public final class FaultyTransport implements CardTransport {
	private final CardTransport transport;
	private final FaultPlan plan;

	public FaultyTransport(CardTransport transport, FaultPlan plan) {
		this.transport = transport;
		this.plan = plan;
	}

	@Override
	public String id() {
		return transport.id();
	}

	@Override
	public List<Reader> readers() throws CardFailure {
		return transport.readers();
	}

	@Override
	public CardChannel connect(Reader reader, Interaction ask) throws Failure {
		return new FaultyChannel(transport.connect(reader, ask), plan);
	}

	@Override
	public Watch watch(Consumer<List<Reader>> changed) {
		return transport.watch(changed);
	}

	@Override
	public Optional<CardFactory> factory() {
		return transport.factory();
	}
}

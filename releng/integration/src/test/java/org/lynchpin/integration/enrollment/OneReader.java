// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.enrollment;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardTransport;
import org.lynchpin.card.Reader;
import org.lynchpin.card.soft.AppletChannel;
import org.lynchpin.card.soft.applet.PivApplet;
import org.lynchpin.core.interaction.Interaction;

/** A reader in which a test puts cards, and spoils what is said to them. */
final class OneReader implements CardTransport {
	static final String NAME = "Reader 00";

	private Optional<PivApplet> card = Optional.empty();
	private UnaryOperator<CardChannel> wrapper = UnaryOperator.identity();

	void insert(PivApplet applet) {
		card = Optional.of(applet);
		wrapper = UnaryOperator.identity();
	}

	/** What every later connection goes through. */
	void through(UnaryOperator<CardChannel> channels) {
		wrapper = channels;
	}

	@Override
	public String id() {
		return "pcsc";
	}

	@Override
	public List<Reader> readers() {
		return List.of(Reader.of(id(), NAME, card.map(PivApplet::atr).orElse(new byte[0])));
	}

	@Override
	public CardChannel connect(Reader reader, Interaction ask) throws CardFailure {
		return wrapper.apply(new AppletChannel(card.orElseThrow(() -> new CardFailure.NoCard(NAME)), NAME));
	}

	@Override
	public Watch watch(Consumer<List<Reader>> changed) {
		changed.accept(readers());
		return () -> { };
	}
}

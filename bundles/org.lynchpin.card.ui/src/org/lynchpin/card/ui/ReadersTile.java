// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.ui;

import java.util.List;
import java.util.Optional;

import org.lynchpin.card.Cards;
import org.lynchpin.card.Reader;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.site.Registration;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.desk.Desk;
import org.lynchpin.ui.home.HomeTile;

/** How many readers there are, and how many hold a card. */
public final class ReadersTile implements HomeTile {
	private static final Messages TEXT = Messages.of(ReadersTile.class);

	@Override
	public Optional<Face> face(Desk desk, Interaction ask) throws Failure {
		List<Reader> readers = Services.get(Cards.class).readers();
		long filled = readers.stream().filter(Reader::hasCard).count();
		Tone tone = readers.isEmpty() ? Tone.ATTENTION : Tone.CALM;
		return Optional.of(new Face(Integer.toString(readers.size()), readers.isEmpty() ? TEXT.text("tile.none") : TEXT.text("tile.readers", filled), tone));
	}

	@Override
	public Registration onChange(Runnable changed) {
		return Services.get(Cards.class).watch(readers -> changed.run())::close;
	}
}

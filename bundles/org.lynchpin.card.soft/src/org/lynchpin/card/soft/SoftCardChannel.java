// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft;

import java.nio.file.Files;
import java.util.Optional;

import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.soft.applet.PivApplet;

/** A connection to a card that is kept in a file. A change that cannot be kept is said in words, not only as a status word. */
final class SoftCardChannel implements CardChannel {
	private final CardChannel card;
	private final SoftCardFile file;

	SoftCardChannel(PivApplet applet, String reader, SoftCardFile file, CardLock lock) {
		this.file = file;
		this.card = new AppletChannel(applet, reader, () -> {
			applet.close();
			file.close();
			lock.close();
		});
	}

	@Override
	public byte[] transmit(byte[] command) throws CardFailure {
		if (!Files.exists(file.path())) {
			throw new CardFailure.CardRemoved(reader());
		}
		byte[] answer = card.transmit(command);
		Optional<String> trouble = file.takeTrouble();
		if (trouble.isPresent()) {
			throw SoftCardFailure.notKept(file.path(), trouble.get());
		}
		return answer;
	}

	@Override
	public byte[] atr() {
		return card.atr();
	}

	@Override
	public String reader() {
		return card.reader();
	}

	@Override
	public void close() {
		card.close();
	}
}

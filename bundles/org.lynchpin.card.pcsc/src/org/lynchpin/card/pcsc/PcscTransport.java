// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.pcsc;

import java.util.List;
import java.util.function.Consumer;

import javax.smartcardio.Card;
import javax.smartcardio.CardException;

import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardTransport;
import org.lynchpin.card.Reader;
import org.lynchpin.core.interaction.Interaction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The readers of the operating system's smart card service: pcscd, WinSCard, or macOS's own. */
@Component(service = CardTransport.class)
public final class PcscTransport implements CardTransport {
	static final String ID = "pcsc";
	/** Cards take up to a minute or two to make an RSA key of 4096 bits. */
	private static final long TIMEOUT_MILLIS = 180_000;
	private final PcscReaders readers = new PcscReaders();
	private final long timeoutMillis;

	@Activate
	public PcscTransport() {
		this(TIMEOUT_MILLIS);
	}

	/** @param timeoutMillis how long an exchange may take */
	public PcscTransport(long timeoutMillis) {
		this.timeoutMillis = timeoutMillis;
	}

	@Override
	public String id() {
		return ID;
	}

	@Override
	public List<Reader> readers() throws CardFailure {
		try (PcscContext context = PcscContext.open()) {
			return readers.list(context);
		} catch (CardException e) {
			throw new CardFailure.ServiceStopped().<CardFailure>because(e);
		}
	}

	@Override
	public CardChannel connect(Reader reader, Interaction ask) throws CardFailure {
		PcscContext context = PcscContext.open();
		CardChannel channel = null;
		try {
			Card card = readers.connect(context, reader.name());
			channel = new PcscChannel(context, card, reader.name(), timeoutMillis);
			return channel;
		} finally {
			if (channel == null) {
				context.close();
			}
		}
	}

	@Override
	public Watch watch(Consumer<List<Reader>> changed) {
		return new PcscWatch(readers, changed);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.pcsc;

import java.util.ArrayList;
import java.util.List;

import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;

import jnasmartcardio.Smartcardio.EstablishContextException;
import jnasmartcardio.Smartcardio.JnaCardTerminals;
import jnasmartcardio.Smartcardio.JnaPCSCException;
import jnasmartcardio.Smartcardio.JnaTerminalFactorySpi;

import org.lynchpin.card.CardFailure;

/**
 * One connection to the PC/SC service. Each thread that may block has one of its own: the service answers the calls of a
 * context one after the other. When the service is restarted, a context is dead for good.
 */
final class PcscContext implements AutoCloseable {
	private final JnaCardTerminals terminals;

	private PcscContext(JnaCardTerminals terminals) {
		this.terminals = terminals;
	}

	/**
	 * Connects to the service.
	 *
	 * @throws CardFailure.ServiceStopped if it does not run or is not installed
	 */
	static PcscContext open() throws CardFailure {
		try {
			return new PcscContext((JnaCardTerminals) new JnaTerminalFactorySpi((Object) null).engineTerminals());
		} catch (EstablishContextException | LinkageError e) {
			throw new CardFailure.ServiceStopped().<CardFailure>because(e);
		}
	}

	/** The readers there are. */
	List<CardTerminal> terminals() throws CardException {
		try {
			return new ArrayList<>(terminals.list());
		} catch (CardException e) {
			if (PcscErrors.isEmptyList(e)) {
				return List.of();
			}
			throw e;
		}
	}

	/** Returns after a change, at once at the first time, or after the time is up. */
	void waitForChange(long millis) throws CardException {
		terminals.waitForChange(millis);
	}

	@Override
	public void close() {
		try {
			terminals.close();
		} catch (JnaPCSCException e) {
			// the service went before: the context is gone with it
			return;
		}
	}
}

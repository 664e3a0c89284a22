// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.apdu;

import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardFailure;

/** Counts the commands that are sent, answered or not. */
public final class CountingChannel implements CardChannel {
	private final CardChannel channel;
	private volatile int exchanges;

	public CountingChannel(CardChannel channel) {
		this.channel = channel;
	}

	/** How many commands were sent until now. */
	public int exchanges() {
		return exchanges;
	}

	@Override
	public byte[] transmit(byte[] command) throws CardFailure {
		exchanges++;
		return channel.transmit(command);
	}

	@Override
	public byte[] atr() {
		return channel.atr();
	}

	@Override
	public String reader() {
		return channel.reader();
	}

	@Override
	public void close() {
		channel.close();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.card;

import java.util.Arrays;
import java.util.Optional;

import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardFailure;

/** A card with which one exchange fails. After a fault that ends the connection, everything on this channel fails alike. */
public final class FaultyChannel implements CardChannel {
	private static final byte[] NO_PRECISE_DIAGNOSIS = { 0x6F, 0x00 };
	private final CardChannel channel;
	private final FaultPlan plan;
	private Optional<Fault> ended = Optional.empty();

	public FaultyChannel(CardChannel channel, FaultPlan plan) {
		this.channel = channel;
		this.plan = plan;
	}

	@Override
	public byte[] transmit(byte[] command) throws CardFailure {
		boolean now = plan.next();
		if (ended.isPresent()) {
			throw failure(ended.get());
		}
		return now ? fail(command) : channel.transmit(command);
	}

	private byte[] fail(byte[] command) throws CardFailure {
		return switch (plan.fault()) {
		case WRONG_STATUS -> NO_PRECISE_DIAGNOSIS.clone();
		case TRUNCATED -> Arrays.copyOf(channel.transmit(command), 1);
		case REMOVED_AFTER, TIMEOUT -> {
			channel.transmit(command);
			throw end();
		}
		case REMOVED_BEFORE, RESET -> throw end();
		};
	}

	private CardFailure end() {
		ended = Optional.of(plan.fault());
		channel.close();
		return failure(plan.fault());
	}

	private CardFailure failure(Fault fault) {
		return switch (fault) {
		case RESET -> new CardFailure.CardReset(reader());
		case TIMEOUT -> new CardFailure.CardTimeout(reader());
		default -> new CardFailure.CardRemoved(reader());
		};
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

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.piv;

import java.util.Arrays;

import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardFailure;

/** A channel on which one exchange goes wrong. */
public final class FaultyChannel implements CardChannel {
	/** What goes wrong with the exchange. */
	public enum Fault {
		REMOVED_BEFORE, REMOVED_AFTER, RESET, TIME_OUT, STATUS_6F00, STATUS_6982, STATUS_6A80, STATUS_6700, STATUS_6A84, EMPTY, ONE_BYTE, HALF, ZEROS, GARBAGE
	}

	private final CardChannel channel;
	private final int step;
	private final Fault fault;
	private final Runnable reset;
	private int exchanges;
	private boolean gone;

	public FaultyChannel(CardChannel channel, int step, Fault fault, Runnable reset) {
		this.channel = channel;
		this.step = step;
		this.fault = fault;
		this.reset = reset;
	}

	/** Whether it went wrong by now. */
	public boolean happened() {
		return exchanges > step;
	}

	@Override
	public byte[] transmit(byte[] command) throws CardFailure {
		if (gone) {
			throw new CardFailure.CardRemoved(reader());
		}
		return exchanges++ == step ? fail(command) : channel.transmit(command);
	}

	private byte[] fail(byte[] command) throws CardFailure {
		switch (fault) {
		case REMOVED_BEFORE -> {
			gone = true;
			throw new CardFailure.CardRemoved(reader());
		}
		case REMOVED_AFTER -> {
			channel.transmit(command);
			gone = true;
			throw new CardFailure.CardRemoved(reader());
		}
		case RESET -> {
			reset.run();
			throw new CardFailure.CardReset(reader());
		}
		case TIME_OUT -> throw new CardFailure.CardTimeout(reader());
		default -> {
			return fault.name().startsWith("STATUS_") ? status() : spoiled(channel.transmit(command));
		}
		}
	}

	private byte[] status() {
		int value = Integer.parseInt(fault.name().substring("STATUS_".length()), 16);
		return new byte[] { (byte) (value >> 8), (byte) value };
	}

	private byte[] spoiled(byte[] answer) {
		return switch (fault) {
		case EMPTY -> new byte[0];
		case ONE_BYTE -> new byte[] { (byte) 0x90 };
		case HALF -> answer.length <= 2 ? new byte[] { answer[0] } : withStatus(Arrays.copyOf(answer, answer.length / 2));
		case ZEROS -> withStatus(new byte[answer.length + 1]);
		case GARBAGE -> garbage(answer.length);
		default -> throw new IllegalStateException(fault.name());
		};
	}

	private static byte[] garbage(int length) {
		byte[] bytes = new byte[length + 8];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) (i * 151 + 37);
		}
		return withStatus(bytes);
	}

	private static byte[] withStatus(byte[] bytes) {
		byte[] with = Arrays.copyOf(bytes, Math.max(2, bytes.length));
		with[with.length - 2] = (byte) 0x90;
		with[with.length - 1] = 0;
		return with;
	}

	@Override
	public byte[] atr() {
		return channel.atr();
	}

	@Override
	public String reader() {
		return "Test";
	}

	@Override
	public void close() {
		channel.close();
	}
}

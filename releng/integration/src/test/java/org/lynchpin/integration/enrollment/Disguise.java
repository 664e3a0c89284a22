// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.enrollment;

import java.util.Arrays;
import java.util.HexFormat;

import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardFailure;

/** A card that poses as one of another make: what is said to it, and what it answers, goes through {@link Manner}. */
final class Disguise implements CardChannel {
	/** How the other make answers. */
	@FunctionalInterface
	interface Manner {
		byte[] answer(byte[] command, Card card) throws CardFailure;
	}

	/** The card itself. */
	@FunctionalInterface
	interface Card {
		byte[] transmit(byte[] command) throws CardFailure;
	}

	private final CardChannel channel;
	private final Manner manner;

	Disguise(CardChannel channel, Manner manner) {
		this.channel = channel;
		this.manner = manner;
	}

	/** Instruction, and P2 or -1 for any. */
	static boolean is(byte[] command, int ins, int p2) {
		return (command[1] & 0xFF) == ins && (p2 < 0 || (command[3] & 0xFF) == p2);
	}

	static byte[] hex(String text) {
		return HexFormat.of().parseHex(text.replace(" ", ""));
	}

	/** What the card answers, without the data where it is that instruction. */
	static byte[] bare(int ins, byte[] command, Card card) throws CardFailure {
		byte[] answer = card.transmit(command);
		return is(command, ins, -1) ? Arrays.copyOfRange(answer, answer.length - 2, answer.length) : answer;
	}

	/** Whether the command presents nothing: VERIFY that asks only. */
	static boolean asksForCounter(byte[] command) {
		return is(command, 0x20, -1) && command[2] == 0 && command.length <= 5;
	}

	@Override
	public byte[] transmit(byte[] command) throws CardFailure {
		return manner.answer(Arrays.copyOf(command, command.length), channel::transmit);
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

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.apdu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;

import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardFailure;

/**
 * A card that follows a script in hexadecimal: {@code > command} and {@code < answer} in turn. {@code < removed} pulls the
 * card, {@code < refused} is a reader that does not send the command.
 */
final class Script implements CardChannel {
	private final Deque<String> lines = new ArrayDeque<>();
	private final List<String> sent = new ArrayList<>();

	Script(String text) {
		text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
	}

	@Override
	public byte[] transmit(byte[] command) throws CardFailure {
		String hex = HexFormat.of().withUpperCase().formatHex(command);
		sent.add(hex);
		assertThat(">" + hex).as("command %d", sent.size()).isEqualTo(lines.isEmpty() ? "none" : lines.poll().replace(" ", ""));
		String answer = lines.poll().substring(1).replace(" ", "");
		return switch (answer) {
		case "removed" -> throw new CardFailure.CardRemoved("Test");
		case "refused" -> throw new CardFailure.UnexpectedAnswer("SCardTransmit", 0);
		default -> HexFormat.of().parseHex(answer);
		};
	}

	void isDone() {
		assertThat(lines).as("lines of the script that were not reached").isEmpty();
	}

	@Override
	public byte[] atr() {
		return HexFormat.of().parseHex("3B800181");
	}

	@Override
	public void close() {
		lines.clear();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;

import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardSession;

/**
 * A card that follows a script in hexadecimal: {@code > command} and {@code < answer} in turn; a command may end with a
 * star for whatever follows; {@code #} begins a comment. {@code < removed} pulls the card.
 */
final class Script implements CardChannel {
	/** A card that is selected, and has none of the widespread additions. */
	static final String PLAIN = """
			> 00A4040009A0000003080000100000      # SELECT
			< 61114F0600001000010079074F05A000000308 9000
			> 00F7008000                           # GET METADATA: not there
			< 6D00
			> 00FD000000                           # GET VERSION: not there
			< 6D00
			""";
	/** The discovery object: the application's own PIN. */
	static final String OWN_PIN = """
			> 00CB3FFF0000035C017E0000
			< 7E124F0BA0000003080000100001005F2F024000 9000
			""";
	private final Deque<String> lines = new ArrayDeque<>();
	private int sent;

	Script(String text) {
		text.lines().map(line -> line.replaceAll("#.*", "").replace(" ", "").strip()).filter(line -> !line.isEmpty()).forEach(lines::add);
	}

	/** A conversation with a card that follows this script after it was selected. */
	static CardSession session(Script script) throws CardFailure {
		return new PivDriver().open(script).orElseThrow();
	}

	@Override
	public byte[] transmit(byte[] command) throws CardFailure {
		String hex = ">" + HexFormat.of().withUpperCase().formatHex(command);
		String expected = Optional.ofNullable(lines.poll()).orElse("nothing more");
		boolean fits = expected.endsWith("*") ? hex.startsWith(expected.substring(0, expected.length() - 1)) : hex.equals(expected);
		assertThat(fits).as("command %d was %s, expected was %s", ++sent, hex, expected).isTrue();
		String answer = lines.poll().substring(1);
		if (answer.equals("removed")) {
			throw new CardFailure.CardRemoved("Test");
		}
		return HexFormat.of().parseHex(answer);
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

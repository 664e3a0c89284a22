// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.card;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Locale;

import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardFailure;

/**
 * A card that answers after a script, a small text: lines {@code > command} and {@code < answer} in hexadecimal in turn;
 * {@code ..} at the end of a command stands for any further bytes; {@code # comment}, blanks and empty lines do not count.
 * A line {@code atr: 3B...} may come first. Anything that is not in the script fails the test.
 */
public final class ScriptedChannel implements CardChannel {
	private static final String ANYTHING = "..";
	private static final HexFormat HEX = HexFormat.of().withUpperCase();
	private final Deque<Exchange> script = new ArrayDeque<>();
	private byte[] atr = HEX.parseHex("3B800181");
	private boolean closed;

	private record Exchange(int line, String command, byte[] answer) {
		boolean fits(String actual) {
			return command.endsWith(ANYTHING) ? actual.startsWith(command.substring(0, command.length() - ANYTHING.length())) : actual.equals(command);
		}
	}

	/** @throws IllegalArgumentException if the text is no script */
	public ScriptedChannel(String text) {
		int number = 0;
		int commandLine = 0;
		String command = "";
		for (String line : text.lines().toList()) {
			number++;
			String bare = line.replaceFirst("#.*", "").replace(" ", "").replace("\t", "").toUpperCase(Locale.ROOT);
			if (bare.startsWith("ATR:")) {
				atr = HEX.parseHex(bare.substring("ATR:".length()));
			} else if (bare.startsWith(">") && command.isEmpty()) {
				command = bare.substring(1);
				commandLine = number;
			} else if (bare.startsWith("<") && !command.isEmpty()) {
				script.add(new Exchange(commandLine, command, HEX.parseHex(bare.substring(1))));
				command = "";
			} else if (!bare.isEmpty()) {
				throw new IllegalArgumentException("Line " + number + " of the script: " + line);
			}
		}
		if (!command.isEmpty()) {
			throw new IllegalArgumentException("The last command of the script has no answer");
		}
	}

	@Override
	public byte[] transmit(byte[] command) throws CardFailure {
		if (closed) {
			throw new CardFailure.CardRemoved(reader());
		}
		String actual = HEX.formatHex(command);
		if (script.isEmpty()) {
			throw new AssertionError("The script has ended, but the card is sent " + actual);
		}
		Exchange next = script.remove();
		if (!next.fits(actual)) {
			throw new AssertionError("Line " + next.line() + ": expected " + next.command() + " but was " + actual);
		}
		return next.answer().clone();
	}

	/** How many exchanges of the script did not take place. */
	public int left() {
		return script.size();
	}

	@Override
	public byte[] atr() {
		return atr.clone();
	}

	@Override
	public String reader() {
		return "script";
	}

	@Override
	public void close() {
		closed = true;
	}
}

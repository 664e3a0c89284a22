// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.apdu;

import java.util.HexFormat;
import java.util.Set;
import java.util.function.Consumer;

import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardFailure;

/**
 * Tells a listener each exchange as one line of text. Of commands that carry a PIN, a PUK or a key only the header and
 * the length are told, and nothing of their answers but the status.
 */
public final class RecordingChannel implements CardChannel {
	/**
	 * VERIFY, CHANGE REFERENCE DATA, RESET RETRY COUNTER (ISO/IEC 7816-4), GENERAL AUTHENTICATE, and the widespread
	 * additions: set management key, import key.
	 */
	public static final Set<Integer> SECRET = Set.of(0x20, 0x24, 0x2C, 0x86, 0x87, 0xFE, 0xFF);
	private static final int GET_RESPONSE = 0xC0;
	private static final int PUT_DATA = 0xDB;
	private static final HexFormat HEX = HexFormat.of().withUpperCase();

	private final CardChannel channel;
	private final Consumer<String> listener;
	private final Set<Integer> secret;
	private boolean hidden;

	/** Records with the default redaction. */
	public RecordingChannel(CardChannel channel, Consumer<String> listener) {
		this(channel, listener, SECRET);
	}

	/** @param secret the instruction bytes whose data is not told */
	public RecordingChannel(CardChannel channel, Consumer<String> listener, Set<Integer> secret) {
		this.channel = channel;
		this.listener = listener;
		this.secret = Set.copyOf(secret);
	}

	@Override
	public byte[] transmit(byte[] command) throws CardFailure {
		hidden = isHidden(command);
		listener.accept("> " + (hidden ? redacted(command) : HEX.formatHex(command)));
		byte[] answer;
		try {
			answer = channel.transmit(command);
		} catch (CardFailure e) {
			listener.accept("< failed: " + e.finding().rule());
			throw e;
		}
		listener.accept("< " + (hidden ? redactedAnswer(answer) : HEX.formatHex(answer)));
		return answer;
	}

	private boolean isHidden(byte[] command) {
		if (command.length < 4) {
			return false;
		}
		int ins = command[1] & 0xFF;
		// What GET RESPONSE fetches is part of the answer before it. Printed information may hold an admin key on some cards.
		return ins == GET_RESPONSE ? hidden : secret.contains(ins) || ins == PUT_DATA && secret.contains(0x24) && isPrintedInformation(command, hidden);
	}

	private static boolean isPrintedInformation(byte[] command, boolean before) {
		String text = HEX.formatHex(command, 0, Math.min(command.length, 16));
		return text.contains("5C035FC109") || before && !text.contains("5C03");
	}

	private static String redacted(byte[] command) {
		return HEX.formatHex(command, 0, 4) + (command.length > 5 ? " [" + (command.length - 4) + " bytes not shown]" : "");
	}

	private static String redactedAnswer(byte[] answer) {
		return (answer.length > 2 ? "[" + (answer.length - 2) + " bytes not shown] " : "") + ResponseApdu.statusOf(answer);
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

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.apdu;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardFailure;

/**
 * Fetches what a card holds back: {@code 61xx} is followed by GET RESPONSE (ISO/IEC 7816-4, 5.3.4), {@code 6Cxx} by the same
 * command with the length that the card names (5.1.3). A card that never ends is stopped.
 */
public final class GetResponseChannel implements CardChannel {
	private static final int GET_RESPONSE = 0xC0;
	private static final int LIMIT = 128 * 1024;

	private final CardChannel channel;

	public GetResponseChannel(CardChannel channel) {
		this.channel = channel;
	}

	@Override
	public byte[] transmit(byte[] command) throws CardFailure {
		byte[] answer = channel.transmit(command);
		StatusWord status = ResponseApdu.statusOf(answer);
		if (status.sw1() == 0x6C) {
			answer = again(command, status.sw2());
			status = ResponseApdu.statusOf(answer);
		}
		return status.sw1() == 0x61 ? collect(command[0], answer) : answer;
	}

	private byte[] again(byte[] command, int length) throws CardFailure {
		CommandApdu first = CommandApdu.parse(command).orElseThrow(() -> new CardFailure.UnexpectedAnswer("GET RESPONSE", 0x6C00 | length));
		byte[] bytes = new CommandApdu(first.cla(), first.ins(), first.p1(), first.p2(), first.data(), length == 0 ? 256 : length).encode();
		try {
			return channel.transmit(bytes);
		} finally {
			Arrays.fill(first.data(), (byte) 0);
			Arrays.fill(bytes, (byte) 0);
		}
	}

	private byte[] collect(byte cla, byte[] first) throws CardFailure {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		byte[] part = first;
		StatusWord status = ResponseApdu.statusOf(part);
		all.write(part, 0, part.length - 2);
		while (status.sw1() == 0x61) {
			int le = status.sw2() == 0 ? 256 : status.sw2();
			part = channel.transmit(new CommandApdu(cla & 0xEF, GET_RESPONSE, 0, 0, new byte[0], le).encode());
			status = ResponseApdu.statusOf(part);
			if (part.length < 2 || part.length == 2 && status.sw1() == 0x61 || all.size() > LIMIT) {
				throw new CardFailure.UnexpectedAnswer("GET RESPONSE", status.value());
			}
			all.write(part, 0, part.length - 2);
		}
		all.write(status.sw1());
		all.write(status.sw2());
		return all.toByteArray();
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

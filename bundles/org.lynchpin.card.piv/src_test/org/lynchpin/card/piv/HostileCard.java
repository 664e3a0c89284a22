// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.apdu.Tlv;

/** A card that answers as it likes: true answers, true ones that were damaged, well-formed nonsense, and noise. */
final class HostileCard implements CardChannel {
	private static final List<Integer> STATUS = List.of(0x9000, 0x9000, 0x9000, 0x9000, 0x6100, 0x6101, 0x61FF, 0x6C00, 0x6C10, 0x6282, 0x6300, 0x63C0, 0x63C1, 0x63CF,
			0x6581, 0x6700, 0x6882, 0x6982, 0x6983, 0x6985, 0x6A80, 0x6A81, 0x6A82, 0x6A84, 0x6A86, 0x6A88, 0x6D00, 0x6E00, 0x6F00, 0x0000, 0xFFFF);
	private static final List<Integer> TAGS = List.of(0x53, 0x70, 0x71, 0x7C, 0x7E, 0x80, 0x81, 0x82, 0x86, 0x7F49, 0x5F2F, 0x61, 0xAC, 0x30, 0x34, 0x3E, 0xFE,
			0x01, 0x05, 0x06, 0xC1, 0x4F, 0x02);
	private static final int LONGEST = 300;

	private final Random random;
	private final CardChannel honest;
	private final int honesty;
	private boolean first = true;

	HostileCard(Random random, CardChannel honest) {
		this.random = random;
		this.honest = honest;
		this.honesty = random.nextInt(100);
	}

	@Override
	public byte[] transmit(byte[] command) throws CardFailure {
		if (first) {
			first = false; // a card that is not even selected would end the conversation here
			return honest.transmit(command);
		}
		if (random.nextInt(100) < honesty) {
			return honest.transmit(command);
		}
		return switch (random.nextInt(5)) {
		case 0 -> damaged(honest.transmit(command));
		case 1 -> noise(random.nextInt(LONGEST));
		case 2 -> status(new byte[0]);
		default -> status(nonsense(0));
		};
	}

	private byte[] damaged(byte[] answer) {
		byte[] copy = Arrays.copyOf(answer, random.nextInt(answer.length + 3));
		for (int i = random.nextInt(4); i > 0 && copy.length > 0; i--) {
			copy[random.nextInt(copy.length)] = (byte) random.nextInt();
		}
		return random.nextBoolean() ? copy : status(copy);
	}

	/** Data objects within data objects. */
	private byte[] nonsense(int depth) {
		int tag = TAGS.get(random.nextInt(TAGS.size()));
		byte[] value = depth < 4 && random.nextInt(3) > 0 ? nonsense(depth + 1) : noise(random.nextInt(random.nextInt(10) == 0 ? LONGEST : 34));
		byte[] object = Tlv.encode(tag, value);
		if (random.nextInt(3) > 0) {
			return object;
		}
		byte[] other = nonsense(depth + 2);
		byte[] both = Arrays.copyOf(object, object.length + other.length);
		System.arraycopy(other, 0, both, object.length, other.length);
		return both;
	}

	private byte[] noise(int length) {
		byte[] bytes = new byte[length];
		random.nextBytes(bytes);
		return bytes;
	}

	private byte[] status(byte[] data) {
		int status = STATUS.get(random.nextInt(STATUS.size()));
		byte[] answer = Arrays.copyOf(data, data.length + 2);
		answer[data.length] = (byte) (status >> 8);
		answer[data.length + 1] = (byte) status;
		return answer;
	}

	@Override
	public byte[] atr() {
		return random.nextInt(10) == 0 ? noise(random.nextInt(34)) : honest.atr();
	}

	@Override
	public void close() {
		honest.close();
	}
}

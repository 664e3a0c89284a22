// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

import org.lynchpin.card.CardChannel;
import org.lynchpin.card.apdu.CommandApdu;
import org.lynchpin.card.apdu.Tlv;

/**
 * A card that shows data objects and the retry counter of its PIN, lets objects be written where it has room, and refuses
 * all else: as much of the standard as that takes. Extended length or none.
 */
final class ObjectCard implements CardChannel {
	private static final byte[] PROPERTIES = HexFormat.of().parseHex("61114F0600001000010079074F05A000000308");
	private final Map<Integer, byte[]> objects = new HashMap<>();
	private final String atr;
	private final boolean extended;
	private int room;
	private boolean keepsHalf;
	private int writes;
	private byte[] rest = {};
	private final ByteArrayOutputStream chain = new ByteArrayOutputStream();

	/** @param extended whether it takes extended length; its answer to reset does not say */
	ObjectCard(boolean extended) {
		this("3B800181", extended);
	}

	ObjectCard(String atr, boolean extended) {
		this.atr = atr;
		this.extended = extended;
	}

	/** Lets objects be written up to that many bytes. */
	ObjectCard withRoom(int bytes) {
		room = bytes;
		return this;
	}

	/** What does not fit is refused, and yet a part of it is there: a card that does not keep to the standard. */
	ObjectCard keepingHalf() {
		keepsHalf = true;
		return this;
	}

	/** How many objects were written or removed. */
	int writes() {
		return writes;
	}

	/** Whether there is such an object. */
	boolean has(int tag) {
		return objects.containsKey(tag);
	}

	/** Puts the value of an object, to be shown in the template 53. */
	ObjectCard with(int tag, byte[] value) {
		objects.put(tag, Tlv.encode(0x53, value));
		return this;
	}

	/** Puts all bytes of an answer to GET DATA. */
	ObjectCard answering(int tag, byte[] answer) {
		objects.put(tag, answer);
		return this;
	}

	@Override
	public byte[] transmit(byte[] bytes) {
		CommandApdu command = CommandApdu.parse(bytes).orElseThrow();
		if (!extended && command.isLong()) {
			return status(0x6700);
		}
		return switch (command.ins()) {
		case 0xA4 -> answer(PROPERTIES, command.le());
		case 0xCB -> object(command);
		case 0xDB -> status(room == 0 ? 0x6D00 : piece(command));
		case 0xC0 -> answer(rest, command.le());
		case 0x20 -> status(command.data().length == 0 && command.p2() == 0x80 ? 0x63C3 : 0x6A88);
		default -> status(0x6D00);
		};
	}

	private int piece(CommandApdu command) {
		chain.writeBytes(command.data());
		if ((command.cla() & 0x10) != 0) {
			return 0x9000;
		}
		byte[] all = chain.toByteArray();
		chain.reset();
		return write(all);
	}

	/** Stores {@code 5C 03 tag 53 L value}. */
	private int write(byte[] data) {
		writes++;
		int tag = (data[2] & 0xFF) << 16 | (data[3] & 0xFF) << 8 | data[4] & 0xFF;
		byte[] template = Arrays.copyOfRange(data, 5, data.length);
		if (template[1] == 0) {
			objects.remove(tag);
		} else if (template.length <= room) {
			objects.put(tag, template);
		} else if (keepsHalf) {
			objects.put(tag, Tlv.encode(0x53, Arrays.copyOfRange(template, 4, room / 2)));
		}
		return template.length <= room ? 0x9000 : 0x6A84;
	}

	private byte[] object(CommandApdu command) {
		int tag = 0;
		for (int i = 2; i < command.data().length; i++) {
			tag = tag << 8 | command.data()[i] & 0xFF;
		}
		byte[] object = objects.get(tag);
		return object == null ? status(0x6A82) : answer(object, command.le());
	}

	private byte[] answer(byte[] data, int le) {
		int length = Math.min(le, data.length);
		rest = Arrays.copyOfRange(data, length, data.length);
		byte[] answer = Arrays.copyOf(data, length + 2);
		byte[] status = status(rest.length == 0 ? 0x9000 : 0x6100 | Math.min(rest.length, 255));
		System.arraycopy(status, 0, answer, length, 2);
		return answer;
	}

	private static byte[] status(int value) {
		return new byte[] { (byte) (value >> 8), (byte) value };
	}

	@Override
	public byte[] atr() {
		return HexFormat.of().parseHex(atr);
	}

	@Override
	public void close() {
		rest = new byte[0]; // the objects stay
	}
}

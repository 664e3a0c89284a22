// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.apdu;

import java.util.Arrays;
import java.util.Optional;

import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardFailure;

/**
 * Lets long commands be sent to every card: in extended length where the card can, else as a chain of short commands
 * (ISO/IEC 7816-4, 5.3.3), with short expected length. A card that does not say what it can is given one long command, and the
 * answer decides; the first long command should therefore be one that changes nothing. A card that refuses the length of the
 * first piece of a chain gets shorter ones.
 */
public final class ChainingChannel implements CardChannel {
	private static final int CHAIN = 0x10;
	/** As much as a short command can carry, and what cards with smaller buffers are known to take. */
	private static final int[] PIECES = { 255, 200, 128 };

	private final CardChannel channel;
	private Optional<Boolean> extended;
	private int size;

	/** @param extended whether the card takes extended length; empty where that is not known */
	public ChainingChannel(CardChannel channel, Optional<Boolean> extended) {
		this.channel = channel;
		this.extended = extended;
	}

	/** Whether the card takes extended length, as far as it is known by now. */
	public Optional<Boolean> extendedLength() {
		return extended;
	}

	@Override
	public byte[] transmit(byte[] command) throws CardFailure {
		Optional<CommandApdu> parsed = CommandApdu.isExtended(command) ? CommandApdu.parse(command).filter(CommandApdu::isLong) : Optional.empty();
		return parsed.isPresent() ? transmitLong(command, parsed.get()) : transmitShort(command);
	}

	/** A command that fits a short one may still be longer than the card's buffer. */
	private byte[] transmitShort(byte[] command) throws CardFailure {
		boolean tooLong = command.length > 5 && (command[4] & 0xFF) > piece();
		byte[] answer = tooLong ? new byte[0] : channel.transmit(command);
		boolean shorter = tooLong || isRefusedForLength(answer) && command.length > 5 && (command[4] & 0xFF) > PIECES[PIECES.length - 1];
		Optional<CommandApdu> parsed = shorter ? CommandApdu.parse(command) : Optional.empty();
		if (parsed.isEmpty()) {
			return tooLong ? channel.transmit(command) : answer;
		}
		while (piece() >= parsed.get().data().length) {
			size++;
		}
		return chain(parsed.get());
	}

	private int piece() {
		return PIECES[size];
	}

	private static boolean isRefusedForLength(byte[] answer) {
		return answer.length == 2 && ResponseApdu.statusOf(answer).equals(StatusWord.WRONG_LENGTH);
	}

	private byte[] transmitLong(byte[] command, CommandApdu apdu) throws CardFailure {
		if (extended.isEmpty()) {
			return first(command, apdu);
		}
		if (!extended.get()) {
			return chain(apdu);
		}
		byte[] answer = channel.transmit(command);
		// Nothing at all is what some readers make of a command that the protocol T=0 cannot carry.
		if (answer.length >= 2 && !ResponseApdu.statusOf(answer).equals(StatusWord.WRONG_LENGTH)) {
			return answer;
		}
		// Refused for its data alone: longer than the card's buffer, which says nothing of shorter ones.
		extended = Optional.of(answer.length >= 2 && apdu.data().length > PIECES[0]);
		return chain(apdu);
	}

	private byte[] first(byte[] command, CommandApdu apdu) throws CardFailure {
		try {
			byte[] answer = channel.transmit(command);
			extended = Optional.of(understood(ResponseApdu.statusOf(answer)));
			if (extended.get()) {
				return answer;
			}
		} catch (CardFailure.CardRemoved | CardFailure.CardReset | CardFailure.CardTimeout | CardFailure.ReaderMissing | CardFailure.ServiceStopped e) {
			throw e;
		} catch (CardFailure e) {
			// A reader that refuses long commands does so without asking the card; whatever else it was, the short command meets it again.
			extended = Optional.of(false);
		}
		return chain(apdu);
	}

	private static boolean understood(StatusWord status) {
		return status.isOk() || status.sw1() == 0x61 || status.equals(StatusWord.FILE_NOT_FOUND)
				|| status.equals(StatusWord.SECURITY_STATUS_NOT_SATISFIED) || status.equals(StatusWord.REFERENCE_DATA_NOT_FOUND)
				|| status.equals(StatusWord.NOT_ENOUGH_MEMORY);
	}

	private byte[] chain(CommandApdu apdu) throws CardFailure {
		byte[] data = apdu.data();
		int at = 0;
		while (data.length - at > piece()) {
			byte[] piece = Arrays.copyOfRange(data, at, at + piece());
			byte[] answer = channel.transmit(new CommandApdu(apdu.cla() | CHAIN, apdu.ins(), apdu.p1(), apdu.p2(), piece, 0).encode());
			if (at == 0 && size < PIECES.length - 1 && isRefusedForLength(answer)) {
				size++; // nothing has begun yet
			} else if (!ResponseApdu.statusOf(answer).isOk()) {
				return answer;
			} else {
				at += piece.length;
			}
		}
		byte[] rest = Arrays.copyOfRange(data, at, data.length);
		return channel.transmit(new CommandApdu(apdu.cla(), apdu.ins(), apdu.p1(), apdu.p2(), rest, Math.min(apdu.le(), 256)).encode());
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

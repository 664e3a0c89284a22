// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.apdu.AnswerToReset;
import org.lynchpin.card.apdu.ChainingChannel;
import org.lynchpin.card.apdu.CommandApdu;
import org.lynchpin.card.apdu.CountingChannel;
import org.lynchpin.card.apdu.GetResponseChannel;
import org.lynchpin.card.apdu.MalformedTlv;
import org.lynchpin.card.apdu.ResponseApdu;
import org.lynchpin.card.apdu.StatusWord;
import org.lynchpin.card.apdu.Tlv;

/** The card commands of SP 800-73-4 part 2, and the widespread additions, one exchange each. Remembers nothing of the card. */
final class PivApplet {
	/** The application identifier without its version (SP 800-73-4 part 1, 2.2). */
	private static final byte[] AID = HexFormat.of().parseHex("A00000030800001000");
	/** The whole identifier, for cards that do not select by a part of it. */
	private static final byte[] WHOLE_AID = HexFormat.of().parseHex("A000000308000010000100");
	private static final Set<StatusWord> NO_SUCH_APPLICATION = Set.of(StatusWord.FILE_NOT_FOUND, StatusWord.REFERENCE_DATA_NOT_FOUND, StatusWord.FUNCTION_NOT_SUPPORTED);
	private static final byte[] NOTHING = {};

	private final CountingChannel counter;
	private final CardChannel channel;
	private final AnswerToReset reset;
	private byte[] selectedBy = AID;
	private final ReentrantLock working = new ReentrantLock();

	PivApplet(CardChannel card) {
		reset = AnswerToReset.parse(card.atr());
		counter = new CountingChannel(card);
		channel = new ChainingChannel(new GetResponseChannel(counter), reset.extendedLength());
	}

	AnswerToReset reset() {
		return reset;
	}

	String reader() {
		return channel.reader();
	}

	int exchanges() {
		return counter.exchanges();
	}

	/** Gives the card back, after some last work if no command is under way: closing must end a command that another thread waits for. */
	void close(Runnable lastWork) {
		if (working.tryLock()) {
			try {
				lastWork.run();
			} finally {
				working.unlock();
			}
		}
		channel.close();
	}

	/** Selects the application (3.1.1); the answer is its property template. */
	ResponseApdu select() throws CardFailure {
		ResponseApdu answer = send("SELECT", new CommandApdu(0, 0xA4, 0x04, 0x00, selectedBy, 256));
		if (selectedBy == AID && NO_SUCH_APPLICATION.contains(answer.status())) {
			answer = send("SELECT", new CommandApdu(0, 0xA4, 0x04, 0x00, WHOLE_AID, 256));
			selectedBy = isSelected(answer) ? WHOLE_AID : AID;
		}
		return answer;
	}

	/** A warning, such as that the application is blocked for some uses (6283), comes with an application that is selected. */
	static boolean isSelected(ResponseApdu answer) {
		return answer.isOk() || answer.status().isWarning();
	}

	/** Reads a data object (3.1.2): status and what is in the template 53, or for the discovery object in 7E. */
	ResponseApdu getData(int tag) throws CardFailure {
		return send("GET DATA", new CommandApdu(0, 0xCB, 0x3F, 0xFF, tagList(tag), CommandApdu.ALL));
	}

	/** Writes a data object (3.3.1); an empty value removes it. */
	StatusWord putData(int tag, byte[] value) throws CardFailure {
		byte[] list = tagList(tag);
		byte[] template = Tlv.encode(0x53, value);
		byte[] data = Arrays.copyOf(list, list.length + template.length);
		System.arraycopy(template, 0, data, list.length, template.length);
		return send("PUT DATA", CommandApdu.of(0xDB, 0x3F, 0xFF, data)).status();
	}

	/** Asks for the state of a PIN without presenting one (3.2.1): its retry counter, or that it has been verified. */
	StatusWord askVerified(int reference) throws CardFailure {
		return send("VERIFY", CommandApdu.of(0x20, 0x00, reference, NOTHING)).status();
	}

	/** Makes a verified PIN one that has not been verified (3.2.1, P1 = FF); cards before SP 800-73-4 refuse. */
	StatusWord forgetVerified(int reference) throws CardFailure {
		return send("VERIFY", CommandApdu.of(0x20, 0xFF, reference, NOTHING)).status();
	}

	/** Presents a PIN of eight bytes (3.2.1). */
	StatusWord verify(int reference, byte[] pin) throws CardFailure {
		return sendSecret("VERIFY", CommandApdu.of(0x20, 0x00, reference, pin)).status();
	}

	/** Changes a PIN or PUK: the old one and the new one, eight bytes each (3.2.2). */
	StatusWord changeReferenceData(int reference, byte[] both) throws CardFailure {
		return sendSecret("CHANGE REFERENCE DATA", CommandApdu.of(0x24, 0x00, reference, both)).status();
	}

	/** Sets a PIN by the PUK: the PUK and the new PIN, eight bytes each (3.2.3). */
	StatusWord resetRetryCounter(int reference, byte[] both) throws CardFailure {
		return sendSecret("RESET RETRY COUNTER", CommandApdu.of(0x2C, 0x00, reference, both)).status();
	}

	/** The dynamic authentication template 7C, made of {@code parts}, to the card and from it (3.2.4). */
	ResponseApdu generalAuthenticate(int algorithm, int key, int le, byte[]... parts) throws CardFailure {
		return sendSecret("GENERAL AUTHENTICATE", new CommandApdu(0, 0x87, algorithm, key, Tlv.encode(0x7C, parts), le));
	}

	/** Makes a key (3.3.2); the answer is the template 7F49. */
	ResponseApdu generate(int key, int algorithm, int le) throws CardFailure {
		byte[] template = Tlv.encode(0xAC, Tlv.encode(0x80, new byte[] { (byte) algorithm }));
		return send("GENERATE ASYMMETRIC KEY PAIR", new CommandApdu(0, 0x47, 0x00, key, template, le));
	}

	/** An instruction of the widespread additions that has no secret data. */
	ResponseApdu addition(String operation, int ins, int p1, int p2) throws CardFailure {
		return send(operation, new CommandApdu(0, ins, p1, p2, NOTHING, 256));
	}

	/** The same for an answer that may be long: a public key, a certificate. */
	ResponseApdu longAddition(String operation, int ins, int p1, int p2) throws CardFailure {
		return send(operation, new CommandApdu(0, ins, p1, p2, NOTHING, CommandApdu.ALL));
	}

	/** SET MANAGEMENT KEY of the widespread additions. */
	StatusWord setManagementKey(byte[] data) throws CardFailure {
		return sendSecret("SET MANAGEMENT KEY", CommandApdu.of(0xFF, 0xFF, 0xFF, data)).status();
	}

	/** The data objects in an answer that has to be right. */
	static List<Tlv> objects(String operation, ResponseApdu answer) throws CardFailure.UnexpectedAnswer {
		try {
			return Tlv.parse(answer.data());
		} catch (MalformedTlv e) {
			throw new CardFailure.UnexpectedAnswer(operation, answer.status().value()).<CardFailure.UnexpectedAnswer>because(e);
		}
	}

	/** The value of one data object within another, if both are there. */
	static Optional<byte[]> within(String operation, ResponseApdu answer, int outer, int inner) throws CardFailure.UnexpectedAnswer {
		Optional<Tlv> template = Tlv.find(objects(operation, answer), outer);
		if (template.isEmpty()) {
			return Optional.empty();
		}
		try {
			return Tlv.find(template.get().children(), inner).map(Tlv::value);
		} catch (MalformedTlv e) {
			throw new CardFailure.UnexpectedAnswer(operation, answer.status().value()).<CardFailure.UnexpectedAnswer>because(e);
		}
	}

	private ResponseApdu sendSecret(String operation, CommandApdu command) throws CardFailure {
		try {
			return send(operation, command);
		} finally {
			Arrays.fill(command.data(), (byte) 0);
		}
	}

	private ResponseApdu send(String operation, CommandApdu command) throws CardFailure {
		byte[] bytes = command.encode();
		working.lock();
		try {
			return ResponseApdu.parse(channel.transmit(bytes), operation);
		} finally {
			working.unlock();
			Arrays.fill(bytes, (byte) 0);
		}
	}

	private static byte[] tagList(int tag) {
		byte[] tagOnly = Tlv.encode(tag);
		return Tlv.encode(0x5C, Arrays.copyOf(tagOnly, tagOnly.length - 1));
	}
}

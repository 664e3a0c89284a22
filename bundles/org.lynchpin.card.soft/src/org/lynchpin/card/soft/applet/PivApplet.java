// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft.applet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.HexFormat;

import org.lynchpin.card.apdu.Tlv;
import org.lynchpin.core.key.KeyAlgorithm;

/**
 * A PIV card after NIST SP 800-73-4: command APDU in, response APDU out. Whatever comes in, a status word goes out.
 * Not for two threads at once.
 */
public final class PivApplet implements AutoCloseable {
	private static final int GET_RESPONSE = 0xC0;
	private static final int SHORT_RESPONSE = 256;
	/** As much as extended length can carry at once. */
	private static final int GREATEST_CHAIN = 65_535;
	private final CardCore card;
	private final DataCommands data;
	private final ReferenceDataCommands referenceData;
	private final AuthenticationCommands authentication;
	private final KeyCommands keys;
	private final VendorCommands vendor;
	private boolean selected;
	private Command chainStart;
	private final ByteArrayOutputStream chain = new ByteArrayOutputStream();
	private byte[] pending = new byte[0];

	private PivApplet(CardCore card) {
		this.card = card;
		this.data = new DataCommands(card);
		this.referenceData = new ReferenceDataCommands(card);
		this.authentication = new AuthenticationCommands(card);
		this.keys = new KeyCommands(card);
		this.vendor = new VendorCommands(card);
	}

	/** A card fresh from the factory, kept nowhere. */
	public static PivApplet blank(SoftCardProfile profile) {
		return blank(profile, CardMemory.volatileMemory());
	}

	/** A card fresh from the factory. Nothing is saved before the first change. */
	public static PivApplet blank(SoftCardProfile profile, CardMemory memory) {
		CardState state = CardState.factory(profile);
		if (profile.has(Addition.ATTEST)) {
			equipForAttestation(profile, state);
		}
		return new PivApplet(new CardCore(profile, state, memory));
	}

	/**
	 * A card as it was saved.
	 *
	 * @throws IOException if the content is damaged or of a later version
	 */
	public static PivApplet restored(byte[] content, CardMemory memory) throws IOException {
		CardContentFormat.Stored stored = CardContentFormat.read(content);
		return new PivApplet(new CardCore(stored.profile(), stored.state(), memory));
	}

	private static void equipForAttestation(SoftCardProfile profile, CardState state) {
		try {
			KeyPair pair = PivKeys.generate(KeyAlgorithm.P256);
			SlotKey key = new SlotKey(KeyAlgorithm.P256, SlotKey.PIN_ONCE, 1, false, pair.getPublic(), pair.getPrivate());
			state.keys.put(CardState.ATTESTATION, key);
			byte[] certificate = new AttestationCertificate(state.serial, new byte[3]).ofIssuer(key);
			state.objects.put(DataCommands.ATTESTATION_CERTIFICATE,
					Tlv.encode(0x53, Tlv.encode(0x70, certificate), Tlv.encode(0x71, new byte[1]), Tlv.encode(0xFE)));
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("This Java runtime has no P-256", e);
		}
	}

	/** All of the card, with its secrets, for {@link #restored}; the caller zeroes it. */
	public byte[] content() {
		return CardContentFormat.write(card.profile, card.state());
	}

	/** What kind of card it is. */
	public SoftCardProfile profile() {
		return card.profile;
	}

	/** The serial number that the vendor instruction tells. */
	public int serial() {
		return card.state().serial;
	}

	/** The answer to reset. */
	public byte[] atr() {
		return HexFormat.of().parseHex(card.profile.atr());
	}

	/** Power off and on: nothing is verified, nothing is selected. */
	public void reset() {
		card.status.reset();
		selected = false;
		endChain();
		forgetPending();
	}

	/** Answers a command APDU, valid or not. */
	public byte[] process(byte[] bytes) {
		try {
			return answer(Command.parse(bytes));
		} catch (Refusal e) {
			return withStatus(new byte[0], 0, e.statusWord());
		} catch (GeneralSecurityException | RuntimeException e) {
			// a real card that meets a defect of its own says 6F00 and goes on
			endChain();
			return withStatus(new byte[0], 0, Refusal.DEFECT);
		}
	}

	private byte[] answer(Command command) throws Refusal, GeneralSecurityException {
		try {
			Refusal.unless((command.cla() & 0xE0) == 0, Refusal.NO_CLASS);
			Refusal.unless((command.cla() & 0x0C) == 0, Refusal.SECURE_MESSAGING);
			Refusal.unless((command.cla() & 0x03) == 0, Refusal.LOGICAL_CHANNEL);
			Refusal.unless(!command.extended() || card.profile.extendedLength(), Refusal.WRONG_LENGTH);
			if (command.ins() == GET_RESPONSE) {
				Refusal.unless(pending.length > 0, Refusal.CONDITIONS);
				return respond(pending, command);
			}
			forgetPending();
			if (command.chained()) {
				collect(command);
				return withStatus(new byte[0], 0, 0x9000);
			}
			return respond(dispatch(whole(command)), command);
		} finally {
			command.wipe();
		}
	}

	private void collect(Command command) throws Refusal {
		if (chainStart != null && !command.continues(chainStart)) {
			endChain();
		}
		if (chain.size() + command.data().length > GREATEST_CHAIN) {
			endChain();
			throw new Refusal(Refusal.WRONG_LENGTH);
		}
		chainStart = command;
		chain.writeBytes(command.data());
	}

	private Command whole(Command last) {
		if (chainStart == null || !last.continues(chainStart)) {
			endChain();
			return last;
		}
		chain.writeBytes(last.data());
		byte[] all = chain.toByteArray();
		endChain();
		return last.with(all);
	}

	private void endChain() {
		int size = chain.size();
		chain.reset();
		chain.writeBytes(new byte[size]); // a chain may have carried a key
		chain.reset();
		chainStart = null;
	}

	private byte[] dispatch(Command command) throws Refusal, GeneralSecurityException {
		if (command.ins() != 0x87) {
			card.status.anotherCommand();
		}
		try {
			if (command.ins() == 0xA4) {
				return select(command);
			}
			Refusal.unless(selected, Refusal.NO_INSTRUCTION);
			return switch (command.ins()) {
			case 0x20 -> referenceData.verify(command);
			case 0x24 -> referenceData.change(command);
			case 0x2C -> referenceData.resetRetryCounter(command);
			case 0x47 -> keys.generate(command);
			case 0x87 -> authentication.authenticate(command);
			case 0xCB -> data.get(command);
			case 0xDB -> data.put(command);
			default -> addition(command);
			};
		} finally {
			command.wipe();
		}
	}

	private byte[] addition(Command command) throws Refusal, GeneralSecurityException {
		Addition addition = card.profile.additions().stream().filter(each -> each.instruction() == command.ins()).findFirst()
				.orElseThrow(() -> new Refusal(Refusal.NO_INSTRUCTION));
		return switch (addition) {
		case VERSION -> vendor.version();
		case SERIAL -> vendor.serial();
		case METADATA -> vendor.metadata(command);
		case SET_ADMIN_KEY -> vendor.setAdminKey(command);
		case SET_RETRIES -> vendor.setRetries(command);
		case RESET -> vendor.reset(command);
		case ATTEST -> vendor.attest(command);
		case IMPORT_KEY -> keys.importKey(command);
		case MOVE_KEY -> keys.move(command);
		};
	}

	/** What cannot be selected leaves everything as it was (SP 800-73-4 part 2, 3.1.1). */
	private byte[] select(Command command) throws Refusal {
		command.parameters(0x04, 0x00);
		Refusal.unless(DataCommands.isPiv(command.data()), Refusal.NOT_FOUND);
		if (card.profile.selectLogsOut()) {
			card.status.reset();
		}
		selected = true;
		return data.properties();
	}

	private byte[] respond(byte[] response, Command command) {
		int length = Math.min(response.length, Math.min(command.expected(), command.extended() ? Integer.MAX_VALUE : SHORT_RESPONSE));
		int rest = response.length - length;
		byte[] answer = withStatus(response, length, rest == 0 ? 0x9000 : 0x6100 | (rest > 255 ? 0 : rest));
		byte[] remaining = Arrays.copyOfRange(response, length, response.length);
		forgetPending();
		pending = remaining;
		return answer;
	}

	private void forgetPending() {
		Arrays.fill(pending, (byte) 0);
		pending = new byte[0];
	}

	private static byte[] withStatus(byte[] response, int length, int statusWord) {
		return ByteBuffer.allocate(length + 2).put(response, 0, length).putShort((short) statusWord).array();
	}

	@Override
	public void close() {
		reset();
		card.close();
	}
}

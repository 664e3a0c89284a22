// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft.applet;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;

import org.lynchpin.card.apdu.Tlv;

/** The vendor additions that are not about slot keys: version, serial, metadata, management key, tries, reset. */
final class VendorCommands {
	private static final int PIN = 0x80;
	private static final int PUK = 0x81;
	private static final int TOUCH_NEVER = 1;
	private static final int TOUCH_ALWAYS = 2;
	private final CardCore card;

	VendorCommands(CardCore card) {
		this.card = card;
	}

	byte[] version() {
		String[] parts = card.profile.version().split("\\.");
		byte[] version = new byte[3];
		for (int i = 0; i < version.length && i < parts.length; i++) {
			version[i] = (byte) Integer.parseInt(parts[i]);
		}
		return version;
	}

	byte[] serial() {
		return ByteBuffer.allocate(4).putInt(card.state().serial).array();
	}

	byte[] metadata(Command command) throws Refusal {
		Refusal.unless(command.p1() == 0, Refusal.WRONG_PARAMETER);
		return switch (command.p2()) {
		case PIN -> counter(card.state().pin, card.profile.factoryPin());
		case PUK -> counter(card.state().puk, card.profile.factoryPuk());
		case AuthenticationCommands.ADMIN_KEY -> adminKey();
		default -> key(command.p2());
		};
	}

	private static byte[] counter(Counter counter, String factory) {
		return DataObjects.join(Tlv.encode(1, new byte[] { (byte) 0xFF }), Tlv.encode(5, flag(counter.is(factory))),
				Tlv.encode(6, new byte[] { (byte) counter.tries(), (byte) counter.left() }));
	}

	private byte[] adminKey() {
		CardState state = card.state();
		boolean isFactory = CardState.factoryAdminKey(state.adminAlgorithm()).equals(state.adminKey());
		return DataObjects.join(Tlv.encode(1, new byte[] { (byte) state.adminAlgorithm().id() }),
				Tlv.encode(2, new byte[] { 0, (byte) (state.adminTouch() == 0 ? TOUCH_NEVER : TOUCH_ALWAYS) }), Tlv.encode(5, flag(isFactory)));
	}

	private byte[] key(int slot) throws Refusal {
		Refusal.unless(KeyCommands.isSlot(slot), Refusal.WRONG_PARAMETER);
		SlotKey key = card.state().keys.get(slot);
		Refusal.unless(key != null, Refusal.NO_REFERENCE);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(Tlv.encode(1, new byte[] { (byte) PivKeys.id(key.algorithm()) }));
		out.writeBytes(Tlv.encode(2, new byte[] { (byte) key.pinPolicy(), (byte) key.touchPolicy() }));
		out.writeBytes(Tlv.encode(3, new byte[] { (byte) (key.generated() ? 1 : 2) }));
		out.writeBytes(Tlv.encode(4, PivKeys.encode(key.publicKey())));
		return out.toByteArray();
	}

	private static byte[] flag(boolean value) {
		return new byte[] { (byte) (value ? 1 : 0) };
	}

	/** Data: algorithm, 9B, length, key. P2 is FF, or FE where touching is wanted. */
	byte[] setAdminKey(Command command) throws Refusal {
		Refusal.unless(command.p1() == 0xFF && (command.p2() == 0xFF || command.p2() == 0xFE), Refusal.WRONG_PARAMETER);
		Refusal.unless(card.status.admin(), Refusal.NOT_VERIFIED);
		byte[] data = command.data();
		Refusal.unless(data.length > 3 && (data[1] & 0xFF) == AuthenticationCommands.ADMIN_KEY && (data[2] & 0xFF) == data.length - 3, Refusal.WRONG_DATA);
		AdminKeyAlgorithm algorithm = AdminKeyAlgorithm.of(data[0]).filter(each -> each.keyLength() == data.length - 3)
				.orElseThrow(() -> new Refusal(Refusal.WRONG_DATA));
		byte[] key = Arrays.copyOfRange(data, 3, data.length);
		try {
			card.state().setAdminKey(algorithm, key, command.p2() == 0xFE ? 1 : 0);
		} finally {
			Arrays.fill(key, (byte) 0);
		}
		card.save();
		return new byte[0];
	}

	/** P1 tries of the PIN, P2 tries of the PUK. PIN and PUK become the factory's. */
	byte[] setRetries(Command command) throws Refusal {
		Refusal.unless(card.status.admin() && card.status.pin(), Refusal.NOT_VERIFIED);
		Refusal.unless(command.p1() >= 1 && command.p1() <= 15 && command.p2() >= 1 && command.p2() <= 15, Refusal.WRONG_PARAMETER);
		card.state().pin.reset(card.profile.factoryPin(), command.p1());
		card.state().puk.reset(card.profile.factoryPuk(), command.p2());
		card.status.pin(false, false);
		card.save();
		return new byte[0];
	}

	byte[] reset(Command command) throws Refusal {
		command.parameters(0, 0);
		Refusal.unless(card.state().pin.left() == 0 && card.state().puk.left() == 0, Refusal.CONDITIONS);
		card.factory();
		return new byte[0];
	}

	byte[] attest(Command command) throws Refusal, GeneralSecurityException {
		Refusal.unless(command.p2() == 0 && KeyCommands.isSlot(command.p1()), Refusal.WRONG_PARAMETER);
		SlotKey key = card.state().keys.get(command.p1());
		SlotKey issuer = card.state().keys.get(CardState.ATTESTATION);
		Refusal.unless(key != null && issuer != null, Refusal.NO_REFERENCE);
		Refusal.unless(key.generated(), Refusal.CONDITIONS);
		return new AttestationCertificate(card.state().serial, version()).over(command.p1(), key, issuer);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft.applet;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

import org.lynchpin.card.apdu.Tlv;

/** GENERAL AUTHENTICATE (SP 800-73-4 part 2, 3.2.4; examples in its appendix A). */
final class AuthenticationCommands {
	static final int ADMIN_KEY = 0x9B;
	private static final int WITNESS = 0x80;
	private static final int CHALLENGE = 0x81;
	private static final int RESPONSE = 0x82;
	private static final int EXPONENTIATION = 0x85;
	private final SecureRandom random = new SecureRandom();
	private final CardCore card;

	AuthenticationCommands(CardCore card) {
		this.card = card;
	}

	byte[] authenticate(Command command) throws Refusal, GeneralSecurityException {
		List<Tlv> template = DataObjects.parse(DataObjects.only(command.data(), 0x7C));
		return command.p2() == ADMIN_KEY ? adminKey(command, template) : slotKey(command, template);
	}

	private byte[] adminKey(Command command, List<Tlv> template) throws Refusal, GeneralSecurityException {
		AdminKeyAlgorithm algorithm = card.state().adminAlgorithm();
		Refusal.unless(AdminKeyAlgorithm.of(command.p1()).filter(algorithm::equals).isPresent(), Refusal.WRONG_PARAMETER);
		Optional<byte[]> witness = DataObjects.find(template, WITNESS);
		Optional<byte[]> challenge = DataObjects.find(template, CHALLENGE);
		Optional<byte[]> response = DataObjects.find(template, RESPONSE);
		if (witness.isPresent() && witness.get().length == 0) {
			byte[] nonce = nonce();
			card.status.expectWitness(nonce);
			return Tlv.encode(0x7C, Tlv.encode(WITNESS, crypt(true, nonce)));
		}
		if (witness.isPresent() && challenge.isPresent()) {
			prove(card.status.takeWitness(), witness.get());
			Refusal.unless(challenge.get().length == algorithm.blockLength(), Refusal.WRONG_DATA);
			byte[] answer = crypt(true, challenge.get());
			card.status.admin(true);
			return Tlv.encode(0x7C, Tlv.encode(RESPONSE, answer));
		}
		if (challenge.isPresent() && challenge.get().length == 0) {
			byte[] nonce = nonce();
			card.status.expectChallenge(nonce);
			return Tlv.encode(0x7C, Tlv.encode(CHALLENGE, nonce));
		}
		// encrypting what the terminal chose, before it has proven anything, would be an oracle for the key
		Refusal.unless(response.isPresent() && challenge.isEmpty(), Refusal.WRONG_DATA);
		byte[] expected = card.status.takeChallenge();
		prove(expected.length == 0 ? expected : crypt(true, expected), response.get());
		card.status.admin(true);
		return new byte[0];
	}

	private void prove(byte[] expected, byte[] actual) throws Refusal {
		boolean same = expected.length > 0 && MessageDigest.isEqual(expected, actual);
		if (!same) {
			card.status.admin(false);
			throw new Refusal(Refusal.NOT_VERIFIED);
		}
	}

	private byte[] nonce() {
		byte[] nonce = new byte[card.state().adminAlgorithm().blockLength()];
		random.nextBytes(nonce);
		return nonce;
	}

	private byte[] crypt(boolean encrypt, byte[] block) throws GeneralSecurityException {
		AdminKeyAlgorithm algorithm = card.state().adminAlgorithm();
		return card.state().adminKey().<byte[], GeneralSecurityException>use(key -> algorithm.crypt(encrypt, key, block));
	}

	private byte[] slotKey(Command command, List<Tlv> template) throws Refusal, GeneralSecurityException {
		boolean justNow = card.status.takePinJustNow();
		Refusal.unless(KeyCommands.isSlot(command.p2()), Refusal.WRONG_PARAMETER);
		SlotKey key = card.state().keys.get(command.p2());
		Refusal.unless(key != null, card.profile.has(Addition.METADATA) ? Refusal.NO_REFERENCE : Refusal.WRONG_PARAMETER);
		Refusal.unless(PivKeys.of(command.p1()).filter(key.algorithm()::equals).isPresent(), Refusal.WRONG_PARAMETER);
		boolean allowed = switch (key.pinPolicy()) {
		case SlotKey.PIN_NEVER -> true;
		case SlotKey.PIN_ALWAYS -> justNow;
		default -> card.status.pin();
		};
		Refusal.unless(allowed, Refusal.NOT_VERIFIED);
		Refusal.unless(DataObjects.find(template, RESPONSE).filter(empty -> empty.length == 0).isPresent(), Refusal.WRONG_DATA);
		Optional<byte[]> challenge = DataObjects.find(template, CHALLENGE);
		if (challenge.isPresent()) {
			return Tlv.encode(0x7C, Tlv.encode(RESPONSE, PivKeys.sign(key, challenge.get())));
		}
		byte[] point = DataObjects.find(template, EXPONENTIATION).orElseThrow(() -> new Refusal(Refusal.WRONG_DATA));
		return Tlv.encode(0x7C, Tlv.encode(RESPONSE, PivKeys.agree(key, point)));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft.applet;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;

import org.lynchpin.card.apdu.Tlv;
import org.lynchpin.core.key.KeyAlgorithm;

/** GENERATE ASYMMETRIC KEY PAIR (SP 800-73-4 part 2, 3.3.1), and the vendors' import, move and delete. */
final class KeyCommands {
	private final CardCore card;

	KeyCommands(CardCore card) {
		this.card = card;
	}

	/** 9A, 9C, 9D, 9E, and 82 to 95 for retired key management keys (part 1, table 4b). */
	static boolean isSlot(int reference) {
		return reference == 0x9A || reference >= 0x9C && reference <= 0x9E || reference >= 0x82 && reference <= 0x95 || reference == CardState.ATTESTATION;
	}

	byte[] generate(Command command) throws Refusal, GeneralSecurityException {
		Refusal.unless(card.status.admin(), Refusal.NOT_VERIFIED);
		Refusal.unless(command.p1() == 0 && writableSlot(command.p2()), Refusal.WRONG_PARAMETER);
		List<Tlv> template = DataObjects.parse(DataObjects.only(command.data(), 0xAC));
		byte[] id = DataObjects.find(template, 0x80).filter(value -> value.length == 1).orElseThrow(() -> new Refusal(Refusal.WRONG_DATA));
		KeyAlgorithm algorithm = algorithm(id[0] & 0xFF);
		KeyPair pair = PivKeys.generate(algorithm);
		store(command.p2(), algorithm, template, true, pair);
		return Tlv.encode(0x7F49, PivKeys.encode(pair.getPublic()));
	}

	byte[] importKey(Command command) throws Refusal, GeneralSecurityException {
		Refusal.unless(card.status.admin(), Refusal.NOT_VERIFIED);
		Refusal.unless(writableSlot(command.p2()), Refusal.WRONG_PARAMETER);
		KeyAlgorithm algorithm = algorithm(command.p1());
		List<Tlv> parts = DataObjects.parse(command.data());
		store(command.p2(), algorithm, parts, false, KeyImport.read(algorithm, parts));
		return new byte[0];
	}

	/** P1: where to, FF for nowhere; P2: where from. */
	byte[] move(Command command) throws Refusal {
		Refusal.unless(card.status.admin(), Refusal.NOT_VERIFIED);
		boolean delete = command.p1() == 0xFF;
		Refusal.unless(isSlot(command.p2()) && (delete || writableSlot(command.p1()) && command.p2() != CardState.ATTESTATION), Refusal.WRONG_PARAMETER);
		SlotKey key = card.state().keys.get(command.p2());
		Refusal.unless(key != null, Refusal.NO_REFERENCE);
		if (!delete) {
			Refusal.unless(!card.state().keys.containsKey(command.p1()), Refusal.CONDITIONS);
			card.state().keys.put(command.p1(), key);
		}
		card.state().keys.remove(command.p2());
		card.save();
		return new byte[0];
	}

	private void store(int slot, KeyAlgorithm algorithm, List<Tlv> parts, boolean generated, KeyPair pair) throws Refusal {
		int pinPolicy = policy(parts, 0xAA).orElse(defaultPolicy(slot));
		int touchPolicy = policy(parts, 0xAB).orElse(1);
		card.state().keys.put(slot, new SlotKey(algorithm, pinPolicy, touchPolicy, generated, pair.getPublic(), pair.getPrivate()));
		card.save();
	}

	private Optional<Integer> policy(List<Tlv> parts, int tag) throws Refusal {
		Optional<byte[]> given = card.profile.additions().isEmpty() ? Optional.empty() : DataObjects.find(parts, tag);
		Refusal.unless(given.isEmpty() || given.get().length == 1 && given.get()[0] >= 0 && given.get()[0] <= 3, Refusal.WRONG_DATA);
		return given.map(value -> (int) value[0]).filter(value -> value != 0);
	}

	/** Part 1, table 4b: signature key always, card authentication key never, else once. */
	private static int defaultPolicy(int slot) {
		return switch (slot) {
		case 0x9C -> SlotKey.PIN_ALWAYS;
		case 0x9E -> SlotKey.PIN_NEVER;
		default -> SlotKey.PIN_ONCE;
		};
	}

	private KeyAlgorithm algorithm(int id) throws Refusal {
		KeyAlgorithm algorithm = PivKeys.of(id).orElseThrow(() -> new Refusal(Refusal.WRONG_DATA));
		Refusal.unless(card.profile.algorithms().contains(algorithm), Refusal.WRONG_DATA);
		return algorithm;
	}

	private boolean writableSlot(int slot) {
		return isSlot(slot) && (slot != CardState.ATTESTATION || card.profile.has(Addition.ATTEST));
	}
}

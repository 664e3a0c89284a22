// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft.applet;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import org.lynchpin.card.apdu.Tlv;
import org.lynchpin.card.soft.applet.SoftCardProfile.GlobalPin;

/** SELECT, GET DATA and PUT DATA (SP 800-73-4 part 2, 3.1.1, 3.1.2 and 3.3.2; objects of part 1, table 2). */
final class DataCommands {
	static final int ATTESTATION_CERTIFICATE = 0x5FFF01;
	private static final byte[] AID = HexFormat.of().parseHex("A000000308000010000100");
	private static final int SHORTEST_AID = 5;
	private static final String LABEL = "Lynchpin software card";
	private static final int ORDINARY_ROOM = 3072;
	private static final int DISCOVERY = 0x7E;
	/** Fingerprints, printed information, face, iris, pairing code: read with the PIN only (part 1, table 2). */
	private static final Set<Integer> PIN_TO_READ = Set.of(0x5FC103, 0x5FC109, 0x5FC108, 0x5FC121, 0x5FC123);
	private final CardCore card;

	DataCommands(CardCore card) {
		this.card = card;
	}

	/** Whether the AID, in whole or cut off at the right, is the PIV Card Application's. */
	static boolean isPiv(byte[] aid) {
		if (aid.length < SHORTEST_AID || aid.length > AID.length) {
			return false;
		}
		for (int i = 0; i < aid.length; i++) {
			if (aid[i] != AID[i]) {
				return false;
			}
		}
		return true;
	}

	/** The application property template (part 2, table 3). The label is that of the ordinary software card; one with less room is another product. */
	byte[] properties() {
		byte[] label = card.profile.objectLimit() < ORDINARY_ROOM ? new byte[0] : Tlv.encode(0x50, LABEL.getBytes(StandardCharsets.US_ASCII));
		return Tlv.encode(0x61, Tlv.encode(0x4F, HexFormat.of().parseHex("000010000100")),
				Tlv.encode(0x79, Tlv.encode(0x4F, HexFormat.of().parseHex("A000000308"))), label);
	}

	byte[] get(Command command) throws Refusal {
		command.parameters(0x3F, 0xFF);
		int tag = tag(DataObjects.only(command.data(), 0x5C));
		if (tag == DISCOVERY) {
			return discovery();
		}
		Refusal.unless(!PIN_TO_READ.contains(tag) || card.status.pin(), Refusal.NOT_VERIFIED);
		byte[] object = card.state().objects.get(tag);
		Refusal.unless(object != null, Refusal.NOT_FOUND);
		return object.clone();
	}

	private byte[] discovery() throws Refusal {
		Refusal.unless(card.profile.discovery(), Refusal.NOT_FOUND);
		GlobalPin global = card.profile.globalPin();
		return Tlv.encode(DISCOVERY, Tlv.encode(0x4F, AID), Tlv.encode(0x5F2F, new byte[] { (byte) global.policy(), (byte) global.preference() }));
	}

	byte[] put(Command command) throws Refusal {
		command.parameters(0x3F, 0xFF);
		Refusal.unless(card.status.admin(), Refusal.NOT_VERIFIED);
		List<Tlv> parts = DataObjects.parse(command.data());
		boolean pair = parts.size() == 2 && parts.getFirst().tag() == 0x5C && parts.get(1).tag() == 0x53;
		Refusal.unless(pair, Refusal.WRONG_DATA);
		int tag = tag(parts.getFirst().value());
		Refusal.unless(writable(tag), Refusal.NOT_FOUND);
		byte[] object = parts.get(1).value();
		if (object.length == 0) {
			card.state().objects.remove(tag);
		} else {
			byte[] stored = Tlv.encode(0x53, object);
			byte[] former = card.state().objects.getOrDefault(tag, new byte[0]);
			boolean fits = stored.length <= card.profile.objectLimit() && card.state().used() - former.length + stored.length <= card.profile.memory();
			Refusal.unless(fits, Refusal.NO_ROOM);
			card.state().objects.put(tag, stored);
		}
		card.save();
		return new byte[0];
	}

	private boolean writable(int tag) {
		boolean standard = tag >= 0x5FC101 && tag <= 0x5FC123;
		return standard || !card.profile.additions().isEmpty() && tag >= 0x5F0000 && tag <= 0x5FFFFF;
	}

	private static int tag(byte[] bytes) throws Refusal {
		Refusal.unless(bytes.length >= 1 && bytes.length <= 3, Refusal.WRONG_DATA);
		int tag = 0;
		for (byte each : bytes) {
			tag = tag << 8 | each & 0xFF;
		}
		return tag;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft.applet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.core.secret.Secret;

/** Profile and content of a card as bytes, big endian, each variable part with its length. The first byte is the version. */
final class CardContentFormat {
	static final int VERSION = 1;
	private static final int GREATEST_PART = 1 << 20;

	/** What was read. */
	record Stored(SoftCardProfile profile, CardState state) {
	}

	private CardContentFormat() {
	}

	static byte[] write(SoftCardProfile profile, CardState state) {
		Wiping bytes = new Wiping();
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			out.writeByte(VERSION);
			writeProfile(out, profile);
			for (Counter counter : new Counter[] { state.pin, state.puk, state.globalPin }) {
				writeSecret(out, counter.value());
				out.writeByte(counter.tries());
				out.writeByte(counter.left());
			}
			out.writeInt(state.serial);
			out.writeByte(state.adminAlgorithm().id());
			out.writeByte(state.adminTouch());
			writeSecret(out, state.adminKey());
			out.writeInt(state.objects.size());
			for (Map.Entry<Integer, byte[]> object : state.objects.entrySet()) {
				out.writeInt(object.getKey());
				writePart(out, object.getValue());
			}
			writeKeys(out, state.keys);
			return bytes.toByteArray();
		} catch (IOException e) {
			throw new IllegalStateException("Writing to memory failed", e);
		} finally {
			bytes.wipe();
		}
	}

	private static void writeKeys(DataOutputStream out, Map<Integer, SlotKey> keys) throws IOException {
		out.writeInt(keys.size());
		for (Map.Entry<Integer, SlotKey> entry : keys.entrySet()) {
			SlotKey key = entry.getValue();
			out.writeByte(entry.getKey());
			out.writeUTF(key.algorithm().id());
			out.writeByte(key.pinPolicy());
			out.writeByte(key.touchPolicy());
			out.writeBoolean(key.generated());
			writePart(out, key.publicKey().getEncoded());
			byte[] secret = key.privateKey().getEncoded();
			writePart(out, secret);
			Arrays.fill(secret, (byte) 0);
		}
	}

	/**
	 * @throws IOException if these bytes are not a whole card
	 */
	static Stored read(byte[] content) throws IOException {
		try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
			int version = in.readUnsignedByte();
			if (version != VERSION) {
				throw new IOException("Card content of version " + version);
			}
			SoftCardProfile profile = readProfile(in);
			Counter pin = readCounter(in);
			Counter puk = readCounter(in);
			Counter globalPin = readCounter(in);
			int serial = in.readInt();
			AdminKeyAlgorithm algorithm = AdminKeyAlgorithm.of(in.readUnsignedByte()).orElseThrow(() -> new IOException("Unknown algorithm"));
			int touch = in.readUnsignedByte();
			CardState state = new CardState(pin, puk, globalPin, serial, algorithm, Secret.taking(readPart(in)), touch);
			for (int count = in.readInt(); count > 0; count--) {
				state.objects.put(in.readInt(), readPart(in));
			}
			for (int count = in.readInt(); count > 0; count--) {
				state.keys.put(in.readUnsignedByte(), readKey(in));
			}
			return new Stored(profile, state);
		} catch (IllegalArgumentException | GeneralSecurityException e) {
			throw new IOException("Card content is damaged", e);
		}
	}

	private static SlotKey readKey(DataInputStream in) throws IOException, GeneralSecurityException {
		KeyAlgorithm algorithm = algorithm(in.readUTF());
		int pinPolicy = in.readUnsignedByte();
		int touchPolicy = in.readUnsignedByte();
		boolean generated = in.readBoolean();
		KeyFactory factory = KeyFactory.getInstance(algorithm.isRsa() ? "RSA" : "EC");
		byte[] publicKey = readPart(in);
		byte[] privateKey = readPart(in);
		try {
			return new SlotKey(algorithm, pinPolicy, touchPolicy, generated, factory.generatePublic(new X509EncodedKeySpec(publicKey)),
					factory.generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
		} finally {
			Arrays.fill(privateKey, (byte) 0);
		}
	}

	private static KeyAlgorithm algorithm(String id) throws IOException {
		return KeyAlgorithm.of(id).orElseThrow(() -> new IOException("Unknown key algorithm"));
	}

	private static void writeProfile(DataOutputStream out, SoftCardProfile profile) throws IOException {
		out.writeUTF(profile.atr());
		out.writeUTF(String.join(" ", profile.additions().stream().map(Enum::name).sorted().toList()));
		out.writeUTF(String.join(" ", profile.algorithms().stream().map(KeyAlgorithm::id).sorted().toList()));
		out.writeByte(profile.adminKey().id());
		out.writeUTF(profile.factoryPin());
		out.writeUTF(profile.factoryPuk());
		out.writeByte(profile.pinTries());
		out.writeByte(profile.pukTries());
		out.writeUTF(profile.globalPin().name());
		out.writeBoolean(profile.discovery());
		out.writeBoolean(profile.extendedLength());
		out.writeInt(profile.objectLimit());
		out.writeInt(profile.memory());
		out.writeBoolean(profile.selectLogsOut());
		out.writeBoolean(profile.digitsOnly());
		out.writeUTF(profile.version());
	}

	private static SoftCardProfile readProfile(DataInputStream in) throws IOException {
		String atr = in.readUTF();
		Set<Addition> additions = EnumSet.noneOf(Addition.class);
		for (String name : in.readUTF().split(" ")) {
			if (!name.isEmpty()) {
				additions.add(Addition.valueOf(name));
			}
		}
		Set<KeyAlgorithm> algorithms = EnumSet.noneOf(KeyAlgorithm.class);
		for (String name : in.readUTF().split(" ")) {
			algorithms.add(algorithm(name));
		}
		AdminKeyAlgorithm adminKey = AdminKeyAlgorithm.of(in.readUnsignedByte()).orElseThrow(() -> new IOException("Unknown algorithm"));
		return new SoftCardProfile(atr, additions, algorithms, adminKey, in.readUTF(), in.readUTF(), in.readUnsignedByte(), in.readUnsignedByte(),
				SoftCardProfile.GlobalPin.valueOf(in.readUTF()), in.readBoolean(), in.readBoolean(), in.readInt(), in.readInt(), in.readBoolean(),
				in.readBoolean(), in.readUTF());
	}

	private static Counter readCounter(DataInputStream in) throws IOException {
		byte[] value = readPart(in);
		if (value.length != Counter.LENGTH) {
			throw new IOException("A reference value of " + value.length + " bytes");
		}
		return new Counter(Secret.taking(value), in.readUnsignedByte(), in.readUnsignedByte());
	}

	private static void writeSecret(DataOutputStream out, Secret secret) throws IOException {
		secret.<Void, IOException>use(bytes -> {
			writePart(out, bytes);
			return null;
		});
	}

	private static void writePart(DataOutputStream out, byte[] part) throws IOException {
		out.writeInt(part.length);
		out.write(part);
	}

	private static byte[] readPart(DataInputStream in) throws IOException {
		int length = in.readInt();
		if (length < 0 || length > GREATEST_PART) {
			throw new IOException("A part of " + length + " bytes");
		}
		byte[] part = in.readNBytes(length);
		if (part.length != length) {
			throw new IOException("The content is cut off");
		}
		return part;
	}

	/** A buffer whose bytes, secrets among them, are zeroed. */
	private static final class Wiping extends ByteArrayOutputStream {
		Wiping() {
			super(1 << 16);
		}

		void wipe() {
			Arrays.fill(buf, (byte) 0);
		}
	}
}

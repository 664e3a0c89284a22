// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * The identity of one installation of a client. What From calls {@code epid}, REGISTER calls {@code +sip.instance}, a dialog calls gruu and
 * the monitoring database calls EndpointId is one UUID (a name-based one, RFC 9562, 5.5, with the namespace of [MS-SIPRE] 3.2.3).
 */
public final class EndpointId {
	private static final UUID NAMESPACE = UUID.fromString("fcacfb03-8a73-46ef-91b1-e5ebeeaba4fe");
	private static final int LENGTH = 16;
	private static final String INSTANCE = "+sip.instance";
	private static final String URN = "urn:uuid:";
	private static final int TEXT_LENGTH = 36;

	private EndpointId() {
	}

	/** The UUID of an epid. @param epid as the log has it; it is the letters that are hashed, so their case counts */
	public static UUID of(String epid) {
		MessageDigest sha1 = sha1();
		sha1.update(toGuid(NAMESPACE));
		byte[] hash = sha1.digest(epid.getBytes(StandardCharsets.US_ASCII));
		hash[7] = (byte) (hash[7] & 0x0F | 0x50);
		hash[8] = (byte) (hash[8] & 0x3F | 0x80);
		return fromGuid(Arrays.copyOf(hash, LENGTH));
	}

	/** The UUID of {@code +sip.instance} in a Contact. */
	public static Optional<UUID> ofContact(String contact) {
		int at = contact.indexOf(INSTANCE);
		int urn = at < 0 ? -1 : contact.indexOf(URN, at);
		return urn < 0 ? Optional.empty() : parse(contact.substring(urn + URN.length(), Math.min(contact.length(), urn + URN.length() + TEXT_LENGTH)));
	}

	/** A UUID as text, with or without braces; empty where it is none. */
	public static Optional<UUID> parse(String text) {
		String bare = text.strip();
		if (bare.startsWith("{") && bare.endsWith("}")) {
			bare = bare.substring(1, bare.length() - 1);
		}
		if (bare.length() != TEXT_LENGTH) {
			return Optional.empty();
		}
		try {
			return Optional.of(UUID.fromString(bare));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	/** The UUID whose first three parts stand with the low byte first, as Windows writes a GUID ([MS-DTYP] 2.3.4.2). */
	static UUID fromGuid(byte[] guid) {
		ByteBuffer little = ByteBuffer.wrap(guid).order(ByteOrder.LITTLE_ENDIAN);
		long high = Integer.toUnsignedLong(little.getInt()) << 32 | Short.toUnsignedLong(little.getShort()) << 16 | Short.toUnsignedLong(little.getShort());
		return new UUID(high, little.order(ByteOrder.BIG_ENDIAN).getLong());
	}

	private static byte[] toGuid(UUID uuid) {
		long high = uuid.getMostSignificantBits();
		return ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN).putInt((int) (high >>> 32)).putShort((short) (high >>> 16))
				.putShort((short) high).order(ByteOrder.BIG_ENDIAN).putLong(uuid.getLeastSignificantBits()).array();
	}

	private static MessageDigest sha1() {
		try {
			return MessageDigest.getInstance("SHA-1");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}

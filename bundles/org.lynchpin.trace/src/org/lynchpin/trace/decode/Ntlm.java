// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * An NTLM message ([MS-NLMP] 2.2.1) without what proves the password: neither challenge nor responses are kept.
 *
 * @param type 1 negotiate, 2 challenge, 3 authenticate
 * @param flags the negotiated flags ([MS-NLMP] 2.2.2.5)
 * @param target of a challenge: the domain or server that challenges; else empty
 * @param domain of 1 and 3: the domain of the user or computer; else empty
 * @param user of 3; else empty
 * @param workstation of 1 and 3; else empty
 * @param names what the server calls itself ([MS-NLMP] 2.2.2.1); of 3 as the client gave it back
 * @param time the server's clock at the challenge, in steps of 100 ns
 * @param version of the Windows that wrote the message: {@code 6.1.7601}
 */
public record Ntlm(int type, int flags, String target, String domain, String user, String workstation, Map<Name, String> names,
		Optional<Instant> time, Optional<String> version) {
	/** NEGOTIATE. */
	public static final int NEGOTIATE = 1;
	/** CHALLENGE. */
	public static final int CHALLENGE = 2;
	/** AUTHENTICATE. */
	public static final int AUTHENTICATE = 3;

	private static final byte[] SIGNATURE = "NTLMSSP\0".getBytes(StandardCharsets.US_ASCII);
	private static final int UNICODE = 0x00000001;
	private static final int VERSION = 0x02000000;
	private static final Charset OEM = Charset.forName("windows-1252");
	/** The response, then two bytes of type, six reserved, the time, eight of the client's challenge, four reserved ([MS-NLMP] 2.2.2.7). */
	private static final int PAIRS_OF_RESPONSE = 16 + 28;
	private static final int MOST_PAIRS = 32;
	/** 1601-01-01 in seconds since 1970. */
	private static final long EPOCH_OF_WINDOWS = -11_644_473_600L;
	private static final long STEPS = 10_000_000;

	public Ntlm {
		names = Collections.unmodifiableMap(names.isEmpty() ? new EnumMap<>(Name.class) : new EnumMap<>(names));
	}

	/** The message in base64; empty where it is none. */
	public static Optional<Ntlm> ofBase64(String text) {
		return Texts.base64(text).flatMap(Ntlm::decode);
	}

	/** The message in bytes; empty where it is none. Parts that are cut off are empty. */
	public static Optional<Ntlm> decode(byte[] message) {
		if (message.length < SIGNATURE.length + 4 || !Arrays.equals(SIGNATURE, 0, SIGNATURE.length, message, 0, SIGNATURE.length)) {
			return Optional.empty();
		}
		Reader reader = new Reader(ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN));
		return switch (reader.number(8)) {
			case NEGOTIATE -> Optional.of(negotiate(reader));
			case CHALLENGE -> Optional.of(challenge(reader));
			case AUTHENTICATE -> Optional.of(authenticate(reader));
			default -> Optional.empty();
		};
	}

	private static Ntlm negotiate(Reader reader) {
		int flags = reader.number(12);
		return new Ntlm(NEGOTIATE, flags, "", reader.text(16, OEM), "", reader.text(24, OEM), Map.of(), Optional.empty(), reader.version(flags, 32));
	}

	private static Ntlm challenge(Reader reader) {
		int flags = reader.number(20);
		Map<Name, String> names = new EnumMap<>(Name.class);
		Optional<Instant> time = reader.pairs(reader.field(40), 0, names);
		return new Ntlm(CHALLENGE, flags, reader.text(12, charset(flags)), "", "", "", names, time, reader.version(flags, 48));
	}

	private static Ntlm authenticate(Reader reader) {
		int flags = reader.number(60);
		Charset charset = charset(flags);
		Map<Name, String> names = new EnumMap<>(Name.class);
		Optional<Instant> time = reader.pairs(reader.field(20), PAIRS_OF_RESPONSE, names);
		return new Ntlm(AUTHENTICATE, flags, "", reader.text(28, charset), reader.text(36, charset), reader.text(44, charset), names, time,
				reader.version(flags, 64));
	}

	private static Charset charset(int flags) {
		return (flags & UNICODE) != 0 ? StandardCharsets.UTF_16LE : OEM;
	}

	/** What a server calls itself; the order is that of AvId from 1 on. */
	public enum Name {
		/** MsvAvNbComputerName. */
		COMPUTER,
		/** MsvAvNbDomainName. */
		DOMAIN,
		/** MsvAvDnsComputerName. */
		DNS_COMPUTER,
		/** MsvAvDnsDomainName. */
		DNS_DOMAIN,
		/** MsvAvDnsTreeName. */
		DNS_FOREST,
		/** MsvAvTargetName: the service that the client asked for. */
		SERVICE
	}

	/** Reads where there is something, else nothing. */
	private record Reader(ByteBuffer bytes) {
		private static final int FLAGS = 6;
		private static final int TIMESTAMP = 7;
		private static final int TARGET_NAME = 9;

		int number(int at) {
			return at >= 0 && at + 4 <= bytes.limit() ? bytes.getInt(at) : 0;
		}

		int half(int at) {
			return at >= 0 && at + 2 <= bytes.limit() ? Short.toUnsignedInt(bytes.getShort(at)) : 0;
		}

		/** The bytes that length and offset at a place name; none where they lie outside. */
		ByteBuffer field(int at) {
			int length = half(at);
			int offset = number(at + 4);
			boolean inside = offset >= 0 && offset <= bytes.limit() - length;
			return (inside ? bytes.slice(offset, length) : ByteBuffer.allocate(0)).order(ByteOrder.LITTLE_ENDIAN);
		}

		String text(int at, Charset charset) {
			return Texts.plain(charset.decode(field(at)).toString());
		}

		Optional<String> version(int flags, int at) {
			boolean there = (flags & VERSION) != 0 && at + 8 <= bytes.limit();
			return there ? Optional.of((bytes.get(at) & 0xFF) + "." + (bytes.get(at + 1) & 0xFF) + "." + half(at + 2)) : Optional.empty();
		}

		/** Reads AV pairs; the time among them. */
		Optional<Instant> pairs(ByteBuffer field, int from, Map<Name, String> names) {
			Reader pairs = new Reader(field);
			Optional<Instant> time = Optional.empty();
			int at = from;
			for (int i = 0; i < MOST_PAIRS && at + 4 <= field.limit(); i++) {
				int id = pairs.half(at);
				int length = pairs.half(at + 2);
				if (id == 0 || at + 4 + length > field.limit()) {
					break;
				}
				if (id < FLAGS || id == TARGET_NAME) {
					Name name = id == TARGET_NAME ? Name.SERVICE : Name.values()[id - 1];
					names.putIfAbsent(name, Texts.plain(StandardCharsets.UTF_16LE.decode(field.slice(at + 4, length)).toString()));
				} else if (id == TIMESTAMP && length == Long.BYTES) {
					time = time(field.getLong(at + 4));
				}
				at += 4 + length;
			}
			return time;
		}

		private static Optional<Instant> time(long steps) {
			return steps <= 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(EPOCH_OF_WINDOWS + steps / STEPS, steps % STEPS * 100));
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.redact;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Rebuilds NTLM messages (MS-NLMP, 2.2.1) with other names. Time stamps stay, since they tell the server's clock; challenges,
 * responses and keys become noise.
 */
final class NtlmMessages {
	private static final int UNICODE = 1;
	private static final int[] NEGOTIATE = { 16, 24 };
	private static final int[] CHALLENGE = { 12, 40 };
	private static final int[] AUTHENTICATE = { 12, 20, 28, 36, 44, 52 };
	private static final int TIME = 7;

	private final Pseudonyms names;

	NtlmMessages(Pseudonyms names) {
		this.names = names;
	}

	/** The rebuilt message; noise where it cannot be read. */
	byte[] redact(byte[] message) {
		names.count(RedactionKind.CREDENTIAL);
		try {
			ByteBuffer in = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
			return switch (in.getInt(8)) {
			case 1 -> rebuild(message, NEGOTIATE, in.getInt(12));
			case 2 -> rebuild(message, CHALLENGE, in.getInt(20));
			case 3 -> rebuild(message, AUTHENTICATE, message.length >= 64 ? in.getInt(60) : UNICODE);
			default -> names.noise(message, message.length);
			};
		} catch (IndexOutOfBoundsException | IllegalArgumentException e) {
			return names.noise(message, message.length);
		}
	}

	private byte[] rebuild(byte[] message, int[] fields, int flags) {
		ByteBuffer in = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
		int first = message.length;
		for (int field : fields) {
			if (field + 8 <= message.length && in.getShort(field) != 0) {
				first = Math.min(first, in.getInt(field + 4));
			}
		}
		byte[] head = Arrays.copyOf(message, Math.max(Math.min(first, message.length), Math.min(message.length, 32)));
		if (fields == CHALLENGE) {
			System.arraycopy(names.noise(message, 8), 0, head, 24, 8);
		} else if (fields == AUTHENTICATE && head.length >= 88) {
			System.arraycopy(names.noise(message, 16), 0, head, 72, 16);
		}
		ByteArrayOutputStream payload = new ByteArrayOutputStream();
		ByteBuffer out = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
		for (int field : fields) {
			if (field + 8 > head.length) {
				continue;
			}
			int length = in.getShort(field) & 0xFFFF;
			byte[] value = length == 0 ? new byte[0] : Arrays.copyOfRange(message, in.getInt(field + 4), in.getInt(field + 4) + length);
			if (length > 0 && in.getInt(field + 4) + length > message.length) {
				throw new IllegalArgumentException();
			}
			byte[] other = value(fields, field, value, (flags & UNICODE) != 0 && fields != NEGOTIATE);
			out.putShort(field, (short) other.length).putShort(field + 2, (short) other.length).putInt(field + 4, head.length + payload.size());
			payload.writeBytes(other);
		}
		byte[] all = Arrays.copyOf(head, head.length + payload.size());
		System.arraycopy(payload.toByteArray(), 0, all, head.length, payload.size());
		return all;
	}

	private byte[] value(int[] fields, int field, byte[] value, boolean unicode) {
		if (value.length == 0) {
			return value;
		}
		if (fields == NEGOTIATE) {
			return word(value, field == 16, false, unicode);
		}
		if (fields == CHALLENGE) {
			return field == 12 ? word(value, true, false, unicode) : targets(value);
		}
		return switch (field) {
		case 28 -> word(value, true, false, unicode);
		case 36 -> word(value, false, true, unicode);
		case 44 -> word(value, false, false, unicode);
		case 20 -> value.length > 44 ? response(value) : names.noise(value, value.length);
		default -> names.noise(value, value.length);
		};
	}

	private byte[] word(byte[] value, boolean domain, boolean user, boolean unicode) {
		Charset charset = unicode ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1;
		String text = latin(new String(value, charset));
		String alias = user ? names.user(text) : text.indexOf('.') > 0 ? names.host(text) : domain ? names.organization(text) : names.computer(text);
		return alias.getBytes(charset);
	}

	private static String latin(String text) {
		return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
	}

	/** NTLMv2: proof, version, time, the client's challenge, target names (MS-NLMP, 2.2.2.7). */
	private byte[] response(byte[] value) {
		byte[] fixed = Arrays.copyOf(value, 44);
		System.arraycopy(names.noise(value, 16), 0, fixed, 0, 16);
		System.arraycopy(names.noise(fixed, 8), 0, fixed, 32, 8);
		byte[] targets = targets(Arrays.copyOfRange(value, 44, value.length));
		byte[] all = Arrays.copyOf(fixed, 44 + targets.length);
		System.arraycopy(targets, 0, all, 44, targets.length);
		return all;
	}

	/** Target names (MS-NLMP, 2.2.2.1). */
	private byte[] targets(byte[] value) {
		ByteBuffer in = ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		while (in.remaining() >= 4) {
			int id = in.getShort() & 0xFFFF;
			int length = in.getShort() & 0xFFFF;
			if (id == 0 || length > in.remaining()) {
				break;
			}
			byte[] pair = new byte[length];
			in.get(pair);
			byte[] other = switch (id) {
			case 1 -> word(pair, false, false, true);
			case 2 -> word(pair, true, false, true);
			case 3, 4, 5, 9 -> target(pair);
			case 6, TIME -> pair;
			default -> names.noise(pair, pair.length);
			};
			put(out, id, other);
		}
		put(out, 0, new byte[0]);
		out.writeBytes(new byte[4]);
		return out.toByteArray();
	}

	private byte[] target(byte[] pair) {
		String text = latin(new String(pair, StandardCharsets.UTF_16LE));
		int slash = text.indexOf('/');
		String host = text.substring(slash + 1);
		return (text.substring(0, slash + 1) + (host.isEmpty() ? "" : host.indexOf('.') > 0 ? names.host(host) : names.computer(host))).getBytes(StandardCharsets.UTF_16LE);
	}

	private static void put(ByteArrayOutputStream out, int id, byte[] value) {
		out.write(id);
		out.write(id >> 8);
		out.write(value.length);
		out.write(value.length >> 8);
		out.writeBytes(value);
	}
}

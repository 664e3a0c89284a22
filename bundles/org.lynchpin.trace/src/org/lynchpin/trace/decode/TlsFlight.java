// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.security.auth.x500.X500Principal;

/**
 * What one side sent of a TLS handshake (up to TLS 1.2): records put together to messages (RFC 5246, 6.2.1).
 *
 * @param parts in their order
 * @param whole whether all bytes were understood; false where it is cut off, damaged or something else
 */
public record TlsFlight(List<TlsPart> parts, boolean whole) {
	private static final int CHANGE_CIPHER_SPEC = 20;
	private static final int ALERT = 21;
	private static final int HANDSHAKE = 22;
	private static final int DATA = 23;
	private static final int MOST = 200;
	private static final int MOST_RECORDS = 1000;
	private static final int LONGEST = 512 * 1024;
	private static final int TLS_1_2 = 0x0303;

	public TlsFlight {
		parts = List.copyOf(parts);
	}

	/** Nothing was sent, or nothing is in the log. */
	public static TlsFlight none() {
		return new TlsFlight(List.of(), true);
	}

	/** Reads what one side sent in one message. */
	public static TlsFlight of(byte[] bytes) {
		return join(List.of(bytes));
	}

	/** Reads what one side sent in several messages, in their order. */
	public static TlsFlight join(List<byte[]> pieces) {
		Parser parser = new Parser();
		pieces.forEach(parser::records);
		return new TlsFlight(parser.parts, parser.whole && parser.pending.size() == 0);
	}

	/** The parts of one kind. */
	public <T extends TlsPart> Stream<T> parts(Class<T> kind) {
		return parts.stream().filter(kind::isInstance).map(kind::cast);
	}

	/** Whether there is a part of a kind. */
	public boolean has(Class<? extends TlsPart> kind) {
		return parts.stream().anyMatch(kind::isInstance);
	}

	/** Keeps what a record has left for the next one. */
	private static final class Parser {
		private final List<TlsPart> parts = new ArrayList<>();
		private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
		private boolean encrypted;
		private boolean whole = true;
		private int version = TLS_1_2;
		private int records;

		void records(byte[] piece) {
			Bytes bytes = new Bytes(piece);
			while (bytes.left() > 0 && parts.size() < MOST && records++ < MOST_RECORDS) {
				int type = bytes.u8();
				int major = bytes.u8();
				bytes.u8();
				int length = bytes.u16();
				if (type < CHANGE_CIPHER_SPEC || type > DATA || major != 3) {
					whole = false;
					return;
				}
				whole &= bytes.has(length);
				record(type, bytes.array(length));
			}
			whole &= bytes.left() == 0;
		}

		private void record(int type, byte[] content) {
			if (encrypted) {
				parts.add(new TlsPart.Encrypted(type));
			} else if (type == CHANGE_CIPHER_SPEC) {
				encrypted = true;
				parts.add(new TlsPart.ChangeCipherSpec());
			} else if (type == ALERT && content.length == 2) {
				parts.add(new TlsPart.Alert(content[0] == 2, content[1] & 0xFF));
			} else if (type == HANDSHAKE && pending.size() + content.length <= LONGEST) {
				pending.writeBytes(content);
				messages();
			} else {
				parts.add(new TlsPart.Encrypted(type));
			}
		}

		private void messages() {
			byte[] all = pending.toByteArray();
			Bytes bytes = new Bytes(all);
			int done = 0;
			while (bytes.left() >= 4 && parts.size() < MOST) {
				int type = bytes.u8();
				int length = bytes.u24();
				if (!bytes.has(length)) {
					break;
				}
				parts.add(message(type, bytes.take(length)));
				done = all.length - bytes.left();
			}
			if (done > 0) {
				pending.reset();
				pending.write(all, done, all.length - done);
			}
		}

		private TlsPart message(int type, Bytes body) {
			return switch (type) {
				case 1 -> clientHello(body);
				case 2 -> serverHello(body);
				case 11 -> certificates(body);
				case 13 -> certificateRequest(body);
				case 15 -> new TlsPart.CertificateVerify();
				default -> new TlsPart.Message(type);
			};
		}

		private TlsPart clientHello(Bytes body) {
			int offered = body.u16();
			body.take(32);
			body.take(body.u8());
			int ciphers = body.u16() / 2;
			body.take(ciphers * 2);
			body.take(body.u8());
			Bytes extensions = body.take(body.u16());
			Optional<String> name = Optional.empty();
			while (extensions.left() >= 4) {
				int type = extensions.u16();
				Bytes extension = extensions.take(extensions.u16());
				if (type == 0) {
					extension.take(3);
					name = Optional.of(Texts.plain(new String(extension.array(extension.u16()), StandardCharsets.US_ASCII)));
				} else if (type == 43) {
					offered = highest(extension, offered);
				}
			}
			return new TlsPart.ClientHello(offered, ciphers, name);
		}

		/** supported_versions (RFC 8446, 4.2.1); the reserved ones of RFC 8701 are none. */
		private static int highest(Bytes extension, int offered) {
			Bytes versions = extension.take(extension.u8());
			int highest = offered;
			while (versions.left() >= 2) {
				int each = versions.u16();
				highest = each >> 8 == 3 ? Math.max(highest, each) : highest;
			}
			return highest;
		}

		private TlsPart serverHello(Bytes body) {
			version = body.u16();
			body.take(32);
			body.take(body.u8());
			return new TlsPart.ServerHello(version, body.u16());
		}

		private TlsPart certificates(Bytes body) {
			Bytes list = body.take(body.u24());
			List<CertificateSummary> chain = new ArrayList<>();
			int unreadable = 0;
			while (list.left() >= 3 && chain.size() + unreadable < 20) {
				Optional<CertificateSummary> certificate = CertificateSummary.decode(list.array(list.u24()));
				certificate.ifPresent(chain::add);
				unreadable += certificate.isEmpty() ? 1 : 0;
			}
			return new TlsPart.Certificates(chain, unreadable);
		}

		/** With signature algorithms from TLS 1.2 on (RFC 5246, 7.4.4). */
		private TlsPart certificateRequest(Bytes body) {
			body.take(body.u8());
			if (version >= TLS_1_2) {
				body.take(body.u16());
			}
			Bytes list = body.take(body.u16());
			List<String> authorities = new ArrayList<>();
			while (list.left() >= 2 && authorities.size() < 500) {
				name(list.array(list.u16())).ifPresent(authorities::add);
			}
			return new TlsPart.CertificateRequest(authorities);
		}

		private static Optional<String> name(byte[] der) {
			try {
				return Optional.of(Texts.plain(new X500Principal(der).getName()));
			} catch (IllegalArgumentException e) {
				return Optional.empty();
			}
		}
	}
}

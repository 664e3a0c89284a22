// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

/** The names that the standards give to numbers of TLS (RFC 5246, 7.2 and 7.4): they are not translated. */
final class TlsNames {
	private TlsNames() {
	}

	static String version(int version) {
		return switch (version) {
			case 0x0300 -> "SSL 3.0";
			case 0x0301 -> "TLS 1.0";
			case 0x0302 -> "TLS 1.1";
			case 0x0303 -> "TLS 1.2";
			case 0x0304 -> "TLS 1.3";
			default -> String.format("0x%04X", version);
		};
	}

	static String message(int type) {
		return switch (type) {
			case 0 -> "HelloRequest";
			case 4 -> "NewSessionTicket";
			case 12 -> "ServerKeyExchange";
			case 14 -> "ServerHelloDone";
			case 16 -> "ClientKeyExchange";
			case 20 -> "Finished";
			case 22 -> "CertificateStatus";
			default -> Integer.toString(type);
		};
	}

	static String alert(TlsPart.Alert alert) {
		String name = switch (alert.number()) {
			case 0 -> "close_notify";
			case 10 -> "unexpected_message";
			case 20 -> "bad_record_mac";
			case 40 -> "handshake_failure";
			case 42 -> "bad_certificate";
			case 43 -> "unsupported_certificate";
			case 44 -> "certificate_revoked";
			case 45 -> "certificate_expired";
			case 46 -> "certificate_unknown";
			case 47 -> "illegal_parameter";
			case 48 -> "unknown_ca";
			case 49 -> "access_denied";
			case 50 -> "decode_error";
			case 51 -> "decrypt_error";
			case 70 -> "protocol_version";
			case 71 -> "insufficient_security";
			case 80 -> "internal_error";
			case 90 -> "user_canceled";
			default -> "";
		};
		return (alert.number() + " " + name).strip() + (alert.fatal() ? ", fatal" : ", warning");
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import java.util.List;
import java.util.Optional;

/** What can be read of TLS up to 1.2 without a key (RFC 5246, 7). */
public sealed interface TlsPart {
	/**
	 * ClientHello.
	 *
	 * @param version the highest version it offers: 0x0301 is TLS 1.0, 0x0303 is 1.2
	 * @param ciphers how many cipher suites it offers
	 * @param serverName the server it asks for (RFC 6066, 3)
	 */
	record ClientHello(int version, int ciphers, Optional<String> serverName) implements TlsPart {
	}

	/** ServerHello. @param version the version chosen @param cipher the number of the cipher suite */
	record ServerHello(int version, int cipher) implements TlsPart {
	}

	/** Certificate, of either side. @param chain the readable ones, the side's own first @param unreadable how many are no certificates */
	record Certificates(List<CertificateSummary> chain, int unreadable) implements TlsPart {
		public Certificates {
			chain = List.copyOf(chain);
		}
	}

	/** CertificateRequest. @param authorities the names of the authorities that the server accepts, as RFC 2253 writes them; empty where it names none */
	record CertificateRequest(List<String> authorities) implements TlsPart {
		public CertificateRequest {
			authorities = List.copyOf(authorities);
		}
	}

	/** CertificateVerify: the client has proven that it holds the key of its certificate. */
	record CertificateVerify() implements TlsPart {
	}

	/** Another handshake message. @param type its number (RFC 5246, 7.4) */
	record Message(int type) implements TlsPart {
	}

	/** ChangeCipherSpec: what follows is encrypted. */
	record ChangeCipherSpec() implements TlsPart {
	}

	/** Something encrypted. @param type of its record: 21 alert, 22 handshake, 23 data */
	record Encrypted(int type) implements TlsPart {
	}

	/** An alert (RFC 5246, 7.2). @param fatal whether it ends the handshake @param number its description */
	record Alert(boolean fatal, int number) implements TlsPart {
	}
}

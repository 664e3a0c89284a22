// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.lynchpin.trace.message.SipMessage;

/**
 * A TLS handshake inside SIP (TLS-DSK, [MS-SIPAE] 3.2 and 3.3), put together from the messages of one sign-in.
 *
 * @param client what the client sent
 * @param server what the server sent
 */
public record TlsHandshake(TlsFlight client, TlsFlight server) {
	private static final int MOST = 50;

	public TlsHandshake {
		Objects.requireNonNull(client);
		Objects.requireNonNull(server);
	}

	/** The handshakes in messages that stand in their order; a new one begins with each ClientHello. */
	public static List<TlsHandshake> of(List<SipMessage> messages) {
		List<TlsHandshake> all = new ArrayList<>();
		List<byte[]> client = new ArrayList<>();
		List<byte[]> server = new ArrayList<>();
		for (SipMessage message : messages) {
			List<byte[]> sent = AuthenticationHeader.data(message.headers(), AuthenticationHeader.TLS_DSK, AuthenticationHeader.Kind.CREDENTIALS);
			boolean hello = sent.stream().anyMatch(bytes -> TlsFlight.of(bytes).has(TlsPart.ClientHello.class));
			if (hello) {
				finish(client, server, all);
			}
			client.addAll(sent);
			server.addAll(AuthenticationHeader.data(message.headers(), AuthenticationHeader.TLS_DSK, AuthenticationHeader.Kind.CHALLENGE,
					AuthenticationHeader.Kind.CONFIRMATION));
		}
		finish(client, server, all);
		return List.copyOf(all);
	}

	private static void finish(List<byte[]> client, List<byte[]> server, List<TlsHandshake> all) {
		if (!(client.isEmpty() && server.isEmpty()) && all.size() < MOST) {
			all.add(new TlsHandshake(TlsFlight.join(client), TlsFlight.join(server)));
		}
		client.clear();
		server.clear();
	}

	/** The names of the authorities that the server accepts; empty where it names none or it is not in the log. */
	public List<String> offeredAuthorities() {
		return server.parts(TlsPart.CertificateRequest.class).findFirst().map(TlsPart.CertificateRequest::authorities).orElse(List.of());
	}

	/** Whether the server asked for a certificate. */
	public boolean certificateRequested() {
		return server.has(TlsPart.CertificateRequest.class);
	}

	/** The certificate that the client showed. */
	public Optional<CertificateSummary> clientCertificate() {
		return own(client);
	}

	/** The certificate that the server showed. */
	public Optional<CertificateSummary> serverCertificate() {
		return own(server);
	}

	/** Whether the client answered the request with an empty list: it had no certificate that fits. */
	public boolean clientHadNone() {
		return client.parts(TlsPart.Certificates.class).anyMatch(part -> part.chain().isEmpty() && part.unreadable() == 0);
	}

	/** Alerts of both sides that are not encrypted, the server's first. */
	public List<TlsPart.Alert> alerts() {
		return Stream.concat(server.parts(TlsPart.Alert.class), client.parts(TlsPart.Alert.class)).toList();
	}

	/** Whether both sides have come to what is encrypted: the handshake as such was finished. */
	public boolean finished() {
		return client.has(TlsPart.Encrypted.class) && server.has(TlsPart.Encrypted.class);
	}

	/** The version that the server chose: 0x0301 is TLS 1.0, 0x0303 is 1.2. */
	public Optional<Integer> version() {
		return server.parts(TlsPart.ServerHello.class).findFirst().map(TlsPart.ServerHello::version);
	}

	private static Optional<CertificateSummary> own(TlsFlight flight) {
		return flight.parts(TlsPart.Certificates.class).flatMap(part -> part.chain().stream().limit(1)).findFirst();
	}
}

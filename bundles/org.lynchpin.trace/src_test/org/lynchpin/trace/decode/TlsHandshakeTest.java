// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.lynchpin.trace.message.Header;
import org.lynchpin.trace.message.SipMessage;

class TlsHandshakeTest {
	private static List<SipMessage> messages(List<RealHandshake.Flight> flights) {
		List<SipMessage> messages = new ArrayList<>();
		for (RealHandshake.Flight flight : flights) {
			Header header = new Header(flight.client() ? "Authorization" : "WWW-Authenticate", "TLS-DSK qop=\"auth\", realm=\"SIP Communications Service\", targetname=\"fe01.contoso.com\", "
					+ "gssapi-data=\"" + flight.base64() + "\", version=4");
			messages.add(flight.client() ? new SipMessage("REGISTER sip:contoso.com SIP/2.0", "REGISTER", "sip:contoso.com", 0, "", List.of(header), "")
					: new SipMessage("SIP/2.0 401 Unauthorized", "REGISTER", "", 401, "Unauthorized", List.of(header), ""));
		}
		return messages;
	}

	private static TlsHandshake one(List<RealHandshake.Flight> flights) {
		List<TlsHandshake> found = TlsHandshake.of(messages(flights));
		assertThat(found).hasSize(1);
		return found.getFirst();
	}

	@Test
	void aHandshakeInSipHeadersShowsTheCertificatesOfBothSides() throws Exception {
		TlsHandshake handshake = one(RealHandshake.run(true, true));
		assertThat(handshake.offeredAuthorities()).containsExactly("CN=Communications Server");
		assertThat(handshake.version()).contains(0x0303);
		CertificateSummary client = handshake.clientCertificate().orElseThrow();
		assertThat(client.commonName()).contains("anna@contoso.com");
		assertThat(client.serial()).isEqualTo(RealHandshake.SERIAL);
		assertThat(client.issuedByPool()).isTrue();
		assertThat(client.thumbprint()).hasSize(40);
		assertThat(handshake.serverCertificate().flatMap(CertificateSummary::commonName)).contains("fe01.contoso.com");
		assertThat(handshake.client().has(TlsPart.CertificateVerify.class)).isTrue();
		assertThat(handshake.client().parts(TlsPart.ClientHello.class)).singleElement().satisfies(hello -> assertThat(hello.serverName()).contains("fe01.contoso.com"));
		assertThat(handshake.alerts()).isEmpty();
		assertThat(handshake.finished()).isTrue();
	}

	@Test
	void aRefusedCertificateShowsTheAlert() throws Exception {
		TlsHandshake handshake = one(RealHandshake.run(false, true));
		assertThat(handshake.clientCertificate()).isPresent();
		assertThat(handshake.finished()).isFalse();
		assertThat(handshake.alerts()).singleElement().satisfies(alert -> {
			assertThat(alert.fatal()).isTrue();
			assertThat(alert.number()).isEqualTo(46);
		});
	}

	@Test
	void aClientWithoutACertificateIsSeen() throws Exception {
		TlsHandshake handshake = one(RealHandshake.run(true, false));
		assertThat(handshake.certificateRequested()).isTrue();
		assertThat(handshake.clientHadNone()).isTrue();
		assertThat(handshake.clientCertificate()).isEmpty();
	}

	@Test
	void aSecondHandshakeIsAnotherOne() throws Exception {
		List<SipMessage> messages = new ArrayList<>(messages(RealHandshake.run(true, true)));
		messages.addAll(messages(RealHandshake.run(false, true)));
		assertThat(TlsHandshake.of(messages)).hasSize(2).last().satisfies(handshake -> assertThat(handshake.alerts()).isNotEmpty());
	}

	@Test
	void messagesThatGoOverSeveralRecordsAreJoined() throws Exception {
		List<RealHandshake.Flight> flights = RealHandshake.run(true, true);
		byte[] server = flights.get(1).bytes();
		byte[] small = fragments(server, 50);
		assertThat(TlsFlight.of(small)).isEqualTo(TlsFlight.of(server));
		assertThat(TlsFlight.join(List.of(Arrays.copyOf(small, 55 * 3), Arrays.copyOfRange(small, 55 * 3, small.length)))).isEqualTo(TlsFlight.of(server));
	}

	/** The same handshake bytes in records of at most so many. */
	private static byte[] fragments(byte[] records, int size) {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		for (int at = 0; at + 5 <= records.length;) {
			int length = (records[at + 3] & 0xFF) << 8 | records[at + 4] & 0xFF;
			content.write(records, at + 5, length);
			at += 5 + length;
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] all = content.toByteArray();
		for (int at = 0; at < all.length; at += size) {
			int length = Math.min(size, all.length - at);
			out.writeBytes(new byte[] {22, 3, 3, 0, (byte) length});
			out.write(all, at, length);
		}
		return out.toByteArray();
	}

	@Test
	void whatIsCutOffIsReadAsFarAsItGoes() throws Exception {
		byte[] server = RealHandshake.run(true, true).get(1).bytes();
		int before = 0;
		for (int length = 0; length < server.length; length++) {
			List<TlsPart> parts = TlsFlight.of(Arrays.copyOf(server, length)).parts();
			assertThat(parts).hasSizeGreaterThanOrEqualTo(before);
			before = parts.size();
		}
		assertThat(before).isLessThan(TlsFlight.of(server).parts().size());
		assertThat(TlsFlight.of(Arrays.copyOf(server, server.length - 1)).whole()).isFalse();
	}

	@Test
	void kerberosTicketsAreNoHandshake() {
		TlsFlight flight = TlsFlight.of(new byte[] {0x60, (byte) 0x82, 6, (byte) 0x90, 6, 6});
		assertThat(flight.parts()).isEmpty();
		assertThat(flight.whole()).isFalse();
	}
}

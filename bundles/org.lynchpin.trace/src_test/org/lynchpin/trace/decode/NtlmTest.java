// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

import org.junit.jupiter.api.Test;

class NtlmTest {
	private static final int FLAGS = 0x02000001;
	private static final Instant TIME = Instant.parse("2026-03-17T07:33:10.841Z");

	@Test
	void aChallengeTellsWhoChallengesAndWhatTimeItIs() {
		Ntlm ntlm = Ntlm.decode(challenge()).orElseThrow();
		assertThat(ntlm.type()).isEqualTo(Ntlm.CHALLENGE);
		assertThat(ntlm.target()).isEqualTo("CONTOSO");
		assertThat(ntlm.names()).containsEntry(Ntlm.Name.DOMAIN, "CONTOSO").containsEntry(Ntlm.Name.COMPUTER, "FE01").containsEntry(Ntlm.Name.DNS_COMPUTER, "fe01.contoso.com");
		assertThat(ntlm.time()).contains(TIME);
		assertThat(ntlm.version()).contains("6.1.7601");
	}

	@Test
	void anAnswerTellsWhoAnswersAndKeepsNothingThatProvesIt() {
		Ntlm ntlm = Ntlm.ofBase64(Base64.getEncoder().encodeToString(answer())).orElseThrow();
		assertThat(ntlm.type()).isEqualTo(Ntlm.AUTHENTICATE);
		assertThat(ntlm.domain()).isEqualTo("CONTOSO");
		assertThat(ntlm.user()).isEqualTo("Anna");
		assertThat(ntlm.workstation()).isEqualTo("ANNA-PC");
		assertThat(ntlm.names()).containsEntry(Ntlm.Name.COMPUTER, "FE01");
		assertThat(ntlm.time()).contains(TIME);
		assertThat(ntlm.toString()).doesNotContain("secret").doesNotContain(Base64.getEncoder().encodeToString("secretsecretsecr".getBytes(StandardCharsets.US_ASCII)));
	}

	@Test
	void everyPrefixOfAMessageIsReadAsFarAsItGoes() {
		for (byte[] whole : new byte[][] {challenge(), answer()}) {
			for (int length = 0; length < whole.length; length++) {
				Ntlm.decode(Arrays.copyOf(whole, length)).ifPresent(part -> assertThat(part.user() + part.target()).doesNotContain("\0"));
			}
		}
	}

	@Test
	void offsetsThatPointOutsideGiveNothing() {
		byte[] message = challenge();
		ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN).putInt(16, -5).putInt(44, Integer.MAX_VALUE);
		assertThat(Ntlm.decode(message)).hasValueSatisfying(ntlm -> {
			assertThat(ntlm.target()).isEmpty();
			assertThat(ntlm.names()).isEmpty();
		});
	}

	@Test
	void otherTokensAreNoNtlm() {
		assertThat(Ntlm.ofBase64("YIIGkAYGKwYBBQUCoIIGhDCCBoCgJDAi")).isEmpty();
		assertThat(Ntlm.ofBase64("***")).isEmpty();
		assertThat(Ntlm.ofBase64("")).isEmpty();
	}

	private static byte[] challenge() {
		byte[] target = wide("CONTOSO");
		byte[] pairs = pairs();
		ByteBuffer message = message(2, 56 + target.length + pairs.length);
		field(message, 12, target.length, 56).putInt(20, FLAGS);
		message.put(24, "secretse".getBytes(StandardCharsets.US_ASCII));
		field(message, 40, pairs.length, 56 + target.length);
		version(message, 48);
		return message.put(56, target).put(56 + target.length, pairs).array();
	}

	private static byte[] answer() {
		byte[] domain = wide("CONTOSO");
		byte[] user = wide("Anna");
		byte[] station = wide("ANNA-PC");
		byte[] pairs = pairs();
		byte[] response = ByteBuffer.allocate(44 + pairs.length).put("secretsecretsecr".getBytes(StandardCharsets.US_ASCII)).put(44, pairs).array();
		int at = 72;
		ByteBuffer message = message(3, at + domain.length + user.length + station.length + response.length);
		for (Object[] each : new Object[][] {{28, domain}, {36, user}, {44, station}, {20, response}}) {
			byte[] bytes = (byte[]) each[1];
			field(message, (int) each[0], bytes.length, at).put(at, bytes);
			at += bytes.length;
		}
		message.putInt(60, FLAGS);
		version(message, 64);
		return message.array();
	}

	private static ByteBuffer message(int type, int length) {
		return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN).put(0, "NTLMSSP\0".getBytes(StandardCharsets.US_ASCII)).putInt(8, type);
	}

	private static ByteBuffer field(ByteBuffer message, int at, int length, int offset) {
		return message.putShort(at, (short) length).putShort(at + 2, (short) length).putInt(at + 4, offset);
	}

	private static void version(ByteBuffer message, int at) {
		message.put(at, (byte) 6).put(at + 1, (byte) 1).putShort(at + 2, (short) 7601).put(at + 7, (byte) 15);
	}

	private static byte[] pairs() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		pair(out, 2, wide("CONTOSO"));
		pair(out, 1, wide("FE01"));
		pair(out, 3, wide("fe01.contoso.com"));
		long steps = (TIME.getEpochSecond() + 11_644_473_600L) * 10_000_000 + TIME.getNano() / 100;
		pair(out, 7, ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(steps).array());
		pair(out, 0, new byte[0]);
		return out.toByteArray();
	}

	private static void pair(ByteArrayOutputStream out, int id, byte[] value) {
		out.writeBytes(new byte[] {(byte) id, 0, (byte) value.length, (byte) (value.length >> 8)});
		out.writeBytes(value);
	}

	private static byte[] wide(String text) {
		return text.getBytes(StandardCharsets.UTF_16LE);
	}
}

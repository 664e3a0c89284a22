// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.junit.jupiter.api.Test;
import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.core.key.KeyAlgorithm;

class HostileDataTest {
	private static final long SEED = Long.getLong("lynchpin.seed", 20_260_101L);
	private static final int MUTATIONS = Integer.getInteger("lynchpin.mutations", 10_000);

	@Test
	void ten_thousand_damaged_certificates_requests_and_crls_end_in_the_typed_failure_or_an_answer() throws Exception {
		CertificateIssuer root = Samples.root(KeyAlgorithm.P256);
		X509Certificate leaf = root.issue(Samples.logon(Samples.pair(KeyAlgorithm.RSA2048).getPublic()));
		X509CRL crl = root.crl(BigInteger.ONE, Samples.NOW, Samples.NOW.plusSeconds(60), List.of(new CrlEntry(leaf.getSerialNumber(), Samples.NOW, 1)));
		byte[] pkcs10 = CertificationRequests.pkcs10(new CertificationRequests.Content("CN=Anna", Samples.pair(KeyAlgorithm.P256).getPublic(),
				HashAlgorithm.SHA256, "SmartcardLogon", Optional.of("anna@corp.example"), Optional.of(Samples.SID), Optional.of("CSP")),
				Samples.signer(KeyAlgorithm.P256));
		byte[] cmc = CertificationRequests.cmc(pkcs10, HashAlgorithm.SHA256, Map.of("CertificateTemplate", "x"));
		byte[] behalf = CertificationRequests.onBehalfOf(pkcs10, "CORP\\anna", Samples.agent(root, Samples.pair(KeyAlgorithm.P256).getPublic()),
				Samples.signer(KeyAlgorithm.P256), HashAlgorithm.SHA256);
		List<byte[]> seeds = List.of(leaf.getEncoded(), pkcs10, cmc, behalf, crl.getEncoded(), CertificateFiles.pem(leaf).getBytes(StandardCharsets.US_ASCII));
		System.out.println("seed " + SEED + ", " + MUTATIONS + " mutations");
		Random random = new Random(SEED);
		int answers = 0;
		for (int i = 0; i < MUTATIONS; i++) {
			byte[] damaged = damage(seeds.get(i % seeds.size()), random);
			try {
				answers += read(damaged, i % seeds.size(), root.certificate());
			} catch (RuntimeException | StackOverflowError e) {
				throw new AssertionError("mutation " + i + " of seed " + SEED + ": " + Bytes.hex(damaged), e);
			}
		}
		assertThat(answers).as("some damage is harmless").isPositive();
	}

	private static int read(byte[] bytes, int kind, X509Certificate root) {
		try {
			switch (kind) {
			case 1, 2, 3 -> RequestFacts.of(bytes).subject();
			case 4 -> CertificatePaths.revocation(root, CertificateFiles.crl(bytes));
			default -> {
				X509Certificate read = CertificateFiles.certificate(bytes);
				CertificateFacts.of(read).commonName();
				CertificatePaths.check(read, List.of(root), List.of(), Samples.NOW);
			}
			}
			return 1;
		} catch (PkiFailure e) {
			assertThat(e.finding().title()).isNotBlank();
			return 0;
		}
	}

	private static byte[] damage(byte[] whole, Random random) {
		byte[] bytes = whole.clone();
		int changes = 1 + random.nextInt(4);
		for (int i = 0; i < changes; i++) {
			int at = random.nextInt(bytes.length);
			switch (random.nextInt(5)) {
			case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
			case 1 -> bytes[at] = (byte) random.nextInt(256);
			case 2 -> bytes[at] = (byte) (random.nextBoolean() ? 0x80 : 0xFF);
			case 3 -> bytes = java.util.Arrays.copyOf(bytes, Math.max(1, at));
			default -> {
				int to = random.nextInt(bytes.length);
				System.arraycopy(whole, Math.min(at, whole.length - 1), bytes, to, Math.min(8, Math.min(bytes.length - to, whole.length - at)));
			}
			}
		}
		return bytes;
	}

	@Test
	void a_damaged_extension_counts_as_absent_and_hides_nothing_else() throws Exception {
		X509Certificate good = Samples.root(KeyAlgorithm.P256).issue(Samples.logon(Samples.pair(KeyAlgorithm.P256).getPublic()));

		assertThat(CertificateFacts.of(with(good, Oids.SID, new byte[] { 0x30, 0x05, 1 })).sid()).isEmpty();
		assertThat(CertificateFacts.of(with(good, Oids.TEMPLATE_NAME, new byte[] { 0x1E, 0x03, 0, 1, 2 })).template()).isEmpty();
		assertThat(CertificateFacts.of(with(good, "2.5.29.31", new byte[] { 0x30, 0x02, 0x04, 0x00 })).cdp()).isEmpty();
		CertificateFacts names = CertificateFacts.of(with(good, "2.5.29.17", new byte[] { 0x04, 0x01, 0x00 }));
		assertThat(names.upn()).isEmpty();
		assertThat(names.sid()).contains(Samples.SID);
		assertThat(CertificateFacts.of(with(good, "2.5.29.37", new byte[] { 0x02, 0x01, 0x00 })).eku()).isEmpty();
	}

	@Test
	void the_template_is_read_in_each_of_the_three_shapes_that_exist() throws Exception {
		X509Certificate good = Samples.root(KeyAlgorithm.P256).issue(Samples.logon(Samples.pair(KeyAlgorithm.P256).getPublic()));

		byte[] described = DerWriter.sequence(DerWriter.utf8("CardLogon"));
		assertThat(CertificateFacts.of(with(good, Oids.TEMPLATE_NAME, described)).template()).contains("CardLogon");
		byte[] second = DerWriter.sequence(DerWriter.oid("1.3.6.1.4.1.311.21.8.7.9"), DerWriter.integer(BigInteger.valueOf(100)),
				DerWriter.integer(BigInteger.TEN));
		X509Certificate byNumber = with(with(good, Oids.TEMPLATE_V2, second), Oids.TEMPLATE_NAME, new byte[] { 5, 0 });
		assertThat(CertificateFacts.of(byNumber).template()).contains("1.3.6.1.4.1.311.21.8.7.9");
	}

	@Test
	void a_sid_that_is_none_is_not_believed() throws Exception {
		X509Certificate good = Samples.root(KeyAlgorithm.P256).issue(Samples.logon(Samples.pair(KeyAlgorithm.P256).getPublic()));

		assertThat(CertificateFacts.of(with(good, Oids.SID, Asn1.der(Asn1.sid("S-1-5-21-x")))).sid()).isEmpty();
	}

	/** The certificate with another value of one extension; its signature is then wrong, which is not looked at here. */
	private static X509Certificate with(X509Certificate certificate, String oid, byte[] value) throws Exception {
		ASN1Sequence outer = ASN1Sequence.getInstance(certificate.getEncoded());
		ASN1Sequence inner = ASN1Sequence.getInstance(outer.getObjectAt(0));
		ASN1EncodableVector extensions = new ASN1EncodableVector();
		Extensions before = org.bouncycastle.asn1.x509.Certificate.getInstance(outer).getExtensions();
		for (ASN1ObjectIdentifier each : before.getExtensionOIDs()) {
			if (!each.getId().equals(oid)) {
				extensions.add(before.getExtension(each));
			}
		}
		extensions.add(new Extension(new ASN1ObjectIdentifier(oid), false, value));
		ASN1EncodableVector content = new ASN1EncodableVector();
		for (int i = 0; i < inner.size() - 1; i++) {
			content.add(inner.getObjectAt(i));
		}
		content.add(new DERTaggedObject(true, 3, new DERSequence(extensions)));
		byte[] changed = new DERSequence(new org.bouncycastle.asn1.ASN1Encodable[] { new DERSequence(content), outer.getObjectAt(1), outer.getObjectAt(2) })
				.getEncoded();
		return CertificateFiles.certificate(changed);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.core.key.KeyAlgorithm;

class CertificationRequestsTest {
	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource({ "RSA2048,SHA1", "RSA2048,SHA256", "RSA3072,SHA384", "P256,SHA256", "P384,SHA384" })
	void a_request_of_each_key_is_accepted_by_openssl_and_reads_back(KeyAlgorithm algorithm, HashAlgorithm hash) throws Exception {
		byte[] request = request(algorithm, hash);

		RequestFacts facts = RequestFacts.of(request);
		assertThat(facts.subject()).isEqualTo("CN=Anna Meier");
		assertThat(facts.key()).contains(Samples.pair(algorithm).getPublic());
		assertThat(facts.algorithm()).isEqualTo(algorithm.isRsa() ? "RSA" : "EC");
		assertThat(facts.keySize()).isEqualTo(algorithm.bits());
		assertThat(facts.signatureAlgorithm()).isEqualTo(hash.signature(algorithm.isRsa()));
		assertThat(facts.hash()).contains(hash);
		assertThat(facts.template()).contains("SmartcardLogon");
		assertThat(facts.proofOfPossession()).isTrue();
		assertThat(facts.requesterName()).isEmpty();
		String printed = new OpenSsl(folder).file("r.der", request).run("req", "-inform", "DER", "-in", "r.der", "-verify", "-noout", "-text");
		assertThat(printed).containsIgnoringCase("verify OK").contains("CN = Anna Meier");
	}

	@Test
	void names_for_authorities_that_look_nobody_up_travel_in_the_request() throws Exception {
		byte[] request = CertificationRequests.pkcs10(new CertificationRequests.Content("", Samples.pair(KeyAlgorithm.P256).getPublic(),
				HashAlgorithm.SHA256, "SmartcardUser", Optional.of("anna.meier@corp.example"), Optional.of(Samples.SID),
				Optional.of("Microsoft Base Smart Card Crypto Provider")), Samples.signer(KeyAlgorithm.P256));

		RequestFacts facts = RequestFacts.of(request);
		assertThat(facts.subject()).isEmpty();
		assertThat(facts.upn()).contains("anna.meier@corp.example");
		assertThat(facts.sid()).contains(Samples.SID);
		String printed = new OpenSsl(folder).file("r.der", request).run("asn1parse", "-inform", "DER", "-in", "r.der");
		assertThat(printed).contains("1.3.6.1.4.1.311.13.2.2").contains("1.3.6.1.4.1.311.25.2");
	}

	@Test
	void the_template_stands_in_the_request_as_a_bare_bmp_string() throws Exception {
		byte[] request = CertificationRequests.pkcs10("CN=x", Samples.pair(KeyAlgorithm.P256).getPublic(), HashAlgorithm.SHA256, "User",
				Samples.signer(KeyAlgorithm.P256));

		assertThat(Bytes.hex(request)).contains("2b0601040182371402" + "040a" + "1e080055007300650072");
	}

	@Test
	void pem_and_bare_base64_read_like_der() throws Exception {
		byte[] request = request(KeyAlgorithm.P256, HashAlgorithm.SHA256);

		byte[] pem = CertificateFiles.pem("NEW CERTIFICATE REQUEST", request).getBytes(StandardCharsets.US_ASCII);
		byte[] base64 = java.util.Base64.getMimeEncoder().encode(request);
		assertThat(RequestFacts.of(pem).subject()).isEqualTo("CN=Anna Meier");
		assertThat(RequestFacts.of(base64).proofOfPossession()).isTrue();
	}

	@ParameterizedTest
	@EnumSource(value = KeyAlgorithm.class, names = { "RSA2048", "P256" })
	void a_request_that_was_changed_on_the_way_proves_nothing(KeyAlgorithm algorithm) throws Exception {
		byte[] request = request(algorithm, HashAlgorithm.SHA256);
		int name = new String(request, StandardCharsets.ISO_8859_1).indexOf("Anna");
		request[name] = 'E';

		RequestFacts facts = RequestFacts.of(request);
		assertThat(facts.subject()).isEqualTo("CN=Enna Meier");
		assertThat(facts.proofOfPossession()).isFalse();
	}

	@Test
	void a_cmc_request_carries_the_request_the_template_and_no_signature() throws Exception {
		byte[] cmc = CertificationRequests.cmc(request(KeyAlgorithm.P256, HashAlgorithm.SHA256), HashAlgorithm.SHA256,
				Map.of("CertificateTemplate", "SmartcardUser"));

		RequestFacts facts = RequestFacts.of(cmc);
		assertThat(facts.encoded()).isEqualTo(cmc);
		assertThat(facts.proofOfPossession()).isTrue();
		assertThat(facts.template()).as("the extension of the request goes before the registration information").contains("SmartcardLogon");
		assertThat(facts.agent()).isEmpty();
		String printed = new OpenSsl(folder).file("c.der", cmc).run("cms", "-cmsout", "-print", "-inform", "DER", "-in", "c.der");
		assertThat(printed).contains("1.3.6.1.5.5.7.12.2").contains("1.3.6.1.5.5.7.6.2");
	}

	@ParameterizedTest
	@EnumSource(value = KeyAlgorithm.class, names = { "RSA2048", "P256" })
	void a_cmc_request_signed_by_the_new_key_is_read_too(KeyAlgorithm algorithm) throws Exception {
		byte[] cmc = CertificationRequests.cmc(request(algorithm, HashAlgorithm.SHA256), HashAlgorithm.SHA256, Map.of(), Samples.signer(algorithm));

		RequestFacts facts = RequestFacts.of(cmc);
		assertThat(facts.key()).contains(Samples.pair(algorithm).getPublic());
		assertThat(facts.agent()).as("a key without a certificate is nobody's agent").isEmpty();
	}

	@ParameterizedTest
	@EnumSource(value = KeyAlgorithm.class, names = { "RSA2048", "P256" })
	void a_request_on_behalf_of_somebody_names_both_and_openssl_accepts_its_signature(KeyAlgorithm agentKey) throws Exception {
		CertificateIssuer root = Samples.root(KeyAlgorithm.P256);
		X509Certificate agent = Samples.agent(root, Samples.pair(agentKey).getPublic());
		byte[] request = request(KeyAlgorithm.P384, HashAlgorithm.SHA256);

		byte[] cms = CertificationRequests.onBehalfOf(request, "CORP\\anna.meier", agent, Samples.signer(agentKey), HashAlgorithm.SHA256);

		RequestFacts facts = RequestFacts.of(cms);
		assertThat(facts.requesterName()).contains("CORP\\anna.meier");
		assertThat(facts.agent()).contains(agent);
		assertThat(facts.key()).contains(Samples.pair(KeyAlgorithm.P384).getPublic());
		assertThat(facts.proofOfPossession()).isTrue();
		OpenSsl openssl = new OpenSsl(folder).file("b.der", cms).file("root.pem", CertificateFiles.pem(root.certificate()));
		openssl.run("cms", "-verify", "-inform", "DER", "-in", "b.der", "-CAfile", "root.pem", "-purpose", "any", "-out", "inner.der");
		assertThat(Files.readAllBytes(folder.resolve("inner.der"))).isEqualTo(request);
	}

	@Test
	void a_changed_requester_name_takes_the_agent_away() throws Exception {
		X509Certificate agent = Samples.agent(Samples.root(KeyAlgorithm.P256), Samples.pair(KeyAlgorithm.P256).getPublic());
		byte[] cms = CertificationRequests.onBehalfOf(request(KeyAlgorithm.P384, HashAlgorithm.SHA256), "CORP\\anna", agent,
				Samples.signer(KeyAlgorithm.P256), HashAlgorithm.SHA256);
		byte[] name = "CORP\\anna".getBytes(StandardCharsets.UTF_16BE);
		int at = indexOf(cms, name);
		cms[at + name.length - 1] = 'o';

		RequestFacts facts = RequestFacts.of(cms);
		assertThat(facts.requesterName()).contains("CORP\\anno");
		assertThat(facts.agent()).isEmpty();
	}

	@Test
	void an_agents_signature_inside_another_envelope_counts_for_nothing() throws Exception {
		CertificateIssuer root = Samples.root(KeyAlgorithm.P256);
		X509Certificate agent = Samples.agent(root, Samples.pair(KeyAlgorithm.P256).getPublic());
		X509Certificate thief = root.issue(Samples.logon(Samples.pair(KeyAlgorithm.P384).getPublic()));
		byte[] honest = CertificationRequests.onBehalfOf(request(KeyAlgorithm.P384, HashAlgorithm.SHA256), "CORP\\anna", agent,
				Samples.signer(KeyAlgorithm.P256), HashAlgorithm.SHA256);

		byte[] wrapped = CertificationRequests.onBehalfOf(honest, "CORP\\administrator", thief, Samples.signer(KeyAlgorithm.P384), HashAlgorithm.SHA256);

		RequestFacts facts = RequestFacts.of(wrapped);
		assertThat(facts.requesterName()).contains("CORP\\administrator");
		assertThat(facts.agent()).contains(thief);
	}

	@Test
	void a_cmc_with_the_agents_signature_beside_the_empty_one_is_read_as_on_behalf() throws Exception {
		X509Certificate agent = Samples.agent(Samples.root(KeyAlgorithm.P256), Samples.pair(KeyAlgorithm.P256).getPublic());
		byte[] cmc = CertificationRequests.cmc(request(KeyAlgorithm.P384, HashAlgorithm.SHA256), HashAlgorithm.SHA256,
				Map.of("requestername", "CORP\\anna.meier"));

		RequestFacts facts = RequestFacts.of(withSecondSignature(cmc, agent));
		assertThat(facts.requesterName()).contains("CORP\\anna.meier");
		assertThat(facts.agent()).contains(agent);
		assertThat(facts.key()).contains(Samples.pair(KeyAlgorithm.P384).getPublic());
	}

	/** Format B of MS-WCCE 3.1.1.4.3.3: the message of the new key, and the agent's signature as the second. */
	private static byte[] withSecondSignature(byte[] cmc, X509Certificate agent) throws Exception {
		SignedData first = SignedData.getInstance(ContentInfo.getInstance(cmc).getContent());
		byte[] content = ASN1OctetString.getInstance(first.getEncapContentInfo().getContent()).getOctets();
		CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
		ContentSigner signer = new JcaContentSignerBuilder("SHA256withECDSA").setProvider(Signatures.PROVIDER)
				.build(Samples.pair(KeyAlgorithm.P256).getPrivate());
		generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().setProvider(Signatures.PROVIDER).build())
				.build(signer, agent));
		generator.addCertificate(new JcaX509CertificateHolder(agent));
		CMSSignedData second = generator.generate(new CMSProcessableByteArray(first.getEncapContentInfo().getContentType(), content), true);
		SignedData agents = SignedData.getInstance(second.toASN1Structure().getContent());
		ASN1EncodableVector signers = new ASN1EncodableVector();
		signers.add(first.getSignerInfos().getObjectAt(0));
		signers.add(agents.getSignerInfos().getObjectAt(0));
		SignedData both = new SignedData(first.getDigestAlgorithms(), first.getEncapContentInfo(), agents.getCertificates(), null, new DLSet(signers));
		return new ContentInfo(PKCSObjectIdentifiers.signedData, both).getEncoded();
	}

	@Test
	void a_cms_without_signed_attributes_as_openssl_makes_it_is_read() throws Exception {
		CertificateIssuer root = Samples.root(KeyAlgorithm.P256);
		X509Certificate old = root.issue(Samples.logon(Samples.pair(KeyAlgorithm.P256).getPublic()));
		String key = CertificateFiles.pem("PRIVATE KEY", Samples.pair(KeyAlgorithm.P256).getPrivate().getEncoded());
		new OpenSsl(folder).file("r.der", request(KeyAlgorithm.P384, HashAlgorithm.SHA256)).file("key.pem", key).file("old.pem", CertificateFiles.pem(old))
				.run("cms", "-sign", "-binary", "-nodetach", "-noattr", "-in", "r.der", "-signer", "old.pem", "-inkey", "key.pem", "-outform", "DER",
						"-out", "renewal.der");

		RequestFacts facts = CertificateFiles.request(folder.resolve("renewal.der"));
		assertThat(facts.agent()).contains(old);
		assertThat(facts.requesterName()).isEmpty();
		assertThat(facts.proofOfPossession()).isTrue();
	}

	@Test
	void a_request_of_openssl_with_md5_has_no_hash_and_no_proof() throws Exception {
		OpenSsl openssl = new OpenSsl(folder);
		openssl.run("req", "-new", "-newkey", "rsa:2048", "-nodes", "-keyout", "k.pem", "-md5", "-subj", "/CN=Old", "-out", "old.pem");

		RequestFacts facts = CertificateFiles.request(folder.resolve("old.pem"));
		assertThat(facts.signatureAlgorithm()).isEqualTo("MD5withRSA");
		assertThat(facts.hash()).isEmpty();
		assertThat(facts.proofOfPossession()).isFalse();
	}

	@Test
	void a_request_of_openssl_with_pss_proves_its_key() throws Exception {
		new OpenSsl(folder).run("req", "-new", "-newkey", "rsa:2048", "-nodes", "-keyout", "k.pem", "-sha384", "-sigopt", "rsa_padding_mode:pss", "-subj",
				"/CN=New", "-out", "pss.pem");

		RequestFacts facts = CertificateFiles.request(folder.resolve("pss.pem"));
		assertThat(facts.hash()).contains(HashAlgorithm.SHA384);
		assertThat(facts.proofOfPossession()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "brainpoolP256r1", "secp521r1" })
	void curves_that_no_card_has_are_read_and_prove_their_key_all_the_same(String curve) throws Exception {
		new OpenSsl(folder).run("req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:" + curve, "-nodes", "-keyout", "k.pem", "-subj", "/CN=Odd",
				"-out", "odd.pem");

		RequestFacts facts = CertificateFiles.request(folder.resolve("odd.pem"));
		assertThat(facts.algorithm()).isEqualTo("EC");
		assertThat(facts.keySize()).isIn(256, 521);
		assertThat(facts.proofOfPossession()).isTrue();
	}

	@Test
	void what_the_signer_says_reaches_the_caller() throws Exception {
		assertThatThrownBy(() -> CertificationRequests.pkcs10("CN=x", Samples.pair(KeyAlgorithm.P256).getPublic(), HashAlgorithm.SHA256, "SmartcardLogon",
				(hash, message) -> {
					throw new Cancelled();
				})).isInstanceOf(Cancelled.class);
	}

	@Test
	void a_planned_request_tells_the_policy_what_it_will_be() {
		RequestFacts facts = RequestFacts.planned(KeyAlgorithm.P384, HashAlgorithm.SHA384, Optional.of("SmartcardUser"));

		assertThat(facts.isPlanned()).isTrue();
		assertThat(facts.keySize()).isEqualTo(384);
		assertThat(facts.signatureAlgorithm()).isEqualTo("SHA384withECDSA");
	}

	private static byte[] request(KeyAlgorithm algorithm, HashAlgorithm hash) throws Exception {
		return CertificationRequests.pkcs10("CN=Anna Meier", Samples.pair(algorithm).getPublic(), hash, "SmartcardLogon", Samples.signer(algorithm));
	}

	private static int indexOf(byte[] bytes, byte[] part) {
		for (int i = 0; i + part.length <= bytes.length; i++) {
			if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
				return i;
			}
		}
		throw new AssertionError("not there");
	}
}

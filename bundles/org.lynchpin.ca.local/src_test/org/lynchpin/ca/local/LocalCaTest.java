// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lynchpin.ca.CaConnection;
import org.lynchpin.ca.CaFailure;
import org.lynchpin.ca.CaPerson;
import org.lynchpin.ca.CaRequest;
import org.lynchpin.ca.CaTemplate;
import org.lynchpin.ca.Denied;
import org.lynchpin.ca.Issued;
import org.lynchpin.ca.Submission;
import org.lynchpin.core.CallFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.pki.CertificateFacts;
import org.lynchpin.pki.CertificateFiles;
import org.lynchpin.pki.CertificatePaths;
import org.lynchpin.pki.CertificationRequests;
import org.lynchpin.pki.Oids;

class LocalCaTest {
	@TempDir
	Path data;
	private Lab lab;

	@BeforeEach
	void laboratory() {
		lab = new Lab(data);
	}

	@ParameterizedTest
	@CsvSource({ "rsa3072,P256", "p256,RSA2048", "p384,P384" })
	void an_issued_certificate_is_what_logon_needs_and_openssl_accepts_it_with_the_crl(String authority, KeyAlgorithm card) throws Exception {
		lab.properties.putAll(Map.of("key", authority, "crlUrl", "http://pki.corp.example/lab.crl"));
		CaConnection ca = lab.create();

		X509Certificate certificate = issued(ca.submit(Lab.request(Lab.pair(card), "SmartcardLogon", Lab.ANNA)));

		CertificateFacts facts = CertificateFacts.of(certificate);
		assertThat(facts.subject()).isEqualTo("CN=Anna Meier");
		assertThat(facts.issuer()).isEqualTo("CN=Lab CA,O=Corp Example");
		assertThat(facts.upn()).contains("anna.meier@corp.example");
		assertThat(facts.mail()).isEmpty();
		assertThat(facts.sid()).isEqualTo(Lab.ANNA.sid());
		assertThat(facts.eku()).containsExactlyInAnyOrder(Oids.SMART_CARD_LOGON, Oids.CLIENT_AUTHENTICATION);
		assertThat(facts.keyUsage()).isEqualTo(card.isRsa() ? List.of("digitalSignature", "keyEncipherment") : List.of("digitalSignature"));
		assertThat(facts.template()).contains("SmartcardLogon");
		assertThat(facts.cdp()).containsExactly("http://pki.corp.example/lab.crl");
		assertThat(Duration.between(lab.clock.instant(), facts.notAfter())).isEqualTo(Duration.ofDays(365));
		assertThat(certificate.getPublicKey()).isEqualTo(Lab.pair(card).getPublic());
		assertThat(CertificatePaths.check(certificate, ca.chain(), List.of(ca.crl()), lab.clock.instant()).flaws()).isEmpty();
		OpenSsl openssl = new OpenSsl(lab.folder).file("leaf.pem", CertificateFiles.pem(certificate));
		openssl.run("verify", "-x509_strict", "-crl_check", "-CAfile", "Lab CA.pem", "-CRLfile", "Lab CA.crl.pem", "leaf.pem");
		openssl.run("crl", "-inform", "DER", "-in", "Lab CA.crl", "-CAfile", "Lab CA.pem", "-noout");
	}

	@Test
	void smartcard_user_has_the_mail_address_in_both_places_and_the_purpose_for_it() throws Exception {
		CertificateFacts facts = CertificateFacts.of(issued(lab.create().submit(Lab.request(Lab.pair(KeyAlgorithm.P256), "SmartcardUser", Lab.ANNA))));

		assertThat(facts.subject()).isEqualTo("E=anna.meier@corp.example,CN=Anna Meier");
		assertThat(facts.mail()).contains("anna.meier@corp.example");
		assertThat(facts.eku()).containsExactlyInAnyOrder(Oids.SMART_CARD_LOGON, Oids.CLIENT_AUTHENTICATION, Oids.SECURE_MAIL);
	}

	@Test
	void without_a_crl_address_the_certificate_points_at_the_file() throws Exception {
		CertificateFacts facts = CertificateFacts.of(issued(lab.create().submit(Lab.request(Lab.pair(KeyAlgorithm.P256), "SmartcardLogon", Lab.TING))));

		assertThat(facts.commonName()).isEqualTo("林雅婷");
		assertThat(facts.sid()).isEmpty();
		assertThat(Path.of(java.net.URI.create(facts.cdp().get(0)))).isRegularFile();
	}

	@Test
	void a_crl_address_that_is_a_file_is_served() throws Exception {
		Path elsewhere = data.resolve("published.crl");
		lab.properties.put("crlUrl", elsewhere.toUri().toString());
		CaConnection ca = lab.create();

		assertThat(CertificateFiles.crl(elsewhere)).isEqualTo(ca.crl());
	}

	@Test
	void smartcard_user_is_denied_without_a_mail_address_as_ad_cs_does() throws Exception {
		Denied denied = denied(lab.create().submit(Lab.request(Lab.pair(KeyAlgorithm.P256), "SmartcardUser", Lab.TING)));

		assertThat(denied.hresult()).contains("0x80094812");
		assertThat(denied.message()).contains("林雅婷").contains("Smartcard User");
	}

	@Test
	void what_may_not_be_issued_is_denied_with_the_code_of_ad_cs() throws Exception {
		CaConnection ca = lab.create();
		KeyPair small = smallKey();
		byte[] forged = Lab.pkcs10(Lab.pair(KeyAlgorithm.P256), HashAlgorithm.SHA256, "SmartcardLogon");
		forged[forged.length - 1] ^= 1;
		CaPerson noUpn = new CaPerson("Nobody", "", Optional.empty(), Optional.empty(), Optional.empty());
		CaPerson longName = new CaPerson("x".repeat(65), "x@corp.example", Optional.empty(), Optional.empty(), Optional.empty());
		byte[] good = Lab.pkcs10(Lab.pair(KeyAlgorithm.P256), HashAlgorithm.SHA256, "SmartcardLogon");

		assertThat(code(ca.submit(Lab.request(small, "SmartcardLogon", Lab.ANNA)))).isEqualTo("0x80094811");
		assertThat(code(ca.submit(new CaRequest(forged, CaRequest.Format.PKCS10, "SmartcardLogon", Lab.ANNA)))).isEqualTo("0x80090006");
		assertThat(code(ca.submit(Lab.request(Lab.pair(KeyAlgorithm.P256), "DomainController", Lab.ANNA)))).isEqualTo("0x80094800");
		assertThat(code(ca.submit(new CaRequest(good, CaRequest.Format.PKCS10, "SmartcardUser", Lab.ANNA)))).isEqualTo("0x80094802");
		assertThat(code(ca.submit(new CaRequest(good, CaRequest.Format.PKCS10, "SmartcardLogon", noUpn)))).isEqualTo("0x8009480D");
		assertThat(code(ca.submit(new CaRequest(good, CaRequest.Format.PKCS10, "SmartcardLogon", longName)))).isEqualTo("0x80094001");
		assertThat(code(ca.submit(new CaRequest(new byte[] { 1, 2, 3 }, CaRequest.Format.PKCS10, "SmartcardLogon", Lab.ANNA)))).isEqualTo("0x8009310B");
	}

	@Test
	void md5_is_refused_and_sha1_in_the_request_is_left_to_the_policy() throws Exception {
		CaConnection ca = lab.create();
		new OpenSsl(data).run("req", "-new", "-newkey", "rsa:2048", "-nodes", "-keyout", "k.pem", "-md5", "-subj", "/CN=Old", "-outform", "DER", "-out", "old.der");

		assertThat(code(ca.submit(new CaRequest(Files.readAllBytes(data.resolve("old.der")), CaRequest.Format.PKCS10, "SmartcardLogon", Lab.ANNA))))
				.isEqualTo("0x80090008");
		X509Certificate certificate = issued(ca.submit(new CaRequest(Lab.pkcs10(Lab.pair(KeyAlgorithm.P256), HashAlgorithm.SHA1, "SmartcardLogon"),
				CaRequest.Format.PKCS10, "SmartcardLogon", Lab.ANNA)));
		assertThat(CertificateFacts.of(certificate).signatureAlgorithm()).isEqualTo("SHA256withECDSA");
	}

	@ParameterizedTest
	@CsvSource({ "brainpoolP256r1", "secp256k1", "secp521r1" })
	void a_curve_that_no_card_for_sign_in_has_is_not_certified(String curve) throws Exception {
		new OpenSsl(data).run("req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:" + curve, "-nodes", "-keyout", "k.pem", "-subj", "/CN=Odd",
				"-outform", "DER", "-out", "odd.der");

		Denied denied = denied(lab.create()
				.submit(new CaRequest(Files.readAllBytes(data.resolve("odd.der")), CaRequest.Format.PKCS10, "SmartcardLogon", Lab.ANNA)));
		assertThat(denied.hresult()).contains("0x80090008");
	}

	@Test
	void only_a_template_marked_as_a_test_signs_with_sha1() throws Exception {
		lab.properties.putAll(Map.of("template.Weak.hash", "sha1", "template.Weak.test", "true", "template.Weak.minimumKeySize", "1024"));
		CaConnection ca = lab.create();
		X509Certificate weak = issued(ca.submit(Lab.request(smallKey(), "Weak", Lab.ANNA)));
		assertThat(CertificateFacts.of(weak).signatureAlgorithm()).isEqualTo("SHA1withECDSA");

		lab.properties.remove("template.Weak.test");
		assertThatThrownBy(lab::connect).isInstanceOf(CallFailure.class).hasMessageContaining("SHA-1");
	}

	@Test
	void the_templates_are_those_of_ad_cs_and_those_of_the_site() throws Exception {
		lab.properties.putAll(Map.of("template.Guests.displayName", "Guests", "template.Guests.validityDays", "30", "template.SmartcardUser.needsMail",
				"false", "template.SmartcardLogon.minimumKeySize", "512"));
		CaConnection ca = lab.create();

		assertThat(ca.templates()).extracting(CaTemplate::name).containsExactly("SmartcardLogon", "SmartcardUser", "EnrollmentAgent", "Guests");
		assertThat(ca.templates()).extracting(CaTemplate::minimumKeySize).containsOnly(2048);
		assertThat(ca.templates().get(1).needsMail()).isTrue();
		assertThat(ca.templates().get(2).enrollmentAgent()).isTrue();
		CertificateFacts guest = CertificateFacts.of(issued(ca.submit(Lab.request(Lab.pair(KeyAlgorithm.P256), "Guests", Lab.ANNA))));
		assertThat(Duration.between(lab.clock.instant(), guest.notAfter())).isEqualTo(Duration.ofDays(30));
	}

	@Test
	void a_cmc_request_is_as_good_as_a_bare_one() throws Exception {
		byte[] cmc = CertificationRequests.cmc(Lab.pkcs10(Lab.pair(KeyAlgorithm.P256), HashAlgorithm.SHA256, "SmartcardLogon"), HashAlgorithm.SHA256);

		X509Certificate certificate = issued(lab.create().submit(new CaRequest(cmc, CaRequest.Format.CMC, "SmartcardLogon", Lab.ANNA)));
		assertThat(certificate.getPublicKey()).isEqualTo(Lab.pair(KeyAlgorithm.P256).getPublic());
	}

	@Test
	void an_enrollment_agent_enrolls_for_somebody_else_until_it_is_revoked() throws Exception {
		CaConnection ca = lab.create();
		KeyPair key = Lab.fresh(KeyAlgorithm.P256);
		X509Certificate agent = issued(ca.submit(Lab.request(key, "EnrollmentAgent", Lab.OLGA)));
		CertificateFacts facts = CertificateFacts.of(agent);
		assertThat(facts.eku()).containsExactly(Oids.ENROLLMENT_AGENT);
		assertThat(Duration.between(lab.clock.instant(), facts.notAfter())).isEqualTo(Duration.ofDays(730));

		X509Certificate annas = issued(ca.submit(onBehalf("CORP\\Anna.Meier", agent, key)));
		assertThat(CertificateFacts.of(annas).upn()).contains("anna.meier@corp.example");
		assertThat(code(ca.submit(onBehalf("CORP\\administrator", agent, key)))).isEqualTo("0x80094009");
		ca.revoke(agent.getSerialNumber(), org.lynchpin.ca.RevocationReason.KEY_COMPROMISE);
		assertThat(code(ca.submit(onBehalf("CORP\\anna.meier", agent, key)))).isEqualTo("0x8009480B");
	}

	@Test
	void nobody_else_enrolls_for_somebody() throws Exception {
		CaConnection ca = lab.create();
		KeyPair key = Lab.fresh(KeyAlgorithm.P256);
		X509Certificate person = issued(ca.submit(Lab.request(key, "SmartcardLogon", Lab.TING)));
		Lab other = new Lab(data.resolve("other"));
		X509Certificate stranger = issued(other.create().submit(Lab.request(key, "EnrollmentAgent", Lab.OLGA)));

		assertThat(code(ca.submit(onBehalf("CORP\\anna.meier", person, key)))).isEqualTo("0x8009480B");
		assertThat(code(ca.submit(onBehalf("CORP\\anna.meier", stranger, key)))).isEqualTo("0x8009480B");
	}

	@Test
	void nothing_is_ever_set_up_over_an_authority_that_is_there() throws Exception {
		lab.create();
		byte[] key = Files.readAllBytes(lab.folder.resolve("store.p12"));

		assertThatThrownBy(lab::create).isInstanceOf(CaFailure.class);
		assertThat(Files.readAllBytes(lab.folder.resolve("store.p12"))).isEqualTo(key);
	}

	@Test
	void certificates_never_outlive_the_authority_and_an_expired_one_issues_nothing() throws Exception {
		lab.properties.put("validityYears", "1");
		CaConnection ca = lab.create();
		X509Certificate last = issued(ca.submit(Lab.request(Lab.pair(KeyAlgorithm.P256), "EnrollmentAgent", Lab.OLGA)));
		assertThat(last.getNotAfter()).isEqualTo(ca.chain().get(0).getNotAfter());

		lab.clock.pass(Duration.ofDays(400));
		assertThatThrownBy(() -> ca.submit(Lab.request(Lab.pair(KeyAlgorithm.P256), "SmartcardLogon", Lab.ANNA))).isInstanceOf(CaFailure.class);
		assertThat(ca.selfTest()).extracting(finding -> finding.rule()).contains("self-authority-expired", "self-crl-outdated");
	}

	@Test
	void a_wrong_setting_is_named() {
		lab.properties.put("key", "dsa");
		assertThatThrownBy(lab::create).isInstanceOf(CallFailure.class).hasMessageContaining("dsa");
		lab.properties.put("key", "p256");
		lab.properties.put("subject", "no name");
		assertThatThrownBy(lab::create).isInstanceOf(Failure.class).hasMessageContaining("no name");
		lab.properties.remove("dataFolder");
		lab.properties.put("subject", "CN=x");
		assertThatThrownBy(lab::create).isInstanceOf(CallFailure.class).hasMessageContaining("dataFolder");
	}

	private CaRequest onBehalf(String requester, X509Certificate agent, KeyPair key) throws Exception {
		byte[] pkcs10 = Lab.pkcs10(Lab.pair(KeyAlgorithm.P384), HashAlgorithm.SHA256, "SmartcardLogon");
		byte[] cms = CertificationRequests.onBehalfOf(pkcs10, requester, agent, Lab.signer(key), HashAlgorithm.SHA256);
		return new CaRequest(cms, CaRequest.Format.PKCS10, "SmartcardLogon", Lab.ANNA);
	}

	private static KeyPair smallKey() throws Exception {
		java.security.KeyPairGenerator generator = java.security.KeyPairGenerator.getInstance("RSA");
		generator.initialize(1024);
		return generator.generateKeyPair();
	}

	static X509Certificate issued(Submission answer) {
		assertThat(answer).isInstanceOf(Issued.class);
		return ((Issued) answer).certificate();
	}

	static Denied denied(Submission answer) {
		assertThat(answer).isInstanceOf(Denied.class);
		return (Denied) answer;
	}

	private static String code(Submission answer) {
		return denied(answer).hresult().orElseThrow();
	}
}

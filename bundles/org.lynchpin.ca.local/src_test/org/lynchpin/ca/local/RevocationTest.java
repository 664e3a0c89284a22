// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lynchpin.ca.local.LocalCaTest.denied;
import static org.lynchpin.ca.local.LocalCaTest.issued;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lynchpin.ca.CaConnection;
import org.lynchpin.ca.CaFailure;
import org.lynchpin.ca.Issued;
import org.lynchpin.ca.Pending;
import org.lynchpin.ca.RevocationReason;
import org.lynchpin.ca.Submission;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.pki.CertificateFiles;
import org.lynchpin.pki.CertificatePaths;

class RevocationTest {
	@TempDir
	Path data;
	private Lab lab;
	private CaConnection ca;

	@BeforeEach
	void laboratory() throws Failure {
		lab = new Lab(data);
		lab.properties.put("template.Officer.approval", "true");
		ca = lab.create();
	}

	@Test
	void a_revoked_certificate_is_refused_by_openssl_after_the_next_crl() throws Exception {
		X509Certificate certificate = issue();
		OpenSsl openssl = new OpenSsl(lab.folder).file("leaf.pem", CertificateFiles.pem(certificate));
		String[] verify = { "verify", "-crl_check", "-CAfile", "Lab CA.pem", "-CRLfile", "Lab CA.crl.pem", "leaf.pem" };
		openssl.run(verify);

		ca.revoke(certificate.getSerialNumber(), RevocationReason.KEY_COMPROMISE);
		openssl.run(verify);
		assertThat(ca.selfTest()).extracting(Finding::rule).contains("self-crl-behind");
		X509CRL crl = ca.publishCrl();

		assertThat(openssl.fail(verify)).contains("certificate revoked");
		assertThat(openssl.run("crl", "-in", "Lab CA.crl.pem", "-noout", "-text")).contains("Key Compromise");
		assertThat(ca.crl()).isEqualTo(crl);
		assertThat(ca.selfTest()).isEmpty();
	}

	@Test
	void every_crl_has_a_greater_number_and_a_next_update_even_in_another_process() throws Exception {
		BigInteger first = CertificatePaths.number(ca.crl()).orElseThrow();
		X509CRL next = lab.connect().publishCrl();

		assertThat(CertificatePaths.number(next)).contains(first.add(BigInteger.ONE));
		assertThat(next.getNextUpdate().toInstant()).isEqualTo(lab.clock.instant().plus(Duration.ofDays(7)));
		assertThat(CertificatePaths.number(ca.publishCrl())).contains(first.add(BigInteger.TWO));
	}

	@Test
	void a_hold_is_released_and_leaves_the_crl() throws Exception {
		X509Certificate certificate = issue();
		ca.revoke(certificate.getSerialNumber(), RevocationReason.CERTIFICATE_HOLD);
		assertThat(CertificatePaths.revocation(certificate, ca.publishCrl()).reason()).isEqualTo(6);

		ca.revoke(certificate.getSerialNumber(), RevocationReason.REMOVE_FROM_CRL);
		assertThat(CertificatePaths.revocation(certificate, ca.publishCrl()).revoked()).isFalse();
		assertThatThrownBy(() -> ca.revoke(certificate.getSerialNumber(), RevocationReason.REMOVE_FROM_CRL)).isInstanceOf(CaFailure.class);
	}

	@Test
	void a_held_card_that_was_stolen_is_revoked_for_good_and_stays_so() throws Exception {
		X509Certificate certificate = issue();
		ca.revoke(certificate.getSerialNumber(), RevocationReason.CERTIFICATE_HOLD);
		ca.revoke(certificate.getSerialNumber(), RevocationReason.KEY_COMPROMISE);

		assertThatThrownBy(() -> ca.revoke(certificate.getSerialNumber(), RevocationReason.REMOVE_FROM_CRL)).isInstanceOf(CaFailure.class);
		assertThatThrownBy(() -> ca.revoke(certificate.getSerialNumber(), RevocationReason.CERTIFICATE_HOLD)).isInstanceOf(CaFailure.class);
		ca.revoke(certificate.getSerialNumber(), RevocationReason.SUPERSEDED);
		assertThat(CertificatePaths.revocation(certificate, ca.publishCrl()).reason()).as("the first reason stays").isEqualTo(1);
	}

	@Test
	void a_serial_number_of_somebody_else_is_refused() {
		assertThatThrownBy(() -> ca.revoke(BigInteger.TEN, RevocationReason.SUPERSEDED)).isInstanceOf(CaFailure.class).hasMessageContaining("serial");
	}

	@Test
	void a_revoked_certificate_leaves_the_crl_only_after_one_crl_past_its_end() throws Exception {
		X509Certificate certificate = issue();
		ca.revoke(certificate.getSerialNumber(), RevocationReason.SUPERSEDED);
		lab.clock.pass(Duration.ofDays(366));

		assertThat(CertificatePaths.revocation(certificate, ca.publishCrl()).revoked()).isTrue();
		lab.clock.pass(Duration.ofDays(1));
		assertThat(CertificatePaths.revocation(certificate, ca.publishCrl()).revoked()).isFalse();
	}

	@Test
	void an_outdated_crl_is_told_and_renewed_with_the_next_certificate() throws Exception {
		lab.clock.pass(Duration.ofDays(6).plusHours(12));
		assertThat(ca.selfTest()).extracting(Finding::rule).containsExactly("self-crl-due");
		lab.clock.pass(Duration.ofDays(1));
		assertThat(ca.selfTest()).extracting(Finding::rule).containsExactly("self-crl-outdated");

		issue();
		assertThat(ca.selfTest()).isEmpty();
	}

	@Test
	void a_lost_or_damaged_crl_is_told_and_a_lost_one_made_again() throws Exception {
		Path file = lab.folder.resolve("Lab CA.crl");
		Files.writeString(file, "nonsense");
		assertThat(ca.selfTest()).extracting(Finding::rule).containsExactly("self-crl-missing");
		assertThatThrownBy(ca::crl).isInstanceOf(Failure.class);
		Files.delete(file);
		assertThat(ca.selfTest()).extracting(Finding::rule).containsExactly("self-crl-missing");
		ca.crl();
		assertThat(ca.selfTest()).isEmpty();
	}

	@Test
	void a_request_waits_for_an_officer_who_approves_it_in_another_process() throws Exception {
		KeyPair key = Lab.fresh(KeyAlgorithm.P256);
		Submission waiting = ca.submit(Lab.request(key, "Officer", Lab.ANNA));
		assertThat(waiting).isInstanceOf(Pending.class);
		assertThat(ca.find(key.getPublic())).contains(waiting);

		CaConnection officer = lab.connect();
		assertThat(officer.pending()).containsExactly((Pending) waiting);
		Submission approved = officer.approve(waiting.requestId());

		X509Certificate certificate = issued(ca.poll(waiting.requestId()));
		assertThat(approved).isEqualTo(new Issued(waiting.requestId(), certificate));
		assertThat(certificate.getPublicKey()).isEqualTo(key.getPublic());
		assertThat(ca.pending()).isEmpty();
		assertThatThrownBy(() -> officer.approve(waiting.requestId())).isInstanceOf(CaFailure.class);
	}

	@Test
	void a_request_that_an_officer_denies_says_so() throws Exception {
		Submission waiting = ca.submit(Lab.request(Lab.fresh(KeyAlgorithm.P256), "Officer", Lab.ANNA));
		ca.deny(waiting.requestId());

		assertThat(denied(ca.poll(waiting.requestId())).hresult()).contains("0x80094014");
		assertThatThrownBy(() -> ca.deny(waiting.requestId())).isInstanceOf(CaFailure.class);
		assertThatThrownBy(() -> ca.approve("99")).isInstanceOf(CaFailure.class);
	}

	@Test
	void a_trial_says_that_it_is_one() throws Exception {
		lab.properties.put("demo", "true");

		assertThat(lab.connect().selfTest()).extracting(Finding::rule).containsExactly("self-demo");
	}

	@Test
	void every_text_is_there_in_both_languages() throws Exception {
		java.util.Properties english = texts("messages.properties");
		java.util.Properties chinese = texts("messages_zh_TW.properties");

		assertThat(chinese.keySet()).isEqualTo(english.keySet());
		for (Map.Entry<Object, Object> each : english.entrySet()) {
			assertThat(new java.text.MessageFormat((String) each.getValue()).getFormatsByArgumentIndex().length).as("%s", each.getKey())
					.isEqualTo(new java.text.MessageFormat((String) chinese.get(each.getKey())).getFormatsByArgumentIndex().length);
		}
	}

	private static java.util.Properties texts(String name) throws Exception {
		java.util.Properties texts = new java.util.Properties();
		try (var in = new java.io.InputStreamReader(LocalCaConnector.class.getResourceAsStream(name), java.nio.charset.StandardCharsets.UTF_8)) {
			texts.load(in);
		}
		return texts;
	}

	private X509Certificate issue() throws Exception {
		return issued(ca.submit(Lab.request(Lab.fresh(KeyAlgorithm.P256), "SmartcardLogon", Lab.ANNA)));
	}
}

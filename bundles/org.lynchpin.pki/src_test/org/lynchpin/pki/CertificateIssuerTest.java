// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.core.secret.Secret;
import org.lynchpin.pki.CertificatePaths.Problem;

class CertificateIssuerTest {
	@TempDir
	Path folder;

	@ParameterizedTest
	@EnumSource(value = KeyAlgorithm.class, names = { "RSA3072", "P256", "P384" })
	void an_issued_certificate_and_an_empty_crl_satisfy_openssl(KeyAlgorithm algorithm) throws Exception {
		CertificateIssuer root = Samples.root(algorithm);
		X509Certificate leaf = root.issue(Samples.logon(Samples.pair(KeyAlgorithm.RSA2048).getPublic()));
		X509CRL crl = root.crl(BigInteger.ONE, Samples.NOW, Samples.NOW.plus(7, ChronoUnit.DAYS), List.of());

		assertThat(CertificatePaths.check(leaf, List.of(root.certificate()), List.of(crl), Samples.NOW).flaws()).isEmpty();
		new OpenSsl(folder).file("root.pem", CertificateFiles.pem(root.certificate()) + CertificateFiles.pem(crl)).file("leaf.pem", CertificateFiles.pem(leaf))
				.run("verify", "-x509_strict", "-crl_check", "-CAfile", "root.pem", "leaf.pem");
	}

	@Test
	void the_certificate_says_all_that_logon_needs() throws Exception {
		CertificateIssuer root = Samples.root(KeyAlgorithm.P256);
		X509Certificate leaf = root.issue(Samples.logon(Samples.pair(KeyAlgorithm.RSA2048).getPublic()));

		CertificateFacts facts = CertificateFacts.of(leaf);
		assertThat(facts.subject()).isEqualTo("CN=Anna Meier");
		assertThat(facts.issuer()).isEqualTo("CN=Sample CA,O=Corp Example");
		assertThat(facts.upn()).contains("anna.meier@corp.example");
		assertThat(facts.mail()).contains("anna.meier@corp.example");
		assertThat(facts.sid()).contains(Samples.SID);
		assertThat(facts.template()).contains("SmartcardLogon");
		assertThat(facts.eku()).containsExactly(Oids.SMART_CARD_LOGON, Oids.CLIENT_AUTHENTICATION);
		assertThat(facts.keyUsage()).containsExactly("digitalSignature", "keyEncipherment");
		assertThat(facts.cdp()).containsExactly("http://pki.corp.example/ca.crl");
		assertThat(facts.algorithm()).isEqualTo("RSA");
		assertThat(facts.keySize()).isEqualTo(2048);
		assertThat(facts.signatureAlgorithm()).isEqualTo("SHA256withECDSA");
		assertThat(leaf.getCriticalExtensionOIDs()).containsExactly("2.5.29.15");
		assertThat(leaf.getBasicConstraints()).isEqualTo(-1);
		String printed = new OpenSsl(folder).file("leaf.pem", CertificateFiles.pem(leaf)).run("x509", "-in", "leaf.pem", "-noout", "-serial", "-text",
				"-fingerprint");
		assertThat(printed).contains("serial=" + facts.serial().toUpperCase()).contains("Digital Signature, Key Encipherment")
				.contains("Microsoft Smartcard Login, TLS Web Client Authentication");
		assertThat(printed.replace(":", "")).contains(facts.thumbprintSha1().toUpperCase());
	}

	@Test
	void an_elliptic_key_does_not_encipher_keys() throws Exception {
		X509Certificate leaf = Samples.root(KeyAlgorithm.P256).issue(Samples.logon(Samples.pair(KeyAlgorithm.P256).getPublic()));

		assertThat(CertificateFacts.of(leaf).keyUsage()).containsExactly("digitalSignature");
	}

	@Test
	void the_sid_and_template_extensions_have_the_bytes_that_windows_writes() throws Exception {
		X509Certificate leaf = Samples.root(KeyAlgorithm.P256).issue(Samples.logon(Samples.pair(KeyAlgorithm.P256).getPublic()));

		String sid = Bytes.hex(Samples.SID.getBytes(StandardCharsets.US_ASCII));
		int length = Samples.SID.length();
		String value = String.format("30%02xa0%02x060a2b060104018237190201a0%02x04%02x%s", length + 18, length + 16, length + 2, length, sid);
		assertThat(Bytes.hex(leaf.getExtensionValue(Oids.SID))).endsWith(value);
		assertThat(Bytes.hex(leaf.getExtensionValue(Oids.TEMPLATE_NAME))).startsWith("04" + "1e" + "1e1c" + "0053006d0061");
	}

	@Test
	void names_beyond_ascii_and_with_commas_survive() throws Exception {
		CertificateContent content = Samples.logon(Samples.pair(KeyAlgorithm.P256).getPublic());
		String subject = "E=a@b.example," + DistinguishedNames.commonName("林雅婷, \"Ting\" +1 #");
		X509Certificate leaf = Samples.root(KeyAlgorithm.P256).issue(new CertificateContent(subject, content.key(), content.serial(), content.notBefore(),
				content.notAfter(), content.hash(), content.eku(), false, content.template(), content.upn(), content.mail(), content.sid(), content.crl()));

		assertThat(CertificateFacts.of(leaf).subject()).isEqualTo(subject);
		assertThat(CertificateFacts.of(leaf).commonName()).isEqualTo("林雅婷, \"Ting\" +1 #");
		assertThat(new OpenSsl(folder).file("leaf.pem", CertificateFiles.pem(leaf)).run("x509", "-in", "leaf.pem", "-noout", "-subject", "-nameopt", "RFC2253"))
				.contains("emailAddress=a@b.example,CN=");
	}

	@Test
	void a_revoked_certificate_is_refused_by_openssl_and_by_us_with_its_reason() throws Exception {
		CertificateIssuer root = Samples.root(KeyAlgorithm.P256);
		X509Certificate leaf = root.issue(Samples.logon(Samples.pair(KeyAlgorithm.P256).getPublic()));
		X509CRL crl = root.crl(BigInteger.TWO, Samples.NOW, Samples.NOW.plus(7, ChronoUnit.DAYS),
				List.of(new CrlEntry(leaf.getSerialNumber(), Samples.NOW, 6), new CrlEntry(Samples.serial(), Samples.NOW, 0)));

		CertificatePaths.Result result = CertificatePaths.check(leaf, List.of(root.certificate()), List.of(crl), Samples.NOW);
		assertThat(result.has(Problem.REVOKED)).isTrue();
		assertThat(result.revocation().orElseThrow().reason()).isEqualTo(6);
		assertThat(result.revocation().orElseThrow().crlNumber()).contains(BigInteger.TWO);
		assertThat(result.revocation().orElseThrow().since()).contains(Samples.NOW);
		OpenSsl openssl = new OpenSsl(folder).file("root.pem", CertificateFiles.pem(root.certificate()) + CertificateFiles.pem(crl)).file("leaf.pem",
				CertificateFiles.pem(leaf));
		assertThat(openssl.fail("verify", "-crl_check", "-CAfile", "root.pem", "leaf.pem")).contains("certificate revoked");
		assertThat(openssl.file("crl.der", crl.getEncoded()).run("crl", "-inform", "DER", "-in", "crl.der", "-noout", "-text", "-CAfile", "root.pem"))
				.contains("verify OK").contains("Certificate Hold").contains("X509v3 CRL Number");
	}

	@Test
	void a_key_store_opens_with_its_password_here_and_in_openssl_and_with_no_other() throws Exception {
		CertificateIssuer root = Samples.root(KeyAlgorithm.P256);
		Path file = folder.resolve("ca.p12");
		try (Secret password = Secret.taking("correct horse".toCharArray()); Secret wrong = Secret.taking("battery".toCharArray())) {
			root.save(file, password);

			CertificateIssuer again = CertificateIssuer.open(file, password);
			assertThat(again.certificate()).isEqualTo(root.certificate());
			assertThat(again.fits()).isTrue();
			assertThatThrownBy(() -> CertificateIssuer.open(file, wrong)).isInstanceOf(KeyStoreLocked.class);
		}
		new OpenSsl(folder).run("pkcs12", "-in", "ca.p12", "-passin", "pass:correct horse", "-nodes", "-info");
	}

	@Test
	void a_missing_damaged_or_foreign_key_store_says_which_it_is() throws Exception {
		Path file = folder.resolve("ca.p12");
		try (Secret password = Secret.taking("x".toCharArray())) {
			assertThatThrownBy(() -> CertificateIssuer.open(file, password)).isInstanceOfSatisfying(PkiFailure.class,
					failure -> assertThat(failure.finding().rule()).isEqualTo("key-store-missing"));
			Files.writeString(file, "not a key store");
			assertThatThrownBy(() -> CertificateIssuer.open(file, password)).isInstanceOfSatisfying(PkiFailure.class,
					failure -> assertThat(failure.finding().rule()).isEqualTo("key-store-damaged"));
			Samples.root(KeyAlgorithm.P256).save(file, password);
			byte[] whole = Files.readAllBytes(file);
			for (int cut = 1; cut < whole.length; cut += 13) {
				Files.write(file, java.util.Arrays.copyOf(whole, cut));
				assertThatThrownBy(() -> CertificateIssuer.open(file, password)).as("cut at %d", cut).isInstanceOf(PkiFailure.class);
			}
		}
	}

	@Test
	void a_key_with_another_certificate_does_not_fit() throws Exception {
		CertificateIssuer one = Samples.root(KeyAlgorithm.P256);
		X509Certificate other = Samples.root(KeyAlgorithm.P256).certificate();

		assertThat(one.fits()).isTrue();
		assertThat(new CertificateIssuer(Samples.pair(KeyAlgorithm.P256).getPrivate(), other).fits()).isFalse();
	}

	@Test
	void serial_numbers_are_positive_16_bytes_long_and_never_twice_the_same() {
		SerialNumbers serials = new SerialNumbers(new SecureRandom());
		Set<BigInteger> seen = new HashSet<>();
		for (int i = 0; i < 10_000; i++) {
			BigInteger next = serials.next();
			assertThat(next.signum()).isPositive();
			assertThat(next.toByteArray()).hasSize(16);
			assertThat(seen.add(next)).isTrue();
		}
	}
}

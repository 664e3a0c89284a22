// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lynchpin.core.Failure;
import org.lynchpin.core.key.KeyAlgorithm;

class CertificateFilesTest {
	private static CertificateIssuer root;
	private static X509Certificate leaf;
	@TempDir
	Path folder;

	@BeforeAll
	static void issue() throws Exception {
		root = Samples.root(KeyAlgorithm.P256);
		leaf = root.issue(Samples.logon(Samples.pair(KeyAlgorithm.P256).getPublic()));
	}

	@Test
	void der_pem_base64_and_pem_with_words_around_are_read() throws Exception {
		byte[] der = leaf.getEncoded();
		String words = "Bag Attributes\n    localKeyID: E1\nsubject=CN = Anna\r\n" + CertificateFiles.pem(leaf).replace("\n", "\r\n") + "\nand more\n";

		assertThat(CertificateFiles.certificates(der)).containsExactly(leaf);
		assertThat(CertificateFiles.certificates(CertificateFiles.pem(leaf).getBytes(StandardCharsets.US_ASCII))).containsExactly(leaf);
		assertThat(CertificateFiles.certificates(Base64.getEncoder().encode(der))).containsExactly(leaf);
		assertThat(CertificateFiles.certificates(words.getBytes(StandardCharsets.US_ASCII))).containsExactly(leaf);
	}

	@Test
	void padding_behind_a_certificate_as_cards_have_it_does_no_harm() throws Exception {
		byte[] padded = java.util.Arrays.copyOf(leaf.getEncoded(), leaf.getEncoded().length + 100);
		String trusted = new OpenSsl(folder).file("c.pem", CertificateFiles.pem(leaf)).run("x509", "-in", "c.pem", "-trustout", "-addtrust", "clientAuth");

		assertThat(CertificateFiles.certificates(padded)).containsExactly(leaf);
		assertThat(CertificateFiles.certificates(trusted.getBytes(StandardCharsets.US_ASCII))).containsExactly(leaf);
	}

	@Test
	void a_bundle_keeps_its_order_and_leaves_keys_alone() throws Exception {
		String key = CertificateFiles.pem("PRIVATE KEY", Samples.pair(KeyAlgorithm.P256).getPrivate().getEncoded());
		Path file = folder.resolve("bundle.pem");
		Files.writeString(file, key + CertificateFiles.pem(List.of(leaf, root.certificate())));

		assertThat(CertificateFiles.certificates(file)).containsExactly(leaf, root.certificate());
	}

	@Test
	void a_pkcs7_of_openssl_is_read() throws Exception {
		OpenSsl openssl = new OpenSsl(folder).file("chain.pem", CertificateFiles.pem(List.of(leaf, root.certificate())));
		openssl.run("crl2pkcs7", "-nocrl", "-certfile", "chain.pem", "-outform", "DER", "-out", "chain.p7b");
		openssl.run("crl2pkcs7", "-nocrl", "-certfile", "chain.pem", "-out", "chain.p7.pem");

		assertThat(CertificateFiles.certificates(folder.resolve("chain.p7b"))).containsExactlyInAnyOrder(leaf, root.certificate());
		assertThat(CertificateFiles.certificates(folder.resolve("chain.p7.pem"))).containsExactlyInAnyOrder(leaf, root.certificate());
	}

	@Test
	void keys_of_certificates_equal_the_keys_that_were_certified() {
		assertThat(leaf.getPublicKey()).isEqualTo(sample());
	}

	@Test
	void a_crl_is_read_in_both_forms_and_is_no_certificate() throws Exception {
		X509CRL crl = root.crl(BigInteger.ONE, Samples.NOW, Samples.NOW.plusSeconds(60), List.of());

		assertThat(CertificateFiles.crl(crl.getEncoded())).isEqualTo(crl);
		assertThat(CertificateFiles.crl(CertificateFiles.pem(crl).getBytes(StandardCharsets.US_ASCII))).isEqualTo(crl);
		assertThatThrownBy(() -> CertificateFiles.certificates(crl.getEncoded())).isInstanceOf(PkiFailure.class);
		assertThatThrownBy(() -> CertificateFiles.crl(leaf.getEncoded())).isInstanceOf(PkiFailure.class);
	}

	@Test
	void what_is_missing_empty_or_something_else_says_so() throws Exception {
		assertThat(rule(() -> CertificateFiles.certificates(folder.resolve("nowhere.cer")))).isEqualTo("file-unreadable");
		assertThat(rule(() -> CertificateFiles.certificates(new byte[0]))).isEqualTo("certificate-unreadable");
		assertThat(rule(() -> CertificateFiles.certificates("Hello, world".getBytes(StandardCharsets.US_ASCII)))).isEqualTo("certificate-unreadable");
		byte[] der = leaf.getEncoded();
		assertThat(rule(() -> RequestFacts.of(der))).isEqualTo("request-unreadable");
		assertThat(rule(() -> RequestFacts.of(new byte[0]))).isEqualTo("request-unreadable");
		assertThat(rule(() -> CertificateFiles.certificates(new byte[CertificateFiles.MOST_BYTES + 1]))).isEqualTo("data-too-large");
		Path large = folder.resolve("large.cer");
		Files.write(large, new byte[CertificateFiles.MOST_BYTES + 1]);
		assertThat(rule(() -> CertificateFiles.certificates(large))).isEqualTo("file-too-large");
	}

	@Test
	void nesting_without_end_is_refused_before_it_fills_the_stack() {
		byte[] deep = new byte[400_000];
		java.util.Arrays.fill(deep, (byte) 0x30);
		for (int i = 1; i < deep.length; i += 2) {
			deep[i] = (byte) 0x80;
		}
		byte[] definite = new byte[0];
		for (int i = 0; i < 3000; i++) {
			definite = DerWriter.sequence(definite);
		}
		byte[] nested = definite;

		assertThat(rule(() -> CertificateFiles.certificates(deep))).isEqualTo("certificate-unreadable");
		assertThat(rule(() -> RequestFacts.of(deep))).isEqualTo("request-unreadable");
		assertThat(rule(() -> RequestFacts.of(nested))).isEqualTo("request-unreadable");
	}

	private static java.security.PublicKey sample() {
		try {
			return Samples.pair(KeyAlgorithm.P256).getPublic();
		} catch (java.security.GeneralSecurityException e) {
			throw new AssertionError(e);
		}
	}

	/** Something that may fail as this product fails. */
	interface Call {
		Object run() throws Failure;
	}

	static String rule(Call call) {
		try {
			return "nothing failed: " + call.run();
		} catch (Failure failure) {
			return failure.finding().rule();
		}
	}
}

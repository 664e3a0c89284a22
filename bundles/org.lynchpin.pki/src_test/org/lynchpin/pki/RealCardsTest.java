// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the certificates of published PIV test cards, where their folder stands beside the repository. */
class RealCardsTest {
	private static final Path CARDS = Path.of("..", "..", "..", "shared", "data", "piv-cards");
	@TempDir
	Path folder;

	@BeforeEach
	void cards() {
		Assumptions.assumeTrue(Files.isDirectory(CARDS), "the published PIV test cards are not there (../shared/data/piv-cards)");
	}

	@Test
	void every_certificate_is_read_and_says_what_openssl_says() throws Exception {
		OpenSsl openssl = new OpenSsl(folder);
		int compared = 0;
		for (Path file : files(".crt")) {
			for (X509Certificate certificate : CertificateFiles.certificates(file)) {
				CertificateFacts facts = CertificateFacts.of(certificate);
				assertThat(facts.algorithm()).as("%s", file).isIn("RSA", "EC");
				assertThat(facts.keySize()).as("%s", file).isGreaterThanOrEqualTo(256);
				assertThat(facts.signatureAlgorithm()).as("%s", file).contains("with");
				assertThat(facts.subject()).as("%s", file).doesNotContain("null");
				if (compared++ % 10 == 0) {
					String printed = openssl.file("c.der", certificate.getEncoded()).run("x509", "-inform", "DER", "-in", "c.der", "-noout", "-serial",
							"-fingerprint", "-sha256", "-enddate", "-dateopt", "iso_8601");
					assertThat(printed.replace(":", "")).contains("serial=" + facts.serial().toUpperCase()).contains(facts.thumbprintSha256().toUpperCase())
							.contains(facts.notAfter().toString().substring(0, 10));
				}
			}
		}
		assertThat(compared).isGreaterThan(200);
	}

	@Test
	void the_golden_cards_authentication_certificate_names_its_holder_and_leads_to_its_root() throws Exception {
		X509Certificate leaf = CertificateFiles.certificate(Files.readAllBytes(CARDS.resolve("46_Golden_FIPS_201-2_PIV_ICI_8").resolve(authentication())));
		List<X509Certificate> issuers = new ArrayList<>();
		try (Stream<Path> found = Files.list(CARDS.resolve("ICAM_CA_and_Signer"))) {
			for (Path file : found.filter(each -> each.toString().endsWith(".crt")).toList()) {
				issuers.addAll(CertificateFiles.certificates(file));
			}
		}

		CertificateFacts facts = CertificateFacts.of(leaf);
		assertThat(facts.upn()).isPresent();
		assertThat(facts.eku()).contains(Oids.SMART_CARD_LOGON, Oids.CLIENT_AUTHENTICATION);
		assertThat(facts.keyUsage()).containsExactly("digitalSignature");
		CertificatePaths.Result result = CertificatePaths.check(leaf, issuers, List.of(), leaf.getNotBefore().toInstant().plusSeconds(86_400));
		assertThat(result.complete()).as("%s", result.flaws()).isTrue();
		assertThat(result.has(CertificatePaths.Problem.SIGNATURE_WRONG)).isFalse();
	}

	@Test
	void every_crl_is_read_and_has_the_number_that_openssl_sees() throws Exception {
		List<Path> crls = files(".crl");
		assertThat(crls).isNotEmpty();
		OpenSsl openssl = new OpenSsl(folder);
		for (Path file : crls) {
			X509CRL crl = CertificateFiles.crl(file);
			String number = openssl.file("c.crl", crl.getEncoded()).run("crl", "-inform", "DER", "-in", "c.crl", "-noout", "-crlnumber").strip();
			assertThat(CertificatePaths.number(crl).map(each -> "crlNumber=0x" + Bytes.hex(each).toUpperCase()).orElse("crlNumber=<NONE>")).as("%s", file)
					.isEqualTo(number);
		}
	}

	private String authentication() throws Exception {
		try (Stream<Path> found = Files.list(CARDS.resolve("46_Golden_FIPS_201-2_PIV_ICI_8"))) {
			return found.map(each -> each.getFileName().toString()).filter(each -> each.startsWith("3 - ")).findFirst().orElseThrow();
		}
	}

	private static List<Path> files(String ending) throws Exception {
		try (Stream<Path> found = Files.walk(CARDS)) {
			return found.filter(each -> each.toString().endsWith(ending)).sorted().toList();
		}
	}
}

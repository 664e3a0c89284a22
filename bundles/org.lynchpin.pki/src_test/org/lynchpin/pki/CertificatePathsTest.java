// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.pki.CertificatePaths.Flaw;
import org.lynchpin.pki.CertificatePaths.Problem;
import org.lynchpin.pki.CertificatePaths.Result;

class CertificatePathsTest {
	private CertificateIssuer root;
	private X509Certificate leaf;
	private X509CRL crl;

	@BeforeEach
	void issue() throws Exception {
		root = Samples.root(KeyAlgorithm.P256);
		leaf = root.issue(Samples.logon(Samples.pair(KeyAlgorithm.P256).getPublic()));
		crl = root.crl(BigInteger.TEN, Samples.NOW, Samples.NOW.plus(7, ChronoUnit.DAYS), List.of());
	}

	@Test
	void a_good_chain_has_no_flaw_and_tells_when_the_next_crl_is_due() {
		Result result = CertificatePaths.check(leaf, List.of(root.certificate()), List.of(crl), Samples.NOW);

		assertThat(result.good()).isTrue();
		assertThat(result.complete()).isTrue();
		assertThat(result.trusted()).isTrue();
		assertThat(result.path()).containsExactly(leaf, root.certificate());
		assertThat(result.revocation().orElseThrow().revoked()).isFalse();
		assertThat(result.revocation().orElseThrow().nextUpdate()).contains(Samples.NOW.plus(7, ChronoUnit.DAYS));
	}

	@Test
	void without_the_issuer_the_chain_is_not_complete() {
		Result result = CertificatePaths.check(leaf, List.of(), List.of(crl), Samples.NOW);

		assertThat(result.flaws()).containsExactly(new Flaw(Problem.ISSUER_MISSING, "CN=Anna Meier"));
		assertThat(result.complete()).isFalse();
	}

	@Test
	void a_root_that_nobody_trusts_is_said_to_be_so() throws Exception {
		Result result = CertificatePaths.check(leaf, List.of(root.certificate()), List.of(Samples.root(KeyAlgorithm.P256).certificate()), List.of(crl),
				Samples.NOW);

		assertThat(result.complete()).isTrue();
		assertThat(result.trusted()).isFalse();
		assertThat(result.has(Problem.ROOT_NOT_TRUSTED)).isTrue();
	}

	@Test
	void an_authority_of_the_same_name_with_another_key_did_not_sign_it() throws Exception {
		Result result = CertificatePaths.check(leaf, List.of(Samples.root(KeyAlgorithm.P256).certificate()), List.of(), Samples.NOW);

		assertThat(result.has(Problem.SIGNATURE_WRONG)).isTrue();
	}

	@Test
	void of_two_authorities_of_one_name_the_one_whose_key_fits_is_taken() throws Exception {
		Result result = CertificatePaths.check(leaf, List.of(Samples.root(KeyAlgorithm.P256).certificate(), root.certificate()), List.of(crl), Samples.NOW);

		assertThat(result.flaws()).isEmpty();
	}

	@Test
	void expired_and_not_yet_valid_are_told_apart() {
		assertThat(CertificatePaths.check(leaf, List.of(root.certificate()), List.of(crl), Samples.NOW.plus(366, ChronoUnit.DAYS)).flaws())
				.contains(new Flaw(Problem.EXPIRED, "CN=Anna Meier"), new Flaw(Problem.CRL_OUTDATED, "CN=Anna Meier"));
		assertThat(CertificatePaths.check(leaf, List.of(root.certificate()), List.of(crl), Samples.NOW.minus(1, ChronoUnit.HOURS)).flaws())
				.containsExactly(new Flaw(Problem.NOT_YET_VALID, "CN=Anna Meier"));
	}

	@Test
	void no_crl_and_a_crl_of_somebody_else_are_no_answer() throws Exception {
		X509CRL forged = Samples.root(KeyAlgorithm.P256).crl(BigInteger.TEN, Samples.NOW, Samples.NOW.plus(7, ChronoUnit.DAYS), List.of());

		assertThat(CertificatePaths.check(leaf, List.of(root.certificate()), List.of(), Samples.NOW).has(Problem.CRL_MISSING)).isTrue();
		Result result = CertificatePaths.check(leaf, List.of(root.certificate()), List.of(forged), Samples.NOW);
		assertThat(result.has(Problem.CRL_SIGNATURE_WRONG)).isTrue();
		assertThat(result.revocation()).isEmpty();
	}

	@Test
	void the_newest_of_several_crls_counts() throws Exception {
		X509CRL newer = root.crl(BigInteger.valueOf(11), Samples.NOW.plusSeconds(60), Samples.NOW.plus(7, ChronoUnit.DAYS),
				List.of(new CrlEntry(leaf.getSerialNumber(), Samples.NOW, 1)));

		assertThat(CertificatePaths.check(leaf, List.of(root.certificate()), List.of(newer, crl), Samples.NOW.plusSeconds(90)).has(Problem.REVOKED)).isTrue();
	}

	@Test
	void a_persons_certificate_is_no_authority() throws Exception {
		X509Certificate person = root.issue(Samples.logon(Samples.pair(KeyAlgorithm.P384).getPublic()));
		CertificateIssuer impostor = new CertificateIssuer(Samples.pair(KeyAlgorithm.P384).getPrivate(), person);
		X509Certificate forged = impostor.issue(Samples.logon(Samples.pair(KeyAlgorithm.P256).getPublic()));
		X509Certificate other = new CertificateIssuer(Samples.pair(KeyAlgorithm.P384).getPrivate(), person)
				.issue(new CertificateContent("CN=Victim", Samples.pair(KeyAlgorithm.P256).getPublic(), Samples.serial(), Samples.NOW,
						Samples.NOW.plusSeconds(60), org.lynchpin.core.key.HashAlgorithm.SHA256, List.of(Oids.CLIENT_AUTHENTICATION), false, "x",
						java.util.Optional.empty(), java.util.Optional.empty(), java.util.Optional.empty(), java.util.Optional.empty()));

		assertThat(CertificatePaths.check(other, List.of(person, root.certificate()), List.of(crl), Samples.NOW).has(Problem.ISSUER_NOT_CA)).isTrue();
		assertThat(CertificatePaths.check(forged, List.of(person, root.certificate()), List.of(crl), Samples.NOW).good()).isFalse();
	}

	@Test
	void an_authority_that_certified_its_old_key_under_its_own_name_still_leads_to_the_root() throws Exception {
		CertificateIssuer renewed = Samples.root(KeyAlgorithm.P256);
		// one name, two keys, and a certificate of the new key by the old one: self-issued, but no root
		X509Certificate link = cross(root, renewed);
		X509Certificate late = renewed.issue(Samples.logon(Samples.pair(KeyAlgorithm.P384).getPublic()));

		Result result = CertificatePaths.check(late, List.of(link), List.of(root.certificate()), List.of(), Samples.NOW);
		assertThat(result.trusted()).as("%s", result.flaws()).isTrue();
		assertThat(result.path()).containsExactly(late, link, root.certificate());
		assertThat(CertificatePaths.check(late, List.of(link), List.of(), Samples.NOW).complete()).isFalse();
	}

	private static X509Certificate cross(CertificateIssuer from, CertificateIssuer to) throws Exception {
		org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder builder = new org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder(
				from.certificate().getSubjectX500Principal(), Samples.serial(), from.certificate().getNotBefore(), from.certificate().getNotAfter(),
				to.certificate().getSubjectX500Principal(), to.certificate().getPublicKey());
		builder.addExtension(org.bouncycastle.asn1.x509.Extension.basicConstraints, true, new org.bouncycastle.asn1.x509.BasicConstraints(true));
		org.lynchpin.core.key.HashAlgorithm hash = org.lynchpin.core.key.HashAlgorithm.SHA256;
		java.io.ByteArrayOutputStream content = new java.io.ByteArrayOutputStream();
		return CertificateFiles.certificate(builder.build(new org.bouncycastle.operator.ContentSigner() {
			@Override
			public org.bouncycastle.asn1.x509.AlgorithmIdentifier getAlgorithmIdentifier() {
				return Signatures.algorithm(false, hash);
			}

			@Override
			public java.io.OutputStream getOutputStream() {
				return content;
			}

			@Override
			public byte[] getSignature() {
				try {
					return from.signer().sign(hash, content.toByteArray());
				} catch (org.lynchpin.core.Failure e) {
					throw new IllegalStateException(e);
				}
			}
		}).getEncoded());
	}
}

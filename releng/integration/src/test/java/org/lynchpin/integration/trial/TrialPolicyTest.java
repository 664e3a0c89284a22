// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lynchpin.ca.CaConnection;
import org.lynchpin.ca.CaPerson;
import org.lynchpin.ca.CaRequest;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.ca.Issued;
import org.lynchpin.ca.local.LocalCaConnector;
import org.lynchpin.core.DataFolder;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Severity;
import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.directory.Person;
import org.lynchpin.directory.PersonDirectories;
import org.lynchpin.directory.site.SiteDirectory;
import org.lynchpin.model.EnrollmentPlan;
import org.lynchpin.pki.CertificateFacts;
import org.lynchpin.pki.CertificationRequests;
import org.lynchpin.pki.RequestFacts;
import org.lynchpin.policy.EnrollmentSubject;
import org.lynchpin.policy.Policies;
import org.lynchpin.policy.PolicyRule;
import org.lynchpin.policy.rules.AccountEnabled;
import org.lynchpin.policy.rules.AccountOwnsSignInAddress;
import org.lynchpin.policy.rules.CertificateHash;
import org.lynchpin.policy.rules.CertificateKeySize;
import org.lynchpin.policy.rules.CertificateLifetime;
import org.lynchpin.policy.rules.CertificateValidNow;
import org.lynchpin.policy.rules.ClientAuthenticationEku;
import org.lynchpin.policy.rules.MailForSmartcardUser;
import org.lynchpin.policy.rules.PrivilegedPerson;
import org.lynchpin.policy.rules.RequestHash;
import org.lynchpin.policy.rules.RequestKeySize;
import org.lynchpin.policy.rules.RequestProof;
import org.lynchpin.policy.rules.SidMatchesPerson;
import org.lynchpin.policy.rules.SidPresent;
import org.lynchpin.policy.rules.SignInAddressDiffers;
import org.lynchpin.policy.rules.SigningKeyUsage;
import org.lynchpin.policy.rules.SipEnabled;
import org.lynchpin.policy.rules.SmartCardLogonEku;
import org.lynchpin.policy.rules.UpnMatchesPerson;
import org.lynchpin.policy.rules.UpnPresent;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.site.Sites;
import org.lynchpin.site.TrialSite;
import org.lynchpin.testkit.MemoryKeyrings;
import org.lynchpin.testkit.ScriptedInteraction;

/** The trial's people, plans, policy and local authority fit together: what it issues, its own policy accepts. */
class TrialPolicyTest {
	private static final List<PolicyRule> RULES = List.of(new AccountEnabled(), new AccountOwnsSignInAddress(), new CertificateHash(), new CertificateKeySize(),
			new CertificateLifetime(), new CertificateValidNow(), new ClientAuthenticationEku(), new MailForSmartcardUser(), new PrivilegedPerson(),
			new RequestHash(), new RequestKeySize(), new RequestProof(), new SidMatchesPerson(), new SidPresent(), new SignInAddressDiffers(),
			new SigningKeyUsage(), new SipEnabled(), new SmartCardLogonEku(), new UpnMatchesPerson(), new UpnPresent());

	@TempDir
	private Path folder;
	private final ScriptedInteraction nobody = new ScriptedInteraction();
	private final MemoryKeyrings keyrings = new MemoryKeyrings();
	private final Policies policies = new Policies(RULES);
	private SiteDocument trial;
	private PersonDirectories directories;
	private CaConnection ca;

	@BeforeEach
	void setUp() throws Failure {
		Sites sites = new Sites(new DataFolder(folder), Map.of(), List.of());
		trial = sites.trial();
		directories = new PersonDirectories(List.of(new SiteDirectory(sites)));
		CaSettings settings = trial.certificationAuthorityFor(trial.site().getEnrollmentPlans().get(0)).orElseThrow();
		ca = new LocalCaConnector(keyrings).create(settings, nobody);
	}

	@AfterEach
	void close() {
		ca.close();
		keyrings.close();
	}

	private EnrollmentSubject enroll(String upn, EnrollmentPlan plan, String algorithm, int bits) throws Failure, GeneralSecurityException {
		Person person = directories.byUpn(trial.directories(), upn, nobody).orElseThrow();
		KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
		generator.initialize(bits);
		KeyPair pair = generator.generateKeyPair();
		HashAlgorithm hash = HashAlgorithm.of(plan.getHash()).orElseThrow();
		byte[] request = CertificationRequests.pkcs10("CN=" + person.displayName(), pair.getPublic(), hash, plan.getTemplate(),
				(with, message) -> sign(pair, with, message));
		Issued issued = (Issued) ca.submit(new CaRequest(request, CaRequest.Format.PKCS10, plan.getTemplate(),
				new CaPerson(person.displayName(), person.upn(), person.mail(), person.sid(), person.account())));
		EnrollmentSubject subject = EnrollmentSubject.of(trial.policyFor(plan)).withPerson(person).withRequest(RequestFacts.of(request))
				.withCertificate(CertificateFacts.of(issued.certificate()));
		Optional<Person> owner = directories.bySignInAddress(trial.directories(), person.signInAddress(), nobody);
		return owner.isPresent() ? subject.withOwner(owner.get()) : subject;
	}

	private static byte[] sign(KeyPair pair, HashAlgorithm hash, byte[] toSign) {
		try {
			Signature signature = Signature.getInstance(hash.signature(pair.getPublic().getAlgorithm().equals("RSA")));
			signature.initSign(pair.getPrivate());
			signature.update(toSign);
			return signature.sign();
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	@ParameterizedTest
	@CsvSource({ "0, RSA, 2048", "1, RSA, 2048", "0, EC, 256" })
	void theCertificateOfTheFirstPersonHasNothingWrong(int plan, String algorithm, int bits) throws Failure, GeneralSecurityException {
		EnrollmentSubject anna = enroll(TrialSite.FIRST_PERSON, trial.site().getEnrollmentPlans().get(plan), algorithm, bits);
		assertThat(policies.check(anna)).extracting(Finding::rule, Finding::severity).containsExactly(tuple("sign-in-address-differs", Severity.INFO));
	}

	@Test
	void eachOfTheOthersShowsWhatTheyAreThereFor() throws Failure, GeneralSecurityException {
		EnrollmentPlan logon = trial.site().getEnrollmentPlans().get(0);
		assertThat(policies.check(enroll("yating.lin@corp.example", logon, "EC", 256))).isEmpty();
		assertThat(policies.check(enroll("carla.rossi@corp.example", logon, "EC", 256))).extracting(Finding::rule).containsExactly("account-enabled");
		assertThat(policies.check(enroll("david.novak@corp.example", logon, "EC", 256))).extracting(Finding::rule).containsExactly("sip-enabled");
		assertThat(policies.check(enroll("emma.okafor@corp.example", logon, "EC", 256))).extracting(Finding::rule).containsExactly("privileged-person");
	}

	@Test
	void thePersonWithoutMailIsStoppedBeforeTheAuthorityRefuses() throws Failure {
		Person yating = directories.byUpn(trial.directories(), "yating.lin@corp.example", nobody).orElseThrow();
		EnrollmentPlan mail = trial.site().getEnrollmentPlans().get(1);
		RequestFacts planned = RequestFacts.planned(org.lynchpin.core.key.KeyAlgorithm.RSA2048, HashAlgorithm.SHA256, Optional.of(mail.getTemplate()));
		assertThat(policies.check(EnrollmentSubject.of(trial.policyFor(mail)).withPerson(yating).withOwner(yating).withRequest(planned)))
				.filteredOn(finding -> finding.severity() == Severity.ERROR).extracting(Finding::rule).containsExactly("mail-for-smartcard-user");
	}
}

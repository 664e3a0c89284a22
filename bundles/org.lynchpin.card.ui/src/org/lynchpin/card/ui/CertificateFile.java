// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.ui;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Severity;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.directory.Person;
import org.lynchpin.directory.PersonDirectories;
import org.lynchpin.pki.CertificateFacts;
import org.lynchpin.pki.CertificateFiles;
import org.lynchpin.pki.PkiFailure;
import org.lynchpin.pki.RequestFacts;
import org.lynchpin.policy.EnrollmentSubject;
import org.lynchpin.policy.Policies;
import org.lynchpin.site.SiteDocument;

/**
 * What is in a file of certificates or with a request, and what the site's policy says of each.
 *
 * @param contents in the file's order; at least one
 */
record CertificateFile(List<Content> contents) {
	/**
	 * One thing in the file.
	 *
	 * @param certificate the certificate, if it is one
	 * @param request the request, if it is one
	 * @param person whom it names, where a directory of the site knows that person
	 * @param findings what is wrong with it, the worst of each link of the chain first; what could not be asked is left out
	 */
	record Content(Optional<X509Certificate> certificate, Optional<RequestFacts> request, Optional<Person> person, List<Finding> findings) {
	}

	/** Where certificates and requests are looked at: the policy of the site that is open, and its people. */
	record Desk(Policies policies, PersonDirectories directories, Optional<SiteDocument> site, Interaction ask) {
		private Content of(Optional<X509Certificate> certificate, Optional<RequestFacts> request) throws Failure {
			Optional<CertificateFacts> facts = certificate.map(CertificateFacts::of);
			Optional<String> upn = facts.flatMap(CertificateFacts::upn).or(() -> request.flatMap(RequestFacts::upn));
			if (site.isEmpty()) {
				return new Content(certificate, request, Optional.empty(), List.of());
			}
			Optional<Person> person = upn.isPresent() ? directories.byUpn(site.get().directories(), upn.get(), ask) : Optional.empty();
			EnrollmentSubject subject = EnrollmentSubject.of(site.get().policy());
			if (person.isPresent()) {
				subject = subject.withPerson(person.get());
				Optional<Person> owner = person.get().signInAddress().isEmpty() ? Optional.empty()
						: directories.bySignInAddress(site.get().directories(), person.get().signInAddress(), ask);
				subject = owner.isPresent() ? subject.withOwner(owner.get()) : subject;
			}
			subject = facts.isPresent() ? subject.withCertificate(facts.get()) : subject;
			subject = request.isPresent() ? subject.withRequest(request.get()) : subject;
			return new Content(certificate, request, person, policies.check(subject).stream().filter(finding -> finding.severity() != Severity.NO_EVIDENCE).toList());
		}
	}

	CertificateFile {
		contents = List.copyOf(contents);
	}

	/** Reads PEM, DER, base64 or PKCS #7 with certificates, or a request as PKCS #10 or CMC. */
	static CertificateFile read(Path file, Desk desk) throws Failure {
		Optional<RequestFacts> request = request(file);
		if (request.isPresent()) {
			return new CertificateFile(List.of(desk.of(Optional.empty(), request)));
		}
		List<Content> contents = new ArrayList<>();
		for (X509Certificate certificate : CertificateFiles.certificates(file)) {
			contents.add(desk.of(Optional.of(certificate), Optional.empty()));
		}
		return new CertificateFile(contents);
	}

	/** What cannot be read as a request is read as certificates, which then says what is wrong with it. */
	private static Optional<RequestFacts> request(Path file) {
		try {
			return Optional.of(CertificateFiles.request(file));
		} catch (PkiFailure e) {
			return Optional.empty();
		}
	}

	/** What is in it, in a few words: of whom it is, or whose request. */
	static String title(Content content) {
		return content.certificate.map(CertificateFacts::of).map(CertificateFacts::subject).or(() -> content.request.flatMap(RequestFacts::upn))
				.or(() -> content.request.map(RequestFacts::subject)).orElse("");
	}
}

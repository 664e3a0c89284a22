// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.command;

import java.util.List;
import java.util.Optional;

import org.lynchpin.card.Cards;
import org.lynchpin.card.Reader;
import org.lynchpin.command.AnsweredInteraction;
import org.lynchpin.command.Answers;
import org.lynchpin.command.CliCommand;
import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.command.ReaderOption;
import org.lynchpin.core.CallFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.directory.Person;
import org.lynchpin.enrollment.CardProof;
import org.lynchpin.enrollment.EnrollmentService;
import org.lynchpin.pki.CertificateDocument;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.site.Sites;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lynchpin card verify}: the card proves itself. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = { "area=card", "verb=verify" })
@Command(name = "verify", description = "${bundle:command.card-verify}")
public final class CardVerify implements CliCommand {
	private static final Messages TEXT = Messages.of(CardVerify.class);

	/** A proof in documents. */
	record ProofDocument(String reader, Optional<String> serial, String label, Optional<CertificateDocument> certificate, Optional<Person> person,
			Optional<Boolean> signatureRight, List<Finding> findings, String verdict, int apdus) {
		static ProofDocument of(String reader, CardProof proof) {
			return new ProofDocument(reader, proof.content().serial(), proof.content().label(), proof.certificate().map(CertificateDocument::of), proof.person(),
					proof.signatureRight(), proof.findings(), proof.isGood() ? "PASS" : "FAIL", proof.exchanges());
		}
	}

	@Mixin
	private ReaderOption reader = new ReaderOption();

	@Option(names = "--logon", description = "${bundle:option.verify-logon}")
	private boolean logon;

	@Mixin
	private Answers answers = new Answers();

	private final EnrollmentService service;
	private final Sites sites;
	private final Cards cards;

	@Activate
	public CardVerify(@Reference EnrollmentService service, @Reference Sites sites, @Reference Cards cards) {
		this.service = service;
		this.sites = sites;
		this.cards = cards;
	}

	@Override
	public String area() {
		return "card";
	}

	@Override
	public Exit run(CommandContext context) throws Failure {
		if (logon) {
			throw new CallFailure("no-logon-probe", TEXT);
		}
		SiteDocument site = sites.resolve(context.site());
		try (AnsweredInteraction ask = answers.over(context)) {
			Reader chosen = cards.reader(reader.name());
			CardProof proof = service.prove(site, chosen, ask);
			context.line(TEXT.text(proof.isGood() ? "verify-good" : "verify-bad", proof.content().label(), proof.person().map(Person::displayName).orElse("-")));
			proof.findings().forEach(context::finding);
			context.document(ProofDocument.of(chosen.name(), proof));
			return proof.isGood() ? Exit.DONE : Exit.WRONG;
		}
	}
}

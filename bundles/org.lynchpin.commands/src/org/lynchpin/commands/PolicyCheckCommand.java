// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.commands;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lynchpin.card.CardContent;
import org.lynchpin.card.CardSession;
import org.lynchpin.card.Cards;
import org.lynchpin.card.Reader;
import org.lynchpin.card.SlotContent;
import org.lynchpin.command.CliCommand;
import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.command.ReaderOption;
import org.lynchpin.core.CallFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Severity;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.directory.DirectoryConnection;
import org.lynchpin.directory.DirectoryFailure;
import org.lynchpin.directory.DirectorySettings;
import org.lynchpin.directory.Person;
import org.lynchpin.directory.PersonDirectories;
import org.lynchpin.inventory.Credential;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.inventory.InventoryQuery;
import org.lynchpin.inventory.InventoryRow;
import org.lynchpin.model.ModelFactory;
import org.lynchpin.model.PolicySet;
import org.lynchpin.pki.CertificateDocument;
import org.lynchpin.pki.CertificateFacts;
import org.lynchpin.pki.CertificateFiles;
import org.lynchpin.pki.PkiFailure;
import org.lynchpin.pki.RequestFacts;
import org.lynchpin.policy.EnrollmentSubject;
import org.lynchpin.policy.Policies;
import org.lynchpin.site.SiteDocument;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lynchpin policy check}: files, the card, or the whole inventory against the policy. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = { "area=policy", "verb=check" })
@Command(name = "check", description = "${bundle:command.policy-check}")
public final class PolicyCheckCommand implements CliCommand {
	private static final Messages TEXT = Messages.of(PolicyCheckCommand.class);
	private static final int PAGE = 500;

	private final Policies policies;
	private final Cards cards;
	private final PersonDirectories directories;
	private final SiteAccess access;

	@Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "param.policy-file")
	private List<Path> files = List.of();

	@Option(names = "--card", descriptionKey = "option.policy-card")
	private boolean card;

	@Option(names = "--inventory", descriptionKey = "option.policy-inventory")
	private boolean all;

	@Option(names = "--person", paramLabel = "UPN", descriptionKey = "option.policy-person")
	private String person;

	@Mixin
	private PolicyOption policy;

	@Mixin
	private ReaderOption reader;

	/** One thing that was checked; the verdict fails on a finding of severity ERROR. */
	private record Result(String file, String kind, Optional<CertificateDocument> certificate, List<Finding> findings, String verdict) {
		static Result of(String file, String kind, Optional<CertificateFacts> certificate, List<Finding> findings) {
			boolean fails = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
			return new Result(file, kind, certificate.map(CertificateDocument::of), findings, fails ? "FAIL" : "PASS");
		}
	}

	@Activate
	public PolicyCheckCommand(@Reference Policies policies, @Reference Cards cards, @Reference PersonDirectories directories, @Reference SiteAccess access) {
		this.policies = policies;
		this.cards = cards;
		this.directories = directories;
		this.access = access;
	}

	@Override
	public String area() {
		return "policy";
	}

	@Override
	public Exit run(CommandContext context) throws Failure {
		if (files.isEmpty() && !card && !all) {
			throw new CallFailure("policy-nothing", TEXT);
		}
		Optional<SiteDocument> site = access.siteIfAny(context);
		PolicySet applied = site.isPresent() ? policy.of(site.get()) : ModelFactory.eINSTANCE.createPolicySet();
		People people = new People(site, site.map(each -> access.asking(each, context)).orElse(context.interaction()));
		Optional<Person> named = person == null ? Optional.empty() : Optional.of(people.named(person));
		List<Result> results = new ArrayList<>();
		for (Path file : files) {
			results.addAll(file(file, applied, people, named));
		}
		if (card) {
			results.addAll(card(applied, people, named, context));
		}
		if (all) {
			SiteDocument document = access.site(context);
			results.addAll(inventory(access.inventory(document, context), applied, people));
		}
		print(results, context);
		context.document(Map.of("results", results));
		return results.stream().anyMatch(result -> result.verdict.equals("FAIL")) ? Exit.WRONG : Exit.DONE;
	}

	private List<Result> file(Path file, PolicySet applied, People people, Optional<Person> named) throws Failure {
		Optional<RequestFacts> request = request(file);
		if (request.isPresent()) {
			RequestFacts facts = request.get();
			EnrollmentSubject subject = people.subject(applied, named, facts.upn()).withRequest(facts);
			return List.of(Result.of(file.toString(), "REQUEST", Optional.empty(), policies.check(subject)));
		}
		List<Result> results = new ArrayList<>();
		for (X509Certificate certificate : CertificateFiles.certificates(file)) {
			results.add(certificate(file.toString(), CertificateFacts.of(certificate), applied, people, named));
		}
		return results;
	}

	/** A file says itself whether it is a request: what cannot be read as one is read as certificates, which then says what is wrong with it. */
	private static Optional<RequestFacts> request(Path file) {
		try {
			return Optional.of(CertificateFiles.request(file));
		} catch (PkiFailure e) {
			return Optional.empty();
		}
	}

	private Result certificate(String where, CertificateFacts facts, PolicySet applied, People people, Optional<Person> named) throws Failure {
		EnrollmentSubject subject = people.subject(applied, named, facts.upn()).withCertificate(facts);
		return Result.of(where, "CERTIFICATE", Optional.of(facts), policies.check(subject));
	}

	private List<Result> card(PolicySet applied, People people, Optional<Person> named, CommandContext context) throws Failure {
		Reader chosen = cards.reader(reader.name());
		try (CardSession session = cards.open(chosen, access.asking(context))) {
			CardContent content = session.content();
			List<Result> results = new ArrayList<>();
			for (SlotContent slot : content.slots()) {
				if (slot.certificate().isPresent()) {
					CertificateFacts facts = CertificateFacts.of(slot.certificate().get());
					EnrollmentSubject subject = people.subject(applied, named, facts.upn()).withCertificate(facts);
					if (content.pinIsDefault().isPresent()) {
						subject = subject.withDefaultPin(content.pinIsDefault().get());
					}
					results.add(Result.of(chosen.name() + " " + slot.slot().id(), "CARD", Optional.of(facts), policies.check(subject)));
				}
			}
			if (results.isEmpty()) {
				results.add(Result.of(chosen.name(), "CARD", Optional.empty(), policies.check(people.subject(applied, named, Optional.empty()).withCard(content))));
			}
			return results;
		}
	}

	private List<Result> inventory(Inventory inventory, PolicySet applied, People people) throws Failure {
		List<Result> results = new ArrayList<>();
		List<InventoryRow> page;
		int offset = 0;
		do {
			page = inventory.find(InventoryQuery.all(), offset, PAGE);
			for (InventoryRow row : page) {
				for (Credential credential : row.credential().filter(each -> each.state() == Credential.State.VALID).stream().toList()) {
					CertificateFacts facts = CertificateFacts.of(CertificateFiles.certificate(credential.encoded()));
					results.add(certificate(row.card().label(), facts, applied, people, Optional.empty()));
				}
			}
			offset += PAGE;
		} while (page.size() == PAGE);
		return results;
	}

	private static void print(List<Result> results, CommandContext context) {
		for (Result result : results) {
			context.line(TEXT.text("policy.head", TEXT.text("policy." + result.verdict), result.file, result.certificate.map(CertificateDocument::subject).orElse(result.kind)));
			result.findings.stream().filter(finding -> finding.severity() != Severity.NO_EVIDENCE).forEach(context::finding);
		}
	}

	/** Looks people up in the directories of the site, where there is one. */
	private final class People {
		private final Optional<SiteDocument> site;
		private final Interaction ask;

		People(Optional<SiteDocument> site, Interaction ask) {
			this.site = site;
			this.ask = ask;
		}

		Person named(String upn) throws Failure {
			return byUpn(upn).orElseThrow(() -> new DirectoryFailure("person-unknown", upn));
		}

		private Optional<Person> byUpn(String upn) throws Failure {
			return site.isEmpty() ? Optional.empty() : directories.byUpn(site.get().directories(), upn, ask);
		}

		EnrollmentSubject subject(PolicySet applied, Optional<Person> named, Optional<String> upn) throws Failure {
			EnrollmentSubject subject = EnrollmentSubject.of(applied);
			Optional<Person> who = named.isEmpty() && upn.isPresent() ? byUpn(upn.get()) : named;
			if (who.isEmpty()) {
				return subject;
			}
			Optional<Person> owner = owner(who.get().signInAddress());
			EnrollmentSubject withPerson = subject.withPerson(who.get());
			return owner.map(withPerson::withOwner).orElse(withPerson);
		}

		private Optional<Person> owner(String address) throws Failure {
			if (site.isEmpty() || address.isEmpty()) {
				return Optional.empty();
			}
			for (DirectorySettings settings : site.get().directories()) {
				try (DirectoryConnection connection = directories.connect(settings, ask)) {
					Optional<Person> owner = connection.bySignInAddress(address);
					if (owner.isPresent()) {
						return owner;
					}
				}
			}
			return Optional.empty();
		}
	}
}

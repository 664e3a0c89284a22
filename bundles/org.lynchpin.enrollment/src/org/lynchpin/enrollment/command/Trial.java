// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lynchpin.ca.CaConnection;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.ca.CertificationAuthorities;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardTransport;
import org.lynchpin.card.Cards;
import org.lynchpin.card.Reader;
import org.lynchpin.command.CliCommand;
import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.core.CallFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.directory.DirectoryFailure;
import org.lynchpin.directory.Person;
import org.lynchpin.directory.PersonDirectories;
import org.lynchpin.enrollment.CardProof;
import org.lynchpin.enrollment.EnrollmentProfile;
import org.lynchpin.enrollment.EnrollmentRequest;
import org.lynchpin.enrollment.EnrollmentResult;
import org.lynchpin.enrollment.EnrollmentRun;
import org.lynchpin.enrollment.EnrollmentService;
import org.lynchpin.pki.CertificateFacts;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.site.SiteInteraction;
import org.lynchpin.site.Sites;
import org.lynchpin.site.TrialSite;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code lynchpin trial}: the main job with what is built in. The console is opened afterwards by the start script, where
 * there is a display and {@code --no-window} was not said.
 */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = "verb=trial")
@Command(name = "trial", description = "${bundle:command.trial}")
public final class Trial implements CliCommand {
	/** Printed for everyone: nothing of a trial is a secret. */
	static final String PIN = "271828";
	private static final String SOFTWARE = "soft";
	private static final String READER = "Lynchpin Trial 00";
	private static final Messages TEXT = Messages.of(Trial.class);

	@Option(names = "--no-window", description = "${bundle:option.trial-no-window}")
	private boolean noWindow;

	@Option(names = "--again", description = "${bundle:option.trial-again}")
	private boolean again;

	private final EnrollmentService service;
	private final Sites sites;
	private final Cards cards;
	private final CertificationAuthorities authorities;
	private final PersonDirectories directories;

	@Activate
	public Trial(@Reference EnrollmentService service, @Reference Sites sites, @Reference Cards cards, @Reference CertificationAuthorities authorities,
			@Reference PersonDirectories directories) {
		this.service = service;
		this.sites = sites;
		this.cards = cards;
		this.authorities = authorities;
		this.directories = directories;
	}

	@Override
	public String area() {
		return "";
	}

	@Override
	public Exit run(CommandContext context) throws Failure {
		SiteDocument site = site(context);
		TrialInteraction ask = new TrialInteraction(SiteInteraction.of(site, context.interaction()), context);
		sites.setCurrent(site);
		context.line(TEXT.text("trial-site", site.file()));
		CaSettings ca = authority(site, ask, context);
		Reader reader = card(site, ask, context);
		Optional<EnrollmentResult> result = enroll(site, reader, ask, context);
		if (result.isPresent() && !result.get().isDone()) {
			return EnrollmentDocument.report(context, result.get());
		}
		CardProof proof = service.prove(site, reader, ask);
		report(context, site, ca, reader, result, proof);
		return proof.isGood() ? Exit.DONE : Exit.WRONG;
	}

	private SiteDocument site(CommandContext context) throws Failure {
		SiteDocument site = sites.trial(context.site().orElse(sites.trialFile()));
		if (site.demoPassword().isEmpty()) {
			throw new CallFailure("not-a-trial", TEXT, site.file());
		}
		return site;
	}

	private CaSettings authority(SiteDocument site, TrialInteraction ask, CommandContext context) throws Failure {
		CaSettings settings = site.certificationAuthorities().stream().findFirst().orElseThrow(() -> new CallFailure("not-a-trial", TEXT, site.file()));
		boolean there = settings.property("folder").map(Path::of).filter(Files::exists).isPresent();
		if (!there && authorities.connector(settings).creates()) {
			try (CaConnection created = authorities.connector(settings).create(settings, ask)) {
				context.line(TEXT.text("trial-ca-made", settings.name(), CertificateFacts.of(created.chain().getFirst()).subject()));
			}
		} else {
			context.line(TEXT.text("trial-ca-there", settings.name()));
		}
		return settings;
	}

	private Reader card(SiteDocument site, TrialInteraction ask, CommandContext context) throws Failure {
		CardTransport transport = cards.transport(SOFTWARE).orElseThrow(() -> new CardFailure.ReaderMissing(READER));
		Optional<Reader> there = transport.readers().stream().filter(each -> each.name().equals(READER)).findFirst();
		if (there.isPresent()) {
			context.line(TEXT.text("trial-card-there", READER));
			return there.get();
		}
		Reader made = transport.factory().orElseThrow(() -> new CardFailure.ReaderMissing(READER)).create(READER, site.dataFolder(), ask);
		context.line(TEXT.text("trial-card-made", READER));
		return made;
	}

	/** Empty where the card was enrolled before and nobody asked for more. */
	private Optional<EnrollmentResult> enroll(SiteDocument site, Reader reader, TrialInteraction ask, CommandContext context) throws Failure {
		Optional<EnrollmentRun> unfinished = service.list(site, true, ask).stream().filter(run -> run.reader().equals(reader.name())).findFirst();
		if (unfinished.isPresent()) {
			context.line(TEXT.text("trial-goes-on", unfinished.get().id()));
			return Optional.of(service.resume(site, unfinished.get().id(), Optional.of(reader.name()), Set.of(), ask));
		}
		boolean enrolled = service.cardsInUse(site, TrialSite.FIRST_PERSON, ask).stream()
				.anyMatch(card -> card.kind() == org.lynchpin.inventory.CardRecord.Kind.SOFTWARE);
		if (enrolled && !again) {
			context.line(TEXT.text("trial-enrolled-before", TrialSite.FIRST_PERSON));
			return Optional.empty();
		}
		Person person = directories.byUpn(site.directories(), TrialSite.FIRST_PERSON, ask)
				.orElseThrow(() -> new DirectoryFailure("person-unknown", TrialSite.FIRST_PERSON));
		EnrollmentProfile profile = service.profiles(site).stream().findFirst().orElseThrow(() -> new CallFailure("not-a-trial", TEXT, site.file()));
		context.line(TEXT.text("trial-enrolling", person.displayName(), person.upn()));
		return Optional.of(service.run(site, new EnrollmentRequest(person, reader, profile), ask));
	}

	private void report(CommandContext context, SiteDocument site, CaSettings ca, Reader reader, Optional<EnrollmentResult> result, CardProof proof) {
		proof.certificate().map(CertificateFacts::of).ifPresent(facts -> context.line(TEXT.text("trial-certificate", facts.subject(), facts.upn().orElse("-"),
				facts.issuer(), facts.notAfter().toString())));
		context.line(TEXT.text(proof.isGood() ? "trial-proven" : "trial-not-proven", proof.content().label()));
		proof.findings().forEach(context::finding);
		Map<String, String> files = new LinkedHashMap<>();
		files.put("site", site.file().toString());
		files.put("dataFolder", site.dataFolder().toString());
		files.put("certificationAuthority", ca.property("folder").orElse(""));
		context.line(TEXT.text("trial-files", files.get("site"), files.get("dataFolder"), files.get("certificationAuthority")));
		context.line(TEXT.text("trial-secrets", site.demoPassword().orElse(""), PIN));
		context.line(TEXT.text("trial-not-for-production"));
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("person", TrialSite.FIRST_PERSON);
		document.put("reader", reader.name());
		document.put("enrollment", result.map(EnrollmentDocument::of));
		document.put("proof", CardVerify.ProofDocument.of(reader.name(), proof));
		document.put("files", files);
		document.put("demoPassword", site.demoPassword());
		document.put("pin", PIN);
		document.put("window", !noWindow);
		document.put("findings", List.copyOf(proof.findings()));
		context.document(document);
	}
}

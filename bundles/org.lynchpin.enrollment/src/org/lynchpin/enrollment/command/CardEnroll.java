// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.lynchpin.ca.CaRequest;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.ca.CaTemplate;
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
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.directory.DirectoryFailure;
import org.lynchpin.directory.Person;
import org.lynchpin.directory.PersonDirectories;
import org.lynchpin.enrollment.EnrollmentFailure;
import org.lynchpin.enrollment.EnrollmentProfile;
import org.lynchpin.enrollment.EnrollmentRequest;
import org.lynchpin.enrollment.EnrollmentService;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.site.SiteInteraction;
import org.lynchpin.site.Sites;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lynchpin card enroll}: one enrollment. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = { "area=card", "verb=enroll" })
@Command(name = "enroll", description = "${bundle:command.card-enroll}")
public final class CardEnroll implements CliCommand {
	private static final Messages TEXT = Messages.of(CardEnroll.class);

	@Option(names = "--person", paramLabel = "UPN", required = true, description = "${bundle:option.enroll-person}")
	private String person;

	@Mixin
	private ReaderOption reader = new ReaderOption();

	@Option(names = "--profile", paramLabel = "NAME", description = "${bundle:option.enroll-profile}")
	private String profile;

	@Option(names = "--ca", paramLabel = "NAME", description = "${bundle:option.enroll-ca}")
	private String ca;

	@Option(names = "--template", paramLabel = "NAME", description = "${bundle:option.enroll-template}")
	private String template;

	@Option(names = "--key", paramLabel = "rsa2048|rsa3072|rsa4096|p256|p384", description = "${bundle:option.enroll-key}")
	private String key;

	@Option(names = "--hash", paramLabel = "sha256|sha384|sha1", description = "${bundle:option.enroll-hash}")
	private String hash;

	@Option(names = "--format", paramLabel = "pkcs10|cmc", description = "${bundle:option.enroll-format}")
	private CaRequest.Format format;

	@Option(names = "--name", paramLabel = "TEXT", description = "${bundle:option.enroll-name}")
	private String name;

	@Option(names = "--agent", paramLabel = "NAME", description = "${bundle:option.enroll-agent}")
	private String agent;

	@Option(names = "--replaces", paramLabel = "ID", description = "${bundle:option.enroll-replaces}")
	private UUID replaces;

	@Option(names = "--force-pin-change", description = "${bundle:option.enroll-force-pin-change}")
	private boolean forcePinChange;

	@Mixin
	private Answers answers = new Answers();

	private final EnrollmentService service;
	private final Sites sites;
	private final Cards cards;
	private final PersonDirectories directories;

	@Activate
	public CardEnroll(@Reference EnrollmentService service, @Reference Sites sites, @Reference Cards cards, @Reference PersonDirectories directories) {
		this.service = service;
		this.sites = sites;
		this.cards = cards;
		this.directories = directories;
	}

	@Override
	public String area() {
		return "card";
	}

	@Override
	public Exit run(CommandContext context) throws Failure {
		if (!context.terminal() && !answers.yes()) {
			throw new CallFailure("compare-needs-yes", TEXT);
		}
		SiteDocument site = sites.resolve(context.site());
		try (AnsweredInteraction ask = answers.over(context)) {
			Interaction asking = SiteInteraction.of(site, ask);
			EnrollmentProfile filled = filled(site, context);
			Person who = directories.byUpn(site.directories(), person, asking).orElseThrow(() -> new DirectoryFailure("person-unknown", person));
			Reader where = cards.reader(reader.name());
			return EnrollmentDocument.report(context, service.run(site, new EnrollmentRequest(who, where, filled, Optional.ofNullable(replaces), answers.given()), ask));
		} catch (EnrollmentFailure.Refused e) {
			e.findings().forEach(context::finding);
			context.note(TEXT.text("refused-by-policy", person));
			context.document(refusal(e));
			return Exit.WRONG;
		}
	}

	/** The same fields as a document of an enrollment that began; this one never did, so it has no identifier. */
	private Map<String, Object> refusal(EnrollmentFailure.Refused refused) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("enrollment", null);
		fields.put("person", person);
		fields.put("card", null);
		fields.put("state", "FAILED");
		fields.put("certificate", null);
		fields.put("findings", refused.findings());
		fields.put("apdus", 0);
		fields.put("millis", 0);
		return fields;
	}

	/** The profile named, else the one of the template named, else the site's first; what the options say goes over it. */
	private EnrollmentProfile filled(SiteDocument site, CommandContext context) throws Failure {
		EnrollmentProfile filled = base(site);
		if (ca != null) {
			CaSettings settings = site.certificationAuthority(ca).orElseThrow(() -> new CallFailure("enroll-no-such-ca", TEXT, ca,
					String.join(", ", site.certificationAuthorities().stream().map(CaSettings::name).toList())));
			filled = filled.from(settings.id(), filled.template());
		}
		if (template != null) {
			filled = filled.from(filled.ca(), templateName(site, filled.ca(), context));
		}
		if (key != null) {
			filled = filled.with(KeyAlgorithm.of(key).orElseThrow(() -> new CallFailure("enroll-no-such-value", TEXT, "--key", key, "rsa2048, rsa3072, rsa4096, p256, p384")));
		}
		if (hash != null) {
			filled = filled.with(HashAlgorithm.of(hash).orElseThrow(() -> new CallFailure("enroll-no-such-value", TEXT, "--hash", hash, "sha256, sha384, sha1")));
		}
		if (format != null) {
			filled = filled.with(format);
		}
		if (name != null) {
			filled = filled.named(name);
		}
		return filled.signedBy(Optional.ofNullable(agent)).with(filled.pin(), forcePinChange || filled.forcePinChange());
	}

	/** People know a template as Smartcard Logon, authorities as SmartcardLogon: both are understood. What is neither is for the authority to refuse. */
	private String templateName(SiteDocument site, String authority, CommandContext context) throws Failure {
		if (service.profiles(site).stream().anyMatch(each -> each.template().equals(template))) {
			return template;
		}
		return service.templates(site, authority, context.interaction()).stream()
				.filter(each -> each.name().equalsIgnoreCase(template) || each.displayName().equalsIgnoreCase(template)).map(CaTemplate::name).findFirst().orElse(template);
	}

	private EnrollmentProfile base(SiteDocument site) throws CallFailure {
		List<EnrollmentProfile> profiles = service.profiles(site);
		if (profile != null) {
			return profiles.stream().filter(each -> each.name().equalsIgnoreCase(profile)).findFirst().orElseThrow(() -> new CallFailure("enroll-no-such-value", TEXT,
					"--profile", profile, String.join(", ", profiles.stream().map(EnrollmentProfile::name).toList())));
		}
		return profiles.stream().filter(each -> each.template().equalsIgnoreCase(template)).findFirst().or(() -> profiles.stream().findFirst())
				.orElseGet(() -> EnrollmentProfile.standard(site.certificationAuthorities().stream().findFirst().map(CaSettings::id).orElse("")));
	}
}

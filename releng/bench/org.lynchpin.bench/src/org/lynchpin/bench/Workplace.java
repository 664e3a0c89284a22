// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

import org.lynchpin.ca.CaSettings;
import org.lynchpin.ca.CertificationAuthorities;
import org.lynchpin.card.CardTransport;
import org.lynchpin.card.CardTransport.CardFactory;
import org.lynchpin.card.Cards;
import org.lynchpin.card.Reader;
import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.directory.PersonDirectories;
import org.lynchpin.enrollment.EnrollmentProfile;
import org.lynchpin.enrollment.EnrollmentRequest;
import org.lynchpin.enrollment.EnrollmentResult;
import org.lynchpin.enrollment.EnrollmentService;
import org.lynchpin.model.ModelFactory;
import org.lynchpin.model.Person;
import org.lynchpin.model.Property;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.site.SiteInteraction;
import org.lynchpin.site.Sites;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** The trial's site with as many people as are wanted, its certification authority, and software cards: all that ships, as services. */
final class Workplace {
	private static final String DOMAIN = "@corp.example";

	private final BundleContext context = FrameworkUtil.getBundle(Workplace.class).getBundleContext();
	private final EnrollmentService service = service(EnrollmentService.class);
	private final PersonDirectories directories = service(PersonDirectories.class);
	private final SiteDocument site;
	private final Interaction clerk;
	private final CardFactory factory;

	/** In the data folder of this process, where the site is made if it is not there. */
	Workplace() throws Failure {
		site = service(Sites.class).trial();
		clerk = SiteInteraction.of(site, new Clerk());
		factory = service(Cards.class).transports().stream().map(CardTransport::factory).flatMap(Optional::stream).findFirst().orElseThrow();
		foundAuthority();
	}

	private <S> S service(Class<S> type) {
		ServiceReference<S> reference = context.getServiceReference(type);
		if (reference == null) {
			throw new IllegalStateException("Not there: " + type.getName());
		}
		return context.getService(reference);
	}

	/** With a key on P-256, too: what is measured is the enrollment, and not how long one virtual machine takes for RSA. */
	private void foundAuthority() throws Failure {
		CertificationAuthorities authorities = service(CertificationAuthorities.class);
		site.execute("key", () -> site.site().getCertificationAuthorities().getFirst().getProperties().add(property("key", KeyAlgorithm.P256.id())));
		CaSettings settings = site.certificationAuthorities().getFirst();
		if (!Files.exists(Path.of(settings.property("folder").orElseThrow()))) {
			authorities.connector(settings).create(settings, clerk).close();
		}
	}

	private static Property property(String key, String value) {
		Property property = ModelFactory.eINSTANCE.createProperty();
		property.setKey(key);
		property.setValue(value);
		return property;
	}

	/** Adds people for whom everything is in order: {@code person1@corp.example} and so on. */
	void hire(int people) throws Failure {
		site.execute("hire", () -> {
			for (int i = 1; i <= people; i++) {
				site.site().getPersons().add(person(i));
			}
		});
		site.save();
	}

	private Person person(int number) {
		Person person = ModelFactory.eINSTANCE.createPerson();
		person.setId(UUID.randomUUID().toString());
		person.setName("Person " + number);
		person.setUpn(upn(number));
		person.setSignInAddress(upn(number));
		person.setMail(upn(number));
		person.setAccount("CORP\\person" + number);
		person.setSid("S-1-5-21-1004336348-1177238915-682003330-" + (2000 + number));
		person.setPool(site.site().getPools().getFirst().getFqdn());
		return person;
	}

	static String upn(int number) {
		return "person" + number + DOMAIN;
	}

	/** Makes a blank card in a reader of that name. */
	Reader card(String reader, String kind) throws Failure {
		return factory.create(reader, kind, site.dataFolder(), clerk);
	}

	Iterable<String> kinds() {
		return factory.kinds();
	}

	/** A whole enrollment of a blank card with a key on P-256. */
	EnrollmentResult enroll(String upn, Reader reader) throws Failure {
		EnrollmentProfile profile = service.profiles(site).getFirst().with(KeyAlgorithm.P256);
		EnrollmentResult result = service.run(site, new EnrollmentRequest(directories.byUpn(site.directories(), upn, clerk).orElseThrow(), reader, profile), clerk);
		if (!result.isDone()) {
			throw new IllegalStateException(upn + ": " + result.state() + " " + result.findings());
		}
		return result;
	}
}

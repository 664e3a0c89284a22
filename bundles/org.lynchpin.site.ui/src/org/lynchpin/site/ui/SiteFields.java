// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lynchpin.core.Messages;
import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.model.CertificationAuthority;
import org.lynchpin.model.Element;
import org.lynchpin.model.EnrollmentPlan;
import org.lynchpin.model.ModelFactory;
import org.lynchpin.model.Person;
import org.lynchpin.model.PinSource;
import org.lynchpin.model.PolicySet;
import org.lynchpin.model.Pool;
import org.lynchpin.model.Property;
import org.lynchpin.model.RegistrationSource;
import org.lynchpin.model.Site;
import org.lynchpin.site.ui.Field.Choice;

/** The fields of each kind of element of a site. */
final class SiteFields {
	private static final Messages TEXT = Messages.of(SiteFields.class);

	private SiteFields() {
	}

	static List<Field> site(Site site) {
		return List.of(Field.required(TEXT.text("name"), site.getName(), site::setName),
				Field.text(TEXT.text("site.inventory"), site.getInventoryUrl(), site::setInventoryUrl),
				Field.yesNo(TEXT.text("site.notForProduction"), site.isNotForProduction(), site::setNotForProduction));
	}

	static List<Field> person(Person person) {
		return List.of(Field.required(TEXT.text("name"), person.getName(), person::setName),
				Field.required(TEXT.text("person.upn"), person.getUpn(), person::setUpn),
				Field.text(TEXT.text("person.address"), person.getSignInAddress(), person::setSignInAddress),
				Field.text(TEXT.text("person.mail"), person.getMail(), person::setMail),
				Field.text(TEXT.text("person.account"), person.getAccount(), person::setAccount),
				Field.text(TEXT.text("person.sid"), person.getSid(), person::setSid),
				Field.text(TEXT.text("person.department"), person.getDepartment(), person::setDepartment),
				Field.text(TEXT.text("person.pool"), person.getPool(), person::setPool),
				Field.yesNo(TEXT.text("person.enabled"), person.isEnabled(), person::setEnabled),
				Field.yesNo(TEXT.text("person.sip"), person.isSipEnabled(), person::setSipEnabled),
				Field.yesNo(TEXT.text("person.privileged"), person.isPrivileged(), person::setPrivileged));
	}

	static List<Field> pool(Pool pool) {
		return List.of(Field.required(TEXT.text("name"), pool.getName(), pool::setName),
				Field.required(TEXT.text("pool.fqdn"), pool.getFqdn(), pool::setFqdn),
				Field.yesNo(TEXT.text("pool.twoFactor"), pool.isTwoFactor(), pool::setTwoFactor),
				Field.yesNo(TEXT.text("pool.registrar"), pool.isRegistrar(), pool::setRegistrar));
	}

	static List<Field> registrations(RegistrationSource source) {
		return List.of(Field.required(TEXT.text("name"), source.getName(), source::setName),
				Field.required(TEXT.text("registrations.type"), source.getType(), source::setType),
				Field.text(TEXT.text("registrations.properties"), properties(source.getProperties()), text -> properties(source.getProperties(), text)));
	}

	/** @param types the kinds of certification authority that are installed */
	static List<Field> authority(CertificationAuthority ca, List<String> types) {
		return List.of(Field.required(TEXT.text("name"), ca.getName(), ca::setName),
				Field.choice(TEXT.text("ca.type"), ca.getType(), types.stream().map(type -> new Choice(type, kind(type))).toList(), ca::setType),
				Field.text(TEXT.text("ca.properties"), properties(ca.getProperties()), text -> properties(ca.getProperties(), text)));
	}

	/** What people call a kind of certification authority. */
	static String kind(String type) {
		return type.equals("local") ? TEXT.text("ca.local") : type.equals("adcs") ? TEXT.text("ca.adcs") : type;
	}

	static List<Field> plan(EnrollmentPlan plan, Site site) {
		return List.of(Field.required(TEXT.text("name"), plan.getName(), plan::setName),
				Field.choice(TEXT.text("plan.ca"), id(plan.getCertificationAuthority()), elements(site.getCertificationAuthorities()),
						id -> plan.setCertificationAuthority(find(site.getCertificationAuthorities(), id))),
				Field.required(TEXT.text("plan.template"), plan.getTemplate(), plan::setTemplate),
				Field.choice(TEXT.text("plan.key"), plan.getKeyAlgorithm(), choices(KeyAlgorithm.values(), KeyAlgorithm::id), plan::setKeyAlgorithm),
				Field.choice(TEXT.text("plan.hash"), plan.getHash(), choices(HashAlgorithm.values(), HashAlgorithm::id), plan::setHash),
				Field.choice(TEXT.text("plan.format"), plan.getFormat(), List.of(new Choice("pkcs10", "PKCS #10"), new Choice("cmc", "CMC")), plan::setFormat),
				Field.text(TEXT.text("plan.csp"), plan.getCsp(), plan::setCsp),
				Field.text(TEXT.text("plan.friendlyName"), plan.getFriendlyName(), plan::setFriendlyName),
				Field.choice(TEXT.text("plan.pin"), plan.getPinSource().name(), List.of(new Choice(PinSource.PERSON_TYPES.name(), TEXT.text("pin.types")),
						new Choice(PinSource.LETTER.name(), TEXT.text("pin.letter")), new Choice(PinSource.FACTORY.name(), TEXT.text("pin.factory"))),
						value -> plan.setPinSource(PinSource.valueOf(value))),
				Field.yesNo(TEXT.text("plan.force"), plan.isForcePinChange(), plan::setForcePinChange),
				Field.choice(TEXT.text("plan.policy"), id(plan.getPolicySet()), elements(site.getPolicySets()), id -> plan.setPolicySet(find(site.getPolicySets(), id))));
	}

	static List<Field> policy(PolicySet policy) {
		return List.of(Field.required(TEXT.text("name"), policy.getName(), policy::setName),
				Field.number(TEXT.text("policy.rsa"), policy.getMinimumRsaBits(), policy::setMinimumRsaBits),
				Field.number(TEXT.text("policy.ec"), policy.getMinimumEcBits(), policy::setMinimumEcBits),
				Field.required(TEXT.text("policy.requestHashes"), String.join(", ", policy.getRequestHashes()), text -> replace(policy.getRequestHashes(), text)),
				Field.required(TEXT.text("policy.certificateHashes"), String.join(", ", policy.getCertificateHashes()), text -> replace(policy.getCertificateHashes(), text)),
				Field.number(TEXT.text("policy.lifetime"), policy.getMaximumLifetimeDays(), policy::setMaximumLifetimeDays),
				Field.number(TEXT.text("policy.pinMin"), policy.getPinMinLength(), policy::setPinMinLength),
				Field.number(TEXT.text("policy.pinMax"), policy.getPinMaxLength(), policy::setPinMaxLength),
				Field.yesNo(TEXT.text("policy.defaultPin"), policy.isAllowDefaultPin(), policy::setAllowDefaultPin),
				Field.yesNo(TEXT.text("policy.privileged"), policy.isAllowPrivileged(), policy::setAllowPrivileged));
	}

	private static void replace(List<String> list, String text) {
		list.clear();
		Stream.of(text.split("[,;\\s]+")).filter(word -> !word.isEmpty()).forEach(list::add);
	}

	private static String properties(List<Property> properties) {
		return properties.stream().map(each -> each.getKey() + '=' + each.getValue()).collect(Collectors.joining("; "));
	}

	private static void properties(List<Property> properties, String text) {
		properties.clear();
		for (String part : text.split(";")) {
			int equals = part.indexOf('=');
			if (equals > 0) {
				Property property = ModelFactory.eINSTANCE.createProperty();
				property.setKey(part.substring(0, equals).strip());
				property.setValue(part.substring(equals + 1).strip());
				properties.add(property);
			}
		}
	}

	private static <E> List<Choice> choices(E[] values, Function<E, String> id) {
		return Arrays.stream(values).map(value -> new Choice(id.apply(value), id.apply(value).toUpperCase(Locale.ROOT))).toList();
	}

	private static List<Choice> elements(List<? extends Element> elements) {
		return Stream.concat(Stream.of(new Choice("", TEXT.text("none"))), elements.stream().map(each -> new Choice(each.getId(), each.getName()))).toList();
	}

	private static String id(Element element) {
		return element == null ? "" : element.getId(); // EMF's word for none
	}

	private static <E extends Element> E find(List<E> elements, String id) {
		return elements.stream().filter(each -> each.getId().equals(id)).findFirst().orElse(null); // EMF's word for none
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.lynchpin.core.Messages;
import org.lynchpin.model.CertificationAuthority;
import org.lynchpin.model.Element;
import org.lynchpin.model.EnrollmentPlan;
import org.lynchpin.model.ModelFactory;
import org.lynchpin.model.PolicySet;
import org.lynchpin.model.Property;
import org.lynchpin.model.Site;

/** What a new site begins with: values that need no change before the first card. */
public final class StandardSite {
	private static final Messages TEXT = Messages.of(StandardSite.class);
	private static final ModelFactory MODEL = ModelFactory.eINSTANCE;

	private StandardSite() {
	}

	/** A site with the standard policy and two plans: Smartcard Logon, and Smartcard User for people with mail. */
	public static Site site(String name) {
		Site site = identified(MODEL.createSite(), name);
		site.setSchemaVersion(SiteXml.VERSION);
		PolicySet policy = policy();
		site.getPolicySets().add(policy);
		// Smartcard User is a mail certificate, too: it fails for people without mail, so it is not the first
		site.getEnrollmentPlans().add(plan(TEXT.text("plan-standard"), "SmartcardLogon", policy));
		site.getEnrollmentPlans().add(plan(TEXT.text("plan-mail"), "SmartcardUser", policy));
		return site;
	}

	/** The standard policy, in no document yet. */
	public static PolicySet policy() {
		PolicySet policy = identified(MODEL.createPolicySet(), TEXT.text("policy-standard"));
		policy.getRequestHashes().addAll(List.of("sha256", "sha384"));
		policy.getCertificateHashes().addAll(List.of("sha256", "sha384", "sha512"));
		return policy;
	}

	private static EnrollmentPlan plan(String name, String template, PolicySet policy) {
		EnrollmentPlan plan = identified(MODEL.createEnrollmentPlan(), name);
		plan.setTemplate(template);
		plan.setPolicySet(policy);
		return plan;
	}

	/**
	 * Adds a certification authority and has the plans that name none use it.
	 *
	 * @param properties what the kind needs; never a secret
	 */
	public static CertificationAuthority addCertificationAuthority(Site site, String name, String type, Map<String, String> properties) {
		CertificationAuthority ca = identified(MODEL.createCertificationAuthority(), name);
		ca.setType(type);
		properties.keySet().stream().sorted().forEach(key -> ca.getProperties().add(property(key, properties.get(key))));
		site.getCertificationAuthorities().add(ca);
		site.getEnrollmentPlans().stream().filter(plan -> plan.getCertificationAuthority() == null)
				.forEach(plan -> plan.setCertificationAuthority(ca));
		return ca;
	}

	/** Adds a certification authority in the console, for labs, training and tests; it is set up at first use. */
	public static CertificationAuthority addLocalCertificationAuthority(Site site, String name) {
		return addCertificationAuthority(site, name, "local", Map.of("subject", "CN=" + escaped(name)));
	}

	/** RFC 4514, 2.4: characters that have a meaning in a distinguished name. */
	private static String escaped(String name) {
		return name.strip().replaceAll("([,+\"\\\\<>;=])", "\\\\$1").replaceAll("^#", "\\\\#");
	}

	/** A setting. */
	static Property property(String key, String value) {
		Property property = MODEL.createProperty();
		property.setKey(key);
		property.setValue(value);
		return property;
	}

	/** Gives an element its name and a new identifier. */
	static <E extends Element> E identified(E element, String name) {
		element.setId(UUID.randomUUID().toString());
		element.setName(name);
		return element;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment;

import java.util.Objects;
import java.util.Optional;

import org.lynchpin.ca.CaRequest;
import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.model.PinSource;

/**
 * How a card is enrolled: the fields of the enrollment form.
 *
 * @param name of the saved profile it comes from; empty where there is none
 * @param ca id of the certification authority in the site
 * @param template common name of the certificate template
 * @param key algorithm of the key set that is created on the card
 * @param hash hash algorithm of the <em>request's</em> signature; the authority chooses the certificate's
 * @param format PKCS #10 or CMC
 * @param csp cryptographic service provider that the request names
 * @param friendlyName a name that the person will recognise
 * @param agent name of the enrollment agent who signs, if one does
 * @param pin where the PIN comes from
 * @param forcePinChange whether the person has to change the PIN at first use
 * @param policySet id of the policy set in the site; empty is the site's first
 */
public record EnrollmentProfile(String name, String ca, String template, KeyAlgorithm key, HashAlgorithm hash, CaRequest.Format format,
		String csp, String friendlyName, Optional<String> agent, PinSource pin, boolean forcePinChange, Optional<String> policySet) {
	/** What Windows calls the provider of every card with a minidriver. */
	public static final String BASE_CSP = "Microsoft Base Smart Card Crypto Provider";

	public EnrollmentProfile {
		Objects.requireNonNull(ca);
		Objects.requireNonNull(template);
		Objects.requireNonNull(key);
		Objects.requireNonNull(hash);
		Objects.requireNonNull(format);
		Objects.requireNonNull(agent);
		Objects.requireNonNull(pin);
		Objects.requireNonNull(policySet);
	}

	/** Smartcard Logon with RSA 2048 and SHA-256; the person types the PIN. */
	public static EnrollmentProfile standard(String ca) {
		return new EnrollmentProfile("", ca, "SmartcardLogon", KeyAlgorithm.RSA2048, HashAlgorithm.SHA256, CaRequest.Format.PKCS10, BASE_CSP, "",
				Optional.empty(), PinSource.PERSON_TYPES, false, Optional.empty());
	}

	/** The same with another authority and template. */
	public EnrollmentProfile from(String otherCa, String otherTemplate) {
		return new EnrollmentProfile(name, otherCa, otherTemplate, key, hash, format, csp, friendlyName, agent, pin, forcePinChange, policySet);
	}

	/** The same with another key. */
	public EnrollmentProfile with(KeyAlgorithm other) {
		return new EnrollmentProfile(name, ca, template, other, hash, format, csp, friendlyName, agent, pin, forcePinChange, policySet);
	}

	/** The same with another hash of the request. */
	public EnrollmentProfile with(HashAlgorithm other) {
		return new EnrollmentProfile(name, ca, template, key, other, format, csp, friendlyName, agent, pin, forcePinChange, policySet);
	}

	/** The same with another form of the request. */
	public EnrollmentProfile with(CaRequest.Format other) {
		return new EnrollmentProfile(name, ca, template, key, hash, other, csp, friendlyName, agent, pin, forcePinChange, policySet);
	}

	/** The same with another provider. */
	public EnrollmentProfile withCsp(String other) {
		return new EnrollmentProfile(name, ca, template, key, hash, format, other, friendlyName, agent, pin, forcePinChange, policySet);
	}

	/** The same with another friendly name. */
	public EnrollmentProfile named(String other) {
		return new EnrollmentProfile(name, ca, template, key, hash, format, csp, other, agent, pin, forcePinChange, policySet);
	}

	/** The same with another enrollment agent. */
	public EnrollmentProfile signedBy(Optional<String> other) {
		return new EnrollmentProfile(name, ca, template, key, hash, format, csp, friendlyName, other, pin, forcePinChange, policySet);
	}

	/** The same with another source of the PIN. */
	public EnrollmentProfile with(PinSource other, boolean force) {
		return new EnrollmentProfile(name, ca, template, key, hash, format, csp, friendlyName, agent, other, force, policySet);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.lynchpin.card.CardContent;
import org.lynchpin.card.Slot;
import org.lynchpin.card.SlotContent;
import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.directory.Person;
import org.lynchpin.model.ModelFactory;
import org.lynchpin.model.PolicySet;
import org.lynchpin.pki.CertificateFacts;
import org.lynchpin.pki.RequestFacts;
import org.lynchpin.policy.EnrollmentSubject;

/** An enrollment in which everything is there and in order: of Anna Meier, in corp.example. */
public final class PolicySamples {
	private PolicySamples() {
	}

	/** A policy with its defaults. */
	public static PolicySet policy() {
		return ModelFactory.eINSTANCE.createPolicySet();
	}

	/** Anna Meier, whose sign-in address differs from her user name. */
	public static Person person() {
		return person("anna.meier@corp.example");
	}

	/** Anna Meier with another user name. */
	public static Person person(String upn) {
		return new Person("sample", "Anna Meier", upn, "anna@corp.example", Optional.of("anna.meier@corp.example"), Optional.of("CORP\\anna.meier"),
				Optional.of("S-1-5-21-1004336348-1177238915-682003330-1104"), Optional.of("Sales"), Optional.of("pool1.corp.example"), true, true, false);
	}

	/** Her certificate: for smart card logon, RSA 2048, SHA-256, of one year from November 2026. */
	public static CertificateFacts certificate() {
		return CertificateFacts.of(x509());
	}

	/** A request for such a certificate. */
	public static RequestFacts request() {
		return RequestFacts.planned(KeyAlgorithm.RSA2048, HashAlgorithm.SHA256, Optional.of("SmartcardLogon"), Optional.of("anna.meier@corp.example"));
	}

	/** Her PIV card, with the certificate on it and a PIN of her own. */
	public static CardContent card() {
		return card(false, List.of(new SlotContent(new Slot("9A", "PIV Authentication"), Optional.of(KeyAlgorithm.RSA2048), Optional.of(true), Optional.of(x509()),
				Optional.empty())));
	}

	/** A blank PIV card. */
	public static CardContent blankCard() {
		return card(true, List.of(new SlotContent(new Slot("9A", "PIV Authentication"), Optional.empty(), Optional.of(false), Optional.empty(), Optional.empty())));
	}

	private static CardContent card(boolean blank, List<SlotContent> slots) {
		return new CardContent("PIV", Optional.of("Sample"), Optional.of("1234567"), List.of("00112233445566778899aabbccddeeff"), "PIV card 1234567", blank, false,
				OptionalInt.of(3), OptionalInt.of(3), Optional.of(false), Optional.of(false), Optional.of(false), slots);
	}

	/** All of it, under the policy. */
	public static EnrollmentSubject everything() {
		return EnrollmentSubject.of(policy()).withPerson(person()).withOwner(person()).withRequest(request()).withCertificate(certificate()).withCard(card())
				.withDefaultPin(false);
	}

	private static X509Certificate x509() {
		try (InputStream stream = PolicySamples.class.getResourceAsStream("sample.pem")) {
			return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(stream);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (CertificateException e) {
			throw new IllegalStateException(e);
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.policy.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.lynchpin.card.CardContent;
import org.lynchpin.card.Slot;
import org.lynchpin.card.SlotContent;
import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.directory.Person;
import org.lynchpin.model.ModelFactory;
import org.lynchpin.model.PolicySet;
import org.lynchpin.pki.CertificateFacts;
import org.lynchpin.pki.PkiFailure;
import org.lynchpin.pki.RequestFacts;
import org.lynchpin.policy.EnrollmentSubject;

/** One case as it stands in its text file: what is checked, and what has to be found. */
record Case(String rule, String name, Map<String, List<String>> lines) {

	static Case read(Path file) {
		try {
			Map<String, List<String>> lines = Files.readAllLines(file).stream().filter(line -> !line.isBlank()).map(line -> line.split("=", 2))
					.collect(Collectors.groupingBy(parts -> parts[0].strip(), Collectors.mapping(parts -> parts[1].strip(), Collectors.toList())));
			return new Case(file.getParent().getFileName().toString(), file.getFileName().toString().replace(".txt", "").replace('-', ' '), lines);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	List<String> all(String key) {
		return lines.getOrDefault(key, List.of());
	}

	Optional<String> one(String key) {
		return all(key).stream().findFirst();
	}

	private boolean has(String prefix) {
		return lines.keySet().stream().anyMatch(key -> key.equals(prefix) || key.startsWith(prefix + "."));
	}

	/** The moment of the check: within the validity of the certificate, a year before, or a year after it. */
	Instant now() {
		return one("certificate").map(this::certificate).map(certificate -> switch (one("now").orElse("within")) {
		case "before" -> certificate.notBefore().minus(Duration.ofDays(1));
		case "after" -> certificate.notAfter().plusSeconds(1);
		default -> certificate.notBefore().plusSeconds(1);
		}).orElse(Instant.EPOCH);
	}

	EnrollmentSubject subject() {
		EnrollmentSubject subject = EnrollmentSubject.of(policy());
		subject = has("person") ? subject.withPerson(person("person")) : subject;
		subject = has("owner") ? subject.withOwner(person("owner")) : subject;
		subject = one("certificate").isPresent() ? subject.withCertificate(certificate(one("certificate").get())) : subject;
		subject = has("request") ? subject.withRequest(request()) : subject;
		subject = has("card") ? subject.withCard(card(one("card").get())) : subject;
		return one("pin").isPresent() ? subject.withDefaultPin(one("pin").get().equals("default")) : subject;
	}

	private PolicySet policy() {
		PolicySet policy = ModelFactory.eINSTANCE.createPolicySet();
		lines.forEach((key, values) -> {
			if (key.startsWith("policy.")) {
				EStructuralFeature feature = policy.eClass().getEStructuralFeature(key.substring("policy.".length()));
				if (feature.isMany()) {
					policy.eSet(feature, values);
				} else {
					policy.eSet(feature, EcoreUtil.createFromString(((EAttribute) feature).getEAttributeType(), values.get(0)));
				}
			}
		});
		return policy;
	}

	private Person person(String who) {
		return new Person(who, text(who, "displayName", "Anna Meier"), text(who, "upn", ""), text(who, "signInAddress", text(who, "upn", "")),
				given(who, "mail"), given(who, "account"), given(who, "sid"), Optional.empty(), Optional.empty(),
				Boolean.parseBoolean(text(who, "enabled", "true")), Boolean.parseBoolean(text(who, "sipEnabled", "true")),
				Boolean.parseBoolean(text(who, "privileged", "false")));
	}

	private String text(String who, String field, String otherwise) {
		return one(who + "." + field).orElse(otherwise);
	}

	private Optional<String> given(String who, String field) {
		return one(who + "." + field).filter(value -> !value.isEmpty());
	}

	private CertificateFacts certificate(String file) {
		return CertificateFacts.of(x509(file));
	}

	private static X509Certificate x509(String file) {
		try (InputStream stream = Case.class.getResourceAsStream("certificates/" + file)) {
			return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(stream);
		} catch (IOException | CertificateException e) {
			throw new IllegalArgumentException(file, e);
		}
	}

	private RequestFacts request() {
		if (one("request.planned").isPresent()) {
			List<String> words = Arrays.asList(one("request.planned").get().split(" "));
			return RequestFacts.planned(KeyAlgorithm.of(words.get(0)).orElseThrow(), HashAlgorithm.of(words.get(1)).orElseThrow(), words.stream().skip(2).findFirst());
		}
		try (InputStream stream = Case.class.getResourceAsStream("certificates/" + one("request").orElseThrow())) {
			return RequestFacts.of(stream.readAllBytes());
		} catch (IOException | PkiFailure e) {
			throw new IllegalArgumentException(one("request").get(), e);
		}
	}

	private CardContent card(String what) {
		List<SlotContent> slots = what.contains(" ")
				? List.of(new SlotContent(new Slot(what.split(" ")[0], ""), Optional.empty(), Optional.of(true), Optional.of(x509(what.split(" ")[1])), Optional.empty()))
				: List.of(new SlotContent(new Slot("9A", ""), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
		return new CardContent("PIV", Optional.empty(), Optional.empty(), List.of(), "PIV card", what.equals("blank"), what.equals("identity"), OptionalInt.of(3),
				OptionalInt.empty(), one("card.pin").map("default"::equals), Optional.empty(), Optional.empty(), slots);
	}
}

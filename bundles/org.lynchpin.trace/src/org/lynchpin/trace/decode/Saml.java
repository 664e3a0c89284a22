// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A SAML assertion, 1.1 as Lync and AD FS use it, or 2.0, without what it proves: no signature, no values of claims.
 *
 * @param issuer who issued it
 * @param audiences whom it is for
 * @param notBefore its begin
 * @param notOnOrAfter its end
 * @param method how the person was authenticated, as the assertion says
 * @param attributes the names of its claims, with their name space; a pool needs {@code primarysid}
 */
public record Saml(Optional<String> issuer, List<String> audiences, Optional<Instant> notBefore, Optional<Instant> notOnOrAfter, Optional<String> method,
		List<String> attributes) {
	private static final String PRIMARY_SID = "primarysid";
	private static final int MOST = 50;

	public Saml {
		audiences = List.copyOf(audiences);
		attributes = List.copyOf(attributes);
	}

	/** The first assertion in a text; empty where there is none (an encrypted one is none). */
	public static Optional<Saml> in(String text) {
		if (!Texts.has(text, "Assertion")) {
			return Optional.empty();
		}
		List<Markup> elements = Markup.elements(text);
		return Markup.first(elements, "Assertion").map(assertion -> {
			List<Markup> inside = elements.subList(elements.indexOf(assertion), elements.size());
			Optional<Markup> conditions = Markup.first(inside, "Conditions");
			return new Saml(assertion.attribute("Issuer").or(() -> Markup.text(inside, "Issuer")).map(Texts::plain),
					inside.stream().filter(element -> element.is("Audience")).map(element -> Texts.plain(element.text())).limit(MOST).toList(),
					conditions.flatMap(element -> element.attribute("NotBefore")).flatMap(WebTicket::instant),
					conditions.flatMap(element -> element.attribute("NotOnOrAfter")).flatMap(WebTicket::instant), method(inside),
					inside.stream().filter(element -> element.is("Attribute")).flatMap(element -> name(element).stream()).limit(MOST).toList());
		});
	}

	/** Whether a claim of this kind is in it, whatever its name space. */
	public boolean has(String claim) {
		return attributes.stream().anyMatch(name -> name.equalsIgnoreCase(claim) || Texts.lower(name).endsWith("/" + Texts.lower(claim)));
	}

	/** Whether the claim is in it by which the pool finds the person. */
	public boolean hasPrimarySid() {
		return has(PRIMARY_SID);
	}

	private static Optional<String> method(List<Markup> elements) {
		return elements.stream().filter(element -> element.is("AuthenticationStatement")).flatMap(element -> element.attribute("AuthenticationMethod").stream())
				.findFirst().or(() -> Markup.text(elements, "AuthnContextClassRef")).map(Texts::plain);
	}

	private static Optional<String> name(Markup attribute) {
		Optional<String> first = attribute.attribute("AttributeName");
		return first.isEmpty() ? attribute.attribute("Name").map(Texts::plain)
				: Optional.of(Texts.plain(String.join("/", Stream.concat(attribute.attribute("AttributeNamespace").stream(), first.stream()).toList())));
	}
}

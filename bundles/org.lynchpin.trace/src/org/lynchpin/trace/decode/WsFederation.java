// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import java.util.Map;
import java.util.Optional;

import org.lynchpin.trace.message.HttpMessage;

/**
 * A step of passive authentication (WS-Federation 1.2, 13): the redirect to the federation service, or the token on its way back. The token is not kept.
 *
 * @param host of the URL in which it stands, lower case; of a form the host it is posted to
 * @param action {@code wa}: {@code wsignin1.0}
 * @param realm {@code wtrealm}: the identifier that the relying party trust must have
 * @param replyHost the host of {@code wreply}
 * @param time {@code wct}: when the pool sent the browser away
 * @param result whether a token is in it ({@code wresult})
 */
public record WsFederation(Optional<String> host, String action, Optional<String> realm, Optional<String> replyHost, Optional<String> time, boolean result) {
	/** The step in a message: in the Location of a redirect, in the URL or form of a request; empty where it has none. */
	public static Optional<WsFederation> of(HttpMessage message) {
		Optional<WsFederation> redirect = message.header("Location").flatMap(WsFederation::ofUrl);
		if (redirect.isPresent() || !message.request()) {
			return redirect.or(() -> ofForm(message.body()));
		}
		return ofUrl(message.target()).or(() -> Texts.has(message.body(), "wa=")
				? of(Query.host(message.target()).or(() -> message.header("Host").map(Texts::lower)), Query.parse(message.body())) : Optional.empty());
	}

	/** The step in a URL; empty where it has none. */
	public static Optional<WsFederation> ofUrl(String url) {
		return of(Query.host(url), Query.ofUrl(url));
	}

	/** The page by which AD FS lets the browser post the token. */
	private static Optional<WsFederation> ofForm(String body) {
		if (!Texts.has(body, "wresult")) {
			return Optional.empty();
		}
		return Markup.elements(body).stream().filter(element -> element.is("form")).findFirst()
				.map(form -> new WsFederation(form.attribute("action").flatMap(Query::host), "wsignin1.0", Optional.empty(), Optional.empty(), Optional.empty(), true));
	}

	private static Optional<WsFederation> of(Optional<String> host, Map<String, String> pairs) {
		return Optional.ofNullable(pairs.get("wa")).map(action -> new WsFederation(host, action, Optional.ofNullable(pairs.get("wtrealm")),
				Optional.ofNullable(pairs.get("wreply")).flatMap(Query::host), Optional.ofNullable(pairs.get("wct")), pairs.containsKey("wresult")));
	}
}

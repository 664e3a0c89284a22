// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.lynchpin.trace.message.HttpMessage;

/**
 * What an HTTP message says of web tickets ([MS-OCAUTHWS], UCWA): which service issues them, what was asked for, what was given. The tickets are not kept.
 *
 * @param service where tickets are issued, as a refusal names it ({@code X-MS-WebTicketURL} or href of {@code MsRtcOAuth})
 * @param supported kinds of tickets that are accepted ({@code X-MS-WebTicketSupported})
 * @param offeredGrants grant types of {@code MsRtcOAuth}: they show which ways to sign in are switched on
 * @param requestedGrant the grant type that a request asks for
 * @param passiveUri where a browser has to go for passive authentication
 * @param error the error of a JSON body: {@code invalid_grant}, {@code unsupported_grant_type}
 * @param requested whether it asks for a ticket
 * @param issued whether it brings one
 * @param presented whether a request shows one
 * @param audience whom the ticket or token is for
 * @param created when it begins to be valid
 * @param expires when it ends
 * @param lifetime for how many seconds it is valid
 */
public record WebTicket(Optional<String> service, List<String> supported, List<String> offeredGrants, Optional<String> requestedGrant,
		Optional<String> passiveUri, Optional<String> error, boolean requested, boolean issued, boolean presented, Optional<String> audience,
		Optional<Instant> created, Optional<Instant> expires, Optional<Long> lifetime) {
	/** The grant type of passive authentication, the only one that a pool with two-factor authentication offers. */
	public static final String PASSIVE = "urn:microsoft.rtc:passive";
	/** The grant type of NTLM and Kerberos. */
	public static final String WINDOWS = "urn:microsoft.rtc:windows";
	/** The grant type of a password. */
	public static final String PASSWORD = "password";
	private static final String CWT = "cwt=";

	public WebTicket {
		supported = List.copyOf(supported);
		offeredGrants = List.copyOf(offeredGrants);
	}

	/** What a message says of web tickets; empty where it says nothing of them. */
	public static Optional<WebTicket> of(HttpMessage message) {
		List<Markup> elements = message.body().indexOf('<') >= 0 ? Markup.elements(message.body()) : List.of();
		List<Json.Pair> pairs = message.body().indexOf('{') >= 0 ? Json.pairs(message.body()) : List.of();
		Map<String, String> form = message.request() ? Query.parse(message.body()) : Map.of();
		Optional<AuthenticationHeader> oauth = AuthenticationHeader.of(message.headers()).stream().filter(header -> header.is("MsRtcOAuth")).findFirst();
		Optional<Markup> request = Markup.first(elements, "RequestSecurityToken");
		Optional<Markup> response = Markup.first(elements, "RequestSecurityTokenResponse");
		boolean certificate = Markup.first(elements, "GetAndPublishCert").or(() -> Markup.first(elements, "GetAndPublishCertResponse")).isPresent();
		boolean token = Json.value(pairs, "access_token").isPresent();
		WebTicket ticket = new WebTicket(message.header("X-MS-WebTicketURL").map(Texts::plain).or(() -> oauth.flatMap(header -> header.parameter("href"))),
				list(message.header("X-MS-WebTicketSupported")), list(oauth.flatMap(header -> header.parameter("grant_type"))),
				Optional.ofNullable(form.get("grant_type")), Json.value(pairs, "ms_rtc_passiveauthuri"), Json.value(pairs, "error"),
				request.isPresent() && response.isEmpty() && !certificate || form.containsKey("grant_type"),
				(response.isPresent() && !certificate && carriesToken(elements)) || token, presents(message),
				Markup.text(elements, "Address").map(Texts::plain), created(elements), expires(elements),
				Json.value(pairs, "expires_in").flatMap(WebTicket::number));
		return ticket.saysSomething() ? Optional.of(ticket) : Optional.empty();
	}

	/** Whether passive authentication is offered and neither Windows authentication nor passwords are. */
	public boolean passiveOnly() {
		return offeredGrants.contains(PASSIVE) && !offeredGrants.contains(WINDOWS) && !offeredGrants.contains(PASSWORD);
	}

	private boolean saysSomething() {
		return service.isPresent() || !supported.isEmpty() || !offeredGrants.isEmpty() || requestedGrant.isPresent() || passiveUri.isPresent()
				|| requested || issued || presented;
	}

	private static boolean carriesToken(List<Markup> elements) {
		return Stream.of("RequestedSecurityToken", "Assertion", "BinarySecurityToken", "EncryptedData").anyMatch(name -> Markup.first(elements, name).isPresent());
	}

	private static boolean presents(HttpMessage message) {
		return message.request() && (message.header("X-MS-WebTicket").isPresent()
				|| message.headers("Authorization").stream().anyMatch(value -> Texts.has(value, CWT)));
	}

	/** Of a ticket its Lifetime; a time stamp of the message alone (WS-Security) says nothing of it. */
	private static Optional<Instant> created(List<Markup> elements) {
		return lifetime(elements, "Created");
	}

	private static Optional<Instant> expires(List<Markup> elements) {
		return lifetime(elements, "Expires");
	}

	private static Optional<Instant> lifetime(List<Markup> elements, String name) {
		int at = 0;
		while (at < elements.size() && !elements.get(at).is("Lifetime")) {
			at++;
		}
		return elements.subList(at, Math.min(elements.size(), at + 3)).stream().filter(element -> element.is(name)).findFirst()
				.flatMap(element -> instant(element.text()));
	}

	/** A time of XML Schema (dateTime); one without a zone is taken as UTC. */
	static Optional<Instant> instant(String text) {
		String bare = text.strip();
		if (bare.length() > 40) {
			return Optional.empty();
		}
		try {
			return Optional.of(OffsetDateTime.parse(bare).toInstant());
		} catch (DateTimeException e) {
			try {
				return Optional.of(Instant.parse(bare + "Z"));
			} catch (DateTimeException none) {
				return Optional.empty();
			}
		}
	}

	private static List<String> list(Optional<String> value) {
		return value.map(text -> Arrays.stream(text.split(",")).map(Texts::lower).filter(each -> !each.isEmpty()).limit(20).toList()).orElse(List.of());
	}

	private static Optional<Long> number(String text) {
		boolean number = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
		return number ? Optional.of(Long.parseLong(text)) : Optional.empty();
	}
}

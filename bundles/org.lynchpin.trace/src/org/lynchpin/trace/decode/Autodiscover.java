// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lynchpin.trace.message.HttpMessage;

/**
 * An answer of the autodiscover service ([MS-OCDISCWS]), as XML or JSON.
 *
 * @param access {@code Internal} or {@code External}; empty where it is not said
 * @param links what leads on: {@code Domain}, {@code User}, {@code Redirect}, {@code OAuth}, {@code Self}
 * @param servers the SIP servers of the user: {@code SipServerInternalAccess}, {@code SipClientExternalAccess} and the like
 */
public record Autodiscover(Optional<String> access, List<Link> links, List<Server> servers) {
	private static final int MOST = 60;

	public Autodiscover {
		links = List.copyOf(links);
		servers = List.copyOf(servers);
	}

	/** A link. @param token its name @param href where it leads */
	public record Link(String token, String href) {
	}

	/** A server. @param access which one it is @param host its name @param port its port; 0 where it is not said */
	public record Server(String access, String host, int port) {
	}

	/** The answer in a message; empty where it has none. */
	public static Optional<Autodiscover> of(HttpMessage message) {
		return message.request() ? Optional.empty() : in(message.body());
	}

	/** The answer in a text; empty where it has none. */
	public static Optional<Autodiscover> in(String text) {
		boolean json = text.indexOf('{') >= 0 && text.indexOf('<') < 0;
		Autodiscover found = json ? json(Json.pairs(text)) : Texts.has(text, "AutodiscoverResponse") || Texts.has(text, "AccessLocation")
				? markup(Markup.elements(text)) : new Autodiscover(Optional.empty(), List.of(), List.of());
		return found.access.isPresent() || !found.links.isEmpty() || !found.servers.isEmpty() ? Optional.of(found) : Optional.empty();
	}

	/** Where a link leads; tokens without regard to case. */
	public Optional<String> link(String token) {
		return links.stream().filter(link -> link.token().equalsIgnoreCase(token)).map(Link::href).findFirst();
	}

	private static Autodiscover markup(List<Markup> elements) {
		List<Link> links = new ArrayList<>();
		List<Server> servers = new ArrayList<>();
		for (Markup element : elements) {
			Optional<String> href = element.attribute("href");
			Optional<String> host = element.attribute("fqdn");
			if (href.isPresent() && links.size() < MOST) {
				links.add(new Link(Texts.plain(element.attribute("token").orElse(element.name())), Texts.plain(href.get())));
			}
			if (host.isPresent() && servers.size() < MOST) {
				servers.add(new Server(Texts.plain(element.name()), Texts.plain(Texts.lower(host.get())), port(element.attribute("port").orElse(""))));
			}
		}
		return new Autodiscover(elements.stream().flatMap(element -> element.attribute("AccessLocation").stream()).findFirst().map(Texts::plain), links, servers);
	}

	/** {@code "token":"User","href":"…"} in either order, or {@code "user":{"href":"…"}}. */
	private static Autodiscover json(List<Json.Pair> pairs) {
		List<Link> links = new ArrayList<>();
		for (int i = 0; i < pairs.size() && links.size() < MOST; i++) {
			if (pairs.get(i).name().equalsIgnoreCase("href")) {
				Json.Pair before = i > 0 ? pairs.get(i - 1) : new Json.Pair("", "");
				Json.Pair after = i + 1 < pairs.size() ? pairs.get(i + 1) : new Json.Pair("", "");
				String token = before.name().equalsIgnoreCase("token") ? before.value() : before.value().startsWith("{") ? before.name()
						: after.name().equalsIgnoreCase("token") ? after.value() : "";
				links.add(new Link(token, pairs.get(i).value()));
			}
		}
		return new Autodiscover(Json.value(pairs, "AccessLocation"), links, List.of());
	}

	private static int port(String text) {
		boolean number = !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
		return number ? Integer.parseInt(text) : 0;
	}
}

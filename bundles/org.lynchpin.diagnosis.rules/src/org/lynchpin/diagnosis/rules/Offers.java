// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.diagnosis.SiteFacts.PoolFacts;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.decode.AuthenticationHeader;
import org.lynchpin.trace.decode.AuthenticationHeader.Kind;

/** Which ways to sign in a registrar offers, and which the client takes. */
final class Offers {
	private static final int CHALLENGE = 401;
	private static final int PROXY_CHALLENGE = 407;

	/**
	 * A challenge that lists all schemes.
	 *
	 * @param headers of the challenge
	 */
	record Offer(Seen seen, List<AuthenticationHeader> headers) {
		boolean has(String scheme) {
			return headers.stream().anyMatch(header -> header.is(scheme));
		}

		boolean hasPassword() {
			return has("NTLM") || has("Kerberos");
		}

		/** The schemes, with commas. */
		String schemes() {
			return headers.stream().map(AuthenticationHeader::scheme).distinct().collect(Collectors.joining(", "));
		}

		/** The registrar that asks, lower case. */
		Optional<String> server() {
			return headers.stream().flatMap(header -> header.server().stream()).map(name -> name.toLowerCase(Locale.ROOT)).findFirst();
		}
	}

	private Offers() {
	}

	/** The first challenge; later ones continue one scheme and list no other. */
	static Optional<Offer> first(AttemptSubject subject) {
		return all(subject).findFirst();
	}

	/** All challenges that begin an authentication. */
	static Stream<Offer> all(AttemptSubject subject) {
		return Seen.registrar(subject).filter(seen -> seen.status() == CHALLENGE || seen.status() == PROXY_CHALLENGE)
				.map(seen -> new Offer(seen, AuthenticationHeader.of(seen.record()).stream().filter(header -> header.kind() == Kind.CHALLENGE).toList()))
				.filter(offer -> !offer.headers().isEmpty() && offer.headers().stream().noneMatch(AuthenticationHeader::data));
	}

	/** Whether the client was signed in by NTLM or Kerberos: its answer was confirmed. */
	static boolean passwordUsed(AttemptSubject subject) {
		return Seen.registrar(subject).filter(seen -> seen.status() == 200).limit(2).flatMap(seen -> AuthenticationHeader.of(seen.record()).stream())
				.anyMatch(header -> header.kind() == Kind.CONFIRMATION && (header.is("NTLM") || header.is("Kerberos")));
	}

	/** The pool of the site that demands smart cards and to which the registrar of the attempt belongs. */
	static Optional<PoolFacts> twoFactor(AttemptSubject subject) {
		return pool(subject).filter(PoolFacts::twoFactor);
	}

	/** The pool of the site to which the registrar of the attempt belongs. */
	static Optional<PoolFacts> pool(AttemptSubject subject) {
		Set<String> servers = servers(subject);
		return subject.site().pools().stream().filter(pool -> servers.contains(pool.fqdn().toLowerCase(Locale.ROOT)) || pool.hosts().stream().anyMatch(servers::contains))
				.findFirst();
	}

	/** The registrars that spoke in the attempt, lower case. */
	static Set<String> servers(AttemptSubject subject) {
		return Seen.registrar(subject).limit(32).map(Seen::record).filter(TraceRecord.Sip.class::isInstance).flatMap(record -> AuthenticationHeader.of(record).stream())
				.flatMap(header -> header.server().stream()).map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
	}
}

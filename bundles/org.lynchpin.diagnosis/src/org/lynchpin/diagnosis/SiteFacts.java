// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a log is compared with: the site, the person and the cards, as the console knows them. Empty is not known.
 *
 * @param name the site's name
 * @param sipDomains the SIP domains, lower case
 * @param pools the pools
 * @param federationService the host name of AD FS
 * @param webHosts host names of web services, internal and external, lower case
 * @param person the person who signs in
 * @param cards certificates on the person's cards
 */
public record SiteFacts(Optional<String> name, Set<String> sipDomains, List<PoolFacts> pools, Optional<String> federationService,
		Set<String> webHosts, Optional<PersonFacts> person, List<CardFacts> cards) {
	public SiteFacts {
		sipDomains = Set.copyOf(sipDomains);
		pools = List.copyOf(pools);
		webHosts = Set.copyOf(webHosts);
		cards = List.copyOf(cards);
	}

	/** Nothing is known. */
	public static SiteFacts none() {
		return new SiteFacts(Optional.empty(), Set.of(), List.of(), Optional.empty(), Set.of(), Optional.empty(), List.of());
	}

	/** A pool. @param fqdn its name @param hosts its servers, lower case @param twoFactor whether smart cards are demanded there */
	public record PoolFacts(String fqdn, Set<String> hosts, boolean twoFactor) {
		public PoolFacts {
			hosts = Set.copyOf(hosts);
		}
	}

	/**
	 * The person.
	 *
	 * @param upn the user principal name
	 * @param signInAddress the SIP address without {@code sip:}
	 * @param enabled whether the account is enabled
	 * @param sipEnabled whether it is enabled for Lync
	 * @param pool the home pool
	 */
	public record PersonFacts(Optional<String> upn, Optional<String> signInAddress, Optional<Boolean> enabled, Optional<Boolean> sipEnabled,
			Optional<String> pool) {
	}

	/**
	 * A certificate on a card.
	 *
	 * @param card the card's number as the inventory has it
	 * @param serial the certificate's serial number, lower case hexadecimal without leading zeros
	 * @param thumbprint SHA-1, lower case hexadecimal
	 * @param issuer the issuer's name as RFC 2253 has it
	 * @param upn the UPN in it
	 * @param notAfter its end
	 * @param state of the card, as the inventory has it
	 */
	public record CardFacts(String card, String serial, String thumbprint, String issuer, Optional<String> upn, Instant notAfter, String state) {
	}
}

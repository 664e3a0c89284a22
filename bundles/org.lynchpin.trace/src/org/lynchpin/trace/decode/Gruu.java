// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * A globally routable user agent URI as the registrar gives it: {@code sip:user@domain;opaque=user:epid:<base64>;gruu}
 * ([MS-SIPRE] 3.2.3). It ties a call to the sign-in that made the endpoint.
 *
 * @param user the address, lower case, without {@code sip:}
 * @param opaque what stands after {@code opaque=}
 * @param endpoint the endpoint; empty where opaque does not name one (a service, an application)
 */
public record Gruu(String user, String opaque, Optional<UUID> endpoint) {
	private static final String EPID = "user:epid:";
	private static final String OPAQUE = ";opaque=";
	private static final int GUID = 16;
	/** The GUID and two bytes of zero. */
	private static final int LENGTH = 18;

	/** The first one in a header or URI, with or without {@code gruu=} before it. */
	public static Optional<Gruu> in(String text) {
		int opaque = text.indexOf(OPAQUE);
		int end = opaque < 0 ? -1 : text.indexOf(";gruu", opaque);
		int start = opaque < 0 ? -1 : Math.max(text.lastIndexOf("sip:", opaque), text.lastIndexOf("sips:", opaque));
		if (end < 0 || start < 0) {
			return Optional.empty();
		}
		String user = text.substring(text.indexOf(':', start) + 1, opaque);
		String name = text.substring(opaque + OPAQUE.length(), end);
		return Optional.of(new Gruu(Texts.plain(Texts.lower(user)), Texts.plain(name), endpoint(name)));
	}

	private static Optional<UUID> endpoint(String opaque) {
		if (!opaque.startsWith(EPID)) {
			return Optional.empty();
		}
		return Texts.base64(opaque.substring(EPID.length())).filter(bytes -> bytes.length == LENGTH || bytes.length == GUID)
				.map(bytes -> EndpointId.fromGuid(Arrays.copyOf(bytes, GUID)));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.message.Header;

/**
 * A header with a challenge, credentials or their confirmation ([MS-SIPAE] 2.2, RFC 9110 11). What proves something is not kept: of {@code gssapi-data},
 * {@code response}, {@code rspauth}, {@code crand}, {@code srand}, tokens and cookies only that they are there, and what {@link Ntlm} and {@link TlsFlight}
 * make of them.
 *
 * @param kind who says what
 * @param proxy whether a proxy asks or is answered
 * @param scheme as written: {@code TLS-DSK}, {@code NTLM}, {@code Kerberos}, {@code MsRtcOAuth}
 * @param parameters the others, names as written: realm, targetname, version, opaque, sts-uri, qop, snum, cnum, href, grant_type
 * @param signed whether it has a signature or its confirmation ({@code response}, {@code rspauth})
 * @param ntlm the NTLM message in it
 * @param tls the piece of a TLS handshake in it
 * @param data whether it has data of a handshake or a token, of whatever kind
 */
public record AuthenticationHeader(Kind kind, boolean proxy, String scheme, Map<String, String> parameters, boolean signed, boolean data,
		Optional<Ntlm> ntlm, Optional<TlsFlight> tls) {
	/** Certificate authentication of SIP: a TLS handshake inside SIP headers. */
	public static final String TLS_DSK = "TLS-DSK";
	private static final List<String> KEPT = List.of("realm", "targetname", "version", "opaque", "sts-uri", "qop", "snum", "cnum", "href", "grant_type",
			"error", "client_id", "trusted_issuers", "authorization_uri");
	private static final String GSSAPI = "gssapi-data";
	private static final int MOST = 24;

	public AuthenticationHeader {
		parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
	}

	/** All of a message, in their order; none of a record that is no message. */
	public static List<AuthenticationHeader> of(TraceRecord record) {
		return switch (record) {
			case TraceRecord.Sip sip -> of(sip.message().headers());
			case TraceRecord.Http http -> of(http.message().headers());
			default -> List.of();
		};
	}

	/** All of the headers of a message, in their order. */
	public static List<AuthenticationHeader> of(List<Header> headers) {
		List<AuthenticationHeader> all = new ArrayList<>();
		for (Header header : headers) {
			Optional<Kind> kind = Kind.of(header.name());
			if (kind.isPresent() && all.size() < MOST) {
				boolean proxy = Texts.at(header.name(), 0, "Proxy-");
				for (Scheme scheme : Scheme.parse(header.value(), kind.get() == Kind.CHALLENGE)) {
					all.add(header(kind.get(), proxy, scheme));
				}
			}
		}
		return List.copyOf(all);
	}

	/** Whether it is of this scheme, without regard to case. */
	public boolean is(String other) {
		return scheme.equalsIgnoreCase(other);
	}

	/** A parameter, without regard to the case of its name. */
	public Optional<String> parameter(String name) {
		return Parameters.value(parameters, name);
	}

	/** The server that is meant: {@code targetname} without {@code sip/}. */
	public Optional<String> server() {
		return parameter("targetname").map(name -> Texts.at(name, 0, "sip/") ? name.substring(4) : name);
	}

	/** The certificate provisioning service that a TLS-DSK challenge names. */
	public Optional<String> certificateService() {
		return parameter("sts-uri");
	}

	/** The security association; another one means another authentication. */
	public Optional<String> association() {
		return parameter("opaque");
	}

	/** The bytes of a handshake in the headers of a message, by scheme: what is put together by {@link TlsHandshake}. */
	static List<byte[]> data(List<Header> headers, String scheme, Kind... kinds) {
		List<Kind> wanted = List.of(kinds);
		return headers.stream().filter(header -> Kind.of(header.name()).filter(wanted::contains).isPresent())
				.flatMap(header -> Scheme.parse(header.value(), false).stream()).filter(each -> each.name().equalsIgnoreCase(scheme))
				.flatMap(each -> Parameters.value(each.parameters(), GSSAPI).stream()).flatMap(text -> Texts.base64(text).stream()).limit(MOST).toList();
	}

	private static AuthenticationHeader header(Kind kind, boolean proxy, Scheme scheme) {
		Map<String, String> kept = new LinkedHashMap<>(scheme.parameters());
		kept.keySet().removeIf(name -> KEPT.stream().noneMatch(name::equalsIgnoreCase));
		String data = Parameters.value(scheme.parameters(), GSSAPI).orElse(scheme.token());
		boolean signed = Parameters.value(scheme.parameters(), "response").or(() -> Parameters.value(scheme.parameters(), "rspauth")).isPresent();
		Optional<TlsFlight> tls = scheme.name().equalsIgnoreCase(TLS_DSK) ? Texts.base64(data).map(TlsFlight::of) : Optional.empty();
		boolean ticket = Parameters.value(scheme.parameters(), "cwt").isPresent();
		return new AuthenticationHeader(kind, proxy, scheme.name(), kept, signed, ticket || !data.isEmpty(), Ntlm.ofBase64(data), tls);
	}

	/** Who says what. */
	public enum Kind {
		/** The server asks: WWW-Authenticate, Proxy-Authenticate. */
		CHALLENGE,
		/** The client answers: Authorization, Proxy-Authorization. */
		CREDENTIALS,
		/** The server confirms: Authentication-Info. */
		CONFIRMATION;

		private static Optional<Kind> of(String header) {
			return switch (Texts.lower(header)) {
				case "www-authenticate", "proxy-authenticate" -> Optional.of(CHALLENGE);
				case "authorization", "proxy-authorization" -> Optional.of(CREDENTIALS);
				case "authentication-info", "proxy-authentication-info" -> Optional.of(CONFIRMATION);
				default -> Optional.empty();
			};
		}
	}
}

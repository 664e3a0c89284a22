// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.lynchpin.trace.message.HttpMessage;

/**
 * A message of the certificate provisioning service ([MS-OCAUTHWS] 3.3): the client asks for its client certificate, or gets it. Request, ticket and key are
 * not kept.
 *
 * @param request whether it asks
 * @param device the endpoint for which the certificate is
 * @param entity for whom, lower case, without {@code sip:}
 * @param certificate the certificate that was issued
 */
public record CertificateProvisioning(boolean request, Optional<UUID> device, Optional<String> entity, Optional<CertificateSummary> certificate) {
	/** What a message of this service says; empty where it is none. */
	public static Optional<CertificateProvisioning> of(HttpMessage message) {
		if (!message.body().contains("GetAndPublishCert")) {
			return Optional.empty();
		}
		List<Markup> elements = Markup.elements(message.body());
		Optional<Markup> request = Markup.first(elements, "GetAndPublishCert");
		Optional<Markup> response = Markup.first(elements, "GetAndPublishCertResponse");
		return request.or(() -> response).map(element -> new CertificateProvisioning(response.isEmpty(),
				element.attribute("DeviceId").flatMap(EndpointId::parse), element.attribute("Entity").map(CertificateProvisioning::address),
				response.isEmpty() ? Optional.empty() : certificate(elements)));
	}

	private static String address(String entity) {
		String lower = Texts.plain(Texts.lower(entity));
		return lower.startsWith("sip:") ? lower.substring(4) : lower;
	}

	private static Optional<CertificateSummary> certificate(List<Markup> elements) {
		return elements.stream().filter(element -> element.is("BinarySecurityToken") && !element.text().isEmpty())
				.flatMap(element -> Texts.base64(element.text()).stream()).flatMap(der -> CertificateSummary.decode(der).stream()).findFirst();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lynchpin.core.Messages;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.message.HttpMessage;
import org.lynchpin.trace.message.SipMessage;

/** What is to be shown beside a record: credentials, tickets, diagnostics in clear words. Never fails, whatever the record holds. */
public final class Decoder {
	private static final Messages TEXT = Messages.of(Decoder.class);
	private static final int MOST_NAMES = 30;

	private Decoder() {
	}

	/** What can be decoded in a record, in the user's language; empty where there is nothing. */
	public static List<DecodedPart> parts(TraceRecord record) {
		List<DecodedPart> parts = new ArrayList<>();
		MsDiagnostics.of(record).forEach(diagnostics -> parts.add(part(diagnostics)));
		AuthenticationHeader.of(record).forEach(header -> parts.addAll(parts(header)));
		switch (record) {
			case TraceRecord.Sip sip -> parts.addAll(parts(sip.message()));
			case TraceRecord.Http http -> parts.addAll(parts(http.message()));
			default -> {
				// Of the others only the diagnostics can be decoded.
			}
		}
		return List.copyOf(parts);
	}

	private static List<DecodedPart> parts(SipMessage message) {
		List<DecodedPart> parts = new ArrayList<>();
		for (String contact : message.headers("Contact")) {
			Lines lines = new Lines();
			EndpointId.ofContact(contact).ifPresent(id -> lines.add("endpoint", id.toString()));
			Gruu.in(contact).ifPresent(gruu -> lines.add("user", gruu.user()).add("endpoint", gruu.endpoint().map(Object::toString)));
			lines.into(parts, TEXT.text("title.endpoint"));
		}
		message.header("User-Agent").map(UserAgent::of).ifPresent(agent -> new Lines().add("product", agent.name())
				.add("build", agent.uccapi().or(agent::product).map(Object::toString))
				.add("note", agent.beforePassiveSignIn() ? TEXT.text("client.old") : "").into(parts, TEXT.text("title.client")));
		return parts;
	}

	private static List<DecodedPart> parts(HttpMessage message) {
		List<DecodedPart> parts = new ArrayList<>();
		Autodiscover.of(message).ifPresent(answer -> parts.add(part(answer)));
		WebTicket.of(message).ifPresent(ticket -> parts.add(part(ticket)));
		WsFederation.of(message).ifPresent(step -> new Lines().add("host", step.host()).add("realm", step.realm()).add("reply", step.replyHost())
				.add("token", step.result() ? TEXT.text("value.there") : "").into(parts, TEXT.text("title.federation")));
		Saml.in(message.body()).ifPresent(saml -> new Lines().add("issuer", saml.issuer()).add("audience", String.join(", ", saml.audiences()))
				.add("valid", period(saml.notBefore(), saml.notOnOrAfter())).add("method", saml.method())
				.add("claims", String.join(", ", saml.attributes())).into(parts, TEXT.text("title.saml")));
		CertificateProvisioning.of(message).ifPresent(step -> {
			new Lines().add("user", step.entity()).add("endpoint", step.device().map(Object::toString)).into(parts, TEXT.text("title.provisioning"));
			step.certificate().ifPresent(certificate -> parts.add(part(certificate, TEXT.text("title.issued"))));
		});
		return parts;
	}

	private static DecodedPart part(MsDiagnostics diagnostics) {
		Lines lines = new Lines().add("code", Integer.toString(diagnostics.id())).add("reason", diagnostics.reason()).add("source", diagnostics.source());
		diagnostics.parameters().forEach(lines::named);
		return lines.part(diagnostics.kind().header());
	}

	private static DecodedPart part(Autodiscover answer) {
		Lines lines = new Lines().add("access", answer.access());
		answer.links().forEach(link -> lines.named(link.token(), link.href()));
		answer.servers().forEach(server -> lines.named(server.access(), server.host() + (server.port() > 0 ? ":" + server.port() : "")));
		return lines.part(TEXT.text("title.autodiscover"));
	}

	private static DecodedPart part(WebTicket ticket) {
		return new Lines().add("service", ticket.service()).add("accepted", String.join(", ", ticket.supported()))
				.add("offered", String.join(", ", ticket.offeredGrants())).add("grant", ticket.requestedGrant()).add("passive", ticket.passiveUri())
				.add("error", ticket.error()).add("audience", ticket.audience()).add("valid", period(ticket.created(), ticket.expires()))
				.add("lifetime", ticket.lifetime().map(seconds -> TEXT.text("value.seconds", seconds)))
				.add("token", ticket.issued() || ticket.presented() ? TEXT.text("value.there") : "").part(TEXT.text("title.ticket"));
	}

	private static List<DecodedPart> parts(AuthenticationHeader header) {
		List<DecodedPart> parts = new ArrayList<>();
		Lines lines = new Lines();
		header.parameters().forEach(lines::named);
		parts.add(lines.add("signature", header.signed() ? TEXT.text("value.there") : "")
				.add("token", header.data() && header.ntlm().isEmpty() && header.tls().isEmpty() ? TEXT.text("value.there") : "")
				.part(switch (header.kind()) {
					case CHALLENGE -> TEXT.text("title.challenge", header.scheme());
					case CREDENTIALS -> TEXT.text("title.credentials", header.scheme());
					case CONFIRMATION -> TEXT.text("title.confirmation", header.scheme());
				}));
		header.ntlm().ifPresent(ntlm -> parts.add(part(ntlm)));
		header.tls().ifPresent(tls -> parts.addAll(parts(tls)));
		return parts;
	}

	private static DecodedPart part(Ntlm ntlm) {
		Lines lines = new Lines().add("target", ntlm.target()).add("domain", ntlm.domain()).add("user", ntlm.user()).add("workstation", ntlm.workstation());
		ntlm.names().forEach((name, value) -> lines.add(switch (name) {
			case COMPUTER -> "server";
			case DOMAIN -> "server-domain";
			case DNS_COMPUTER -> "server-dns";
			case DNS_DOMAIN -> "domain-dns";
			case DNS_FOREST -> "forest-dns";
			case SERVICE -> "service";
		}, value));
		return lines.add("time", ntlm.time().map(Object::toString)).add("windows", ntlm.version()).part(TEXT.text("title.ntlm", ntlm.type()));
	}

	private static List<DecodedPart> parts(TlsFlight flight) {
		List<DecodedPart> parts = new ArrayList<>();
		Lines lines = new Lines();
		List<CertificateSummary> certificates = new ArrayList<>();
		for (TlsPart each : flight.parts()) {
			switch (each) {
				case TlsPart.ClientHello hello -> lines.add("hello", TlsNames.version(hello.version())).add("host", hello.serverName());
				case TlsPart.ServerHello hello -> lines.add("chosen", TlsNames.version(hello.version()));
				case TlsPart.Certificates chain -> {
					certificates.addAll(chain.chain());
					lines.add("certificates", TEXT.text("value.count", chain.chain().size() + chain.unreadable()));
				}
				case TlsPart.CertificateRequest request -> {
					lines.add("authorities", TEXT.text("value.count", request.authorities().size()));
					request.authorities().stream().limit(MOST_NAMES).forEach(name -> lines.add("authority", name));
				}
				case TlsPart.CertificateVerify verify -> lines.add("proof", TEXT.text("value.there"));
				case TlsPart.Alert alert -> lines.add("alert", TlsNames.alert(alert));
				case TlsPart.Message message -> lines.add("message", TlsNames.message(message.type()));
				case TlsPart.ChangeCipherSpec change -> lines.add("message", "ChangeCipherSpec");
				case TlsPart.Encrypted encrypted -> lines.add("message", TEXT.text("value.encrypted"));
			}
		}
		lines.add("note", flight.whole() ? "" : TEXT.text("value.cut")).into(parts, TEXT.text("title.tls"));
		certificates.forEach(certificate -> parts.add(part(certificate, TEXT.text("title.certificate"))));
		return parts;
	}

	private static DecodedPart part(CertificateSummary certificate, String title) {
		return new Lines().add("subject", certificate.subject()).add("issuer", certificate.issuer()).add("serial", certificate.serial())
				.add("valid", period(Optional.of(certificate.notBefore()), Optional.of(certificate.notAfter()))).add("thumbprint", certificate.thumbprint())
				.part(title);
	}

	private static String period(Optional<Instant> from, Optional<Instant> to) {
		return from.isEmpty() && to.isEmpty() ? "" : TEXT.text("value.period", seconds(from), seconds(to));
	}

	private static String seconds(Optional<Instant> instant) {
		return instant.map(time -> time.truncatedTo(ChronoUnit.SECONDS).toString()).orElse("?");
	}

	/** Collects lines; what is empty is left out. */
	private static final class Lines {
		private final List<DecodedPart.Line> lines = new ArrayList<>();

		Lines add(String key, String value) {
			return named(value.isEmpty() ? "" : TEXT.text("line." + key), value);
		}

		Lines add(String key, Optional<String> value) {
			return add(key, value.orElse(""));
		}

		Lines named(String name, String value) {
			if (!value.isEmpty()) {
				lines.add(new DecodedPart.Line(name, value));
			}
			return this;
		}

		DecodedPart part(String title) {
			return new DecodedPart(title, lines);
		}

		void into(List<DecodedPart> parts, String title) {
			if (!lines.isEmpty()) {
				parts.add(part(title));
			}
		}
	}
}

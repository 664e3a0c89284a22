// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.attempt;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.decode.MsDiagnostics;

/**
 * Which step of a sign-in a Windows event tells of. The numbers of AD FS and of the domain controller are common knowledge (domain: data sources, 1.5); they
 * place an event and judge nothing.
 */
final class EventStep {
	/** Results of 4768 and 4771 that are about the certificate on the card (RFC 4556, 3.1.3). */
	private static final Set<Integer> CERTIFICATE = Set.of(0x3E, 0x42, 0x46, 0x47, 0x48, 0x49, 0x4A, 0x4B, 0x4D, 0x4E);
	private static final Set<Integer> MAPPING = Set.of(20, 21, 32, 39, 40, 41);
	private static final Set<Integer> TOKEN = Set.of(299, 321, 325, 412, 500, 501, 1200, 1201);
	private static final Set<Integer> AT_AD_FS = Set.of(342, 411, 1202, 1203);

	private EventStep() {
	}

	static StepKind of(TraceRecord.Event event) {
		String provider = event.provider().toLowerCase(Locale.ROOT);
		if (provider.contains("capi2")) {
			return StepKind.CERTIFICATE;
		}
		if (provider.contains("ad fs") || provider.contains("adfs")) {
			return TOKEN.contains(event.id()) ? StepKind.TOKEN : AT_AD_FS.contains(event.id()) ? StepKind.CARD : StepKind.PASSIVE_REDIRECT;
		}
		if (provider.contains("kerberos-key-distribution") || provider.equals("kdc") || provider.contains("kdcsvc")) {
			return MAPPING.contains(event.id()) ? StepKind.CERTIFICATE : StepKind.CARD;
		}
		if (provider.contains("security-auditing") && Set.of(4768, 4771, 4624, 4625, 4776).contains(event.id())) {
			return result(event).filter(CERTIFICATE::contains).isPresent() ? StepKind.CERTIFICATE : StepKind.CARD;
		}
		return provider.contains("smartcard") || provider.contains("smart card") || provider.contains("scard") ? StepKind.CARD : StepKind.OTHER;
	}

	private static Optional<Integer> result(TraceRecord.Event event) {
		return event.value("Status").or(() -> event.value("ResultCode")).or(() -> event.value("Result Code"))
				.flatMap(text -> MsDiagnostics.ResultCode.parse(text)).map(code -> code.value());
	}

	/** Addresses of the client that an event names. */
	static Stream<String> addresses(TraceRecord.Event event) {
		return Stream.of("IpAddress", "ClientAddress", "Client Address", "SourceAddress").flatMap(name -> event.value(name).stream()).map(String::strip)
				.filter(text -> !text.isEmpty() && !text.equals("-") && !text.equals("::1") && !text.equals("127.0.0.1"));
	}
}

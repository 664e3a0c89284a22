// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.List;
import java.util.Optional;

import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.core.code.CodeEntry.Area;
import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.diagnosis.DiagnosisRule;
import org.lynchpin.diagnosis.rules.CodeTable.Row;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.decode.AuthenticationHeader;
import org.lynchpin.trace.decode.CertificateSummary;
import org.lynchpin.trace.decode.TlsPart;
import org.osgi.service.component.annotations.Component;

/** An alert in the TLS handshake inside SIP: why the client certificate was refused ([MS-SIPAE] 3.2, RFC 5246 7.2). */
@Component
@RuleInfo(id = "tls-alert", stage = Stage.CLIENT_CERTIFICATE, severity = Severity.ERROR)
public final class TlsAlerts implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(TlsAlerts.class);
	private static final String PREFIX = "tls-alert-";
	private static final CodeTable TABLE = new CodeTable("alerts.tsv");
	/** close_notify and user_canceled end a connection in good order. */
	private static final List<Integer> NORMAL = List.of(0, 90);
	private static final Row OTHER = new Row(0, 0, Optional.of(Stage.CLIENT_CERTIFICATE), Severity.ERROR, CodeTable.Basis.D, "", Command.CERTIFICATES);

	@Override
	public List<Finding> check(AttemptSubject subject) {
		if (!subject.signIn()) {
			return List.of();
		}
		Coded coded = new Coded(PREFIX, subject);
		Optional<CertificateSummary> certificate = Handshakes.of(subject).stream().flatMap(handshake -> handshake.clientCertificate().stream()).reduce((a, b) -> b);
		Seen.registering(subject).limit(4L * Handshakes.MOST).forEach(seen -> {
			boolean server = seen.entry().kind() == RecordKind.SIP_RESPONSE;
			AuthenticationHeader.of(seen.record()).stream().flatMap(header -> header.tls().stream()).flatMap(flight -> flight.parts(TlsPart.Alert.class))
					.filter(alert -> !NORMAL.contains(alert.number())).forEach(alert -> alert(coded, seen, server, alert.number(), certificate));
		});
		return coded.findings();
	}

	private static void alert(Coded coded, Seen seen, boolean server, int number, Optional<CertificateSummary> certificate) {
		String shown = certificate.map(each -> TEXT.text("seen.alert.certificate", Excerpt.of(each.subject()), Excerpt.of(each.issuer()), each.notAfter().toString()))
				.orElseGet(() -> TEXT.text("seen.alert.nocertificate"));
		String code = String.valueOf(number);
		coded.add(TABLE.row(number).orElse(OTHER), Stage.CLIENT_CERTIFICATE, Severity.ERROR, code, Area.TLS_ALERT,
				server ? TEXT.text("seen.alert", code, shown) : TEXT.text("seen.alert.client", code, shown), seen.evidence("TLS alert " + code));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lynchpin.core.EvidenceKind;
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
import org.lynchpin.trace.TraceRecord;
import org.osgi.service.component.annotations.Component;

/** What a domain controller said of the logon with the card: events 4768 and 4771 (RFC 4120 7.5.9, RFC 4556 3.1.3). */
@Component
@RuleInfo(id = "kerberos", stage = Stage.CERTIFICATE, severity = Severity.ERROR, needs = EvidenceKind.EVENTS)
public final class KerberosErrors implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(KerberosErrors.class);
	private static final String PREFIX = "kerberos-";
	private static final CodeTable TABLE = new CodeTable("kerberos.tsv");
	private static final int REQUESTED = 4768;
	private static final int FAILED = 4771;
	/** PA-PK-AS-REP_OLD, PA-PK-AS-REQ, PA-PK-AS-REP (RFC 4556, 3.1.3). */
	private static final Set<String> CARD = Set.of("15", "16", "17");
	/** KDC_ERR_PREAUTH_REQUIRED and KRB_AP_ERR_TKT_EXPIRED are part of every logon. */
	private static final Set<Long> NORMAL = Set.of(0L, 0x19L, 0x20L);
	private static final Row OTHER = new Row(0, 0, Optional.of(Stage.CARD), Severity.ERROR, CodeTable.Basis.D, "", Command.LOGONS);

	@Override
	public List<Finding> check(AttemptSubject subject) {
		Coded coded = new Coded(PREFIX, subject);
		List<Seen> logons = Seen.all(subject, RecordKind.EVENT).filter(seen -> seen.status() == REQUESTED || seen.status() == FAILED).toList();
		for (Seen seen : logons) {
			if (seen.record() instanceof TraceRecord.Event event) {
				status(event).filter(status -> !NORMAL.contains(status)).ifPresent(status -> add(coded, seen, event, status, logons));
			}
		}
		return coded.findings();
	}

	private static void add(Coded coded, Seen seen, TraceRecord.Event event, long status, List<Seen> logons) {
		Row row = TABLE.row(status).orElse(OTHER);
		String code = String.format("0x%X", status);
		String said = TEXT.text("seen.logon", String.valueOf(event.id()), Excerpt.of(event.origin().machine().isEmpty() ? event.provider() : event.origin().machine()),
				Excerpt.of(account(event)), code);
		boolean overcome = logons.stream().anyMatch(later -> succeededAfter(later, seen, account(event)));
		// a logon by password that fails says nothing of the card
		boolean card = event.value("PreAuthType").map(CARD::contains).orElse(true) || status >= 0x3E || status == 0x10;
		coded.add(row, Stage.CARD, overcome || !card ? Severity.WARNING : row.severity(), code, Area.KDC, said, seen.evidence(event.id() + " " + account(event) + " " + code));
	}

	private static boolean succeededAfter(Seen later, Seen failed, String account) {
		if (later.status() != REQUESTED || later.entry().time().isEmpty() || failed.entry().time().isEmpty()
				|| !later.entry().time().get().isAfter(failed.entry().time().get())) {
			return false;
		}
		return later.record() instanceof TraceRecord.Event event && account(event).equalsIgnoreCase(account) && status(event).filter(status -> status == 0).isPresent();
	}

	/** The account that an event names. */
	static String account(TraceRecord.Event event) {
		return event.value("TargetUserName").or(() -> event.value("Account Name")).orElse("");
	}

	private static Optional<Long> status(TraceRecord.Event event) {
		return event.value("Status").or(() -> event.value("ResultCode")).or(() -> event.value("Result Code")).or(() -> event.value("Failure Code")).map(String::strip).flatMap(text -> {
			try {
				return Optional.of(Long.decode(text) & 0xFFFF_FFFFL);
			} catch (NumberFormatException e) {
				return Optional.empty(); // whoever wrote the event had no number to give
			}
		});
	}
}

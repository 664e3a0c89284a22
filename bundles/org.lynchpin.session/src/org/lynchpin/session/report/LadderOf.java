// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.lynchpin.core.Evidence;
import org.lynchpin.core.Messages;
import org.lynchpin.diagnosis.Verdict;
import org.lynchpin.session.report.Ladder.Arrow;
import org.lynchpin.session.report.Ladder.Lifeline;
import org.lynchpin.session.report.Ladder.Role;
import org.lynchpin.session.report.Ladder.Tone;
import org.lynchpin.trace.Direction;
import org.lynchpin.trace.Entry;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.attempt.Step;
import org.lynchpin.trace.attempt.StepKind;
import org.lynchpin.trace.decode.MsDiagnostics;
import org.lynchpin.trace.message.HttpMessage;
import org.lynchpin.trace.message.SipMessage;

/** Makes the {@link Ladder} of an attempt from its steps. */
public final class LadderOf {
	private static final Messages TEXT = Messages.of(LadderOf.class);
	private static final int LONG = 60;
	private static final Set<StepKind> TICKET = Set.of(StepKind.AUTODISCOVER, StepKind.USER_DISCOVERY, StepKind.WEB_TICKET);

	private final Verdict verdict;
	private final Set<String> breaks;
	private final Map<Role, String> names = new EnumMap<>(Role.class);
	private final List<Draft> drafts = new ArrayList<>();

	/** An arrow before it is known which lifelines there are. */
	private record Draft(Role from, Role to, String label, String note, Tone tone, StepKind kind, Entry entry) {
	}

	private LadderOf(Verdict verdict) {
		this.verdict = verdict;
		breaks = verdict.cause().map(cause -> cause.evidence().stream().map(LadderOf::place).collect(Collectors.toSet())).orElse(Set.of());
	}

	/** The ladder of an attempt. */
	public static Ladder ladder(Verdict verdict) {
		LadderOf maker = new LadderOf(verdict);
		boolean redirected = verdict.attempt().steps().stream().flatMap(step -> step.responses().stream()).anyMatch(entry -> sipStatus(entry) == 301);
		Role registrar = redirected ? Role.DIRECTOR : Role.FRONT_END;
		for (Step step : verdict.attempt().steps()) {
			for (Entry entry : step.entries()) {
				maker.add(step, entry, registrar);
			}
			// who is told to go to the home server talks to it from then on
			if (step.responses().stream().anyMatch(entry -> sipStatus(entry) == 301)) {
				registrar = Role.FRONT_END;
			}
		}
		return maker.ladder();
	}

	private Ladder ladder() {
		names.putIfAbsent(Role.CLIENT, verdict.attempt().address().orElse(""));
		List<Role> roles = names.keySet().stream().sorted().toList();
		List<Lifeline> lifelines = roles.stream().map(role -> new Lifeline(role, title(role), names.get(role))).toList();
		return new Ladder(lifelines, drafts.stream().map(draft -> new Arrow(roles.indexOf(draft.from), roles.indexOf(draft.to), draft.label, draft.note,
				draft.tone, draft.kind, draft.entry.time(), draft.entry)).toList());
	}

	private void add(Step step, Entry entry, Role registrar) {
		TraceRecord record = entry.record();
		switch (record) {
		case TraceRecord.Sip sip -> message(step, entry, edge(step, sip) ? Role.EDGE : registrar, sip.message().request(), fromServer(step, sip), sipName(sip), label(sip.message()), note(sip));
		case TraceRecord.Http http -> message(step, entry, web(step, http.message()), http.message().request(), false, host(http.message()), label(step, http.message()), note(http));
		case TraceRecord.Event event -> remark(step, entry, at(event), event.origin().machine(), TEXT.text("label.event", event.provider(), event.id()), "");
		case TraceRecord.Diagnostic diagnostic -> remark(step, entry, registrar, diagnostic.origin().machine(), cut(diagnostic.value("Text").orElse(diagnostic.component())), diagnostic.value("Result-Code").orElse(""));
		case TraceRecord.Registration row -> remark(step, entry, registrar, row.value("ServerFQDN").orElse(""), TEXT.text("label.row", row.value("ResponseCode").orElse("?")), row.value("DeRegisterReason").orElse(""));
		case TraceRecord.Output output -> remark(step, entry, registrar, "", output.cmdlet().isEmpty() ? cut(output.text()) : output.cmdlet(), output.value("Result").orElse(""));
		case TraceRecord.Line line -> remark(step, entry, Role.CLIENT, "", cut(line.text()), "");
		}
	}

	private void message(Step step, Entry entry, Role server, boolean request, boolean fromServer, String name, String label, String note) {
		names.merge(server, name, (one, two) -> one.isEmpty() ? two : one);
		names.putIfAbsent(Role.CLIENT, verdict.attempt().address().orElse(""));
		boolean toServer = request != fromServer;
		drafts.add(new Draft(toServer ? Role.CLIENT : server, toServer ? server : Role.CLIENT, label, note, tone(step, entry), step.kind(), entry));
	}

	private void remark(Step step, Entry entry, Role role, String name, String label, String note) {
		names.merge(role, name, (one, two) -> one.isEmpty() ? two : one);
		drafts.add(new Draft(role, role, label, note, tone(step, entry), step.kind(), entry));
	}

	private Tone tone(Step step, Entry entry) {
		if (breaks.contains(place(entry.record().origin().evidence("")))) {
			return Tone.FIRST_BREAK;
		}
		int status = switch (entry.kind()) {
		case SIP_RESPONSE, HTTP_RESPONSE -> entry.file().index().status(entry.row());
		default -> 0;
		};
		if (status == 0) {
			return Tone.PLAIN;
		}
		if (status == 401 || status == 407 || status / 100 == 3 || status == 400 && TICKET.contains(step.kind())) {
			return Tone.NORMAL_REFUSAL;
		}
		return status >= 400 ? Tone.REFUSAL : Tone.GOOD;
	}

	private static String place(Evidence evidence) {
		return evidence.file() + '\n' + evidence.offset();
	}

	/** Answers go the other way; so do the server's own requests, of which NOTIFY and BENOTIFY matter here. */
	private static boolean fromServer(Step step, TraceRecord.Sip sip) {
		String method = sip.message().method().toUpperCase(Locale.ROOT);
		return method.equals("NOTIFY") || method.equals("BENOTIFY")
				|| sip.message().request() && step.kind() == StepKind.END && sip.origin().direction() == Direction.RECEIVED && !method.equals("REGISTER");
	}

	private static boolean edge(Step step, TraceRecord.Sip sip) {
		return sip.message().header("ms-user-logon-data").isPresent() || sip.origin().peer().endsWith(":443")
				|| step.responses().stream().anyMatch(entry -> entry.record() instanceof TraceRecord.Sip answer && answer.message().header("ms-user-logon-data").isPresent());
	}

	private static int sipStatus(Entry entry) {
		return switch (entry.kind()) {
		case SIP_RESPONSE -> entry.file().index().status(entry.row());
		default -> 0;
		};
	}

	/** Who was asked; an answer comes from who was asked. */
	private static Role web(Step step, HttpMessage message) {
		String asked = step.request().map(Entry::record).map(record -> record instanceof TraceRecord.Http http ? http.message().target() : "").orElse(message.request() ? message.target() : "");
		boolean federation = asked.toLowerCase(Locale.ROOT).contains("/adfs/") || asked.isEmpty() && step.kind() == StepKind.CARD;
		return federation ? Role.FEDERATION_SERVICE : Role.WEB_SERVICES;
	}

	private static Role at(TraceRecord.Event event) {
		String provider = event.provider().toLowerCase(Locale.ROOT);
		if (provider.contains("ad fs") || provider.contains("adfs")) {
			return Role.FEDERATION_SERVICE;
		}
		if (provider.contains("security-auditing") || provider.contains("kerberos-key-distribution")) {
			return Role.DOMAIN_CONTROLLER;
		}
		return provider.startsWith("ls ") || provider.startsWith("lync") ? Role.FRONT_END : Role.CLIENT;
	}

	private static String sipName(TraceRecord.Sip sip) {
		return sip.origin().machine().isEmpty() ? sip.origin().peer() : sip.origin().machine();
	}

	private static String host(HttpMessage message) {
		String target = message.target();
		int start = target.indexOf("://");
		if (start < 0) {
			return message.header("Host").or(() -> message.header("X-MS-Server-Fqdn")).orElse("");
		}
		int end = start + 3;
		while (end < target.length() && "/?#".indexOf(target.charAt(end)) < 0) {
			end++;
		}
		return target.substring(start + 3, end);
	}

	private static String label(SipMessage message) {
		String number = message.header("CSeq").map(text -> text.strip().split("\\s+")[0]).orElse("");
		return message.request() ? (message.method() + ' ' + number).strip() : cut(message.status() + " " + message.reason());
	}

	private static String label(Step step, HttpMessage message) {
		String what = title(step.kind());
		return message.request() ? message.method() + ' ' + what : message.status() + " " + what;
	}

	private static String note(TraceRecord record) {
		Optional<MsDiagnostics> diagnostics = MsDiagnostics.of(record).stream().findFirst();
		return diagnostics.map(each -> each.id() + " " + cut(each.reason())).orElse("");
	}

	private static String cut(String text) {
		String line = text.strip().lines().findFirst().orElse("");
		return line.length() > LONG ? line.substring(0, LONG) + "\u2026" : line;
	}

	private static String title(Role role) {
		return switch (role) {
		case CLIENT -> TEXT.text("role.client");
		case WEB_SERVICES -> TEXT.text("role.web-services");
		case FEDERATION_SERVICE -> TEXT.text("role.federation-service");
		case DOMAIN_CONTROLLER -> TEXT.text("role.domain-controller");
		case EDGE -> TEXT.text("role.edge");
		case DIRECTOR -> TEXT.text("role.director");
		case FRONT_END -> TEXT.text("role.front-end");
		};
	}

	/** What a step is called. */
	public static String title(StepKind kind) {
		return switch (kind) {
		case AUTODISCOVER -> TEXT.text("step.autodiscover");
		case USER_DISCOVERY -> TEXT.text("step.user-discovery");
		case WEB_TICKET -> TEXT.text("step.web-ticket");
		case PASSIVE_REDIRECT -> TEXT.text("step.passive-redirect");
		case CARD -> TEXT.text("step.card");
		case CERTIFICATE -> TEXT.text("step.certificate");
		case TOKEN -> TEXT.text("step.token");
		case CONNECT -> TEXT.text("step.connect");
		case CERTIFICATE_PROVISIONING -> TEXT.text("step.certificate-provisioning");
		case CHALLENGE -> TEXT.text("step.challenge");
		case HANDSHAKE -> TEXT.text("step.handshake");
		case REGISTER -> TEXT.text("step.register");
		case REFRESH -> TEXT.text("step.refresh");
		case END -> TEXT.text("step.end");
		case AFTER -> TEXT.text("step.after");
		case REGISTRATION_ROW -> TEXT.text("step.registration-row");
		case OTHER -> TEXT.text("step.other");
		};
	}
}

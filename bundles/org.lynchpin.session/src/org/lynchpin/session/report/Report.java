// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Severity;
import org.lynchpin.core.code.CodeBook;
import org.lynchpin.core.code.CodeEntry;
import org.lynchpin.diagnosis.Collect;
import org.lynchpin.diagnosis.Outcome;
import org.lynchpin.diagnosis.Verdict;
import org.lynchpin.session.Inspected;
import org.lynchpin.session.InspectedFile;
import org.lynchpin.session.redact.RedactionFailure;
import org.lynchpin.session.redact.Redactor;
import org.lynchpin.trace.Entry;
import org.lynchpin.trace.attempt.SignInAttempt;
import org.lynchpin.trace.attempt.Step;

/**
 * What an inspection found, to hand on: one HTML file that needs nothing from elsewhere, or text for a ticket. In the
 * user's language. Names nobody, unless that was said.
 */
public final class Report {
	private static final Messages TEXT = Messages.of(Report.class);
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");
	private static final int LEARNED = 400;
	private static final int EVIDENCE = 12;
	private final Inspected inspected;
	private final Optional<Redactor> redactor;
	private final UnaryOperator<String> words;
	private final CodeBook codes = new CodeBook();

	/**
	 * A report.
	 *
	 * @param redactor of this export; empty where everything shall be shown as it is
	 */
	public Report(Inspected inspected, Optional<Redactor> redactor) {
		this.inspected = inspected;
		this.redactor = redactor;
		this.words = redactor.<UnaryOperator<String>>map(one -> one::text).orElse(text -> text);
		redactor.ifPresent(this::learn);
	}

	/** The names in the records that are shown, and in what is said of them. */
	private void learn(Redactor one) {
		for (Verdict verdict : inspected.verdicts()) {
			verdict.attempt().user().ifPresent(user -> one.learn("sip:" + user));
			verdict.attempt().steps().stream().flatMap(step -> step.entries().stream()).limit(LEARNED).forEach(entry -> one.learn(record(entry)));
			verdict.findings().forEach(finding -> one.learn(finding.detail()));
		}
	}

	private static String record(Entry entry) {
		return entry.file().text(entry.file().index().offset(entry.row()), Math.min(1 << 18, entry.file().index().length(entry.row())));
	}

	/**
	 * The HTML file.
	 *
	 * @throws RedactionFailure if something that must not leave is still in it
	 */
	public String html() throws RedactionFailure {
		StringBuilder out = new StringBuilder(1 << 15);
		out.append("<!DOCTYPE html>\n<html lang=\"").append(Locale.getDefault().toLanguageTag()).append("\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" "
				+ "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n<title>").append(said("report.title")).append("</title>\n<style>\n").append(STYLE)
				.append("</style>\n</head>\n<body>\n<h1>").append(said("report.title")).append("</h1>\n<p class=\"note\">")
				.append(redactor.isPresent() ? said("report.redacted") : said("report.not-redacted")).append("</p>\n");
		if (inspected.verdicts().isEmpty()) {
			out.append("<p>").append(said("report.nothing")).append("</p>\n");
		}
		int number = 0;
		for (Verdict verdict : inspected.verdicts()) {
			verdict(out, verdict, ++number);
		}
		files(out);
		String html = out.append("</body>\n</html>\n").toString();
		checked(html);
		return html;
	}

	private void checked(String result) throws RedactionFailure {
		if (redactor.isPresent()) {
			redactor.get().check(result, TEXT.text("report.title"));
		}
	}

	private void verdict(StringBuilder out, Verdict verdict, int number) {
		SignInAttempt attempt = verdict.attempt();
		boolean failed = verdict.outcome() == Outcome.FAILED;
		out.append("<section>\n<h2>").append(said("report.attempt", number, time(attempt.start(), attempt.zone()))).append("</h2>\n<p class=\"verdict ").append(failed ? "failed" : "")
				.append("\">").append(show(verdict.sentence())).append("</p>\n");
		out.append("<p>").append(verdict.certain() ? said("report.certain") : said("report.uncertain")).append("</p>\n<table>\n");
		row(out, "report.user", attempt.user().orElse("-"));
		row(out, "report.client", attempt.client().orElse("-"));
		row(out, "report.server", servers(attempt));
		row(out, "report.address", attempt.address().orElse("-"));
		row(out, "report.endpoint", attempt.epid().orElse("-") + attempt.endpoint().map(id -> " = " + id).orElse(""));
		row(out, "report.times", time(attempt.start(), attempt.zone()) + " – " + time(attempt.end(), attempt.zone()));
		out.append("</table>\n");
		verdict.cause().ifPresent(cause -> out.append("<div class=\"tell\"><p><b>").append(said("report.tell-user")).append("</b> ").append(show(cause.tellUser())).append("</p>\n<p><b>")
				.append(said("report.tell-support")).append("</b> ").append(show(cause.tellSupport())).append("</p></div>\n"));
		Ladder ladder = LadderOf.ladder(verdict);
		out.append("<h3>").append(said("report.ladder")).append("</h3>\n<div class=\"wide\">").append(LadderSvg.of(ladder, attempt.zone(), words)).append("</div>\n");
		findings(out, verdict.findings());
		codes(out, verdict);
		collect(out, verdict);
		out.append("</section>\n");
	}

	private void row(StringBuilder out, String key, String value) {
		out.append("<tr><th>").append(said(key)).append("</th><td>").append(show(value)).append("</td></tr>\n");
	}

	private static String servers(SignInAttempt attempt) {
		Set<String> found = new LinkedHashSet<>();
		attempt.steps().stream().flatMap((Step step) -> step.responses().stream()).limit(60).forEach(entry -> {
			if (entry.record() instanceof org.lynchpin.trace.TraceRecord.Sip sip) {
				sip.message().header("Server").ifPresent(found::add);
			}
		});
		return found.isEmpty() ? "-" : String.join(", ", found);
	}

	private void findings(StringBuilder out, List<Finding> findings) {
		out.append("<h3>").append(said("report.findings")).append("</h3>\n");
		for (Finding finding : findings) {
			if (finding.severity() == Severity.NO_EVIDENCE) {
				continue;
			}
			out.append("<div class=\"finding ").append(finding.severity().name().toLowerCase(Locale.ROOT)).append("\"><h4>").append(said("stage." + finding.stage().name())).append(": ")
					.append(show(finding.title())).append("</h4>\n<p>").append(show(finding.detail())).append("</p>\n");
			if (!finding.remedy().isEmpty()) {
				out.append("<p><b>").append(said("report.remedy")).append("</b> ").append(show(finding.remedy())).append("</p>\n");
			}
			finding.evidence().stream().limit(EVIDENCE).forEach(seen -> out.append("<pre>").append(show(name(seen.file()) + ":" + seen.line())).append("\n").append(show(seen.text())).append("</pre>\n"));
			out.append("</div>\n");
		}
	}

	private void codes(StringBuilder out, Verdict verdict) {
		Set<String> seen = new LinkedHashSet<>();
		verdict.findings().forEach(finding -> seen.addAll(finding.codes()));
		if (seen.isEmpty()) {
			return;
		}
		out.append("<h3>").append(said("report.codes")).append("</h3>\n<table>\n");
		for (String code : seen) {
			List<CodeEntry> entries = codes.lookup(code);
			out.append("<tr><th>").append(Html.escape(code)).append("</th><td>");
			entries.stream().limit(3).forEach(entry -> out.append("<p>").append(Html.escape(entry.name())).append(": ").append(Html.escape(entry.text())).append("</p>"));
			out.append("</td></tr>\n");
		}
		out.append("</table>\n");
	}

	private void collect(StringBuilder out, Verdict verdict) {
		if (verdict.outcome() != Outcome.FAILED && verdict.outcome() != Outcome.INCOMPLETE) {
			return;
		}
		Collect collect = new Collect(verdict.attempt(), inspected.site());
		out.append("<h3>").append(said("report.collect")).append("</h3>\n<pre>").append(show(collect.serverTrace())).append("\n").append(show(collect.user())).append("\n")
				.append(show(collect.clientCertificates())).append("</pre>\n");
	}

	private void files(StringBuilder out) {
		out.append("<section>\n<h2>").append(said("report.files")).append("</h2>\n<table>\n");
		for (InspectedFile file : inspected.files()) {
			out.append("<tr><th>").append(show(name(file.name()))).append("</th><td>").append(Html.escape(file.formatTitle().orElse("-"))).append("</td><td>")
					.append(said("report.messages", file.messages(), file.bytes())).append("</td></tr>\n");
		}
		out.append("</table>\n</section>\n");
	}

	/**
	 * The same as plain text for a ticket.
	 *
	 * @throws RedactionFailure if something that must not leave is still in it
	 */
	public String text() throws RedactionFailure {
		StringBuilder out = new StringBuilder();
		int number = 0;
		for (Verdict verdict : inspected.verdicts()) {
			SignInAttempt attempt = verdict.attempt();
			out.append(TEXT.text("report.attempt", ++number, time(attempt.start(), attempt.zone()))).append('\n').append(words.apply(verdict.sentence())).append('\n');
			verdict.cause().ifPresent(cause -> out.append(TEXT.text("report.tell-support")).append(' ').append(words.apply(cause.tellSupport())).append('\n').append(TEXT.text("report.tell-user"))
					.append(' ').append(words.apply(cause.tellUser())).append('\n'));
			for (Finding finding : verdict.findings()) {
				if (finding.severity() != Severity.NO_EVIDENCE) {
					out.append("- ").append(words.apply(finding.title())).append(": ").append(words.apply(finding.detail())).append(finding.codes().isEmpty() ? "" : " [" + String.join(", ", finding.codes())
							+ "]").append('\n');
					finding.evidence().stream().limit(3).forEach(seen -> out.append("    ").append(words.apply(name(seen.file()) + ":" + seen.line() + ": " + seen.text())).append('\n'));
				}
			}
			out.append('\n').append(LadderText.of(LadderOf.ladder(verdict), attempt.zone(), words)).append('\n');
		}
		checked(out.toString());
		return out.toString();
	}

	/** Without its folder, which has the name of an account more often than not. */
	private static String name(String file) {
		return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
	}

	private static String time(Optional<Instant> time, ZoneOffset zone) {
		return time.map(at -> TIME.format(at.atOffset(zone))).orElse("-");
	}

	private String show(String text) {
		return Html.escape(words.apply(text));
	}

	private static String said(String key, Object... arguments) {
		return Html.escape(TEXT.text(key, arguments));
	}

	private static final String STYLE = "body{font:15px/1.5 sans-serif;margin:2em auto;max-width:70em;padding:0 1em;color:#1b1b1b;background:#fff}\n"
			+ "table{border-collapse:collapse}th,td{text-align:left;vertical-align:top;padding:.2em .8em .2em 0}\n.verdict{font-size:1.2em;padding:.6em;background:#e8f4ea}.verdict.failed{background:#fde7e6}\n"
			+ ".tell{border-left:4px solid #2a5a9c;padding-left:1em}.finding{border-left:4px solid #999;padding-left:1em;margin:1em 0}.finding.error{border-color:#b3140f}.finding.warning{border-color:#8a6100}\n"
			+ "pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f3f3f3;color:#1b1b1b;padding:.5em}.wide{overflow-x:auto}.note{color:#555}\n"
			+ "@media(prefers-color-scheme:dark){body{background:#1e1e1e;color:#e6e6e6}.verdict{background:#1d3a24}.verdict.failed{background:#4a1d1b}.note{color:#aaa}pre{background:#2b2b2b;color:#e6e6e6}}\n";
}

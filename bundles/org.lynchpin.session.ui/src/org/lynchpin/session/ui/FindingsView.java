// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.lynchpin.core.Evidence;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Severity;
import org.lynchpin.diagnosis.Verdict;
import org.lynchpin.session.Inspected;
import org.lynchpin.session.redact.Redactor;
import org.lynchpin.session.report.Report;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.PageBody;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.StackedView;
import org.lynchpin.ui.Themes;
import org.lynchpin.ui.finding.FindingList;

/** What is to be said of the attempt that is looked at, ordered by the chain; each finding leads to the messages that prove it. */
public final class FindingsView extends ViewPart {
	/** The view's id. */
	public static final String ID = "org.lynchpin.session.ui.findings";
	private static final Messages TEXT = Messages.of(FindingsView.class);

	private SupportDesk support;
	private StackedView stack;
	private PageBody body;
	private Label sentence;
	private Label basis;
	private FindingList list;
	private Label known;
	private FindingList normal;
	private Label more;
	private FindingList unknown;
	private List<Finding> shown = List.of();

	@Override
	public void createPartControl(Composite parent) {
		support = Services.get(SupportDesk.class);
		stack = new StackedView(parent);
		body = new PageBody(stack.area());
		sentence = new Label(body.content(), SWT.WRAP);
		Look.style(sentence, Look.HEADING);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(sentence);
		basis = new Label(body.content(), SWT.WRAP);
		Look.style(basis, Look.HINT);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(basis);
		list = new FindingList(body.content());
		list.onEvidence(this::show).copiedAs(this::redacted);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(list.control());
		known = heading();
		normal = new FindingList(body.content());
		normal.onEvidence(this::show).copiedAs(this::redacted);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(normal.control());
		more = heading();
		unknown = new FindingList(body.content()).copiedAs(this::redacted);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(unknown.control());
		LogDrop.on(stack.area(), support);
		support.onChange(stack.area(), this::refresh);
		refresh();
	}

	private void refresh() {
		Inspected now = support.now();
		Optional<Verdict> verdict = support.attempt();
		List<Finding> found = verdict.map(Verdict::findings).orElse(now.findings());
		if (verdict.isEmpty() && found.isEmpty()) {
			stack.say("rule", TEXT.text("findings.empty"), now.files().isEmpty() ? TEXT.text("findings.empty.logs") : TEXT.text("findings.empty.attempt"));
			return;
		}
		stack.show(body.control());
		sentence.setText(Look.literal(verdict.map(Verdict::sentence).orElse(TEXT.text("findings.others"))));
		basis.setText(verdict.map(each -> each.certain() ? TEXT.text("findings.certain") : TEXT.text("findings.likely")).orElse(TEXT.text("findings.others.why")));
		if (!found.equals(shown)) {
			shown = found;
			list.show(of(found, Severity.ERROR, Severity.WARNING));
			group(known, TEXT.text("findings.known"), normal, of(found, Severity.INFO, Severity.INFO));
			group(more, TEXT.text("findings.unknown"), unknown, of(found, Severity.NO_EVIDENCE, Severity.NO_EVIDENCE));
			Themes.restyle(body.control());
		}
		body.refresh();
	}

	private Label heading() {
		Label label = new Label(body.content(), SWT.WRAP);
		Look.style(label, Look.HEADING);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
		return label;
	}

	private static List<Finding> of(List<Finding> found, Severity one, Severity other) {
		return found.stream().filter(finding -> finding.severity() == one || finding.severity() == other).toList();
	}

	private static void group(Label heading, String title, FindingList list, List<Finding> found) {
		heading.setText(found.isEmpty() ? "" : title);
		heading.setVisible(!found.isEmpty());
		((GridData) heading.getLayoutData()).exclude = found.isEmpty();
		list.show(found);
	}

	/** Shows the message that proves a finding. */
	private void show(Evidence evidence) {
		support.at(evidence).ifPresent(entry -> {
			support.entry(entry);
			ShowMessage.in(getSite().getPage());
		});
	}

	/** A text for a ticket, without the names that the logs have. */
	private String redacted(String text) {
		Redactor redactor = new Redactor();
		new Report(support.alone().orElse(support.now()), Optional.of(redactor)); // it tells the redactor the names in the records
		return redactor.text(text);
	}

	@Override
	public void setFocus() {
		stack.area().setFocus();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.finding;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.lynchpin.core.Evidence;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.ui.Clip;
import org.lynchpin.ui.Images;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.PageBody;

/**
 * Findings in the order of the chain, the worst of a stage first: the first break is the cause. Each with what to do,
 * what to tell the user, and a button that copies it for a ticket.
 */
public final class FindingList {
	private static final Messages TEXT = Messages.of(FindingList.class);
	private static final Comparator<Finding> BY_CHAIN = Comparator.comparing(Finding::stage).thenComparing(Finding::severity);

	private final Composite list;
	private List<Finding> findings = List.of();
	private Consumer<Evidence> open = evidence -> { };
	private UnaryOperator<String> copied = text -> text;
	private boolean leads;
	private boolean offers = true;

	/** An empty list in {@code parent}. */
	public FindingList(Composite parent) {
		list = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(Look.GAP, Look.GAP).applyTo(list);
	}

	/** What to lay out. */
	public Composite control() {
		return list;
	}

	/** The findings shown, in their order. */
	public List<Finding> findings() {
		return findings;
	}

	/** Shows the codes and the places of each finding, and calls {@code shown} with a place that is clicked. */
	public FindingList onEvidence(Consumer<Evidence> shown) {
		open = shown;
		leads = true;
		return this;
	}

	/** What becomes of the text that is copied for a ticket: findings that quote logs name people. */
	public FindingList copiedAs(UnaryOperator<String> words) {
		copied = words;
		return this;
	}

	/** Offers no copying: who shows the list has a button of its own that copies more. */
	public FindingList copiedElsewhere() {
		offers = false;
		return this;
	}

	/** Shows these findings in place of the former. */
	public void show(List<Finding> found) {
		findings = found.stream().sorted(BY_CHAIN).toList();
		for (Control child : list.getChildren()) {
			child.dispose();
		}
		findings.forEach(this::add);
		if (offers && !findings.isEmpty()) {
			Button copy = new Button(list, SWT.PUSH);
			copy.setText(TEXT.text("copy-ticket"));
			copy.setImage(Images.get("copy"));
			copy.addListener(SWT.Selection, event -> copy());
			GridDataFactory.swtDefaults().span(2, 1).applyTo(copy);
		}
		PageBody.refresh(list);
	}

	/** Copies all for a ticket. */
	public void copy() {
		Clip.copy(list, copied.apply(Ticket.of(findings)));
	}

	private void add(Finding finding) {
		Label icon = new Label(list, SWT.NONE);
		icon.setImage(Images.get(Stages.icon(finding.severity())));
		icon.setToolTipText(TEXT.text("finding.tip", Stages.severity(finding.severity()), Stages.name(finding.stage())));
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).indent(0, 1).applyTo(icon);
		Composite texts = new Composite(list, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(texts);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(texts);
		text(texts, finding.title(), Look.HEADING);
		text(texts, finding.detail(), Look.VALUE);
		text(texts, finding.remedy().isBlank() ? "" : TEXT.text("finding.remedy", finding.remedy()), Look.VALUE);
		text(texts, finding.tellUser().isBlank() ? "" : TEXT.text("finding.tell", finding.tellUser()), Look.HINT);
		if (leads) {
			text(texts, finding.codes().isEmpty() ? "" : TEXT.text("finding.codes", String.join(", ", finding.codes())), Look.HINT);
			finding.evidence().forEach(evidence -> place(texts, evidence));
		}
	}

	/** A link, so that it is reached by the keyboard, too. */
	private void place(Composite parent, Evidence evidence) {
		Link link = new Link(parent, SWT.WRAP);
		String name = evidence.file().substring(Math.max(evidence.file().lastIndexOf('/'), evidence.file().lastIndexOf('\\')) + 1);
		String place = evidence.line() > 0 ? name + ':' + evidence.line() : name;
		link.setText("<a>" + escaped(place) + "</a>  " + escaped(evidence.text()));
		link.setToolTipText(evidence.file());
		link.addListener(SWT.Selection, event -> open.accept(evidence));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(link);
	}

	/** A text in which nothing is a link or a mnemonic. */
	private static String escaped(String text) {
		return Look.literal(text).replace('<', '\u2039').replace('>', '\u203a');
	}

	private static void text(Composite parent, String text, String style) {
		if (!text.isBlank()) {
			Label label = new Label(parent, SWT.WRAP);
			label.setText(Look.literal(text));
			Look.style(label, style);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
		}
	}
}

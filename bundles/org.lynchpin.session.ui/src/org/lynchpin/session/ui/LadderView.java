// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.lynchpin.core.Messages;
import org.lynchpin.diagnosis.Verdict;
import org.lynchpin.session.report.LadderOf;
import org.lynchpin.trace.attempt.SignInAttempt;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.StackedView;
import org.lynchpin.ui.Themes;
import org.lynchpin.ui.finding.Stages;
import org.lynchpin.ui.table.RowSelection;

/** The ladder diagram of the attempt that is looked at: who said what to whom, and where the first break is. */
public final class LadderView extends ViewPart {
	/** The view's id. */
	public static final String ID = "org.lynchpin.session.ui.ladder";
	private static final Messages TEXT = Messages.of(LadderView.class);

	private SupportDesk support;
	private StackedView stack;
	private Composite content;
	private Label head;
	private LadderCanvas canvas;
	private Optional<Verdict> shown = Optional.empty();

	@Override
	public void createPartControl(Composite parent) {
		support = Services.get(SupportDesk.class);
		stack = new StackedView(parent);
		content = new Composite(stack.area(), SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
		head = new Label(content, SWT.WRAP);
		Look.style(head, Look.HEADING);
		GridDataFactory.fillDefaults().grab(true, false).indent(Look.GAP, Look.GAP / 2).applyTo(head);
		canvas = new LadderCanvas(content);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas.control());
		canvas.onSelect(arrow -> support.entry(arrow.entry()));
		MenuManager menu = new MenuManager("", ID);
		canvas.control().setMenu(menu.createContextMenu(canvas.control()));
		getSite().registerContextMenu(menu, new RowSelection<>(() -> support.attempt().stream().toList(), told -> support.onChange(content, told), getSite()));
		LogDrop.on(stack.area(), support);
		support.onChange(content, this::refresh);
		refresh();
	}

	private void refresh() {
		Optional<Verdict> verdict = support.attempt();
		if (verdict.isEmpty()) {
			stack.say("ladder", TEXT.text("ladder.empty"), support.now().files().isEmpty() ? TEXT.text("findings.empty.logs") : TEXT.text("findings.empty.attempt"));
			shown = verdict;
			return;
		}
		stack.show(content);
		if (!verdict.equals(shown)) {
			shown = verdict;
			head.setText(Look.literal(headline(verdict.get())));
			head.setToolTipText(verdict.get().sentence());
			Themes.restyle(content);
			content.layout(true);
			canvas.show(LadderOf.ladder(verdict.get()), verdict.get().attempt().zone());
		}
		support.entry().ifPresent(canvas::select);
	}

	private String headline(Verdict verdict) {
		List<Verdict> all = support.now().verdicts();
		SignInAttempt attempt = verdict.attempt();
		ZoneOffset zone = attempt.zone();
		String place = TEXT.text("ladder.place", all.indexOf(verdict) + 1, all.size());
		String what = verdict.firstBreak().map(stage -> TEXT.text("ladder.failed", Words.outcome(verdict.outcome()), Stages.name(stage))).orElse(Words.outcome(verdict.outcome()));
		return String.join("   ", List.of(place, attempt.user().orElse(""), Words.day(attempt.start(), zone), Words.duration(verdict), what)).replaceAll(" {4,}", "   ");
	}

	@Override
	public void setFocus() {
		(content.isVisible() ? canvas.control() : stack.area()).setFocus();
	}
}

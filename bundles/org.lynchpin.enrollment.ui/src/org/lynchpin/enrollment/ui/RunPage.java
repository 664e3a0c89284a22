// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.ui;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.enrollment.EnrollmentModel;
import org.lynchpin.enrollment.RunStep;
import org.lynchpin.ui.Images;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.PageBody;
import org.lynchpin.ui.ask.ComparisonTable;
import org.lynchpin.ui.finding.FindingList;

/** Page 3: the steps, the certificate beside the person, and what stopped it if something did. */
final class RunPage implements EnrollmentPage {
	private static final Messages TEXT = Messages.of(RunPage.class);

	private final EnrollmentModel model;
	private final PageBody body;
	private final Composite steps;
	private final Composite comparison;
	private final Composite trouble;
	private final FindingList findings;
	private final Label kept;
	private List<RunStep> shownSteps = List.of();
	private Optional<Consent> shownQuestion = Optional.empty();
	private Optional<Finding> shownFailure = Optional.empty();

	RunPage(Composite parent, EnrollmentModel model) {
		this.model = model;
		body = new PageBody(parent);
		steps = new Composite(body.content(), SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(Look.GAP, 6).applyTo(steps);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(steps);
		comparison = new Composite(body.content(), SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(Look.GAP, Look.GAP).applyTo(comparison);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(comparison);
		trouble = new Composite(body.content(), SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(Look.GAP, Look.GAP).applyTo(trouble);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(trouble);
		findings = new FindingList(trouble);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(findings.control());
		kept = new Label(trouble, SWT.WRAP);
		kept.setText(TEXT.text("run.kept"));
		Look.style(kept, Look.HINT);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(kept);
	}

	@Override
	public String title() {
		if (model.comparison().isPresent()) {
			return TEXT.text("run.compare");
		}
		return model.isRunning() ? TEXT.text("run.title") : TEXT.text("run.stopped");
	}

	@Override
	public Control control() {
		return body.control();
	}

	@Override
	public void show() {
		showSteps();
		showComparison();
		Optional<Finding> failure = model.runFailure();
		if (!failure.equals(shownFailure)) {
			shownFailure = failure;
			findings.show(failure.stream().toList());
		}
		FieldNotes.visible(kept, model.resumable().isPresent());
		FieldNotes.visible(trouble, failure.isPresent());
		body.refresh();
	}

	private void showSteps() {
		if (model.steps().equals(shownSteps)) {
			return;
		}
		shownSteps = model.steps();
		for (Control child : steps.getChildren()) {
			child.dispose();
		}
		for (RunStep step : shownSteps) {
			Label icon = new Label(steps, SWT.NONE);
			icon.setImage(Images.get(switch (step.status()) {
			case DONE -> "ok";
			case RUNNING -> "running";
			case FAILED -> "error";
			case WAITING -> "pending";
			}));
			Label text = new Label(steps, SWT.NONE);
			text.setText(Look.literal(step.text()));
			Look.style(text, step.status() == RunStep.Status.WAITING ? Look.HINT : step.status() == RunStep.Status.FAILED ? Look.ERROR : Look.VALUE);
		}
	}

	private void showComparison() {
		Optional<Consent> question = model.comparison();
		if (question.equals(shownQuestion)) {
			return;
		}
		shownQuestion = question;
		for (Control child : comparison.getChildren()) {
			child.dispose();
		}
		question.ifPresent(this::ask);
		FieldNotes.visible(comparison, question.isPresent());
	}

	private void ask(Consent question) {
		Label text = new Label(comparison, SWT.WRAP);
		text.setText(Look.literal(question.text()));
		Look.style(text, Look.VALUE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		ComparisonTable.create(comparison, question.rows());
		Composite answers = new Composite(comparison, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(Look.GAP, 0).applyTo(answers);
		Button yes = new Button(answers, SWT.PUSH);
		yes.setText(TEXT.text("run.yes"));
		roomy(yes);
		yes.setEnabled(question.allSame());
		yes.addListener(SWT.Selection, event -> model.answerComparison(true));
		Button no = new Button(answers, SWT.PUSH);
		no.setText(TEXT.text("run.no"));
		roomy(no);
		no.addListener(SWT.Selection, event -> model.answerComparison(false));
		comparison.getShell().setDefaultButton(yes);
		(question.allSame() ? yes : no).setFocus();
	}

	/** The two most important buttons of all have their words not at their edges. */
	private static void roomy(Button button) {
		GridDataFactory.fillDefaults().hint(button.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + 2 * Look.WIDE, SWT.DEFAULT).applyTo(button);
	}

	@Override
	public void focus() {
		steps.setFocus();
	}
}

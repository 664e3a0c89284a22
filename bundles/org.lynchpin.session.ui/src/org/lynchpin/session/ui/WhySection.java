// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Severity;
import org.lynchpin.directory.Person;
import org.lynchpin.session.Checkup;
import org.lynchpin.session.EndingActions;
import org.lynchpin.session.StageAnswer;
import org.lynchpin.session.check.PersonCheck;
import org.lynchpin.session.redact.Redactor;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.ui.Clip;
import org.lynchpin.ui.Images;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.PageBody;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.Themes;
import org.lynchpin.ui.finding.FindingList;
import org.lynchpin.ui.finding.Stages;
import org.lynchpin.ui.page.PageContext;
import org.lynchpin.ui.page.PersonSection;
import org.lynchpin.ui.page.PersonSubject;

/** <em>Why can this person not sign in?</em> on the Person page: the chain, its first break, and what to tell whom. Works without any log. */
public final class WhySection implements PersonSection {
	private static final Messages TEXT = Messages.of(WhySection.class);

	private PageContext context;
	private SupportDesk support;
	private Composite area;
	private Label state;
	private Label headline;
	private Composite chain;
	private Label user;
	private Label helpDesk;
	private FindingList findings;
	private Button copy;
	private Button check;
	private Optional<PersonSubject> subject = Optional.empty();
	private Optional<Checkup> checkup = Optional.empty();
	private long checkedLogs;
	private Optional<Job> running = Optional.empty();

	@Override
	public void create(Composite parent, PageContext page) {
		context = page;
		support = Services.get(SupportDesk.class);
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(Look.GAP, Look.GAP).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		headline = label(Look.HEADING);
		chain = new Composite(area, SWT.NONE);
		RowLayoutFactory.fillDefaults().spacing(Look.GAP).wrap(true).applyTo(chain);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(chain);
		user = label(Look.VALUE);
		helpDesk = label(Look.VALUE);
		findings = new FindingList(area).copiedElsewhere();
		GridDataFactory.fillDefaults().grab(true, false).applyTo(findings.control());
		Composite buttons = new Composite(area, SWT.NONE);
		RowLayoutFactory.fillDefaults().spacing(Look.GAP).wrap(true).applyTo(buttons);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
		check = button(buttons, "health", TEXT.text("why.check"), this::check);
		copy = button(buttons, "copy", TEXT.text("why.copy"), this::copy);
		button(buttons, "open", TEXT.text("why.logs"), () -> LogDrop.chooseFiles(area.getShell(), support));
		button(buttons, "sign-in", TEXT.text("why.ending"), this::ending);
		state = label(Look.HINT);
		new ScreenChoice(area);
		LogDrop.on(area, support);
		support.onChange(area, this::logsChanged);
		show();
	}

	private Label label(String style) {
		Label label = new Label(area, SWT.WRAP);
		Look.style(label, style);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
		return label;
	}

	private static Button button(Composite parent, String icon, String text, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.setImage(Images.get(icon));
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	@Override
	public void show(PersonSubject person) {
		boolean other = subject.filter(former -> former.upn().equals(person.upn())).isEmpty();
		subject = Optional.of(person);
		if (other) {
			checkup = Optional.empty();
			show();
			check();
		}
	}

	/** Logs that were opened while the page is open may say what the check could not. */
	private void logsChanged() {
		long generation = support.now().generation();
		if (generation != checkedLogs && support.now().whole() && subject.isPresent() && !support.following()) {
			check();
		}
	}

	/** Checks from the beginning; what is known is shown while it goes on. */
	private void check() {
		Optional<SiteDocument> site = context.desk().site();
		Optional<Person> person = subject.flatMap(PersonSubject::person);
		if (site.isEmpty() || person.isEmpty()) {
			return;
		}
		checkedLogs = support.now().generation();
		running.ifPresent(Job::cancel);
		running = Optional.of(context.desk().unasked(TEXT.text("why.running", person.get().displayName()), ask -> Services.get(PersonCheck.class)
				.check(site.get(), person.get(), List.of(support.now()), known -> area.getDisplay().asyncExec(() -> known(known)), ask))
				.then(this::known).failed(this::failed).start());
	}

	private void known(Checkup known) {
		if (!area.isDisposed()) {
			checkup = Optional.of(known);
			show();
		}
	}

	private void failed(Failure failure) {
		if (!(failure instanceof Cancelled) && !area.isDisposed()) {
			state.setText(Look.literal(failure.finding().detail()));
			context.layout();
		}
	}

	private void show() {
		text(headline, checkup.map(Checkup::headline).orElse(""));
		Look.style(headline, checkup.filter(each -> each.firstBreak().isPresent()).isPresent() ? Look.ERROR : Look.HEADING);
		headline.setFont(Look.bold());
		for (Control child : chain.getChildren()) {
			child.dispose();
		}
		checkup.ifPresent(known -> known.stages().forEach(this::link));
		text(user, checkup.map(Checkup::tellUser).filter(text -> !text.isBlank()).map(text -> TEXT.text("why.tell-user", text)).orElse(""));
		text(helpDesk, checkup.map(Checkup::tellSupport).filter(text -> !text.isBlank()).map(text -> TEXT.text("why.tell-support", text)).orElse(""));
		findings.show(checkup.map(Checkup::findings).orElse(List.of()).stream().filter(WhySection::worth).toList());
		copy.setEnabled(checkup.isPresent());
		check.setEnabled(subject.flatMap(PersonSubject::person).isPresent());
		text(state, checkup.map(WhySection::state).orElse(TEXT.text("why.not-checked")));
		Themes.restyle(area);
		PageBody.refresh(area);
	}

	/** What is merely not known stands in the chain already. */
	private static boolean worth(Finding finding) {
		return finding.severity() != Severity.NO_EVIDENCE;
	}

	private void link(StageAnswer answer) {
		Label icon = new Label(chain, SWT.NONE);
		icon.setImage(Images.get(switch (answer.answer()) {
		case OK -> "ok";
		case FAIL -> "error";
		case NOT_KNOWN -> "unknown";
		}));
		icon.setToolTipText(answer.sentence());
		Label name = new Label(chain, SWT.NONE);
		name.setText(Look.literal(Stages.name(answer.stage())));
		name.setToolTipText(answer.sentence());
		Look.style(name, switch (answer.answer()) {
		case OK -> Look.VALUE;
		case FAIL -> Look.ERROR;
		case NOT_KNOWN -> Look.HINT;
		});
	}

	private static String state(Checkup known) {
		StringBuilder text = new StringBuilder(known.running().map(part -> TEXT.text("why.running", part))
				.orElse(TEXT.text("why.checked", Words.day(Optional.of(known.at()), ZoneId.systemDefault().getRules().getOffset(known.at())))));
		if (known.firstBreak().isPresent() && !known.certain()) {
			text.append("  ").append(TEXT.text("why.unproven"));
		}
		if (known.everyone()) {
			text.append("  ").append(TEXT.text("why.everyone"));
		} else if (known.others().orElse(0) > 0) {
			text.append("  ").append(TEXT.text("why.others", known.others().getAsInt()));
		}
		return text.toString();
	}

	private static void text(Label label, String text) {
		label.setText(Look.literal(text));
		label.setVisible(!text.isEmpty());
		((GridData) label.getLayoutData()).exclude = text.isEmpty();
	}

	private void copy() {
		checkup.ifPresent(known -> Clip.copy(area, known.ticketText(new Redactor()::text)));
	}

	private void ending() {
		String address = subject.flatMap(PersonSubject::person).map(Person::signInAddress).filter(text -> !text.isBlank()).or(() -> subject.map(PersonSubject::upn)).orElse("");
		new EndingDialog(area.getShell(), EndingActions.of(address, support.now().site())).open();
	}

	@Override
	public void close() {
		running.ifPresent(Job::cancel);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.lynchpin.core.Evidence;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.diagnosis.SiteFacts;
import org.lynchpin.diagnosis.Verdict;
import org.lynchpin.session.CaseFile;
import org.lynchpin.session.Inspected;
import org.lynchpin.session.InspectedFile;
import org.lynchpin.session.Inspection;
import org.lynchpin.session.Inspector;
import org.lynchpin.session.SignInCase;
import org.lynchpin.session.SiteFactsOf;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.trace.Entry;
import org.lynchpin.trace.FileClock;
import org.lynchpin.trace.TraceFile;
import org.lynchpin.trace.TraceIndex;
import org.lynchpin.ui.desk.Desk;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * What the views of sign-in support show together: one case with its opened logs, the attempt and the message that are
 * looked at. Used from the thread of the user interface; listeners are told there.
 */
@Component(service = SupportDesk.class)
public final class SupportDesk {
	private static final Messages TEXT = Messages.of(SupportDesk.class);

	private final Desk desk;
	private final Inspector inspector;
	private final SiteFactsOf facts;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final AtomicBoolean telling = new AtomicBoolean();
	private Inspection inspection;
	private Inspection.Registration changes;
	private Optional<Inspection.Registration> following = Optional.empty();
	private SignInCase current;
	private Optional<Path> document = Optional.empty();
	private boolean changed;
	private Optional<String> attempt = Optional.empty();
	private Optional<Entry> entry = Optional.empty();

	@Activate
	public SupportDesk(@Reference Desk desk, @Reference Inspector inspector, @Reference SiteFactsOf facts) {
		this.desk = desk;
		this.inspector = inspector;
		this.facts = facts;
		current = SignInCase.begin(TEXT.text("case.new"), Instant.now());
		inspection = inspector.inspect(SiteFacts.none());
		changes = inspection.onChange(now -> tell());
	}

	/** Closes all logs. */
	@Deactivate
	public void close() {
		changes.close();
		inspection.close();
	}

	/** What the opened logs show now. */
	public Inspected now() {
		return inspection.now();
	}

	/** The case. */
	public SignInCase current() {
		return current;
	}

	/** Whether the case was changed since it was saved. */
	public boolean changed() {
		return changed;
	}

	/** The document that the case was opened from or saved in. */
	public Optional<Path> document() {
		return document;
	}

	/** Begins with another case: closes the logs of the former and opens those of this one. What was followed goes on being so. */
	public void begin(SignInCase other, Optional<Path> file) {
		boolean followed = following();
		following.ifPresent(Inspection.Registration::close);
		changes.close();
		inspection.close();
		attempt = Optional.empty();
		entry = Optional.empty();
		current = other;
		document = file;
		changed = false;
		inspection = inspector.inspect(SiteFacts.none());
		changes = inspection.onChange(now -> tell());
		following = followed ? Optional.of(inspection.follow()) : Optional.empty();
		List<Path> paths = other.files().stream().map(CaseFile::path).distinct().toList();
		if (!paths.isEmpty()) {
			read(paths, failure -> { });
		}
		tell();
	}

	/** Changes the case. */
	public void change(UnaryOperator<SignInCase> change) {
		current = change.apply(current).touched(Instant.now());
		changed = true;
		tell();
	}

	/** The case is in a file now. */
	public void saved(SignInCase written, Path file) {
		current = written;
		document = Optional.of(file);
		changed = false;
		tell();
	}

	/** Opens logs, folders and archives in a job, and adds them to the case. */
	public void open(List<Path> paths, Consumer<Failure> failed) {
		change(now -> {
			List<CaseFile> files = new java.util.ArrayList<>(now.files());
			paths.stream().filter(path -> files.stream().noneMatch(file -> file.path().equals(path))).map(CaseFile::of).forEach(files::add);
			return now.withFiles(files);
		});
		read(paths, failed);
	}

	private void read(List<Path> paths, Consumer<Failure> failed) {
		Inspection target = inspection;
		Optional<SiteDocument> site = desk.site();
		Optional<String> named = current.user();
		desk.work(TEXT.text("logs.opening"), ask -> {
			Inspected now = target.add(paths, ask);
			return site.isPresent() ? target.site(compared(site.get(), now, named, ask)) : now;
		}).waitedFor().then(this::first).failed(failed).start();
	}

	/** What the logs are compared with: the site, and the person where the case or the logs name one only. */
	private SiteFacts compared(SiteDocument site, Inspected now, Optional<String> named, Interaction ask) throws Failure {
		Optional<String> one = named.or(() -> Optional.of(now.users()).filter(users -> users.size() == 1).map(List::getFirst));
		return one.isPresent() ? facts.named(site, one.get(), ask) : facts.site(site);
	}

	/** The attempt that failed is what people come for: it is looked at first. */
	private void first(Inspected now) {
		if (attempt().isEmpty()) {
			now.verdicts().stream().filter(verdict -> verdict.firstBreak().isPresent()).reduce((one, two) -> two)
					.or(() -> now.verdicts().stream().reduce((one, two) -> two)).ifPresent(this::attempt);
		}
		tell();
	}

	/** Closes a log and takes it out of the case. */
	public void remove(InspectedFile file) {
		change(now -> now.withFiles(now.files().stream().filter(each -> !each.path().equals(file.path())).toList()));
		entry = entry.filter(each -> file.trace().filter(trace -> trace == each.file()).isEmpty());
		Inspection target = inspection;
		desk.work(TEXT.text("logs.again"), ask -> target.remove(file)).start();
	}

	/** Puts a clock in force for a log. */
	public void clock(InspectedFile file, FileClock clock) {
		Inspection target = inspection;
		desk.work(TEXT.text("logs.again"), ask -> target.clock(file, clock)).start();
	}

	/** Whether the logs are followed while they grow. */
	public boolean following() {
		return following.isPresent();
	}

	/** Follows the logs, or does so no longer. */
	public void follow(boolean wanted) {
		following.ifPresent(Inspection.Registration::close);
		following = wanted ? Optional.of(inspection.follow()) : Optional.empty();
		tell();
	}

	/** The attempt that is looked at. */
	public Optional<Verdict> attempt() {
		return attempt.flatMap(id -> now().verdicts().stream().filter(verdict -> verdict.attempt().id().equals(id)).findFirst());
	}

	/** What the logs show, of the attempt that is looked at only. */
	public Optional<Inspected> alone() {
		Inspected all = now();
		return attempt().map(verdict -> new Inspected(all.generation(), all.files(), List.of(verdict), Optional.empty(), List.of(), List.of(), all.whole(), all.site()));
	}

	/** Looks at an attempt. */
	public void attempt(Verdict chosen) {
		if (!attempt.equals(Optional.of(chosen.attempt().id()))) {
			attempt = Optional.of(chosen.attempt().id());
			tell();
		}
	}

	/** The message that is looked at. */
	public Optional<Entry> entry() {
		return entry;
	}

	/** Looks at a message. */
	public void entry(Entry chosen) {
		if (!entry.equals(Optional.of(chosen))) {
			entry = Optional.of(chosen);
			tell();
		}
	}

	/** The message that a finding names as its proof, where its log is open. */
	public Optional<Entry> at(Evidence evidence) {
		return now().files().stream().flatMap(file -> file.trace().stream()).filter(trace -> trace.name().equals(evidence.file()))
				.findFirst().flatMap(trace -> row(trace, evidence.offset()));
	}

	private static Optional<Entry> row(TraceFile trace, long offset) {
		TraceIndex index = trace.index();
		int low = 0;
		int high = index.size() - 1;
		while (low < high) {
			int middle = (low + high + 1) >>> 1;
			if (index.offset(middle) <= offset) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		return index.size() == 0 || offset < 0 ? Optional.empty() : Optional.of(new Entry(trace, low));
	}

	/** Calls {@code told} in the thread of the user interface after anything of this changed, until the control is disposed. */
	public void onChange(Control control, Runnable told) {
		Runnable mine = () -> {
			if (!control.isDisposed()) {
				told.run();
			}
		};
		listeners.add(mine);
		control.addDisposeListener(event -> listeners.remove(mine));
	}

	private void tell() {
		Display display = Display.getDefault();
		// many changes in a row are one for the screen
		if (!display.isDisposed() && telling.compareAndSet(false, true)) {
			display.asyncExec(() -> {
				telling.set(false);
				listeners.forEach(Runnable::run);
			});
		}
	}
}

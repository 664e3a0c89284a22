// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.lynchpin.core.Messages;
import org.lynchpin.session.InspectedFile;
import org.lynchpin.trace.TraceWarning;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.table.Column;
import org.lynchpin.ui.table.RowTable;

/** The logs of a case: what each is, what is wrong with it, and the clock that its times are read by. */
final class CaseLogs {
	private static final Messages TEXT = Messages.of(CaseLogs.class);
	private static final int WARNINGS = 3;

	private final SupportDesk support;
	private final RowTable<InspectedFile> table;
	private final Label more;
	private final Button remove;
	private final Button clock;
	private List<InspectedFile> shown = List.of();

	CaseLogs(Composite parent, SupportDesk support, Shell shell) {
		this.support = support;
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(Look.GAP, Look.GAP).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		table = new RowTable<>(area, "org.lynchpin.session.ui.logs", InspectedFile.class, columns());
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, Look.lines(table.control(), 7)).applyTo(table.control());
		more = new Label(area, SWT.WRAP);
		Look.style(more, Look.HINT);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(more);
		Composite buttons = new Composite(area, SWT.NONE);
		RowLayoutFactory.fillDefaults().spacing(Look.GAP).applyTo(buttons);
		button(buttons, TEXT.text("logs.add"), () -> LogDrop.chooseFiles(shell, support));
		button(buttons, TEXT.text("logs.folder"), () -> LogDrop.chooseFolder(shell, support));
		clock = button(buttons, TEXT.text("logs.clock"), () -> table.selected().ifPresent(file -> ClockDialog.ask(shell, file).ifPresent(set -> support.clock(file, set))));
		remove = button(buttons, TEXT.text("logs.remove"), () -> table.selection().forEach(support::remove));
		table.onSelect(this::selected);
		selected();
	}

	private static Button button(Composite parent, String text, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	private static List<Column<InspectedFile>> columns() {
		return List.of(
				Column.<InspectedFile>text("name", TEXT.text("column.file"), 40, file -> file.path().getFileName() + archived(file)).withIcon(CaseLogs::icon),
				Column.text("format", TEXT.text("column.format"), 26, file -> file.failure().isPresent() ? TEXT.text("format.unreadable") : file.formatTitle().orElse(TEXT.text("format.unknown"))),
				Column.of("size", TEXT.text("column.size"), 10, InspectedFile::bytes, file -> Words.size(file.bytes())),
				Column.of("messages", TEXT.text("column.messages"), 10, InspectedFile::messages, file -> TEXT.text("count", file.messages())),
				Column.of("warnings", TEXT.text("column.warnings"), 10, file -> file.warnings().size(), file -> file.warnings().isEmpty() ? "" : TEXT.text("count", file.warnings().size())),
				Column.text("clock", TEXT.text("column.clock"), 28, CaseLogs::clock));
	}

	private static String archived(InspectedFile file) {
		int mark = file.name().lastIndexOf('!');
		return mark < 0 ? "" : file.name().substring(mark);
	}

	private static String icon(InspectedFile file) {
		if (file.failure().isPresent()) {
			return "error";
		}
		return file.format().isEmpty() ? "unknown" : file.warnings().isEmpty() ? "log" : "warning";
	}

	static String clock(InspectedFile file) {
		String zone = file.clock().zone().getTotalSeconds() == 0 ? "UTC" : "UTC" + file.clock().zone();
		long seconds = file.clock().ahead().toSeconds();
		String skew = seconds == 0 ? "" : TEXT.text(seconds > 0 ? "clock.ahead" : "clock.behind", Words.duration(file.clock().ahead()));
		return switch (file.clock().basis()) {
		case ASSUMED -> TEXT.text("clock.assumed", zone, skew);
		case FORMAT -> TEXT.text("clock.format", zone, skew);
		case COMPUTED -> TEXT.text("clock.computed", zone, skew);
		case BY_HAND -> TEXT.text("clock.by-hand", zone, skew);
		};
	}

	void show() {
		List<InspectedFile> files = support.now().files();
		if (!files.equals(shown)) {
			shown = files;
			table.show(files);
		}
		selected();
	}

	private void selected() {
		boolean one = table.selection().size() == 1;
		clock.setEnabled(one);
		remove.setEnabled(!table.selection().isEmpty());
		more.setText(Look.literal(shown.isEmpty() ? TEXT.text("logs.none") : table.selected().map(CaseLogs::about).orElse(TEXT.text("logs.choose"))));
		more.getParent().layout(true);
	}

	private static String about(InspectedFile file) {
		if (file.failure().isPresent()) {
			return file.failure().get().detail() + " " + file.failure().get().remedy();
		}
		StringBuilder text = new StringBuilder(file.clock().reason());
		file.warnings().stream().limit(WARNINGS).forEach(warning -> text.append(text.isEmpty() ? "" : "\n").append(warning(warning)));
		return text.isEmpty() ? TEXT.text("logs.fine") : text.toString();
	}

	private static String warning(TraceWarning warning) {
		return warning.line() > 0 ? TEXT.text("warning.line", warning.line(), warning.text()) : warning.text();
	}
}

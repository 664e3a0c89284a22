// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.internal.general;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.lynchpin.core.Messages;
import org.lynchpin.ui.Contributions;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.table.Column;
import org.lynchpin.ui.table.RowTable;
import org.osgi.framework.Bundle;

/** What adds what to the console: so that a plug-in can be seen to be there. */
public final class ExtensionsPage extends PreferencePage implements IWorkbenchPreferencePage {
	private static final Messages TEXT = Messages.of(ExtensionsPage.class);

	/** One contribution. */
	private record Row(String kind, String title, String bundle, String version) {
	}

	@Override
	public void init(IWorkbench workbench) {
		noDefaultAndApplyButton();
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).applyTo(area);
		Label text = new Label(area, SWT.WRAP);
		text.setText(TEXT.text("extensions.text"));
		GridDataFactory.fillDefaults().grab(true, false).hint(Look.chars(text, 50), SWT.DEFAULT).applyTo(text);
		RowTable<Row> table = new RowTable<>(area, "extensions", Row.class, List.of(
				Column.text("kind", TEXT.text("extensions.kind"), 12, Row::kind),
				Column.text("title", TEXT.text("extensions.title"), 22, Row::title),
				Column.text("bundle", TEXT.text("extensions.bundle"), 24, Row::bundle),
				Column.text("version", TEXT.text("extensions.version"), 12, Row::version)));
		GridDataFactory.fillDefaults().grab(true, true).hint(Look.chars(table.control(), 72), Look.lines(table.control(), 16)).applyTo(table.control());
		table.show(Contributions.POINTS.stream().flatMap(point -> Contributions.of(point).stream().map(each -> row(point, each))).toList());
		return area;
	}

	private static Row row(String point, Contributions each) {
		String version = Optional.ofNullable(Platform.getBundle(each.bundle())).map(Bundle::getVersion).map(Object::toString).orElse("");
		return new Row(kind(point), each.title(), each.bundle(), version);
	}

	private static String kind(String point) {
		return switch (point) {
		case "homeTile" -> TEXT.text("extensions.tile");
		case "personSection" -> TEXT.text("extensions.person");
		case "cardSection" -> TEXT.text("extensions.card");
		case "searchProvider" -> TEXT.text("extensions.search");
		default -> TEXT.text("extensions.column");
		};
	}
}

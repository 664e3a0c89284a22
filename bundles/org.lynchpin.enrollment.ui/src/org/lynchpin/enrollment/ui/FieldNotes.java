// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.ui;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Severity;
import org.lynchpin.ui.Images;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.finding.Stages;

/** What is to be said beside a field: an icon and a sentence each; it takes no room where there is nothing. */
final class FieldNotes {
	private final Composite area;
	private List<Finding> shown = List.of();

	FieldNotes(Composite parent, int columns) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(Look.GAP, 2).applyTo(area);
		GridDataFactory.fillDefaults().span(columns, 1).grab(true, false).exclude(true).applyTo(area);
	}

	Composite control() {
		return area;
	}

	/** Shows these findings. */
	void show(List<Finding> findings) {
		List<Finding> said = findings.stream().filter(finding -> finding.severity() != Severity.NO_EVIDENCE).toList();
		if (said.equals(shown)) {
			return;
		}
		shown = said;
		for (Control child : area.getChildren()) {
			child.dispose();
		}
		for (Finding finding : said) {
			Label icon = new Label(area, SWT.NONE);
			icon.setImage(Images.get(Stages.icon(finding.severity())));
			GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).indent(0, 1).applyTo(icon);
			Label text = new Label(area, SWT.WRAP);
			text.setText(Look.literal(finding.remedy().isBlank() ? finding.detail() : finding.detail() + " " + finding.remedy()));
			text.setToolTipText(finding.title());
			Look.style(text, finding.severity() == Severity.ERROR ? Look.ERROR : finding.severity() == Severity.WARNING ? Look.WARNING : Look.HINT);
			GridDataFactory.fillDefaults().grab(true, false).hint(Look.chars(text, 30), SWT.DEFAULT).applyTo(text);
		}
		visible(area, !said.isEmpty());
	}

	/** Shows or hides a control that is laid out by a grid. */
	static void visible(Control control, boolean shown) {
		control.setVisible(shown);
		if (control.getLayoutData() instanceof GridData data) {
			data.exclude = !shown;
		}
	}
}

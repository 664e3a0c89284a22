// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.ask;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.ui.Images;
import org.lynchpin.ui.Look;

/** The person's record beside the certificate, row by row, with a mark where they differ. */
public final class ComparisonTable {
	private static final Messages TEXT = Messages.of(ComparisonTable.class);

	private ComparisonTable() {
	}

	/** Adds the table to {@code parent}. */
	public static Composite create(Composite parent, List<Consent.Comparison> rows) {
		Composite table = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(Look.WIDE, Look.GAP).applyTo(table);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(table);
		head(table, TEXT.text("consent.what"));
		head(table, TEXT.text("consent.expected"));
		head(table, TEXT.text("consent.found"));
		head(table, "");
		for (Consent.Comparison row : rows) {
			cell(table, row.label(), Look.HINT);
			cell(table, row.expected(), row.same() ? Look.VALUE : Look.ERROR);
			cell(table, row.actual(), row.same() ? Look.VALUE : Look.ERROR);
			Label mark = new Label(table, SWT.NONE);
			mark.setImage(Images.get(row.same() ? "ok" : "error"));
			mark.setToolTipText(TEXT.text(row.same() ? "consent.same" : "consent.differs"));
		}
		return table;
	}

	private static void head(Composite table, String text) {
		Label label = new Label(table, SWT.NONE);
		label.setText(text);
		label.setFont(Look.bold());
	}

	private static void cell(Composite table, String text, String style) {
		Label label = new Label(table, SWT.WRAP);
		label.setText(Look.literal(text));
		Look.style(label, style);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
	}
}

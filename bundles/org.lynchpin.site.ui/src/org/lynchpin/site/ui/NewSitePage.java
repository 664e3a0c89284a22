// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site.ui;

import java.nio.file.Path;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lynchpin.core.Messages;
import org.lynchpin.ui.Look;

/** What the site is called, and where its document is. */
final class NewSitePage extends WizardPage {
	private static final Messages TEXT = Messages.of(NewSitePage.class);

	private final NewSite model;

	NewSitePage(NewSite model) {
		super("site");
		this.model = model;
		setTitle(TEXT.text("page.site"));
		setDescription(TEXT.text("page.site.text"));
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(Look.WIDE, Look.WIDE).spacing(Look.GAP, Look.GAP).applyTo(area);
		Text name = field(area, TEXT.text("page.name"), 2);
		Text file = field(area, TEXT.text("page.file"), 1);
		Button browse = new Button(area, SWT.PUSH);
		browse.setText(TEXT.text("page.browse"));
		Label hint = new Label(area, SWT.WRAP);
		hint.setText(TEXT.text("page.people"));
		Look.style(hint, Look.HINT);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(Look.chars(hint, 60), SWT.DEFAULT).indent(0, Look.GAP).applyTo(hint);
		name.addModifyListener(event -> {
			model.name(name.getText());
			file.setText(model.file());
			validate();
		});
		file.addModifyListener(event -> {
			model.file(file.getText());
			validate();
		});
		browse.addListener(SWT.Selection, event -> SiteFiles.askWhereToSave(getShell(), Path.of(model.file().isEmpty() ? "site" + SiteFiles.EXTENSION : model.file()))
				.ifPresent(chosen -> file.setText(chosen.toString())));
		setPageComplete(false);
		setControl(area);
	}

	private static Text field(Composite area, String label, int span) {
		new Label(area, SWT.NONE).setText(label);
		Text text = new Text(area, SWT.BORDER);
		GridDataFactory.fillDefaults().span(span, 1).grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
		return text;
	}

	private void validate() {
		setPageComplete(model.problemOfSite().isEmpty());
		setErrorMessage(model.problemOfSite().filter(problem -> !model.name().isEmpty()).orElse(null)); // JFace's word for none
	}
}

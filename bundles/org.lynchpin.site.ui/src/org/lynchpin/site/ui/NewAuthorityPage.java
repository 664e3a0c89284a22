// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site.ui;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lynchpin.ca.CaConnector;
import org.lynchpin.core.Messages;
import org.lynchpin.ui.Look;

/** Who issues the certificates: one of the kinds of certification authority that are installed. */
final class NewAuthorityPage extends WizardPage {
	private static final Messages TEXT = Messages.of(NewAuthorityPage.class);

	private final NewSite model;
	private Text name;
	private Text address;
	private Label addressLabel;
	private Label hint;

	NewAuthorityPage(NewSite model) {
		super("authority");
		this.model = model;
		setTitle(TEXT.text("page.authority"));
		setDescription(TEXT.text("page.authority.text"));
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(Look.WIDE, Look.WIDE).spacing(Look.GAP, Look.GAP).applyTo(area);
		for (CaConnector connector : model.connectors()) {
			Button choice = new Button(area, SWT.RADIO);
			choice.setText(SiteFields.kind(connector.type()));
			choice.setSelection(model.connector().filter(each -> each == connector).isPresent());
			choice.addListener(SWT.Selection, event -> {
				model.connector(connector);
				validate();
			});
			GridDataFactory.fillDefaults().span(2, 1).applyTo(choice);
		}
		label(area, TEXT.text("page.caName"));
		name = text(area);
		name.addModifyListener(event -> {
			model.caName(name.getText());
			validate();
		});
		addressLabel = label(area, TEXT.text("page.address"));
		address = text(area);
		address.addModifyListener(event -> {
			model.address(address.getText());
			validate();
		});
		hint = new Label(area, SWT.WRAP);
		Look.style(hint, Look.HINT);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(Look.chars(hint, 60), Look.lines(hint, 3)).indent(0, Look.GAP).applyTo(hint);
		setControl(area);
		validate();
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			name.setText(model.caName());
			validate();
		}
	}

	private static Label label(Composite area, String text) {
		Label label = new Label(area, SWT.NONE);
		label.setText(text);
		return label;
	}

	private static Text text(Composite area) {
		Text text = new Text(area, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		return text;
	}

	private void validate() {
		address.setVisible(model.needsAddress());
		addressLabel.setVisible(model.needsAddress());
		hint.setText(model.connector().isEmpty() ? TEXT.text("page.none") : model.needsAddress() ? TEXT.text("page.elsewhere") : TEXT.text("page.local"));
		setPageComplete(model.problemOfAuthority().isEmpty());
		setErrorMessage(model.problemOfAuthority().orElse(null)); // JFace's word for none
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.internal.general;

import java.io.IOException;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.lynchpin.core.DataFolder;
import org.lynchpin.core.Messages;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.Themes;

/** Language, theme, and where the data folder is. */
public final class GeneralPage extends PreferencePage implements IWorkbenchPreferencePage {
	private static final Messages TEXT = Messages.of(GeneralPage.class);
	/** As in the language setting; the empty one is the system's. Each is named in its own language. */
	private static final List<String> LANGUAGES = List.of("", "en", "zh_TW");

	private final Language language = new Language(DataFolder.locate());
	private Button[] languages;
	private Button dark;

	@Override
	public void init(IWorkbench workbench) {
		noDefaultButton();
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).applyTo(area);
		heading(area, TEXT.text("general.language"));
		String[] names = { TEXT.text("general.system"), "English", "繁體中文" };
		languages = new Button[names.length];
		Composite choice = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(choice);
		String now = language.chosen();
		for (int i = 0; i < names.length; i++) {
			languages[i] = new Button(choice, SWT.RADIO);
			languages[i].setText(names[i]);
			languages[i].setSelection(LANGUAGES.get(i).equals(now));
		}
		hint(area, TEXT.text("general.restart"));
		heading(area, TEXT.text("general.theme"));
		Composite themes = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(themes);
		Button light = new Button(themes, SWT.RADIO);
		light.setText(TEXT.text("general.light"));
		light.setSelection(!Themes.dark());
		dark = new Button(themes, SWT.RADIO);
		dark.setText(TEXT.text("general.dark"));
		dark.setSelection(Themes.dark());
		heading(area, TEXT.text("general.data"));
		hint(area, TEXT.text("general.data.text", DataFolder.locate().path()));
		Button open = new Button(area, SWT.PUSH);
		open.setText(TEXT.text("general.data.open"));
		open.addListener(SWT.Selection, event -> Program.launch(DataFolder.locate().path().toString()));
		return area;
	}

	private static void heading(Composite area, String text) {
		Label label = new Label(area, SWT.NONE);
		label.setText(text);
		label.setFont(Look.bold());
		GridDataFactory.fillDefaults().indent(0, area.getChildren().length > 1 ? Look.GAP : 0).applyTo(label);
	}

	private static void hint(Composite area, String text) {
		Label label = new Label(area, SWT.WRAP);
		label.setText(Look.literal(text));
		Look.style(label, Look.HINT);
		GridDataFactory.fillDefaults().grab(true, false).hint(Look.chars(label, 50), SWT.DEFAULT).applyTo(label);
	}

	@Override
	public boolean performOk() {
		Themes.use(dark.getSelection());
		for (int i = 0; i < languages.length; i++) {
			if (languages[i].getSelection()) {
				return choose(LANGUAGES.get(i));
			}
		}
		return true;
	}

	private boolean choose(String wanted) {
		try {
			language.choose(wanted);
			setErrorMessage(null); // JFace's word for none
			return true;
		} catch (IOException e) {
			ILog.of(GeneralPage.class).error(e.getMessage(), e);
			setErrorMessage(TEXT.text("general.not-written", DataFolder.locate().path()));
			return false;
		}
	}
}

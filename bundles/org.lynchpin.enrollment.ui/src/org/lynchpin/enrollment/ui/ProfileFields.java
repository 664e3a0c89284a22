// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.ui;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lynchpin.ca.CaRequest;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.core.Messages;
import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.enrollment.EnrollmentModel;
import org.lynchpin.enrollment.EnrollmentProfile;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.desk.Desk;

/** The fields behind <em>Change</em>, in the words of the enrollment form that people know. */
final class ProfileFields {
	private static final Messages TEXT = Messages.of(ProfileFields.class);
	private static final List<String> TEMPLATES = List.of("SmartcardLogon", "SmartcardUser");
	private static final List<HashAlgorithm> HASHES = List.of(HashAlgorithm.SHA256, HashAlgorithm.SHA384, HashAlgorithm.SHA1);

	private final EnrollmentModel model;
	private final Composite area;
	private final List<CaSettings> authorities;
	private final Combo ca;
	private final Combo template;
	private final Combo key;
	private final Combo hash;
	private final Combo format;
	private final Text csp;
	private final Text friendlyName;

	ProfileFields(Composite parent, EnrollmentModel model) {
		this.model = model;
		authorities = Services.get(Desk.class).site().map(SiteDocument::certificationAuthorities).orElse(List.of());
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(Look.GAP, Look.GAP).applyTo(area);
		ca = combo(TEXT.text("field.ca"), authorities.stream().map(CaSettings::name).toList(), i -> model.form().profile(now().from(authorities.get(i).id(), now().template())));
		template = combo(TEXT.text("field.template"), TEMPLATES.stream().map(ProfileFields::template).toList(), i -> model.form().profile(now().from(now().ca(), TEMPLATES.get(i))));
		key = combo(TEXT.text("field.key"), Arrays.stream(KeyAlgorithm.values()).map(ProfileFields::key).toList(), i -> model.form().profile(now().with(KeyAlgorithm.values()[i])));
		hash = combo(TEXT.text("field.hash"), HASHES.stream().map(HashAlgorithm::digest).toList(), i -> model.form().profile(now().with(HASHES.get(i))));
		format = combo(TEXT.text("field.format"), List.of("PKCS #10", "CMC"), i -> model.form().profile(now().with(CaRequest.Format.values()[i])));
		friendlyName = text(TEXT.text("field.friendly-name"), text -> model.form().profile(now().named(text)));
		csp = text(TEXT.text("field.csp"), text -> model.form().profile(now().withCsp(text)));
		// longer than the others: the name of a provider is half a sentence
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(csp);
	}

	Composite control() {
		return area;
	}

	private EnrollmentProfile now() {
		return model.form().profile();
	}

	private Combo combo(String name, List<String> items, Consumer<Integer> chosen) {
		label(name);
		Combo combo = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setItems(items.toArray(String[]::new));
		combo.addListener(SWT.Selection, event -> chosen.accept(combo.getSelectionIndex()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		return combo;
	}

	private Text text(String name, Consumer<String> typed) {
		label(name);
		Text text = new Text(area, SWT.BORDER);
		text.addListener(SWT.Modify, event -> typed.accept(text.getText()));
		GridDataFactory.fillDefaults().grab(true, false).hint(Look.chars(text, 20), SWT.DEFAULT).applyTo(text);
		return text;
	}

	private void label(String name) {
		Label label = new Label(area, SWT.NONE);
		label.setText(name);
	}

	/** A template as people know it; another one by its own name. */
	static String template(String name) {
		return switch (name) {
		case "SmartcardLogon" -> TEXT.text("template.logon");
		case "SmartcardUser" -> TEXT.text("template.user");
		default -> name;
		};
	}

	/** A kind of key as people write it. */
	static String key(KeyAlgorithm algorithm) {
		return algorithm.isRsa() ? "RSA " + algorithm.bits() : "P-" + algorithm.bits();
	}

	/** The name of a profile's certification authority. */
	String authority(EnrollmentProfile profile) {
		return authorities.stream().filter(each -> each.id().equals(profile.ca())).map(CaSettings::name).findFirst().orElse("-");
	}

	void show() {
		EnrollmentProfile profile = now();
		select(ca, authorities.stream().map(CaSettings::id).toList().indexOf(profile.ca()));
		select(template, TEMPLATES.indexOf(profile.template()));
		select(key, profile.key().ordinal());
		select(hash, HASHES.indexOf(profile.hash()));
		select(format, profile.format().ordinal());
		set(csp, profile.csp());
		set(friendlyName, profile.friendlyName());
	}

	private static void select(Combo combo, int index) {
		if (index >= 0 && combo.getSelectionIndex() != index) {
			combo.select(index);
		}
	}

	/** Leaves alone what is being typed. */
	private static void set(Text text, String value) {
		if (!text.isFocusControl() && !text.getText().equals(value)) {
			text.setText(value);
		}
	}
}

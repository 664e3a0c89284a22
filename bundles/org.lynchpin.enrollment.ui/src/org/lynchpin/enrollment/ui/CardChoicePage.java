// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.lynchpin.card.Reader;
import org.lynchpin.core.Messages;
import org.lynchpin.directory.Person;
import org.lynchpin.enrollment.EnrollmentField;
import org.lynchpin.enrollment.EnrollmentModel;
import org.lynchpin.enrollment.EnrollmentProfile;
import org.lynchpin.enrollment.PersonChoice.Holding;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.PageBody;

/** Page 2: the card in the reader, the profile, what becomes of other cards, and the PIN. */
final class CardChoicePage implements EnrollmentPage {
	private static final Messages TEXT = Messages.of(CardChoicePage.class);

	private final EnrollmentModel model;
	private final PageBody body;
	private final Combo reader;
	private final CardSummary summary;
	private final FieldNotes cardNotes;
	private final Combo profile;
	private final Label profileText;
	private final ProfileFields fields;
	private final FieldNotes profileNotes;
	private final Group holding;
	private final Button replaces;
	private final Button second;
	private final PinFields pin;
	private List<Reader> readers = List.of();
	private List<EnrollmentProfile> profiles = List.of();
	private boolean waiting;
	private boolean chosenByHand;

	CardChoicePage(Composite parent, EnrollmentModel model) {
		this.model = model;
		body = new PageBody(parent);
		Composite area = new Composite(body.content(), SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(Look.WIDE, Look.GAP).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		label(area, TEXT.text("card.reader"));
		reader = combo(area);
		Composite card = beside(area);
		summary = new CardSummary(card);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(summary.control());
		cardNotes = new FieldNotes(card, 1);
		label(area, TEXT.text("card.profile"));
		Composite choice = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(Look.GAP, 0).applyTo(choice);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(choice);
		profile = combo(choice);
		Button change = new Button(choice, SWT.TOGGLE);
		change.setText(TEXT.text("card.change"));
		Composite about = beside(area);
		profileText = new Label(about, SWT.WRAP);
		Look.style(profileText, Look.HINT);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(profileText);
		fields = new ProfileFields(about, model);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(fields.control());
		fields.control().setVisible(false);
		profileNotes = new FieldNotes(about, 1);
		holding = new Group(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(Look.GAP, Look.GAP).spacing(Look.WIDE, 0).applyTo(holding);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).exclude(true).applyTo(holding);
		replaces = radio(holding, TEXT.text("card.replaces"), Holding.REPLACES);
		second = radio(holding, TEXT.text("card.second"), Holding.SECOND);
		pin = new PinFields(area, model);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(pin.control());
		change.addListener(SWT.Selection, event -> open(change.getSelection()));
		reader.addListener(SWT.Selection, event -> {
			chosenByHand = true;
			model.what().choose(readers.get(reader.getSelectionIndex()));
		});
		profile.addListener(SWT.Selection, event -> model.form().profile(profiles.get(profile.getSelectionIndex())));
	}

	/** What belongs to the field above, below it. */
	private static Composite beside(Composite parent) {
		new Label(parent, SWT.NONE);
		Composite right = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).applyTo(right);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(right);
		return right;
	}

	private static void label(Composite parent, String name) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(name);
	}

	private static Combo combo(Composite parent) {
		Combo combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(combo);
		return combo;
	}

	private Button radio(Composite parent, String text, Holding choice) {
		Button button = new Button(parent, SWT.RADIO);
		button.setText(text);
		button.addListener(SWT.Selection, event -> {
			if (button.getSelection()) {
				model.who().holding(choice);
			}
		});
		return button;
	}

	private void open(boolean shown) {
		FieldNotes.visible(fields.control(), shown);
		body.refresh();
	}

	@Override
	public String title() {
		return TEXT.text("card.title", model.who().person().map(Person::displayName).orElse(""));
	}

	@Override
	public Control control() {
		return body.control();
	}

	@Override
	public void show() {
		showReaders();
		summary.show(model);
		cardNotes.show(model.form().findings(EnrollmentField.CARD));
		showProfile();
		boolean holds = !model.who().held().isEmpty();
		holding.setText(Look.literal(TEXT.text("card.holds", model.who().person().map(Person::displayName).orElse(""),
				model.who().held().stream().map(CardRecord::label).collect(Collectors.joining(", ")))));
		FieldNotes.visible(holding, holds);
		replaces.setSelection(model.who().holding() == Holding.REPLACES);
		second.setSelection(model.who().holding() == Holding.SECOND);
		pin.show();
		body.refresh();
		// the card was put in while this page waited for it: the PIN is next
		if (waiting && model.what().card().isPresent() && reader.isFocusControl()) {
			pin.focus();
		}
		waiting = model.what().card().isEmpty() && !chosenByHand;
	}

	private void showReaders() {
		if (!model.what().readers().equals(readers)) {
			readers = model.what().readers();
			reader.setItems(readers.stream().map(each -> each.hasCard() ? each.name() : TEXT.text("card.reader.empty", each.name())).toArray(String[]::new));
		}
		Optional<Reader> chosen = model.what().reader();
		int index = chosen.map(mine -> index(mine)).orElse(-1);
		if (reader.getSelectionIndex() != index) {
			if (index < 0) {
				reader.deselectAll();
			} else {
				reader.select(index);
			}
		}
	}

	private int index(Reader mine) {
		for (int i = 0; i < readers.size(); i++) {
			if (readers.get(i).transport().equals(mine.transport()) && readers.get(i).name().equals(mine.name())) {
				return i;
			}
		}
		return -1;
	}

	private void showProfile() {
		if (profiles.isEmpty()) {
			profiles = model.form().profiles();
			profile.setItems(profiles.stream().map(EnrollmentProfile::name).toArray(String[]::new));
		}
		EnrollmentProfile now = model.form().profile();
		int index = profiles.stream().map(EnrollmentProfile::name).toList().indexOf(now.name());
		if (index >= 0 && profile.getSelectionIndex() != index) {
			profile.select(index);
		}
		profileText.setText(Look.literal(TEXT.text("card.profile.text", ProfileFields.template(now.template()), ProfileFields.key(now.key()),
				now.hash().digest(), fields.authority(now))));
		fields.show();
		profileNotes.show(java.util.stream.Stream.of(EnrollmentField.AUTHORITY, EnrollmentField.TEMPLATE, EnrollmentField.KEY, EnrollmentField.HASH, EnrollmentField.FORMAT)
				.flatMap(field -> model.form().findings(field).stream()).toList());
	}

	@Override
	public void focus() {
		if (model.what().card().isPresent()) {
			pin.focus();
		} else {
			reader.setFocus();
		}
	}

	@Override
	public void reset() {
		chosenByHand = false;
		pin.reset();
	}
}

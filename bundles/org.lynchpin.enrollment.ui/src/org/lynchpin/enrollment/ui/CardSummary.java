// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lynchpin.core.Messages;
import org.lynchpin.enrollment.CardFacts;
import org.lynchpin.enrollment.EnrollmentModel;
import org.lynchpin.inventory.Holder;
import org.lynchpin.ui.Images;
import org.lynchpin.ui.Look;

/** The card at a glance: whose it is, and a row of facts each with a mark. */
final class CardSummary {
	private static final Messages TEXT = Messages.of(CardSummary.class);

	private record Fact(String icon, String text) {
	}

	private final Composite area;
	private final Label line;
	private final Composite chips;
	private List<Fact> shown = List.of();

	CardSummary(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(area);
		line = new Label(area, SWT.WRAP);
		Look.style(line, Look.VALUE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		chips = new Composite(area, SWT.NONE);
		RowLayout row = new RowLayout(SWT.HORIZONTAL);
		row.marginLeft = 0;
		row.marginTop = 0;
		row.marginBottom = 0;
		row.spacing = Look.GAP + 4;
		row.wrap = true;
		chips.setLayout(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(chips);
	}

	Composite control() {
		return area;
	}

	void show(EnrollmentModel model) {
		Optional<CardFacts> card = model.what().card();
		line.setText(Look.literal(card.map(CardSummary::who).orElseGet(() -> missing(model))));
		List<Fact> facts = card.map(known -> facts(known, model)).orElse(List.of());
		if (facts.equals(shown)) {
			return;
		}
		shown = facts;
		for (Control child : chips.getChildren()) {
			child.dispose();
		}
		facts.forEach(this::chip);
	}

	private static String missing(EnrollmentModel model) {
		if (model.what().readers().isEmpty()) {
			return TEXT.text("card.no-reader");
		}
		if (model.what().reader().isEmpty() && model.what().readers().stream().filter(reader -> reader.hasCard()).count() > 1) {
			return TEXT.text("card.choose");
		}
		boolean looking = model.what().reader().filter(reader -> reader.hasCard()).isPresent() && model.what().failure().isEmpty();
		return looking ? TEXT.text("card.reading") : model.what().failure().isPresent() ? "" : TEXT.text("card.insert");
	}

	private static String who(CardFacts card) {
		String label = card.content().label();
		if (card.holder().isPresent()) {
			return TEXT.text("card.of", label, card.holder().map(Holder::displayName).orElse(""));
		}
		return card.known().isPresent() ? TEXT.text("card.known", label) : TEXT.text("card.new", label);
	}

	private static List<Fact> facts(CardFacts card, EnrollmentModel model) {
		List<Fact> facts = new ArrayList<>();
		facts.add(card.content().blank() ? new Fact("ok", TEXT.text("fact.empty")) : new Fact("warning", TEXT.text("fact.not-empty")));
		String key = ProfileFields.key(model.form().profile().key());
		boolean makes = card.algorithms().contains(model.form().profile().key());
		facts.add(makes ? new Fact("ok", TEXT.text("fact.makes", key)) : new Fact("error", TEXT.text("fact.cannot", key)));
		facts.add(tries("fact.pin", card.content().pinRetries()));
		facts.add(tries("fact.puk", card.content().pukRetries()));
		facts.add(card.defaultPin().map(yes -> yes ? new Fact("info", TEXT.text("fact.default-pin")) : new Fact("ok", TEXT.text("fact.own-pin")))
				.orElse(new Fact("unknown", TEXT.text("fact.pin-not-known"))));
		facts.add(card.defaultAdminKey().map(yes -> yes ? new Fact("info", TEXT.text("fact.default-key")) : new Fact("ok", TEXT.text("fact.own-key")))
				.orElse(new Fact("unknown", TEXT.text("fact.key-not-known"))));
		return facts;
	}

	private static Fact tries(String key, OptionalInt tries) {
		if (tries.isEmpty()) {
			return new Fact("unknown", TEXT.text(key + ".unknown"));
		}
		int left = tries.getAsInt();
		return new Fact(left == 0 ? "error" : left == 1 ? "warning" : "ok", TEXT.text(key + ".left", left));
	}

	private void chip(Fact fact) {
		Composite chip = new Composite(chips, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(chip);
		Label icon = new Label(chip, SWT.NONE);
		icon.setImage(Images.get(fact.icon));
		Label text = new Label(chip, SWT.NONE);
		text.setText(Look.literal(fact.text));
		Look.style(text, fact.icon.equals("error") ? Look.ERROR : fact.icon.equals("warning") ? Look.WARNING : Look.HINT);
	}
}

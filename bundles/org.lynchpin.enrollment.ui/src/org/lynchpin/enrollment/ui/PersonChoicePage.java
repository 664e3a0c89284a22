// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lynchpin.core.Messages;
import org.lynchpin.directory.Person;
import org.lynchpin.enrollment.EnrollmentModel;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.table.Column;
import org.lynchpin.ui.table.RowTable;

/** Page 1: who gets the card. Typing searches, Enter takes the first, and what would fail later stops here. */
final class PersonChoicePage implements EnrollmentPage {
	private static final Messages TEXT = Messages.of(PersonChoicePage.class);

	private final EnrollmentModel model;
	private final Composite area;
	private final Text search;
	private final RowTable<Person> table;
	private final Label hint;
	private final FieldNotes notes;
	private List<Person> shown = List.of();

	PersonChoicePage(Composite parent, EnrollmentModel model) {
		this.model = model;
		area = new Composite(parent, SWT.NONE);
		Look.style(area, Look.PAGE);
		GridLayoutFactory.fillDefaults().margins(Look.WIDE, Look.WIDE).spacing(Look.GAP, Look.GAP).applyTo(area);
		search = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(TEXT.text("person.search"));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		hint = new Label(area, SWT.WRAP);
		Look.style(hint, Look.HINT);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(hint);
		notes = new FieldNotes(area, 1);
		table = new RowTable<>(area, "org.lynchpin.enrollment.ui.people", Person.class, columns());
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, Look.lines(table.control(), 8)).applyTo(table.control());
		listen();
	}

	private static List<Column<Person>> columns() {
		return List.of(
				Column.<Person>text("name", TEXT.text("person.name"), 22, Person::displayName).withIcon(person -> person.enabled() ? "person" : "person-off"),
				Column.<Person>text("upn", TEXT.text("person.upn"), 28, Person::upn),
				Column.<Person>text("address", TEXT.text("person.address"), 26, person -> person.signInAddress().isBlank() ? "-" : person.signInAddress()),
				Column.<Person>text("department", TEXT.text("person.department"), 16, person -> person.department().orElse("-")));
	}

	private void listen() {
		search.addListener(SWT.Modify, event -> model.who().search(search.getText()));
		search.addListener(SWT.Traverse, event -> {
			// before the dialog's default button takes it
			if (event.detail == SWT.TRAVERSE_RETURN && !model.form().personReady()) {
				event.doit = false;
				event.detail = SWT.TRAVERSE_NONE;
				model.who().chooseFirst();
			}
		});
		search.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN && !shown.isEmpty()) {
				table.control().setFocus();
				table.viewer().setSelection(new StructuredSelection(shown.getFirst()), true);
			}
		});
		table.onOpen(this::choose);
		// a click chooses; moving with the keys does not, or no one could pass by the first person
		table.control().addListener(SWT.MouseUp, event -> table.selected().filter(person -> event.button == 1).ifPresent(this::choose));
	}

	private void choose(Person person) {
		if (model.who().person().filter(person::equals).isPresent() && model.form().personReady()) {
			model.next();
		} else {
			model.who().choose(person);
		}
	}

	@Override
	public String title() {
		return TEXT.text("person.title");
	}

	@Override
	public Control control() {
		return area;
	}

	@Override
	public void show() {
		if (!model.who().people().equals(shown)) {
			shown = model.who().people();
			table.show(shown);
			// the one that Enter takes
			shown.stream().findFirst().ifPresent(first -> table.viewer().setSelection(new StructuredSelection(first), true));
		}
		hint.setText(Look.literal(hint()));
		notes.show(model.form().personFindings());
		area.layout(true, true);
	}

	private String hint() {
		Optional<Person> person = model.who().person();
		if (model.who().failure().isPresent()) {
			return model.who().failure().get().detail() + " " + model.who().failure().get().remedy();
		}
		if (person.isPresent() && !model.who().held().isEmpty()) {
			String cards = model.who().held().stream().map(CardRecord::label).collect(Collectors.joining(", "));
			return TEXT.text("person.holds", person.get().displayName(), cards);
		}
		if (shown.isEmpty()) {
			return search.getText().isBlank() ? TEXT.text("person.hint") : TEXT.text("person.none", search.getText());
		}
		return TEXT.text("person.found", shown.size());
	}

	@Override
	public void focus() {
		search.setFocus();
	}

	@Override
	public void reset() {
		if (!search.isDisposed()) {
			search.setText("");
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.lynchpin.ca.CaConnector;
import org.lynchpin.ca.CertificationAuthorities;
import org.lynchpin.core.Messages;
import org.lynchpin.model.CertificationAuthority;
import org.lynchpin.model.Element;
import org.lynchpin.model.EnrollmentPlan;
import org.lynchpin.model.ModelFactory;
import org.lynchpin.model.Person;
import org.lynchpin.model.PolicySet;
import org.lynchpin.model.Pool;
import org.lynchpin.model.RegistrationSource;
import org.lynchpin.model.Site;
import org.lynchpin.policy.Policies;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.ui.Facts;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.finding.Stages;
import org.lynchpin.ui.table.Column;

/** Builds the pages of the site editor. Every change is one undoable step of the document. */
final class SitePages {
	private static final Messages TEXT = Messages.of(SitePages.class);

	private final SiteDocument document;
	private final Shell shell;
	private final List<Runnable> refreshes = new ArrayList<>();

	SitePages(SiteDocument document, Shell shell) {
		this.document = document;
		this.shell = shell;
	}

	/** What brings the pages up to date after a change. */
	List<Runnable> refreshes() {
		return refreshes;
	}

	private Site site() {
		return document.site();
	}

	Control general(Composite page) {
		Composite area = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(Look.WIDE, Look.WIDE).spacing(0, Look.WIDE).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		Facts facts = new Facts(area);
		Button edit = new Button(area, SWT.PUSH);
		edit.setText(TEXT.text("edit"));
		edit.addListener(SWT.Selection, event -> change(TEXT.text("change.site"), SiteFields.site(site())));
		Runnable show = () -> {
			facts.clear();
			facts.add(TEXT.text("general.name"), site().getName());
			facts.add(TEXT.text("general.file"), document.file().toString());
			facts.add(TEXT.text("general.data"), document.dataFolder().toString());
			facts.add(TEXT.text("general.inventory"), document.inventoryUrl().orElse(TEXT.text("general.inventory.file")));
			facts.add(TEXT.text("general.purpose"), document.notForProduction() ? TEXT.text("general.trial") : TEXT.text("general.production"));
			document.demoPassword().ifPresent(password -> facts.add(TEXT.text("general.password"), password));
			area.layout(true, true);
		};
		show.run();
		refreshes.add(show);
		return page;
	}

	Control people(Composite page) {
		ElementTable<Person> table = new ElementTable<>(page, "people", Person.class, List.of(
				Column.<Person>text("name", TEXT.text("column.name"), 24, Person::getName).withIcon(person -> person.isEnabled() ? "person" : "person-off"),
				Column.text("upn", TEXT.text("column.upn"), 30, Person::getUpn),
				Column.text("address", TEXT.text("column.address"), 30, Person::getSignInAddress),
				Column.text("mail", TEXT.text("column.mail"), 28, Person::getMail),
				Column.text("department", TEXT.text("column.department"), 18, Person::getDepartment)), () -> site().getPersons());
		table.add(TEXT.text("add"), () -> add(TEXT.text("change.person.add"), ModelFactory.eINSTANCE.createPerson(), SiteFields::person, site().getPersons()))
				.edit(TEXT.text("edit"), person -> change(TEXT.text("change.person", person.getName()), SiteFields.person(person)))
				.remove(TEXT.text("remove"), person -> remove(TEXT.text("change.person.remove", person.getName()), person));
		return placed(page, table);
	}

	Control authorities(Composite page) {
		List<String> types = Services.find(CertificationAuthorities.class).map(all -> all.connectors().stream().map(CaConnector::type).toList()).orElse(List.of());
		ElementTable<CertificationAuthority> table = new ElementTable<>(page, "authorities", CertificationAuthority.class, List.of(
				Column.<CertificationAuthority>text("name", TEXT.text("column.name"), 28, CertificationAuthority::getName).withIcon(ca -> "ca"),
				Column.text("type", TEXT.text("column.type"), 34, ca -> SiteFields.kind(ca.getType()))), () -> site().getCertificationAuthorities());
		table.add(TEXT.text("add"), () -> {
			CertificationAuthority ca = ModelFactory.eINSTANCE.createCertificationAuthority();
			types.stream().findFirst().ifPresent(ca::setType);
			add(TEXT.text("change.ca.add"), ca, each -> SiteFields.authority(each, types), site().getCertificationAuthorities());
		}).edit(TEXT.text("edit"), ca -> change(TEXT.text("change.ca", ca.getName()), SiteFields.authority(ca, types)))
				.remove(TEXT.text("remove"), ca -> remove(TEXT.text("change.ca.remove", ca.getName()), ca));
		return placed(page, table);
	}

	Control plans(Composite page) {
		ElementTable<EnrollmentPlan> table = new ElementTable<>(page, "plans", EnrollmentPlan.class, List.of(
				Column.<EnrollmentPlan>text("name", TEXT.text("column.name"), 28, EnrollmentPlan::getName).withIcon(plan -> "plan"),
				Column.text("template", TEXT.text("column.template"), 22, EnrollmentPlan::getTemplate),
				Column.text("ca", TEXT.text("column.ca"), 24, plan -> Optional.ofNullable(plan.getCertificationAuthority()).map(Element::getName).orElse("")),
				Column.text("key", TEXT.text("column.key"), 14, EnrollmentPlan::getKeyAlgorithm),
				Column.text("hash", TEXT.text("column.hash"), 14, EnrollmentPlan::getHash)), () -> site().getEnrollmentPlans());
		table.add(TEXT.text("add"), () -> add(TEXT.text("change.plan.add"), ModelFactory.eINSTANCE.createEnrollmentPlan(), each -> SiteFields.plan(each, site()), site().getEnrollmentPlans()))
				.edit(TEXT.text("edit"), plan -> change(TEXT.text("change.plan", plan.getName()), SiteFields.plan(plan, site())))
				.remove(TEXT.text("remove"), plan -> remove(TEXT.text("change.plan.remove", plan.getName()), plan));
		return placed(page, table);
	}

	Control pools(Composite page) {
		ElementTable<Pool> table = new ElementTable<>(page, "pools", Pool.class, List.of(
				Column.<Pool>text("name", TEXT.text("column.name"), 28, Pool::getName).withIcon(pool -> "site"),
				Column.text("fqdn", TEXT.text("column.fqdn"), 36, Pool::getFqdn),
				Column.text("twoFactor", TEXT.text("column.twoFactor"), 24, pool -> TEXT.text(pool.isTwoFactor() ? "yes" : "no"))), () -> site().getPools());
		table.add(TEXT.text("add"), () -> add(TEXT.text("change.pool.add"), ModelFactory.eINSTANCE.createPool(), SiteFields::pool, site().getPools()))
				.edit(TEXT.text("edit"), pool -> change(TEXT.text("change.pool", pool.getName()), SiteFields.pool(pool)))
				.remove(TEXT.text("remove"), pool -> remove(TEXT.text("change.pool.remove", pool.getName()), pool));
		return placed(page, table);
	}

	Control registrations(Composite page) {
		ElementTable<RegistrationSource> table = new ElementTable<>(page, "registrations", RegistrationSource.class, List.of(
				Column.<RegistrationSource>text("name", TEXT.text("column.name"), 28, RegistrationSource::getName).withIcon(source -> "site"),
				Column.text("type", TEXT.text("column.type"), 34, RegistrationSource::getType)), () -> site().getRegistrationSources());
		table.add(TEXT.text("add"), () -> {
			RegistrationSource source = ModelFactory.eINSTANCE.createRegistrationSource();
			source.setType("lcscdr");
			add(TEXT.text("change.registrations.add"), source, SiteFields::registrations, site().getRegistrationSources());
		}).edit(TEXT.text("edit"), source -> change(TEXT.text("change.registrations", source.getName()), SiteFields.registrations(source)))
				.remove(TEXT.text("remove"), source -> remove(TEXT.text("change.registrations.remove", source.getName()), source));
		return placed(page, table);
	}

	Control policy(Composite page) {
		PolicySet set = document.policy();
		ElementTable<Policies.Description> table = new ElementTable<>(page, "rules", Policies.Description.class, List.of(
				Column.<Policies.Description>text("title", TEXT.text("column.rule"), 44, Policies.Description::title)
						.withIcon(rule -> rule.enabled() ? Stages.icon(rule.severity()) : "cancel"),
				Column.of("stage", TEXT.text("column.stage"), 18, Policies.Description::stage, rule -> Stages.name(rule.stage())),
				Column.of("severity", TEXT.text("column.severity"), 18, Policies.Description::severity,
						rule -> rule.enabled() ? Stages.severity(rule.severity()) : TEXT.text("rule.off")),
				Column.text("id", TEXT.text("column.id"), 30, Policies.Description::id)), () -> Services.get(Policies.class).rules(document.policy()));
		table.edit(TEXT.text("edit"), rule -> change(TEXT.text("change.rule", rule.title()), List.of(RuleChoice.field(rule, document.policy()))));
		if (site().getPolicySets().contains(set)) {
			table.always(TEXT.text("policy.values"), "settings", () -> change(TEXT.text("change.policy"), SiteFields.policy(document.policy())));
		}
		return placed(page, table);
	}

	private Control placed(Composite page, ElementTable<?> table) {
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
		refreshes.add(table::refresh);
		return page;
	}

	private void change(String label, List<Field> fields) {
		FieldsDialog dialog = new FieldsDialog(shell, label, fields);
		if (dialog.agreed()) {
			document.execute(label, dialog::apply);
		}
	}

	private <E extends Element> void add(String label, E element, Function<E, List<Field>> fields, List<? super E> list) {
		FieldsDialog dialog = new FieldsDialog(shell, label, fields.apply(element));
		if (dialog.agreed()) {
			document.execute(label, () -> {
				dialog.apply();
				list.add(element);
			});
		}
	}

	private void remove(String label, Element element) {
		document.execute(label, () -> EcoreUtil.delete(element)); // what points at it points at nothing then
	}
}

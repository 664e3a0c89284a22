// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site;

import java.util.Map;

import org.lynchpin.core.Messages;
import org.lynchpin.model.ModelFactory;
import org.lynchpin.model.Person;
import org.lynchpin.model.Pool;
import org.lynchpin.model.Site;

/**
 * The site of the trial: a local certification authority and five sample people, of whom each shows another thing that
 * enrollment looks at. Not for production: its password is printed for everyone.
 */
public final class TrialSite {
	/** The UPN of the person whom the trial enrolls, and for whom everything is in order. */
	public static final String FIRST_PERSON = "anna.meier@corp.example";
	private static final String PASSWORD = "lynchpin-demo";
	private static final String DOMAIN_SID = "S-1-5-21-1004336348-1177238915-682003330-";
	private static final String POOL = "pool1.corp.example";
	private static final Messages TEXT = Messages.of(TrialSite.class);

	private TrialSite() {
	}

	/** The content of the trial's document. */
	public static Site site() {
		Site site = StandardSite.site(TEXT.text("trial-name"));
		site.setNotForProduction(true);
		site.setDemoPassword(PASSWORD);
		StandardSite.addCertificationAuthority(site, "Trial CA", "local", Map.of("subject", "CN=Trial CA, O=Corp Example",
				"crlUrl", "http://pki.corp.example/trial-ca.crl", "validityYears", "10"));
		Pool pool = StandardSite.identified(ModelFactory.eINSTANCE.createPool(), "Pool 1");
		pool.setFqdn(POOL);
		pool.setTwoFactor(true);
		pool.setRegistrar(true);
		site.getPools().add(pool);
		people(site);
		return site;
	}

	private static void people(Site site) {
		Person anna = add(site, "Anna Meier", "anna.meier", 1104, "Sales");
		anna.setSignInAddress("anna@corp.example"); // differs from the UPN: worth knowing, no fault
		anna.setMail("anna.meier@corp.example");

		add(site, "林雅婷", "yating.lin", 1105, "Finance"); // no mail: Smartcard User would fail

		Person carla = add(site, "Carla Rossi", "carla.rossi", 1106, "Sales");
		carla.setMail("carla.rossi@corp.example");
		carla.setEnabled(false);

		Person david = add(site, "David Novák", "david.novak", 1107, "Warehouse");
		david.setMail("david.novak@corp.example");
		david.setSignInAddress("");
		david.setPool("");
		david.setSipEnabled(false);

		Person emma = add(site, "Emma Okafor", "emma.okafor", 1108, "IT Operations");
		emma.setMail("emma.okafor@corp.example");
		emma.setPrivileged(true);
	}

	private static Person add(Site site, String name, String user, int relativeId, String department) {
		Person person = StandardSite.identified(ModelFactory.eINSTANCE.createPerson(), name);
		person.setUpn(user + "@corp.example");
		person.setSignInAddress(user + "@corp.example");
		person.setAccount("CORP\\" + user);
		person.setSid(DOMAIN_SID + relativeId);
		person.setDepartment(department);
		person.setPool(POOL);
		site.getPersons().add(person);
		return person;
	}
}

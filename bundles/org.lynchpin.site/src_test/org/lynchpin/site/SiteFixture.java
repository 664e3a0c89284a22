// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.lynchpin.core.DataFolder;
import org.lynchpin.core.Failure;
import org.lynchpin.model.ModelFactory;
import org.lynchpin.model.Person;

/** A data folder and documents in a temporary folder. */
abstract class SiteFixture {
	@TempDir
	Path folder;
	private final Locale before = Locale.getDefault();

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.US);
	}

	@AfterEach
	void restore() {
		Locale.setDefault(before);
	}

	Path file() {
		return folder.resolve("corp.lynchpin");
	}

	/** As after a new start: nothing is open, nothing in memory. */
	Sites sites(ModelMigration... migrations) {
		return new Sites(new DataFolder(folder.resolve("data")), Map.of(), List.of(migrations));
	}

	/** A saved document. */
	SiteDocument saved() throws Failure {
		SiteDocument document = sites().create(file(), "Corp");
		document.save();
		return document;
	}

	static Person person(String name, String upn) {
		Person person = ModelFactory.eINSTANCE.createPerson();
		person.setName(name);
		person.setUpn(upn);
		return person;
	}
}

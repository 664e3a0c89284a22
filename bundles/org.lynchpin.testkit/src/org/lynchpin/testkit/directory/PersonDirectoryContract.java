// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.directory.DirectoryConnection;
import org.lynchpin.directory.DirectorySettings;
import org.lynchpin.directory.Person;
import org.lynchpin.directory.PersonDirectory;

/** What every directory of people has to keep to: who is found by a text is found by each of their names, in any case. */
public final class PersonDirectoryContract {
	private static final int MANY = 200;
	private static final List<String> HOSTILE = List.of("*", "(", ")(uid=*", "\\", "'", "%", "\u0000", "a b c d e f g h", " ", "<x>", "\uD83D\uDE00");

	private PersonDirectoryContract() {
	}

	/**
	 * What the directory does not keep to, in English sentences; empty where all is well.
	 *
	 * @param text finds at least one person there
	 * @throws Failure if there is no way to connect: then nothing can be said
	 */
	public static List<String> violations(PersonDirectory directory, DirectorySettings settings, String text, Interaction ask) throws Failure {
		List<String> wrong = new ArrayList<>();
		if (!directory.type().matches("[a-z][a-z0-9]*")) {
			wrong.add("The type " + directory.type() + " is not a lower-case word.");
		}
		try (DirectoryConnection connection = directory.connect(settings, ask)) {
			List<Person> people = connection.find(text, MANY);
			if (people.isEmpty()) {
				wrong.add("Nobody is found by " + text + ".");
			}
			for (Person person : people) {
				names(connection, person, wrong);
			}
			if (connection.find(text, 1).size() > 1) {
				wrong.add("More people are found than were asked for.");
			}
			if (connection.byUpn("nobody@nowhere.invalid").isPresent() || connection.bySignInAddress("sip:nobody@nowhere.invalid").isPresent()) {
				wrong.add("Somebody is found by a name that nobody has.");
			}
			for (String hostile : HOSTILE) {
				survives(connection, hostile, wrong);
			}
		}
		return List.copyOf(wrong);
	}

	private static void names(DirectoryConnection connection, Person person, List<String> wrong) throws Failure {
		if (!person.upn().isEmpty()) {
			check(person, connection.byUpn(person.upn()).filter(person::equals).isPresent(), "their UPN", wrong);
			check(person, connection.byUpn(person.upn().toUpperCase(Locale.ROOT)).filter(person::equals).isPresent(), "their UPN in upper case", wrong);
			check(person, connection.find(person.upn(), MANY).contains(person), "a search for their UPN", wrong);
		}
		if (!person.signInAddress().isEmpty()) {
			check(person, connection.bySignInAddress(person.signInAddress()).filter(person::equals).isPresent(), "their sign-in address", wrong);
			check(person, connection.bySignInAddress("sip:" + person.signInAddress()).filter(person::equals).isPresent(), "their sign-in address with sip:", wrong);
		}
		check(person, connection.find(person.displayName(), MANY).contains(person), "a search for their name", wrong);
	}

	private static void check(Person person, boolean found, String by, List<String> wrong) {
		if (!found) {
			wrong.add(person.displayName() + " is not found by " + by + ".");
		}
	}

	private static void survives(DirectoryConnection connection, String text, List<String> wrong) {
		try {
			if (connection.find(text, MANY).size() > MANY || connection.byUpn(text).isPresent()) {
				wrong.add("The text \"" + text + "\" is taken for a pattern.");
			}
		} catch (Failure e) {
			if (e.finding().remedy().isBlank()) {
				wrong.add("The text \"" + text + "\" is refused without saying what to do.");
			}
		} catch (RuntimeException e) {
			wrong.add("The text \"" + text + "\" makes the directory fall over: " + e);
		}
	}
}

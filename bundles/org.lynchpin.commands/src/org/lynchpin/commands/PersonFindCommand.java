// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.commands;

import java.util.List;
import java.util.Map;

import org.lynchpin.command.CliCommand;
import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.directory.Person;
import org.lynchpin.directory.PersonDirectories;
import org.lynchpin.site.SiteDocument;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lynchpin person find TEXT}: the directory. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = { "area=person", "verb=find" })
@Command(name = "find", description = "${bundle:command.person-find}")
public final class PersonFindCommand implements CliCommand {
	private static final Messages TEXT = Messages.of(PersonFindCommand.class);
	private static final int SHOWN = 200;

	private final PersonDirectories directories;
	private final SiteAccess access;

	@Parameters(arity = "1..*", paramLabel = "TEXT", descriptionKey = "param.person")
	private List<String> words;

	@Activate
	public PersonFindCommand(@Reference PersonDirectories directories, @Reference SiteAccess access) {
		this.directories = directories;
		this.access = access;
	}

	@Override
	public String area() {
		return "person";
	}

	@Override
	public Exit run(CommandContext context) throws Failure {
		SiteDocument site = access.site(context);
		List<Person> found = directories.find(site.directories(), String.join(" ", words), SHOWN, access.asking(site, context));
		for (Person person : found) {
			context.line(TEXT.text("person.row", person.displayName(), person.upn(), person.signInAddress().isEmpty() ? "-" : person.signInAddress(),
					TEXT.text(person.enabled() ? "person.enabled" : "person.disabled")));
		}
		if (found.isEmpty()) {
			context.note(TEXT.text("person.none", String.join(" ", words)));
		}
		context.document(Map.of("persons", found));
		return found.isEmpty() ? Exit.WRONG : Exit.DONE;
	}
}

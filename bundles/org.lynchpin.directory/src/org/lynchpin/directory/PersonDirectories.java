// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks all directories of a site. */
@Component(service = PersonDirectories.class)
public final class PersonDirectories {
	private final List<PersonDirectory> kinds;

	@Activate
	public PersonDirectories(@Reference List<PersonDirectory> kinds) {
		this.kinds = List.copyOf(kinds);
	}

	/** Connects to one directory. */
	public DirectoryConnection connect(DirectorySettings settings, Interaction ask) throws Failure {
		PersonDirectory kind = kinds.stream().filter(each -> each.type().equals(settings.type())).findFirst()
				.orElseThrow(() -> new DirectoryFailure("directory-no-provider", settings.name(), settings.type()));
		return kind.connect(settings, ask);
	}

	/** People found in any of the directories, in their order. */
	public List<Person> find(List<DirectorySettings> directories, String text, int limit, Interaction ask) throws Failure {
		List<Person> found = new ArrayList<>();
		for (DirectorySettings settings : directories) {
			try (DirectoryConnection connection = connect(settings, ask)) {
				found.addAll(connection.find(text, limit - found.size()));
			}
			if (found.size() >= limit) {
				break;
			}
		}
		return List.copyOf(found);
	}

	/** The person with this UPN in the first directory that knows it. */
	public Optional<Person> byUpn(List<DirectorySettings> directories, String upn, Interaction ask) throws Failure {
		for (DirectorySettings settings : directories) {
			try (DirectoryConnection connection = connect(settings, ask)) {
				Optional<Person> person = connection.byUpn(upn);
				if (person.isPresent()) {
					return person;
				}
			}
		}
		return Optional.empty();
	}

	/** The person who owns this sign-in address (with or without {@code sip:}) in the first directory that knows it. */
	public Optional<Person> bySignInAddress(List<DirectorySettings> directories, String address, Interaction ask) throws Failure {
		for (DirectorySettings settings : directories) {
			try (DirectoryConnection connection = connect(settings, ask)) {
				Optional<Person> owner = connection.bySignInAddress(address);
				if (owner.isPresent()) {
					return owner;
				}
			}
		}
		return Optional.empty();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.lynchpin.command.CliCommand;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The commands that are services; their words are the service properties {@code area} and {@code verb}. */
final class ServiceCommands implements CommandSource {
	private final BundleContext context;

	ServiceCommands(BundleContext context) {
		this.context = context;
	}

	@Override
	public List<Entry> entries() {
		try {
			Collection<ServiceReference<CliCommand>> references = context.getServiceReferences(CliCommand.class, null);
			return references.stream().<Entry>map(Service::new).toList();
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	private final class Service implements Entry {
		private final ServiceReference<CliCommand> reference;

		Service(ServiceReference<CliCommand> reference) {
			this.reference = reference;
		}

		@Override
		public List<String> words() {
			List<String> words = new ArrayList<>();
			for (String property : List.of("area", "verb")) {
				Object value = reference.getProperty(property);
				if (value instanceof String text && !text.isBlank()) {
					words.addAll(Arrays.asList(text.split(" ")));
				}
			}
			return words;
		}

		@Override
		public CliCommand make() {
			CliCommand command = context.getServiceObjects(reference).getService();
			if (command == null) {
				throw new IllegalStateException(String.join(" ", words()));
			}
			return command;
		}
	}
}

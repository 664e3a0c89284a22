// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.model.RegistrationSource;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.site.SiteInteraction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks the monitoring databases of a site for the registrations of a person. A service. */
@Component(service = Registrations.class)
public final class Registrations {
	private static final Messages TEXT = Messages.of(Registrations.class);

	private final List<SessionSource> sources;

	@Activate
	public Registrations(@Reference List<SessionSource> sources) {
		this.sources = List.copyOf(sources);
	}

	/**
	 * What was answered.
	 *
	 * @param sessions the newest first, of all sources
	 * @param failures why a source could not be asked
	 */
	public record Answer(List<RegisteredSession> sessions, List<Finding> failures) {
		public Answer {
			sessions = List.copyOf(sessions);
			failures = List.copyOf(failures);
		}
	}

	/** The sources of a site, as they stand in its document. */
	public List<SessionSettings> settings(SiteDocument site) {
		return site.site().getRegistrationSources().stream().map(source -> settings(site, source)).toList();
	}

	private static SessionSettings settings(SiteDocument site, RegistrationSource source) {
		Map<String, String> properties = new LinkedHashMap<>();
		source.getProperties().forEach(property -> properties.put(property.getKey(), property.getValue()));
		properties.put("dataFolder", site.dataFolder().toString());
		return new SessionSettings(source.getId(), source.getName(), source.getType(), properties);
	}

	/**
	 * The registrations of a person.
	 *
	 * @param address the sign-in address, with or without {@code sip:}
	 * @param from none that began before
	 * @param limit at most this many of each source
	 * @throws org.lynchpin.core.Cancelled if it was cancelled; a source that fails otherwise does not stop the others
	 */
	public Answer sessions(SiteDocument site, String address, Instant from, int limit, Interaction ask) throws Failure {
		List<RegisteredSession> sessions = new ArrayList<>();
		List<Finding> failures = new ArrayList<>();
		for (SessionSettings settings : settings(site)) {
			ask.cancellation().check();
			try {
				sessions.addAll(source(settings).sessions(settings, address, from, limit, SiteInteraction.of(site, ask)));
			} catch (Failure e) {
				ask.cancellation().check();
				failures.add(e.finding());
			}
		}
		sessions.sort((one, other) -> other.registered().compareTo(one.registered()));
		return new Answer(sessions, failures);
	}

	private SessionSource source(SessionSettings settings) throws DataFailure {
		return sources.stream().filter(each -> each.type().equals(settings.type())).findFirst()
				.orElseThrow(() -> new DataFailure("registrations-no-source", TEXT, settings.name(), settings.type()));
	}

	/** The kinds that are installed. */
	public List<SessionSource> sources() {
		return sources;
	}
}

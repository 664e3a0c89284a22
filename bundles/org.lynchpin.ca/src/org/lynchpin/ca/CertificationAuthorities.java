// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca;

import java.util.List;

import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds the connector that a site's certification authority needs. */
@Component(service = CertificationAuthorities.class)
public final class CertificationAuthorities {
	private final List<CaConnector> connectors;

	@Activate
	public CertificationAuthorities(@Reference List<CaConnector> connectors) {
		this.connectors = List.copyOf(connectors);
	}

	/** The connector of that type. */
	public CaConnector connector(CaSettings settings) throws CaFailure {
		return connectors.stream().filter(each -> each.type().equals(settings.type())).findFirst()
				.orElseThrow(() -> new CaFailure("ca-no-connector", settings.name(), settings.type()));
	}

	/** The connectors there are. */
	public List<CaConnector> connectors() {
		return connectors;
	}

	/** Connects. */
	public CaConnection connect(CaSettings settings, Interaction ask) throws Failure {
		return connector(settings).connect(settings, ask);
	}
}

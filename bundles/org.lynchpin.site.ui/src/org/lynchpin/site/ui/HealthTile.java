// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lynchpin.ca.CaConnection;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.ca.CertificationAuthorities;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Severity;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.desk.Desk;
import org.lynchpin.ui.home.HomeTile;

/** Whether the certification authorities of the site can issue: what would stop every enrollment, and every sign-in after it. */
public final class HealthTile implements HomeTile {
	private static final Messages TEXT = Messages.of(HealthTile.class);

	@Override
	public Optional<Face> face(Desk desk, Interaction ask) throws Failure {
		Optional<SiteDocument> site = desk.site();
		if (site.isEmpty()) {
			return Optional.empty();
		}
		List<CaSettings> all = site.get().certificationAuthorities();
		if (all.isEmpty()) {
			return Optional.of(new Face("!", TEXT.text("health.none"), Tone.ATTENTION));
		}
		List<Finding> problems = new ArrayList<>();
		for (CaSettings settings : all) {
			check(settings, ask).stream().filter(finding -> finding.severity().compareTo(Severity.WARNING) <= 0).forEach(problems::add);
		}
		return Optional.of(problems.isEmpty() ? new Face("", TEXT.text("health.ok", all.size()), Tone.CALM)
				: new Face(Integer.toString(problems.size()), problems.getFirst().title(), tone(problems)));
	}

	private static Tone tone(List<Finding> problems) {
		return problems.stream().anyMatch(finding -> finding.severity() == Severity.ERROR) ? Tone.ALARM : Tone.ATTENTION;
	}

	/** An authority that cannot be reached is itself what is wrong; one that is locked is not known. */
	private static List<Finding> check(CaSettings settings, Interaction ask) throws Cancelled {
		try (CaConnection connection = Services.get(CertificationAuthorities.class).connect(settings, ask)) {
			return connection.selfTest();
		} catch (Cancelled e) {
			throw e;
		} catch (Failure e) {
			return List.of(e.finding());
		}
	}
}

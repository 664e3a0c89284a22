// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.diagnosis.Diagnosis;
import org.lynchpin.diagnosis.DiagnosisReport;
import org.lynchpin.diagnosis.SiteFacts;
import org.lynchpin.trace.TraceFile;
import org.lynchpin.trace.TraceReader;
import org.lynchpin.trace.attempt.AttemptFinder;
import org.lynchpin.trace.attempt.ClockFinder;
import org.lynchpin.trace.attempt.Grouping;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens logs and says why sign-ins failed, with the formats and rules that are installed. Needs no site and no inventory. A service. */
@Component(service = Inspector.class)
public final class Inspector {
	/** How often a growing file is looked at: what was added is to be seen within a second. */
	private static final Duration PACE = Duration.ofMillis(500);

	private final TraceReader reader;
	private final Diagnosis diagnosis;

	@Activate
	public Inspector(@Reference TraceReader reader, @Reference Diagnosis diagnosis) {
		this.reader = reader;
		this.diagnosis = diagnosis;
	}

	/**
	 * An inspection of nothing yet; files are added to it. The caller closes it.
	 *
	 * @param site what logs are compared with; {@link SiteFacts#none} where nothing is known
	 */
	public Inspection inspect(SiteFacts site) {
		return new OpenInspection(new Work(), site, PACE);
	}

	/** How it is done. */
	private final class Work implements OpenInspection.Engine {
		@Override
		public List<TraceFile> open(Path path, Interaction ask) throws Failure {
			return reader.openAll(List.of(path), ask);
		}

		@Override
		public Grouping group(List<TraceFile> files, Cancellation cancellation) throws Cancelled {
			ClockFinder.apply(files, cancellation);
			return AttemptFinder.group(files, cancellation);
		}

		@Override
		public DiagnosisReport diagnose(Grouping grouping, SiteFacts site, Cancellation cancellation) throws Cancelled {
			return diagnosis.diagnose(grouping, site, cancellation);
		}
	}
}

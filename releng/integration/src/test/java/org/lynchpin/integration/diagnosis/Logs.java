// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.diagnosis;

import java.nio.file.Path;
import java.util.List;

import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.diagnosis.Diagnosis;
import org.lynchpin.diagnosis.DiagnosisReport;
import org.lynchpin.diagnosis.SiteFacts;
import org.lynchpin.testkit.ScriptedInteraction;
import org.lynchpin.trace.TraceFile;
import org.lynchpin.trace.TraceReader;
import org.lynchpin.trace.attempt.AttemptFinder;
import org.lynchpin.trace.attempt.ClockFinder;

/** Logs from the file to the verdict, as the console does it. */
final class Logs {
	private Logs() {
	}

	static DiagnosisReport diagnose(Path cache, List<Path> logs, SiteFacts site) throws Failure {
		List<TraceFile> files = new TraceReader(AllRules.formats(), cache).openAll(logs, new ScriptedInteraction());
		try {
			ClockFinder.apply(files, new Cancellation());
			return new Diagnosis(AllRules.rules()).diagnose(AttemptFinder.group(files, new Cancellation()), site, new Cancellation());
		} finally {
			files.forEach(TraceFile::close);
		}
	}
}

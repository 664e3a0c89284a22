// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.diagnosis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.lynchpin.core.Failure;
import org.lynchpin.diagnosis.DiagnosisReport;
import org.lynchpin.diagnosis.SiteFacts;
import org.lynchpin.diagnosis.Verdict;
import org.lynchpin.testkit.trace.Break;
import org.lynchpin.testkit.trace.TraceBuilder;
import org.lynchpin.testkit.trace.TraceStyle;

/**
 * The made-up sign-ins below {@code resources/signin}: one folder a break, the logs of client, server and Windows, and
 * {@code expected.txt} with the verdict for the client's log alone, the server's alone, and all together. {@link #main} writes the logs anew,
 * and the verdicts as they are now: to be read before they are committed.
 */
final class SignInFixtures {
	/** What is opened together. */
	static final List<String> VIEWS = List.of("client", "server", "combined");
	private static final long SEED = 2026;

	private SignInFixtures() {
	}

	/** The logs of a view in a folder. */
	static List<Path> logs(Path folder, String view) {
		List<String> names = switch (view) {
		case "client" -> List.of(TraceStyle.UCCAPI.file());
		case "server" -> List.of(TraceStyle.CLS.file(), TraceStyle.EVENTS.file());
		default -> List.of(TraceStyle.UCCAPI.file(), TraceStyle.CLS.file(), TraceStyle.EVENTS.file());
		};
		return names.stream().map(folder::resolve).filter(Files::exists).toList();
	}

	/** The verdict in a line: the outcome, the first break, the rule that names it, its codes. */
	static String said(Path cache, Path folder, String view) throws Failure {
		DiagnosisReport report = Logs.diagnose(cache, logs(folder, view), SiteFacts.none());
		if (report.verdicts().isEmpty()) {
			return view + ": no sign-in";
		}
		Verdict verdict = report.verdicts().getFirst();
		return view + ": " + verdict.outcome() + verdict.firstBreak().map(stage -> " at " + stage).orElse("")
				+ verdict.cause().map(cause -> " by " + cause.rule() + " " + String.join(",", cause.codes().stream().sorted(Comparator.naturalOrder()).toList())).orElse("")
				+ (report.verdicts().size() > 1 ? " and " + (report.verdicts().size() - 1) + " more" : "");
	}

	/** @param arguments the folder {@code resources/signin} */
	public static void main(String[] arguments) throws IOException, Failure {
		Locale.setDefault(Locale.US);
		Path cache = Files.createTempDirectory("fixtures");
		for (Break where : Break.values()) {
			Path folder = Files.createDirectories(Path.of(arguments[0], where.word()));
			TraceBuilder trace = TraceBuilder.seed(SEED).breaks(where);
			for (TraceStyle style : List.of(TraceStyle.UCCAPI, TraceStyle.CLS, TraceStyle.EVENTS)) {
				String text = trace.text(style);
				if (style == TraceStyle.UCCAPI || text.contains("<Event ") || text.contains("begin_record") || text.contains("WebRequest")) {
					Files.writeString(folder.resolve(style.file()), text);
				}
			}
			List<String> lines = new ArrayList<>(List.of("# synthetic; seed " + SEED));
			for (String view : VIEWS) {
				if (!logs(folder, view).isEmpty()) {
					lines.add(said(cache, folder, view));
				}
			}
			Files.write(folder.resolve("expected.txt"), lines);
			lines.forEach(line -> System.out.println(where + " " + line));
		}
	}
}

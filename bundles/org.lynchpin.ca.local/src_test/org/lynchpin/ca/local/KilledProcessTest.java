// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lynchpin.ca.CaConnection;
import org.lynchpin.ca.Issued;
import org.lynchpin.core.key.KeyAlgorithm;

class KilledProcessTest {
	@TempDir
	Path data;

	@Test
	void two_processes_that_are_killed_while_they_issue_lose_no_certificate_that_anybody_was_given() throws Exception {
		Lab lab = new Lab(data);
		CaConnection ca = lab.create();
		List<String> given = new ArrayList<>();
		for (int round = 0; round < 3; round++) {
			Process one = start(lab);
			Process two = start(lab);
			try (BufferedReader first = reader(one); BufferedReader second = reader(two)) {
				for (int i = 0; i < 5 + 7 * round; i++) {
					given.add(first.readLine());
					given.add(second.readLine());
				}
				kill(one);
				kill(two);
				// what they had printed already counts as well; the last line may be cut off
				first.lines().filter(line -> line.length() == 32).forEach(given::add);
				second.lines().filter(line -> line.length() == 32).forEach(given::add);
			} finally {
				kill(one);
				kill(two);
			}
			assertThat(ca.submit(Lab.request(Lab.fresh(KeyAlgorithm.P256), "SmartcardLogon", Lab.TING))).isInstanceOf(Issued.class);
		}

		LedgerFile ledger = new LedgerFile(lab.folder.resolve("ledger"), LedgerFile.Output.DURABLE);
		LedgerIndex index = new LedgerIndex();
		ledger.readNew().forEach(index::add);
		assertThat(given).hasSizeGreaterThan(60).doesNotContainNull().doesNotHaveDuplicates()
				.allSatisfy(serial -> assertThat(index.issued(new java.math.BigInteger(serial, 16))).isPresent());
	}

	private Process start(Lab lab) throws Exception {
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		Process process = new ProcessBuilder(java.toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath(),
				IssuingProcess.class.getName(), data.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		String password = lab.keyrings.keyring(data).get("ca/" + lab.settings().id(), lab.ask).orElseThrow().useChars(chars -> new String(chars));
		process.getOutputStream().write((password + "\n").getBytes(StandardCharsets.US_ASCII));
		process.getOutputStream().close();
		return process;
	}

	/** A test runner may have a class loader of its own; then the property names the runner only. */
	private static String classPath() {
		if (IssuingProcess.class.getClassLoader() instanceof java.net.URLClassLoader loader) {
			return java.util.Arrays.stream(loader.getURLs()).map(url -> Path.of(java.net.URI.create(url.toString())).toString())
					.collect(java.util.stream.Collectors.joining(java.io.File.pathSeparator));
		}
		return System.getProperty("java.class.path");
	}

	private static BufferedReader reader(Process process) {
		return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
	}

	private static void kill(Process process) throws InterruptedException {
		// through the handle: the process object would close the streams that are still to be read
		process.toHandle().destroyForcibly();
		assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedCodeTest {
	private final Path repository = Path.of(System.getProperty("lynchpin.repository", "../..")).toAbsolutePath().normalize();

	@Test
	void theCodeOfTheModelIsWhatTheModelGenerates(@TempDir Path folder) throws IOException, InterruptedException {
		Path log = folder.resolve("generator.log");
		Path generated = Files.createDirectory(folder.resolve("src-gen"));
		List<String> command = new ArrayList<>(List.of(System.getProperty("maven.home") + File.separator + "bin" + File.separator + "mvn", "-B", "-q", "-ntp", "-f",
				repository.resolve("releng/emfgen/pom.xml").toString(), "generate-sources", "-Dinto=" + generated));
		if ("offline=true".equals(System.getProperty("maven.offline"))) {
			command.add("-o");
		}
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
		builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
		Process process = builder.start();
		try {
			assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("the generator ends").isTrue();
		} finally {
			process.destroyForcibly();
		}
		assertThat(process.exitValue()).as(() -> read(log)).isZero();
		assertThat(Trees.differences(repository.resolve("bundles/org.lynchpin.model/src-gen"), generated)).isEmpty();
	}

	private static String read(Path log) {
		try {
			return Files.readString(log);
		} catch (IOException e) {
			return e.getMessage();
		}
	}
}

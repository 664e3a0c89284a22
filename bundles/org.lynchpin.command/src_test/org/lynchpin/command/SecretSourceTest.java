// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lynchpin.core.CallFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.secret.Secret;

class SecretSourceTest {
	@TempDir
	private Path folder;

	private static String read(String source, String input, Map<String, String> environment) throws Failure {
		return read(source, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), environment);
	}

	private static String read(String source, InputStream input, Map<String, String> environment) throws Failure {
		try (Secret secret = new SecretSource(source).read(input, environment)) {
			return secret.<String, RuntimeException>useChars(String::new);
		}
	}

	@Test
	void aVariableIsTakenAsItIs() throws Exception {
		assertThat(read("env:PIN", "", Map.of("PIN", "123456"))).isEqualTo("123456");
	}

	@Test
	void theFirstLineOfAFileIsTakenWithoutItsEnd() throws Exception {
		Path file = Files.writeString(folder.resolve("pin"), "654321\r\nsecond line\n");
		assertThat(read(file.toString(), "", Map.of())).isEqualTo("654321");
	}

	@Test
	void twoSecretsOnStandardInputAreTwoLines() throws Exception {
		InputStream input = new ByteArrayInputStream("111111\n222222".getBytes(StandardCharsets.US_ASCII));
		assertThat(read("-", input, Map.of())).isEqualTo("111111");
		assertThat(read("-", input, Map.of())).isEqualTo("222222");
	}

	@Test
	void whatIsMissingOrEmptyIsSaidWithTheNameOfTheSourceAndNeverTheSecret() {
		assertThatThrownBy(() -> read("env:NOT_SET", "", Map.of())).isInstanceOf(CallFailure.class).hasMessageContaining("env:NOT_SET");
		assertThatThrownBy(() -> read("-", "\n", Map.of())).isInstanceOf(CallFailure.class);
		assertThatThrownBy(() -> read(folder.resolve("none").toString(), "", Map.of())).isInstanceOf(CallFailure.class).hasMessageContaining("none");
	}
}

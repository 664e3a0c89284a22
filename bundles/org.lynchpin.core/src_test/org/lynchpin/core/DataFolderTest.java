// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

class DataFolderTest {
	private static final Path HOME = Path.of("home").toAbsolutePath();

	private static Path locate(String os, Map<String, String> environment) {
		return DataFolder.locate(environment, os, HOME).path();
	}

	@Test
	void theNamedFolderComesFirstOnEverySystem() {
		Map<String, String> named = Map.of("LYNCHPIN_HOME", "elsewhere", "XDG_DATA_HOME", "data", "LOCALAPPDATA", "local");
		assertThat(locate("Linux", named)).isEqualTo(Path.of("elsewhere").toAbsolutePath());
		assertThat(locate("Windows 11", named)).isEqualTo(Path.of("elsewhere").toAbsolutePath());
	}

	@Test
	void linuxFollowsTheDesktopsConvention() {
		assertThat(locate("Linux", Map.of())).isEqualTo(HOME.resolve(".local/share/lynchpin"));
		assertThat(locate("Linux", Map.of("XDG_DATA_HOME", "/data"))).isEqualTo(Path.of("/data/lynchpin"));
		assertThat(locate("Linux", Map.of("XDG_DATA_HOME", " "))).isEqualTo(HOME.resolve(".local/share/lynchpin"));
	}

	@Test
	void windowsAndMacosFollowTheirs() {
		assertThat(locate("Windows 11", Map.of("LOCALAPPDATA", "/local"))).isEqualTo(Path.of("/local/Lynchpin"));
		assertThat(locate("Windows 11", Map.of())).isEqualTo(HOME.resolve("AppData/Local/Lynchpin"));
		assertThat(locate("Mac OS X", Map.of())).isEqualTo(HOME.resolve("Library/Application Support/Lynchpin"));
	}
}

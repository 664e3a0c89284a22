// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.lynchpin.core.Evidence;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;

class JsonTest {
	/** A record with a method that is no component. */
	record Sample(String name, Optional<String> none, OptionalInt number, Instant at, List<Finding> findings) {
		public boolean isDone() {
			return true;
		}
	}

	@Test
	void componentsAreFieldsAndNothingElseIs() {
		String text = Json.document(new Sample("Ann", Optional.empty(), OptionalInt.of(3), Instant.parse("2026-01-02T03:04:05Z"), List.of()))
				.replaceAll("\\s", "");
		assertThat(text).isEqualTo("{\"schema\":1,\"name\":\"Ann\",\"none\":null,\"number\":3,\"at\":\"2026-01-02T03:04:05Z\",\"findings\":[]}");
	}

	@Test
	void aFindingHasTheFieldsOfTheContract() {
		Finding finding = new Finding("r", Stage.CARD, Severity.ERROR, "t", "d", "do", "u", "s", List.of("0x1"), List.of(new Evidence("f", 1, 2, "x")));
		assertThat(Json.document(finding).replaceAll("\\s", "")).isEqualTo("{\"schema\":1,\"rule\":\"r\",\"stage\":\"CARD\",\"severity\":\"ERROR\",\"title\":\"t\","
				+ "\"detail\":\"d\",\"remedy\":\"do\",\"tellUser\":\"u\",\"tellSupport\":\"s\",\"codes\":[\"0x1\"],\"evidence\":[{\"file\":\"f\",\"line\":1,\"offset\":2,\"text\":\"x\"}]}");
	}

	@Test
	void aListAloneIsNoDocument() {
		assertThat(Json.document(Map.of("list", List.of()))).contains("list");
		assertThatThrownBy(() -> Json.document(List.of())).isInstanceOf(IllegalArgumentException.class);
	}
}

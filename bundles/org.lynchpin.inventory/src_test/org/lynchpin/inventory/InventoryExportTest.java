// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lynchpin.core.DataFailure;
import org.lynchpin.inventory.InventoryExport.Format;

class InventoryExportTest {
	private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

	@TempDir
	private Path folder;

	@Test
	void aFormulaInAnyCellIsWrittenAsText() throws Exception {
		for (String evil : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1")) {
			String csv = export(Format.CSV, row(evil, "S1"));
			assertThat(csv).doesNotContainPattern("(^|,)\"?" + java.util.regex.Pattern.quote(evil)).contains("'" + evil);
		}
	}

	@Test
	void separatorsQuotesAndChineseNamesStayInTheirCell() throws Exception {
		String csv = export(Format.CSV, row("王, \"小明\"\nB", "S1"));
		assertThat(csv).contains("\"王, \"\"小明\"\"\nB\"");
		assertThat(csv.lines().findFirst().orElseThrow()).startsWith("card,applet,kind,serial,label").endsWith("created,changed");
	}

	@Test
	void jsonSaysNullWhereNothingIsKnownAndHasTheSameFields() throws Exception {
		String json = export(Format.JSON, new InventoryRow(card("S1"), Optional.empty(), Optional.empty()));
		assertThat(json).startsWith("{\"schema\":1,\"cards\":[{").endsWith("}]}").contains("\"displayName\":null").contains("\"serial\":\"S1\"")
				.contains("\"notAfter\":null");
		assertThat(export(Format.JSON, row("=1+1", "S1"))).contains("\"displayName\":\"=1+1\"");
	}

	@Test
	void everyPageIsWritten() throws Exception {
		InventoryRow[] rows = IntStream.range(0, 1001).mapToObj(i -> row("n", "S" + i)).toArray(InventoryRow[]::new);
		assertThat(export(Format.CSV, rows).lines()).hasSize(1002);
		assertThat(export(Format.CSV)).hasLineCount(1);
		assertThat(export(Format.JSON)).isEqualTo("{\"schema\":1,\"cards\":[]}");
	}

	@Test
	void whatCannotBeWrittenIsSaidAndLeavesNothingBehind() throws Exception {
		Path there = Files.createDirectories(folder.resolve("there/full"));
		assertThatThrownBy(() -> InventoryExport.write(inventory(), InventoryQuery.all(), Format.CSV, there.getParent())).isInstanceOf(DataFailure.class)
				.hasMessageContaining("there");
		try (Stream<Path> left = Files.list(folder)) {
			assertThat(left).containsExactly(there.getParent());
		}
	}

	@Test
	void whatHappenedIsSaidInTheUsersLanguageAndAnUnknownWordAsItStands() {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.ENGLISH);
			assertThat(entry("pin-unblocked").text()).isEqualTo("PIN unblocked");
			Locale.setDefault(Locale.TRADITIONAL_CHINESE);
			assertThat(entry("pin-unblocked").text()).isEqualTo("已解除封鎖 PIN 碼");
			assertThat(entry("of-a-plug-in").text()).isEqualTo("of-a-plug-in");
		} finally {
			Locale.setDefault(before);
		}
	}

	private static HistoryEntry entry(String what) {
		return new HistoryEntry(NOON, what, Optional.empty(), Optional.empty(), "operator", java.util.Map.of());
	}

	private String export(Format format, InventoryRow... rows) throws Exception {
		Path file = folder.resolve("export");
		assertThat(InventoryExport.write(inventory(rows), InventoryQuery.all(), format, file)).isEqualTo(rows.length);
		return Files.readString(file);
	}

	/** An inventory of which only pages are asked. */
	private static Inventory inventory(InventoryRow... rows) {
		return (Inventory) Proxy.newProxyInstance(Inventory.class.getClassLoader(), new Class<?>[] { Inventory.class }, (proxy, method, args) -> {
			assertThat(method.getName()).isEqualTo("find");
			return Stream.of(rows).skip((int) args[1]).limit((int) args[2]).toList();
		});
	}

	private static InventoryRow row(String name, String serial) {
		return new InventoryRow(card(serial), Optional.of(new Holder("a@x", name, "sip:a@x", Optional.empty(), Optional.empty())), Optional.empty());
	}

	private static CardRecord card(String serial) {
		return new CardRecord(UUID.randomUUID(), "PIV", CardRecord.Kind.PHYSICAL, Optional.of(serial), List.of(), "label", CardState.ACTIVE,
				Optional.of("a@x"), Optional.empty(), CardRecord.PinState.OWN, CardRecord.AdminKeyState.OURS, NOON, NOON);
	}
}

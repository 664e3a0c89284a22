// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class TabbedTest {
	private record Row(String name, int number) {
	}

	private static final List<Column<Row>> COLUMNS = List.of(Column.text("name", "Name", 10, Row::name),
			Column.of("number", "Number", 5, Row::number, row -> Integer.toString(row.number())));

	@Test
	void aSpreadsheetGetsTheHeadingsAndOneLineARow() {
		assertThat(Tabbed.text(COLUMNS, List.of(new Row("Anna", 1), new Row("David", 12)))).isEqualTo("Name\tNumber\nAnna\t1\nDavid\t12\n");
	}

	@Test
	void aTabOrALineBreakInATextDoesNotShiftTheColumns() {
		assertThat(Tabbed.text(COLUMNS, List.of(new Row("A\tB\r\nC", 1)))).isEqualTo("Name\tNumber\nA B C\t1\n");
	}

	@Test
	void nothingSelectedIsNothingCopied() {
		assertThat(Tabbed.text(COLUMNS, List.of())).isEmpty();
	}

	@Test
	void aColumnOfNumbersIsSortedByNumber() {
		assertThat(COLUMNS.get(1).order().compare(new Row("a", 9), new Row("b", 12))).isNegative();
	}
}

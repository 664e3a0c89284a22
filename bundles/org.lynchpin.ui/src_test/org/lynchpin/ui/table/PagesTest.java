// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class PagesTest {
	private final List<Integer> asked = new ArrayList<>();
	private final Pages<Integer> pages = new Pages<>(asked::add);

	@Test
	void aPageIsAskedForOnceHoweverOftenItsRowsArePainted() {
		assertThat(pages.row(450)).isEmpty();
		assertThat(pages.row(451)).isEmpty();
		assertThat(asked).containsExactly(2);
		arrive(2);
		assertThat(pages.row(450)).contains(450);
		assertThat(asked).containsExactly(2);
	}

	@Test
	void aPageThatCouldNotBeLoadedIsAskedForAgain() {
		pages.row(0);
		pages.missed(0);
		pages.row(0);
		assertThat(asked).containsExactly(0, 0);
	}

	@Test
	void onlyTheLastPagesAreKeptSoThatAMillionRowsFit() {
		for (int page = 0; page < 200; page++) {
			arrive(page);
		}
		assertThat(pages.row(199 * Pages.SIZE)).isPresent();
		assertThat(pages.row(0)).isEmpty();
		assertThat(asked).containsExactly(0);
	}

	@Test
	void aPageThatCameShorterThanItWasHasNoRowsBeyondItsEnd() {
		pages.arrived(0, List.of(1, 2, 3));
		assertThat(pages.row(2)).contains(3);
		assertThat(pages.row(3)).isEmpty();
	}

	private void arrive(int page) {
		pages.arrived(page, IntStream.range(page * Pages.SIZE, (page + 1) * Pages.SIZE).boxed().toList());
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.piv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.lynchpin.card.CardSession;
import org.lynchpin.card.piv.PivDriver;
import org.lynchpin.card.soft.AppletChannel;
import org.lynchpin.card.soft.applet.Addition;
import org.lynchpin.card.soft.applet.PivApplet;
import org.lynchpin.card.soft.applet.SoftCardProfile;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.core.secret.Secret;

/** The figures of exchanges with cards of several kinds, printed; with short length only, those of long objects come on top. */
class ExchangesTest {
	private static final int ROOM_THAT_NO_TABLE_KNOWS = 3000;

	private record Figures(int blank, int enrollment, int enrolled) {
	}

	@Test
	void theFiguresOfEachKindOfCardArePrintedAndWithinTheirLimits() throws Exception {
		Map<String, SoftCardProfile> kinds = new LinkedHashMap<>();
		kinds.put("every addition", SoftCardProfile.standard());
		kinds.put("every addition, room not known", SoftCardProfile.standard().withRoom(ROOM_THAT_NO_TABLE_KNOWS, 65_536));
		kinds.put("version and set admin key, room not known",
				SoftCardProfile.standard().withAdditions(Set.of(Addition.VERSION, Addition.SET_ADMIN_KEY)).withRoom(ROOM_THAT_NO_TABLE_KNOWS, 65_536));
		kinds.put("the standard alone", SoftCardProfile.plain());
		kinds.put("the standard alone, room not known", SoftCardProfile.plain().withRoom(ROOM_THAT_NO_TABLE_KNOWS, 65_536));
		System.out.printf("%-45s %10s %10s %10s%n", "exchanges with the card", "blank", "enroll", "enrolled");
		for (Map.Entry<String, SoftCardProfile> kind : kinds.entrySet()) {
			Figures figures = figures(kind.getValue());
			Figures shortLength = figures(kind.getValue().withShortLengthOnly());
			System.out.printf("%-45s %10d %10d %10d%n", kind.getKey(), figures.blank, figures.enrollment, figures.enrolled);
			System.out.printf("%-45s %10d %10d %10d%n", "  with short length only", shortLength.blank, shortLength.enrollment, shortLength.enrolled);
			assertThat(figures.enrollment).as(kind.getKey()).isLessThanOrEqualTo(26);
			assertThat(figures.enrolled).as(kind.getKey()).isLessThanOrEqualTo(12);
		}
	}

	private static Figures figures(SoftCardProfile profile) throws Exception {
		PivApplet applet = PivApplet.blank(profile);
		int blank = show(applet);
		try (Secret pin = Secret.taking(profile.factoryPin().toCharArray())) {
			int enrollment = Enrolling.run(new AppletChannel(applet, "Test"), KeyAlgorithm.P256, pin).exchanges();
			return new Figures(blank, enrollment, show(applet));
		}
	}

	private static int show(PivApplet applet) throws Exception {
		CardSession session = new PivDriver().open(new AppletChannel(applet, "Test")).orElseThrow();
		session.content();
		return session.exchanges();
	}
}

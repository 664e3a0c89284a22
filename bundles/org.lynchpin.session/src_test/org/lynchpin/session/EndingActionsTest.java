// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lynchpin.diagnosis.SiteFacts;
import org.lynchpin.diagnosis.SiteFacts.PersonFacts;
import org.lynchpin.diagnosis.SiteFacts.PoolFacts;
import org.lynchpin.session.EndingAction.Consequence;

class EndingActionsTest {
	private static SiteFacts pool(boolean twoFactor) {
		return new SiteFacts(Optional.empty(), Set.of(), List.of(new PoolFacts("pool1.corp.example", Set.of(), twoFactor)), Optional.empty(), Set.of(),
				Optional.of(new PersonFacts(Optional.empty(), Optional.of("anna@corp.example"), Optional.empty(), Optional.empty(), Optional.of("pool1.corp.example"))),
				List.of());
	}

	private static String all(EndingAction action) {
		return String.join("\n", action.consequences().stream().map(Consequence::text).toList());
	}

	@Test
	void theFourWaysComeInTheOrderOfTheProcedure() {
		assertThat(EndingActions.of("anna@corp.example", SiteFacts.none())).extracting(EndingAction::title).containsExactly("Close", "Sign out", "Exit",
				"Delete my sign-in information");
	}

	@Test
	void whatSignOutForgetsDependsOnThePool() {
		assertThat(all(EndingActions.of("anna@corp.example", pool(true)).get(1))).contains("SavePassword is 0").doesNotContain("does not use passive");
		assertThat(all(EndingActions.of("anna@corp.example", pool(false)).get(1))).contains("does not use passive").doesNotContain("SavePassword is 0");
		assertThat(all(EndingActions.of("anna@corp.example", SiteFacts.none()).get(1))).contains("does not use passive").contains("SavePassword is 0");
	}

	@Test
	void whatNoDocumentSaysIsNotKnown() {
		assertThat(EndingActions.of("anna@corp.example", pool(true)).get(2).consequences()).filteredOn(each -> !each.known()).singleElement()
				.satisfies(each -> assertThat(each.text()).contains("not known"));
	}

	@Test
	void everyScriptSaysWhatItDoesWhatItDoesNotAndHowItIsTakenBack() {
		assertThat(AdminScripts.all("anna@corp.example")).allSatisfy(script -> {
			assertThat(script.text()).startsWith("# ").doesNotContain("@ADDRESS@");
			assertThat(script.text().lines().takeWhile(line -> line.startsWith("#")).count()).isEqualTo(3);
			assertThat(script.text()).contains("anna@corp.example'");
		});
		assertThat(AdminScripts.all("anna@corp.example")).filteredOn(script -> script.revert().isEmpty()).extracting(AdminScript::id)
				.containsExactly("revoke-client-certificates");
	}

	@ParameterizedTest
	@ValueSource(strings = { "anna'; Remove-Item C:\\ -Recurse; '@corp.example", "anna\u2019; calc; \u2019@corp.example", "anna\r\nRemove-Item x\n@corp.example",
			"anna\u2028calc@corp.example", "$(calc)@corp.example", "`calc`@corp.example", "\"; calc; \"@corp.example", "#>calc@corp.example" })
	void anAddressOutOfALogIsNeverRun(String address) {
		for (AdminScript script : AdminScripts.all(address)) {
			for (String text : List.of(script.text(), script.revert().orElse(""))) {
				List<String> naming = text.lines().filter(line -> line.contains("calc") || line.contains("remove-item")).filter(line -> !line.startsWith("#")).toList();
				assertThat(naming).allSatisfy(line -> assertThat(line).matches("\\$\\w+ = '([^'\u2018-\u201B]|''|\u2019\u2019)*'"));
			}
		}
	}

	@Test
	void aScriptIsSavedSoThatWindowsReadsIt() {
		byte[] file = AdminScript.file("# 刪除\nGet-Date\n");

		assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
		assertThat(new String(file, java.nio.charset.StandardCharsets.UTF_8)).endsWith("\r\nGet-Date\r\n");
	}
}

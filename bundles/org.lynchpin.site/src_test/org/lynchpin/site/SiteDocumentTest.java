// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.lynchpin.core.Failure;
import org.lynchpin.model.EnrollmentPlan;
import org.lynchpin.model.Person;
import org.lynchpin.model.PolicySet;

class SiteDocumentTest extends SiteFixture {
	@Test
	void aNewSiteHasAPolicyAndTwoPlansToBeginWith() throws Failure {
		SiteDocument document = sites().create(file(), "Corp");
		assertThat(document.site().getName()).isEqualTo("Corp");
		assertThat(document.site().getEnrollmentPlans()).extracting(EnrollmentPlan::getName, EnrollmentPlan::getTemplate, EnrollmentPlan::getKeyAlgorithm, EnrollmentPlan::getHash)
				.containsExactly(org.assertj.core.groups.Tuple.tuple("Standard card", "SmartcardLogon", "rsa2048", "sha256"),
						org.assertj.core.groups.Tuple.tuple("Card with mail", "SmartcardUser", "rsa2048", "sha256"));
		PolicySet policy = document.policyFor(document.site().getEnrollmentPlans().get(0));
		assertThat(policy.getName()).isEqualTo("Standard policy");
		assertThat(policy.getMinimumRsaBits()).isEqualTo(2048);
		assertThat(policy.getRequestHashes()).containsExactly("sha256", "sha384");
		assertThat(document.notForProduction()).isFalse();
		assertThat(document.dirty()).isTrue();
	}

	@Test
	void aPlanWithoutAPolicyOrAnAuthorityUsesTheFirstOfTheSite() throws Failure {
		SiteDocument document = sites().create(file(), "Corp");
		EnrollmentPlan plan = document.site().getEnrollmentPlans().get(0);
		document.execute("Set up", () -> {
			plan.setPolicySet(null);
			StandardSite.addLocalCertificationAuthority(document.site(), "CA-1");
			plan.setCertificationAuthority(null);
		});
		assertThat(document.policyFor(plan)).isSameAs(document.site().getPolicySets().get(0));
		assertThat(document.certificationAuthorityFor(plan)).get().extracting("name").isEqualTo("CA-1");
		document.execute("Remove the policies", () -> document.site().getPolicySets().clear());
		assertThat(document.policyFor(plan).getMaximumLifetimeDays()).isEqualTo(1095);
	}

	@Test
	void whatIsAddedGetsAnIdentifierAndKeepsIt() throws Failure {
		SiteDocument document = saved();
		Person anna = person("Anna Meier", "anna.meier@corp.example");
		document.execute("Add a person", () -> document.site().getPersons().add(anna));
		String id = anna.getId();
		assertThat(UUID.fromString(id)).isNotNull();
		document.execute("Rename", () -> anna.setName("Anna Meier-Berg"));
		assertThat(anna.getId()).isEqualTo(id);
	}

	@Test
	void aChangeIsTakenBackAndDoneAgain() throws Failure {
		SiteDocument document = saved();
		assertThat(document.canUndo()).isFalse();
		document.execute("Add a person", () -> document.site().getPersons().add(person("Anna Meier", "anna.meier@corp.example")));
		document.execute("Rename the person", () -> document.site().getPersons().get(0).setName("Anna Berg"));
		assertThat(document.undoLabel()).contains("Rename the person");

		document.undo();
		assertThat(document.site().getPersons()).extracting(Person::getName).containsExactly("Anna Meier");
		assertThat(document.redoLabel()).contains("Rename the person");
		document.undo();
		assertThat(document.site().getPersons()).isEmpty();
		document.undo();

		document.redo();
		document.redo();
		document.redo();
		assertThat(document.site().getPersons()).extracting(Person::getName).containsExactly("Anna Berg");
		assertThat(document.canRedo()).isFalse();
	}

	@Test
	void aNewChangeForgetsWhatWasUndone() throws Failure {
		SiteDocument document = saved();
		document.execute("One", () -> document.site().setName("One"));
		document.undo();
		document.execute("Two", () -> document.site().setName("Two"));
		assertThat(document.canRedo()).isFalse();
		document.undo();
		assertThat(document.site().getName()).isEqualTo("Corp");
	}

	@Test
	void aChangeThatThrowsHasChangedNothing() throws Failure {
		SiteDocument document = saved();
		document.execute("Add a person", () -> document.site().getPersons().add(person("Anna Meier", "anna.meier@corp.example")));
		assertThatThrownBy(() -> document.execute("Break", () -> {
			document.site().setName("Other");
			document.site().getPersons().clear();
			throw new IllegalArgumentException("no such template");
		})).hasMessage("no such template");
		assertThat(document.site().getName()).isEqualTo("Corp");
		assertThat(document.site().getPersons()).hasSize(1);
		assertThat(document.undoLabel()).contains("Add a person");
		document.execute("Go on", () -> document.site().setName("Works"));
		assertThat(document.site().getName()).isEqualTo("Works");
	}

	@Test
	void aChangeInsideAChangeIsRefusedAndTheWholeTakenBack() throws Failure {
		SiteDocument document = saved();
		assertThatThrownBy(() -> document.execute("Outer", () -> {
			document.site().setName("Other");
			document.execute("Inner", () -> document.site().setName("Inner"));
		})).isInstanceOf(IllegalStateException.class).hasMessageContaining("Inner");
		assertThat(document.site().getName()).isEqualTo("Corp");
		assertThatThrownBy(() -> document.execute("Save", () -> {
			try {
				document.save();
			} catch (Failure e) {
				throw new AssertionError(e);
			}
		})).isInstanceOf(IllegalStateException.class);
		assertThat(document.dirty()).isFalse();
	}

	@Test
	void theDocumentIsDirtyWhileItDiffersFromWhatWasSaved() throws Failure {
		SiteDocument document = saved();
		assertThat(document.dirty()).isFalse();
		document.execute("Rename", () -> document.site().setName("Other"));
		assertThat(document.dirty()).isTrue();
		document.undo();
		assertThat(document.dirty()).isFalse();
		document.redo();
		document.save();
		assertThat(document.dirty()).isFalse();
		document.undo();
		assertThat(document.dirty()).isTrue();
		document.execute("Rename", () -> document.site().setName("Other"));
		assertThat(document.dirty()).as("the same name by another step").isTrue();
	}

	@Test
	void listenersHearOfEveryChangeUntilTheyLeave() throws Failure {
		SiteDocument document = saved();
		List<Boolean> heard = new ArrayList<>();
		Registration registration = document.onChange(() -> heard.add(document.dirty()));
		document.execute("Rename", () -> document.site().setName("Other"));
		document.save();
		document.undo();
		document.redo();
		document.reload();
		registration.close();
		document.execute("Rename", () -> document.site().setName("Again"));
		assertThat(heard).containsExactly(true, false, true, false, false);
	}
}

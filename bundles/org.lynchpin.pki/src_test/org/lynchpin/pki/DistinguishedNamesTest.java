// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.security.auth.x500.X500Principal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistinguishedNamesTest {
	@ParameterizedTest
	@ValueSource(strings = { "CN=Ann Lee,OU=Sales,DC=contoso,DC=com", "E=a@b.example,CN=Ann\\, Lee\\+1", "CN=\\#1 \\<a\\>\\;\\\"\\\\,C=DE", "CN=\\ x\\ ",
			"CN=林雅婷,O=公司" })
	void a_name_reads_back_as_it_was_written(String name) throws PkiFailure {
		assertThat(DistinguishedNames.text(DistinguishedNames.principal(name))).isEqualTo(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ann Lee", " x ", "#1", "a,b+c;d<e>f\"g\\h=i", "tab\there", "林" })
	void any_text_can_be_a_common_name(String text) throws PkiFailure {
		String name = DistinguishedNames.text(DistinguishedNames.principal(DistinguishedNames.commonName(text)));

		assertThat(DistinguishedNames.commonNameOf(name)).isEqualTo(text);
	}

	@Test
	void the_most_specific_part_stands_first_as_in_java() throws PkiFailure {
		X500Principal principal = new X500Principal("CN=Ann, OU=Sales, DC=contoso, DC=com");

		assertThat(DistinguishedNames.text(principal)).isEqualTo("CN=Ann,OU=Sales,DC=contoso,DC=com");
		assertThat(DistinguishedNames.principal("CN=Ann,OU=Sales,DC=contoso,DC=com").getName()).isEqualTo(principal.getName());
	}

	@Test
	void a_type_without_a_short_name_stands_in_dots() {
		assertThat(DistinguishedNames.text(new X500Principal("1.2.3.4=#0c0141,CN=x"))).isEqualTo("1.2.3.4=#0c0141,CN=x");
	}

	@ParameterizedTest
	@ValueSource(strings = { "no name", "CN", "=x", "XY=1" })
	void what_is_no_name_is_refused(String text) {
		assertThatThrownBy(() -> DistinguishedNames.principal(text)).isInstanceOf(PkiFailure.class);
		assertThat(DistinguishedNames.commonNameOf(text)).isEqualTo(text);
	}
}

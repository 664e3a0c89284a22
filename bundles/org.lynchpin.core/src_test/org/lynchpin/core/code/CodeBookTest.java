// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lynchpin.core.code.CodeEntry.Area;
import org.lynchpin.core.code.CodeEntry.Certainty;

class CodeBookTest {
	private final Locale before = Locale.getDefault();
	private final CodeBook book = new CodeBook(Locale.ENGLISH);

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.US);
	}

	@AfterEach
	void restore() {
		Locale.setDefault(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0x80090304", "0X80090304", "80090304", "-2146893052", "2148074244", "SEC_E_INTERNAL_ERROR", "sec_e_internal_error", " 0x80090304 " })
	void oneCodeIsFoundInWhateverWayItIsWritten(String text) {
		assertThat(book.lookup(text)).singleElement().satisfies(entry -> {
			assertThat(entry.value()).isEqualTo("0x80090304");
			assertThat(entry.name()).isEqualTo("SEC_E_INTERNAL_ERROR");
			assertThat(entry.area()).isEqualTo(Area.HRESULT);
			assertThat(entry.text()).contains("local security authority");
		});
	}

	@ParameterizedTest
	@CsvSource({ "4005, MS_DIAGNOSTICS, 4005", "404, SIP, 404", "0x18, KDC, 0x18", "24, KDC, 0x18", "48, TLS_ALERT, 48", "403.16, HTTP, 403.16",
			"0xC0000380, NTSTATUS, 0xC0000380", "-2146762487, HRESULT, 0x800B0109", "0x80094012, HRESULT, 0x80094012", "63C2, CARD_STATUS, 63CX",
			"6983, CARD_STATUS, 6983", "0x6A82, CARD_STATUS, 6A82", "28020, MS_DIAGNOSTICS, 28020", "WRONG_CHV, HRESULT, 0x8010006B" })
	void eachAreaIsInTheBook(String text, Area area, String value) {
		assertThat(book.lookup(text)).anySatisfy(entry -> {
			assertThat(entry.area()).isEqualTo(area);
			assertThat(entry.value()).isEqualTo(value);
		});
	}

	@Test
	void aNumberThatSeveralAreasUseHasSeveralAnswers() {
		assertThat(book.lookup("100")).extracting(CodeEntry::area).contains(Area.SIP);
		assertThat(book.lookup("70")).extracting(CodeEntry::area).containsExactlyInAnyOrder(Area.KDC, Area.TLS_ALERT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "There was a problem acquiring a personal certificate required to sign in", "problem acquiring personal certificate",
			"\u201CThere was a problem acquiring a personal certificate\u201D" })
	void whatTheClientSaysIsFoundByMostOfItsWords(String words) {
		assertThat(book.lookup(words)).first().satisfies(entry -> {
			assertThat(entry.area()).isEqualTo(Area.SCREEN);
			assertThat(entry.text()).contains("Communications Server");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "the problem", "a", "personal", "What is the weather like", "verify the coffee machine" })
	void wordsThatFitNoMessageHaveNoAnswer(String words) {
		assertThat(book.lookup(words)).isEmpty();
	}

	@Test
	void aCodeOfTheClientWithoutPublicTextIsNotInterpreted() {
		assertThat(book.lookup("0x80F10043")).singleElement().satisfies(entry -> assertThat(entry.text()).contains("no public text"));
		assertThat(book.lookup("0x80F1ABCD")).singleElement().satisfies(entry -> assertThat(entry.text()).contains("internal to the Lync client"));
	}

	@Test
	void anUnknownFailureIsTakenApart() {
		assertThat(book.lookup("0x8009FFFE")).singleElement().satisfies(entry -> {
			assertThat(entry.certainty()).isEqualTo(Certainty.TAKEN_APART);
			assertThat(entry.text()).isEqualTo("Not in the code book. An HRESULT, failure: facility 9 (security, keys), code 0xFFFE (65534).");
		});
		assertThat(book.lookup("0xC0001234")).singleElement().satisfies(entry -> {
			assertThat(entry.area()).isEqualTo(Area.NTSTATUS);
			assertThat(entry.text()).isEqualTo("Not in the code book. An NTSTATUS, error: facility 0x0 (0), code 0x1234 (4660).");
		});
	}

	@Test
	void aSipStatusInTheClientsWrappingIsExplainedAsThatStatus() {
		assertThat(book.lookup("0x80EF0194")).singleElement().satisfies(entry -> assertThat(entry.text())
				.startsWith("The SIP status 404, as the Lync client reports it.").contains("4005"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "hello", "0x", "99999999999999", "12.34.56", "0x123456789", "9", "SCARD" })
	void whatIsNoCodeHasNoAnswer(String text) {
		assertThat(book.lookup(text)).isEmpty();
	}

	@Test
	void everyRowHasATextInBothLanguagesAndIsFoundByItsOwnValue() {
		List<CodeEntry> chinese = new CodeBook(Locale.TAIWAN).entries();
		assertThat(book.entries()).hasSizeGreaterThan(700).hasSameSizeAs(chinese);
		for (int i = 0; i < chinese.size(); i++) {
			CodeEntry row = book.entries().get(i);
			assertThat(row.text()).as(row.value()).endsWith(row.text().endsWith(")") ? ")" : ".").doesNotContain("\"");
			assertThat(chinese.get(i).text()).as(row.value()).isNotBlank().isNotEqualTo(row.text()).matches(".*\\p{IsHan}.*");
			assertThat(book.lookup(row.area() == Area.CARD_STATUS ? row.value().replace('X', '3') : row.value())).as(row.value()).contains(row);
			assertThat(book.find(row.area(), row.value())).contains(row);
		}
	}

	@Test
	void noValueStandsTwiceInItsArea() {
		assertThat(book.entries()).extracting(entry -> entry.area() + " " + entry.value()).doesNotHaveDuplicates();
	}
}

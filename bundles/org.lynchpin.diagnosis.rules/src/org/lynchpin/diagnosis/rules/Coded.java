// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.lynchpin.core.Evidence;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.core.code.CodeBook;
import org.lynchpin.core.code.CodeEntry;
import org.lynchpin.core.code.CodeEntry.Area;
import org.lynchpin.diagnosis.AttemptSubject;

/**
 * The findings of a rule that rests on a table: one a code, with all places where it was seen. The texts are filled with the code (0),
 * what the code book says of it (1), the person (2), what was seen (3) and the command that tells more (4).
 */
final class Coded {
	private static final Messages TEXT = Messages.of(Coded.class);
	/** One finding names so many places. */
	static final int MOST_PLACES = 5;

	private final String prefix;
	private final AttemptSubject subject;
	private final Map<String, Finding> findings = new LinkedHashMap<>();

	/** @param prefix the rule's id and a hyphen */
	Coded(String prefix, AttemptSubject subject) {
		this.prefix = prefix;
		this.subject = subject;
	}

	/** Adds a code that was seen. @param seen a sentence that tells where and how */
	void add(CodeTable.Row row, Stage step, Severity severity, String code, Area area, String seen, Evidence evidence) {
		String key = row.finding(prefix) + " " + code;
		Finding known = findings.get(key);
		if (known != null) {
			if (known.evidence().size() < MOST_PLACES) {
				List<Evidence> places = new ArrayList<>(known.evidence());
				places.add(evidence);
				findings.put(key, known.withEvidence(places));
			}
			return;
		}
		Finding finding = Finding.of(row.finding(prefix), row.stage().orElse(step), severity, TEXT, code, Codes.meaning(area, code), who(subject), seen,
				row.command().text(subject)).withCodes(List.of(code)).withEvidence(List.of(evidence));
		findings.put(key, row.proven() ? finding : supposed(finding));
	}

	/** What was found. */
	List<Finding> findings() {
		return List.copyOf(findings.values());
	}

	/** What the code book says of a code, in the user's language; empty where it has none. */
	static String meaning(Area area, String code) {
		return Codes.meaning(area, code);
	}

	/** Who signs in. */
	static String who(AttemptSubject subject) {
		return subject.attempt().user().orElseGet(() -> TEXT.text("the-person"));
	}

	/** A finding that says of itself that it rests on common knowledge. */
	static Finding supposed(Finding finding) {
		return new Finding(finding.rule(), finding.stage(), finding.severity(), finding.title(), finding.detail() + " " + TEXT.text("common-knowledge"),
				finding.remedy(), finding.tellUser(), finding.tellSupport(), finding.codes(), finding.evidence());
	}

	/** The code book in the user's language. */
	private static final class Codes {
		private record Book(Locale locale, CodeBook book) {
		}

		/** What was read once; another language reads anew. */
		private static volatile Book last;

		private static String meaning(Area area, String code) {
			Book book = last;
			if (book == null || !Objects.equals(book.locale, Locale.getDefault())) {
				book = new Book(Locale.getDefault(), new CodeBook());
				last = book;
			}
			return book.book.find(area, code).map(CodeEntry::text).orElse("");
		}
	}
}

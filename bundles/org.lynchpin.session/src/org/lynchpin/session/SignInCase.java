// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A case of sign-in support: what is looked at, for whom, and what was found out. Immutable; kept in a document ({@link Cases}).
 *
 * @param id ours
 * @param title what people call it: a ticket's number
 * @param person UPN of the person; empty where not known
 * @param user the sign-in address; empty where not known
 * @param files the logs
 * @param verdict the verdict in one sentence, as it was when the case was saved; empty where there is none yet
 * @param notes what the person wrote about the whole case
 * @param marks bookmarks and notes on messages, in the order in which they were made
 * @param created when it was begun
 * @param changed when it was last changed
 * @param more what a later program wrote beside these; it is kept as it is
 */
public record SignInCase(UUID id, String title, Optional<String> person, Optional<String> user, List<CaseFile> files, Optional<String> verdict,
		String notes, List<CaseNote> marks, Instant created, Instant changed, Map<String, Object> more) {
	public SignInCase {
		Objects.requireNonNull(id);
		Objects.requireNonNull(title);
		files = List.copyOf(files);
		marks = List.copyOf(marks);
		more = CaseDocument.kept(more);
	}

	/** A new case. */
	public static SignInCase begin(String title, Instant now) {
		return new SignInCase(UUID.randomUUID(), title, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), "", List.of(), now, now, Map.of());
	}

	/** The same with another title. */
	public SignInCase withTitle(String other) {
		return new SignInCase(id, other, person, user, files, verdict, notes, marks, created, changed, more);
	}

	/** The same for this person. @param upn the UPN @param address the sign-in address */
	public SignInCase withPerson(Optional<String> upn, Optional<String> address) {
		return new SignInCase(id, title, upn, address, files, verdict, notes, marks, created, changed, more);
	}

	/** The same with these logs. */
	public SignInCase withFiles(List<CaseFile> others) {
		return new SignInCase(id, title, person, user, others, verdict, notes, marks, created, changed, more);
	}

	/** The same with this verdict. */
	public SignInCase withVerdict(Optional<String> sentence) {
		return new SignInCase(id, title, person, user, files, sentence, notes, marks, created, changed, more);
	}

	/** The same with these notes on the whole. */
	public SignInCase withNotes(String text) {
		return new SignInCase(id, title, person, user, files, verdict, text, marks, created, changed, more);
	}

	/** The same with a bookmark or note; one on the same message is replaced. */
	public SignInCase withMark(CaseNote mark) {
		List<CaseNote> others = new ArrayList<>(withoutMark(mark.file(), mark.offset()).marks);
		return marked(Stream.concat(others.stream(), Stream.of(mark)).toList());
	}

	/** The same without the bookmark on a message. */
	public SignInCase withoutMark(String file, long offset) {
		return marked(marks.stream().filter(mark -> !mark.file().equals(file) || mark.offset() != offset).toList());
	}

	/** The bookmark or note on a message. */
	public Optional<CaseNote> mark(String file, long offset) {
		return marks.stream().filter(mark -> mark.file().equals(file) && mark.offset() == offset).findFirst();
	}

	/** The same, changed at this moment. */
	public SignInCase touched(Instant now) {
		return new SignInCase(id, title, person, user, files, verdict, notes, marks, created, now, more);
	}

	private SignInCase marked(List<CaseNote> others) {
		return new SignInCase(id, title, person, user, files, verdict, notes, others, created, changed, more);
	}
}

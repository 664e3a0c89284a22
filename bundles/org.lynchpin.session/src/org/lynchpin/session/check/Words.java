// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.check;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Stage;
import org.lynchpin.session.StageAnswer;
import org.lynchpin.session.StageAnswer.Answer;

/** The sentences of a check: what to read first, what to tell the person, what to tell the help desk. */
record Words(List<StageAnswer> answers, Optional<Stage> broken, Optional<Finding> cause, boolean certain, OptionalInt others) {
	private static final Messages TEXT = Messages.of(Words.class);

	String headline() {
		if (broken.isEmpty()) {
			return unknown().isEmpty() ? TEXT.text("headline.all-ok") : TEXT.text("headline.none", unknown());
		}
		String title = cause.map(Finding::title).orElseGet(() -> answers.get(broken.get().ordinal()).sentence());
		String first = TEXT.text(certain ? "headline.break" : "headline.break-likely", TEXT.text("stage." + broken.get()), title);
		return others.isPresent() && others.getAsInt() > 0 ? first + " " + TEXT.text("headline.others", others.getAsInt()) : first;
	}

	private String unknown() {
		return String.join(", ", answers.stream().filter(answer -> answer.answer() == Answer.NOT_KNOWN).map(answer -> TEXT.text("stage." + answer.stage())).toList());
	}

	String tellUser() {
		return cause.map(Finding::tellUser).filter(text -> !text.isBlank()).orElseGet(() -> TEXT.text(broken.isPresent() ? "tell-user.break" : "tell-user.none"));
	}

	String tellSupport() {
		return cause.map(Finding::tellSupport).filter(text -> !text.isBlank())
				.orElseGet(() -> broken.isPresent() ? headline() : TEXT.text("tell-support.none"));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Stage;
import org.lynchpin.trace.attempt.Ending;
import org.lynchpin.trace.attempt.SignInAttempt;
import org.lynchpin.trace.attempt.Step;

/** The one sentence of a verdict. */
final class Sentences {
	private static final Messages TEXT = Messages.of(Sentences.class);
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
	private static final Duration LONG = Duration.ofMinutes(10);

	private final SignInAttempt attempt;
	private final Course course;

	Sentences(SignInAttempt attempt, Course course) {
		this.attempt = attempt;
		this.course = course;
	}

	String of(Outcome outcome, Optional<Stage> stage, Optional<Finding> cause, boolean certain) {
		return switch (outcome) {
		case SUCCEEDED -> succeeded();
		case FAILED -> failed(stage.orElseThrow(), cause, certain);
		case SIGNED_OUT -> ended(attempt.ending().orElseThrow());
		case INCOMPLETE -> TEXT.text("sentence.incomplete", who(), missing());
		};
	}

	private String succeeded() {
		Optional<Duration> took = attempt.start().flatMap(start -> attempt.signedIn().map(end -> Duration.between(start, end)));
		if (took.filter(time -> !time.isNegative() && time.compareTo(LONG) < 0).isPresent()) {
			return TEXT.text("sentence.succeeded.took", who(), time(attempt.signedIn()), took.orElseThrow().toMillis() / 1000.0);
		}
		if (attempt.signedIn().isPresent()) {
			return TEXT.text("sentence.succeeded", who(), time(attempt.signedIn()));
		}
		return TEXT.text(course.confirmed() ? "sentence.succeeded.untimed" : "sentence.signed-in-before", who());
	}

	private String failed(Stage stage, Optional<Finding> cause, boolean certain) {
		String link = TEXT.text("stage." + stage);
		if (cause.isEmpty()) {
			int status = course.refused().map(Course::status).orElse(0);
			return TEXT.text("sentence.failed.status", who(), link, status);
		}
		return TEXT.text(certain ? "sentence.failed" : "sentence.failed.likely", who(), link, cause.get().title());
	}

	private String ended(Ending ending) {
		return TEXT.text("sentence.ended." + ending.kind(), who(), time(attempt.end()));
	}

	/** What the logs do not hold. */
	String missing() {
		if (course.last().filter(step -> step.request().isPresent() && step.responses().isEmpty()).isPresent()) {
			return TEXT.text("missing.answer");
		}
		return course.last().map(Step::kind).map(kind -> "missing." + kind).filter(TEXT::has).map(key -> TEXT.text(key)).orElseGet(() -> TEXT.text("missing.other"));
	}

	private String who() {
		return attempt.user().orElseGet(() -> TEXT.text("somebody"));
	}

	private String time(Optional<Instant> instant) {
		return instant.map(time -> TIME.format(time.atOffset(attempt.zone()))).orElseGet(() -> TEXT.text("time-unknown"));
	}
}

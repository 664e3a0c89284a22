// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.interaction.Progress;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.secret.Secret;

/**
 * A person whose answers are known beforehand. A question that has no answer fails the test; {@link #left()} tells which
 * answers nobody asked for. Safe for use from any thread.
 */
public final class ScriptedInteraction implements Interaction {
	private final Map<SecretPrompt.Kind, Deque<String>> secrets = new EnumMap<>(SecretPrompt.Kind.class);
	private final Map<SecretPrompt.Kind, String> always = new EnumMap<>(SecretPrompt.Kind.class);
	private final Map<Consent.Kind, Deque<Boolean>> decisions = new EnumMap<>(Consent.Kind.class);
	private final List<SecretPrompt> prompts = new ArrayList<>();
	private final List<Consent> questions = new ArrayList<>();
	private final List<Progress> snapshots = new ArrayList<>();
	private final Cancellation cancellation = new Cancellation();

	/** Answers the next question for this secret. These are texts of a test, no secrets of anybody. */
	public synchronized ScriptedInteraction secret(SecretPrompt.Kind kind, String answer) {
		secrets.computeIfAbsent(kind, any -> new ArrayDeque<>()).add(answer);
		return this;
	}

	/** Answers each question for this secret that has no answer of its own. */
	public synchronized ScriptedInteraction always(SecretPrompt.Kind kind, String answer) {
		always.put(kind, answer);
		return this;
	}

	/** Answers the next question of this kind. */
	public synchronized ScriptedInteraction decide(Consent.Kind kind, boolean answer) {
		decisions.computeIfAbsent(kind, any -> new ArrayDeque<>()).add(answer);
		return this;
	}

	@Override
	public synchronized Secret ask(SecretPrompt prompt) throws Cancelled {
		cancellation.check();
		prompts.add(prompt);
		Deque<String> answers = secrets.getOrDefault(prompt.kind(), new ArrayDeque<>());
		if (answers.isEmpty() && !always.containsKey(prompt.kind())) {
			throw new AssertionError("Nobody expected to be asked for " + prompt.kind() + ": " + prompt.text());
		}
		String answer = answers.isEmpty() ? always.get(prompt.kind()) : answers.remove();
		return Secret.taking(answer.toCharArray());
	}

	@Override
	public synchronized boolean consent(Consent question) throws Cancelled {
		cancellation.check();
		questions.add(question);
		Deque<Boolean> answers = decisions.getOrDefault(question.kind(), new ArrayDeque<>());
		if (answers.isEmpty()) {
			throw new AssertionError("Nobody expected the question " + question.kind() + ": " + question.text());
		}
		return answers.remove();
	}

	@Override
	public synchronized void progress(Progress snapshot) {
		snapshots.add(snapshot);
	}

	@Override
	public Cancellation cancellation() {
		return cancellation;
	}

	/** The secrets that were asked for. */
	public synchronized List<SecretPrompt> prompts() {
		return List.copyOf(prompts);
	}

	/** The decisions that were asked for. */
	public synchronized List<Consent> questions() {
		return List.copyOf(questions);
	}

	/** The progress that was told. */
	public synchronized List<Progress> snapshots() {
		return List.copyOf(snapshots);
	}

	/** What was prepared and never asked for. */
	public synchronized List<String> left() {
		List<String> left = new ArrayList<>();
		secrets.forEach((kind, answers) -> answers.forEach(each -> left.add(kind.name())));
		decisions.forEach((kind, answers) -> answers.forEach(each -> left.add(kind.name())));
		return left;
	}
}

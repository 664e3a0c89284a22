// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.enrollment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.interaction.Progress;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.secret.Secret;

/** The person at the console, who knows some secrets, says yes to all but some questions, and remembers what was asked. */
class Clerk implements Interaction {
	static final String NEW_PIN = "739184";

	final List<Consent> questions = new ArrayList<>();
	final List<SecretPrompt> prompts = new ArrayList<>();
	private final Map<SecretPrompt.Kind, String> secrets = new EnumMap<>(SecretPrompt.Kind.class);
	private final Set<Consent.Kind> refused = EnumSet.of(Consent.Kind.LAST_TRY);
	private final Set<SecretPrompt.Kind> given = EnumSet.noneOf(SecretPrompt.Kind.class);
	private final Cancellation cancellation = new Cancellation();

	Clerk() {
		secrets.put(SecretPrompt.Kind.NEW_PIN, NEW_PIN);
	}

	/** Knows a secret when asked. */
	Clerk knowing(SecretPrompt.Kind kind, String secret) {
		secrets.put(kind, secret);
		return this;
	}

	/** Has a secret at hand and wants it used. */
	Clerk giving(SecretPrompt.Kind kind, String secret) {
		given.add(kind);
		return knowing(kind, secret);
	}

	/** Says yes where a clerk says no by habit. */
	Clerk agreeing(Consent.Kind kind) {
		refused.remove(kind);
		return this;
	}

	/** Says no. */
	Clerk refusing(Consent.Kind kind) {
		refused.add(kind);
		return this;
	}

	Set<SecretPrompt.Kind> given() {
		return Set.copyOf(given);
	}

	boolean wasAsked(Consent.Kind kind) {
		return questions.stream().anyMatch(each -> each.kind() == kind);
	}

	@Override
	public Secret ask(SecretPrompt prompt) throws Cancelled {
		prompts.add(prompt);
		String secret = secrets.get(prompt.kind());
		if (secret == null) {
			throw new Cancelled();
		}
		return Secret.taking(secret.toCharArray());
	}

	@Override
	public boolean consent(Consent question) {
		questions.add(question);
		return !refused.contains(question.kind());
	}

	@Override
	public void progress(Progress snapshot) {
		// a clerk who does not look
	}

	@Override
	public Cancellation cancellation() {
		return cancellation;
	}
}

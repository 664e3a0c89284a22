// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.ask;

import java.util.Arrays;
import java.util.Optional;

import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.SecretPrompt;

/** What is typed into the dialog for a secret, and whether it can be taken. Knows no widget; keeps no secret. */
public final class SecretEntry {
	private static final Messages TEXT = Messages.of(SecretEntry.class);

	private final SecretPrompt prompt;

	public SecretEntry(SecretPrompt prompt) {
		this.prompt = prompt;
	}

	/** Whether it has to be typed twice: nobody sees what a new secret is, so a slip would lock the person out. */
	public boolean twice() {
		return prompt.kind() == SecretPrompt.Kind.NEW_PIN || prompt.kind() == SecretPrompt.Kind.NEW_KEYRING_PASSWORD;
	}

	/** The title of the dialog. */
	public String title() {
		return switch (prompt.kind()) {
		case CURRENT_PIN -> TEXT.text("title.current-pin");
		case NEW_PIN -> TEXT.text("title.new-pin");
		case CURRENT_PUK -> TEXT.text("title.puk");
		case CURRENT_ADMIN_KEY -> TEXT.text("title.admin-key");
		case KEYRING_PASSWORD -> TEXT.text("title.keyring");
		case NEW_KEYRING_PASSWORD -> TEXT.text("title.new-keyring");
		case PASSWORD -> TEXT.text("title.password");
		};
	}

	/** The label of the field. */
	public String label() {
		return switch (prompt.kind()) {
		case CURRENT_PIN -> TEXT.text("label.pin");
		case NEW_PIN -> TEXT.text("label.new-pin");
		case CURRENT_PUK -> TEXT.text("label.puk");
		case CURRENT_ADMIN_KEY -> TEXT.text("label.admin-key");
		case KEYRING_PASSWORD, PASSWORD -> TEXT.text("label.password");
		case NEW_KEYRING_PASSWORD -> TEXT.text("label.new-password");
		};
	}

	/** The label of the second field. */
	public String again() {
		return TEXT.text("label.again");
	}

	/** How long it has to be, as a sentence. */
	public String lengths() {
		return prompt.minLength() <= 1 && prompt.maxLength() >= 64 ? "" : prompt.minLength() == prompt.maxLength()
				? TEXT.text("length.exact", prompt.minLength())
				: prompt.maxLength() >= 64 ? TEXT.text("length.least", prompt.minLength()) : TEXT.text("length.range", prompt.minLength(), prompt.maxLength());
	}

	/** The tries that are left, as a sentence, where they are known. */
	public Optional<String> tries() {
		return prompt.retriesLeft().isPresent() ? Optional.of(TEXT.text("tries", prompt.retriesLeft().getAsInt())) : Optional.empty();
	}

	/**
	 * Why this cannot be taken yet. The arrays stay as they are; the caller zeroes them.
	 *
	 * @param second what was typed the second time; not looked at unless {@link #twice()}
	 */
	public Optional<String> problem(char[] first, char[] second) {
		if (first.length < prompt.minLength() || first.length > prompt.maxLength()) {
			return Optional.of(lengths().isEmpty() ? TEXT.text("empty") : lengths());
		}
		if (twice() && !Arrays.equals(first, second)) {
			return Optional.of(second.length < first.length ? TEXT.text("type-again") : TEXT.text("differs"));
		}
		return Optional.empty();
	}
}

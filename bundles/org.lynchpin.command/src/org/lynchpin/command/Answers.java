// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.command;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.lynchpin.core.interaction.SecretPrompt;

import picocli.CommandLine.Option;

/** The options that answer what would otherwise be asked on the terminal. A picocli mixin. */
public final class Answers {
	@Option(names = "--pin-from", paramLabel = "FILE|-|env:NAME", converter = SecretSource.Converter.class, descriptionKey = "option.pin-from")
	private SecretSource pin;

	@Option(names = "--new-pin-from", paramLabel = "FILE|-|env:NAME", converter = SecretSource.Converter.class, descriptionKey = "option.new-pin-from")
	private SecretSource newPin;

	@Option(names = "--admin-key-from", paramLabel = "FILE|-|env:NAME", converter = SecretSource.Converter.class, descriptionKey = "option.admin-key-from")
	private SecretSource adminKey;

	@Option(names = "--puk-from", paramLabel = "FILE|-|env:NAME", converter = SecretSource.Converter.class, descriptionKey = "option.puk-from")
	private SecretSource puk;

	@Option(names = "--yes", descriptionKey = "option.yes")
	private boolean yes;

	@Option(names = "--overwrite", descriptionKey = "option.overwrite")
	private boolean overwrite;

	/** Whether {@code --yes} was said. */
	public boolean yes() {
		return yes;
	}

	/** The secrets that were given as the card's present ones. */
	public Set<SecretPrompt.Kind> given() {
		Set<SecretPrompt.Kind> given = EnumSet.noneOf(SecretPrompt.Kind.class);
		for (SecretPrompt.Kind kind : SecretPrompt.Kind.values()) {
			if (kind != SecretPrompt.Kind.NEW_PIN && source(kind).isPresent()) {
				given.add(kind);
			}
		}
		if (newPin != null) {
			given.add(SecretPrompt.Kind.NEW_PIN);
		}
		return given;
	}

	/** An interaction that takes its answers from the options, and asks on the terminal for the others; the caller closes it. */
	public AnsweredInteraction over(CommandContext context) {
		return new OptionInteraction(this, context);
	}

	boolean overwrite() {
		return overwrite;
	}

	Optional<SecretSource> source(SecretPrompt.Kind kind) {
		return Optional.ofNullable(switch (kind) {
		case CURRENT_PIN -> pin;
		// who gives one PIN and no new one means that the card shall have it
		case NEW_PIN -> newPin == null ? pin : newPin;
		case CURRENT_ADMIN_KEY -> adminKey;
		case CURRENT_PUK -> puk;
		case KEYRING_PASSWORD, NEW_KEYRING_PASSWORD, PASSWORD -> null;
		});
	}
}

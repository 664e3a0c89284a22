// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.interaction.Progress;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.secret.Secret;

/**
 * Answers for the keyring of the trial with the password that stands in its document, and hands every other question on.
 */
public final class SiteInteraction implements Interaction {
	private final Interaction person;
	private final Function<Path, Optional<String>> passwords;

	private SiteInteraction(Interaction person, Function<Path, Optional<String>> passwords) {
		this.person = person;
		this.passwords = passwords;
	}

	/** For work on this document. */
	public static Interaction of(SiteDocument document, Interaction person) {
		return new SiteInteraction(person, folder -> folder.equals(document.dataFolder()) ? document.demoPassword() : Optional.empty());
	}

	/** For work on no document, such as looking at the cards in all readers: the trial's software cards are among them. */
	public static Interaction of(Sites sites, Interaction person) {
		return new SiteInteraction(person, folder -> {
			Optional<SiteDocument> current = sites.current().filter(site -> site.dataFolder().equals(folder));
			return current.isPresent() ? current.get().demoPassword() : trialPassword(sites, folder);
		});
	}

	private static Optional<String> trialPassword(Sites sites, Path folder) {
		Path file = sites.trialFile();
		if (!folder.equals(file.getParent()) || !Files.exists(file)) {
			return Optional.empty();
		}
		try {
			return sites.open(file).demoPassword();
		} catch (Failure e) {
			return Optional.empty(); // a damaged document is named where it is worked on; here its password is asked for
		}
	}

	@Override
	public Secret ask(SecretPrompt prompt) throws Cancelled {
		if (prompt.kind() == SecretPrompt.Kind.KEYRING_PASSWORD || prompt.kind() == SecretPrompt.Kind.NEW_KEYRING_PASSWORD) {
			Optional<String> password = passwords.apply(Path.of(prompt.subject()));
			if (password.isPresent()) {
				return Secret.taking(password.get().toCharArray());
			}
		}
		return person.ask(prompt);
	}

	@Override
	public boolean consent(Consent question) throws Cancelled {
		return person.consent(question);
	}

	@Override
	public void progress(Progress snapshot) {
		person.progress(snapshot);
	}

	@Override
	public Cancellation cancellation() {
		return person.cancellation();
	}
}

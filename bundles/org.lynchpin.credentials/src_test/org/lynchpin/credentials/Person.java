// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.credentials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.interaction.Progress;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.secret.Secret;

/** Someone who answers every question with one password, or with none, and remembers what was asked. */
final class Person implements Interaction {
	final List<SecretPrompt> asked = new ArrayList<>();
	private final Optional<String> password;

	private Person(Optional<String> password) {
		this.password = password;
	}

	static Person who(String knows) {
		return new Person(Optional.of(knows));
	}

	static Person whoGivesNothing() {
		return new Person(Optional.empty());
	}

	@Override
	public synchronized Secret ask(SecretPrompt prompt) throws Cancelled {
		asked.add(prompt);
		return Secret.taking(password.orElseThrow(Cancelled::new).toCharArray());
	}

	@Override
	public boolean consent(Consent question) {
		return false;
	}

	@Override
	public void progress(Progress snapshot) {
		// nobody looks
	}

	@Override
	public Cancellation cancellation() {
		return new Cancellation();
	}
}

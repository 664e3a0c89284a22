// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.cli;

import java.io.Console;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.lynchpin.command.AnsweredInteraction;
import org.lynchpin.command.SecretSource;
import org.lynchpin.command.Unanswered;
import org.lynchpin.core.CallFailure;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.core.interaction.Progress;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.secret.Secret;

/** Asks on the terminal; where there is none, a question without an answer ends the command and says which option answers it. */
final class TerminalInteraction implements AnsweredInteraction {
	private static final Messages TEXT = Messages.of(TerminalInteraction.class);

	private final Terminal terminal;
	private final Optional<SecretSource> password;
	private final Cancellation cancellation;
	private boolean progressShown;
	private Secret kept;

	/** @param password where the keyring's password comes from, if {@code --password-from} was said */
	TerminalInteraction(Terminal terminal, Optional<SecretSource> password, Cancellation cancellation) {
		this.terminal = terminal;
		this.password = password;
		this.cancellation = cancellation;
	}

	@Override
	public Secret ask(SecretPrompt prompt) throws Cancelled {
		cancellation.check();
		boolean keyring = prompt.kind() == SecretPrompt.Kind.KEYRING_PASSWORD || prompt.kind() == SecretPrompt.Kind.NEW_KEYRING_PASSWORD
				|| prompt.kind() == SecretPrompt.Kind.PASSWORD;
		if (keyring && password.isPresent()) {
			return keptPassword(password.get());
		}
		Console console = terminal.console().orElseThrow(() -> Unanswered.of(prompt));
		endProgress();
		boolean chosen = prompt.kind() == SecretPrompt.Kind.NEW_PIN || prompt.kind() == SecretPrompt.Kind.NEW_KEYRING_PASSWORD;
		while (true) {
			terminal.err().println(prompt.text());
			prompt.retriesLeft().ifPresent(left -> terminal.err().println(TEXT.text("retries-left", left)));
			char[] first = read(console, prompt, "secret");
			if (first.length < prompt.minLength() || first.length > prompt.maxLength()) {
				Arrays.fill(first, '\0');
				terminal.err().println(TEXT.text("length", prompt.minLength(), prompt.maxLength()));
				continue;
			}
			if (!chosen) {
				return Secret.taking(first);
			}
			char[] second = read(console, prompt, "again");
			boolean same = Arrays.equals(first, second);
			Arrays.fill(second, '\0');
			if (same) {
				return Secret.taking(first);
			}
			Arrays.fill(first, '\0');
			terminal.err().println(TEXT.text("not-same"));
		}
	}

	/** Standard input can be read once only, and each data folder has a keyring of its own. */
	private synchronized Secret keptPassword(SecretSource source) throws Cancelled {
		try {
			if (kept == null) {
				kept = source.read();
			}
			return kept.copy();
		} catch (CallFailure e) {
			throw Unanswered.of(e);
		}
	}

	private char[] read(Console console, SecretPrompt prompt, String key) throws Cancelled {
		String label = key.equals("again") ? TEXT.text("again") : TEXT.text("secret", prompt.subject());
		char[] typed = cancellable(() -> console.readPassword("%s ", label));
		return typed;
	}

	/** A read from a terminal cannot be ended from outside: it is left behind, and the terminal gets its echo back when the process ends. */
	private <T> T cancellable(Supplier<T> read) throws Cancelled {
		CompletableFuture<Optional<T>> answer = new CompletableFuture<>();
		try (Cancellation.Registration registration = cancellation.onCancel(() -> answer.cancel(false))) {
			Thread.ofPlatform().daemon().name("terminal").start(() -> {
				try {
					answer.complete(Optional.ofNullable(read.get()));
				} catch (RuntimeException | java.io.IOError e) {
					answer.complete(Optional.empty());
				}
			});
			return answer.join().orElseThrow(Cancelled::new);
		} catch (CancellationException e) {
			throw new Cancelled();
		}
	}

	@Override
	public boolean consent(Consent question) throws Cancelled {
		cancellation.check();
		Console console = terminal.console().orElseThrow(() -> Unanswered.of(question));
		endProgress();
		terminal.err().println(question.title());
		terminal.err().println(question.text());
		for (Consent.Comparison row : question.rows()) {
			terminal.err().println(TEXT.text(row.same() ? "row-same" : "row-differs", row.label(), row.expected(), row.actual()));
		}
		while (true) {
			String answer = cancellable(() -> console.readLine("%s ", TEXT.text("yes-no")));
			String word = answer.strip().toLowerCase(Locale.ROOT);
			if (word.equals("y") || word.equals(TEXT.text("yes")) || word.equals("yes")) {
				return true;
			}
			if (word.equals("n") || word.equals(TEXT.text("no")) || word.equals("no")) {
				return false;
			}
		}
	}

	@Override
	public void progress(Progress snapshot) {
		if (terminal.console().isPresent()) {
			String step = snapshot.total() > 0 ? TEXT.text("step-of", snapshot.done() + 1, snapshot.total(), snapshot.step()) : snapshot.step();
			terminal.err().print("\r\u001b[K" + step);
			terminal.err().flush();
			progressShown = true;
		}
	}

	/** Takes the progress line away, so that what follows begins a line. */
	void endProgress() {
		if (progressShown) {
			terminal.err().print("\r\u001b[K");
			terminal.err().flush();
			progressShown = false;
		}
	}

	@Override
	public Cancellation cancellation() {
		return cancellation;
	}

	@Override
	public synchronized void close() {
		endProgress();
		if (kept != null) {
			kept.close();
			kept = null;
		}
	}
}

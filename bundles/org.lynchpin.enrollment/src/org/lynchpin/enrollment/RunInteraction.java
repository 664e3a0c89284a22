// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.interaction.Progress;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.secret.Secret;

/** Answers what the pages have answered already, shows the comparison on the page, and hands the rest to the screen. */
final class RunInteraction implements Interaction, AutoCloseable {
	private final Interaction screen;
	private final Optional<Secret> pin;
	private final IntConsumer doing;
	private final Cancellation cancellation = new Cancellation();
	private final Cancellation.Registration outer;
	private int current;
	private Optional<Consent> comparison = Optional.empty();
	private CompletableFuture<Boolean> answer = new CompletableFuture<>();

	/** @param doing told the ordinal of the state that is being worked towards, and again when there is something to compare */
	RunInteraction(Interaction screen, Optional<Secret> pin, IntConsumer doing) {
		this.screen = screen;
		this.pin = pin;
		this.doing = doing;
		this.outer = screen.cancellation().onCancel(cancellation::cancel);
	}

	@Override
	public Secret ask(SecretPrompt prompt) throws Cancelled {
		if (prompt.kind() == SecretPrompt.Kind.NEW_PIN && pin.isPresent()) {
			return pin.get().copy();
		}
		return screen.ask(prompt);
	}

	@Override
	public boolean consent(Consent question) throws Cancelled {
		return switch (question.kind()) {
		// both were in front of the person when the button was pressed
		case WARNING, SECOND_CARD -> true;
		case COMPARE -> compare(question);
		case OVERWRITE, REPLACE_SIGNED_CHUID, LAST_TRY, TRY_DEFAULT -> screen.consent(question);
		};
	}

	private boolean compare(Consent question) throws Cancelled {
		CompletableFuture<Boolean> waiting = new CompletableFuture<>();
		synchronized (this) {
			comparison = Optional.of(question);
			answer = waiting;
		}
		doing.accept(current);
		try (Cancellation.Registration registration = cancellation.onCancel(() -> waiting.cancel(false))) {
			return waiting.join();
		} catch (CancellationException e) {
			throw new Cancelled();
		} finally {
			synchronized (this) {
				comparison = Optional.empty();
			}
			doing.accept(current);
		}
	}

	synchronized Optional<Consent> comparison() {
		return comparison;
	}

	synchronized void answer(boolean fits) {
		answer.complete(fits);
	}

	@Override
	public void progress(Progress snapshot) {
		current = snapshot.done() + 1;
		doing.accept(current);
		screen.progress(snapshot);
	}

	@Override
	public Cancellation cancellation() {
		return cancellation;
	}

	@Override
	public void close() {
		outer.close();
		pin.ifPresent(Secret::close);
	}
}

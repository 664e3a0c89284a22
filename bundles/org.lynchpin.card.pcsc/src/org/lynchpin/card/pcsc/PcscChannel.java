// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.pcsc;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;

import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardFailure;

/**
 * A card that this program has for itself. Exchanges run in a thread of the channel's own, because a call that is under way
 * in the PC/SC service cannot be ended: who waits for it can.
 */
final class PcscChannel implements CardChannel {
	/** As much as extended length can carry, with the status word. */
	private static final int GREATEST_ANSWER = 65_538;
	private static final long DISCONNECT_MILLIS = 2_000;
	private final PcscContext context;
	private final Card card;
	private final String reader;
	private final byte[] atr;
	private final long timeoutMillis;
	private final ExecutorService exchanges;
	private final CompletableFuture<Void> closed = new CompletableFuture<>();
	private volatile boolean busy;

	/** @param context closed with this channel */
	PcscChannel(PcscContext context, Card card, String reader, long timeoutMillis) {
		this.context = context;
		this.card = card;
		this.reader = reader;
		this.atr = card.getATR().getBytes();
		this.timeoutMillis = timeoutMillis;
		this.exchanges = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("card in " + reader).factory());
	}

	@Override
	public byte[] transmit(byte[] command) throws CardFailure {
		if (closed.isDone()) {
			throw new CardFailure.CardRemoved(reader);
		}
		byte[] copy = command.clone();
		busy = true;
		try {
			CompletableFuture<byte[]> answer = CompletableFuture.supplyAsync(() -> exchange(copy), exchanges);
			CompletableFuture.anyOf(answer, closed).get(timeoutMillis, TimeUnit.MILLISECONDS);
			if (!answer.isDone()) {
				throw new CardFailure.CardRemoved(reader);
			}
			busy = false;
			return answer.get();
		} catch (TimeoutException e) {
			close();
			throw new CardFailure.CardTimeout(reader).<CardFailure>because(e);
		} catch (ExecutionException e) {
			busy = false;
			throw failure(e.getCause());
		} catch (CancellationException | RejectedExecutionException e) {
			throw new CardFailure.CardRemoved(reader).<CardFailure>because(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			close();
			throw new CardFailure.CardRemoved(reader).<CardFailure>because(e);
		}
	}

	/** Runs in the channel's thread. */
	private byte[] exchange(byte[] command) {
		byte[] buffer = new byte[GREATEST_ANSWER];
		try {
			ByteBuffer answer = ByteBuffer.wrap(buffer);
			int length = card.getBasicChannel().transmit(ByteBuffer.wrap(command), answer);
			return Arrays.copyOf(buffer, length);
		} catch (CardException e) {
			throw new Broken(e);
		} catch (IllegalArgumentException | IndexOutOfBoundsException e) {
			// the answer had no status word: it goes up as it is, and whoever reads it says so
			return new byte[0];
		} finally {
			Arrays.fill(command, (byte) 0);
			Arrays.fill(buffer, (byte) 0);
		}
	}

	private CardFailure failure(Throwable cause) {
		if (!(cause instanceof Broken broken)) {
			return new CardFailure.CardRemoved(reader).<CardFailure>because(cause);
		}
		CardException exception = broken.exception;
		boolean gone = PcscErrors.mayBeRemoval(exception) && !isPresent();
		CardFailure failure = gone ? new CardFailure.CardRemoved(reader) : PcscErrors.transmitting(exception, reader);
		return failure.<CardFailure>because(exception);
	}

	private boolean isPresent() {
		try (PcscContext fresh = PcscContext.open()) {
			for (CardTerminal terminal : fresh.terminals()) {
				if (terminal.getName().equals(reader)) {
					return terminal.isCardPresent();
				}
			}
			return false;
		} catch (CardFailure | CardException e) {
			return false;
		}
	}

	@Override
	public byte[] atr() {
		return atr.clone();
	}

	@Override
	public String reader() {
		return reader;
	}

	/** Resets the card, so that nobody finds it unlocked, as soon as it has answered what was sent last. */
	@Override
	public void close() {
		if (closed.complete(null)) {
			exchanges.execute(this::disconnect);
			exchanges.shutdown();
			awaitDisconnect();
		}
	}

	/** The next one who wants the card finds it free, unless the card is still at work on what nobody waits for any more. */
	private void awaitDisconnect() {
		try {
			if (!busy) {
				exchanges.awaitTermination(DISCONNECT_MILLIS, TimeUnit.MILLISECONDS);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void disconnect() {
		try {
			card.disconnect(true);
		} catch (CardException e) {
			// pulled, or the service went: then there is nothing to be given back
			return;
		} finally {
			context.close();
		}
	}

	/** Carries a checked exception out of the channel's thread. */
	private static final class Broken extends RuntimeException {
		private static final long serialVersionUID = 1;
		private final transient CardException exception;

		Broken(CardException exception) {
			super(exception);
			this.exception = exception;
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft;

import java.util.concurrent.locks.ReentrantLock;

import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.soft.applet.PivApplet;

/** A connection to a software card. Closing it powers the card off; the card's content stays. */
public final class AppletChannel implements CardChannel {
	private final PivApplet applet;
	private final String reader;
	private final Runnable afterClose;
	private final ReentrantLock working = new ReentrantLock();
	private volatile boolean closed;
	private boolean released;

	/** A connection to a card that lives as long as the applet does. */
	public AppletChannel(PivApplet applet, String reader) {
		this(applet, reader, () -> { });
	}

	/** @param afterClose called once, after the last command was done */
	AppletChannel(PivApplet applet, String reader, Runnable afterClose) {
		this.applet = applet;
		this.reader = reader;
		this.afterClose = afterClose;
		applet.reset();
	}

	@Override
	public byte[] transmit(byte[] command) throws CardFailure {
		working.lock();
		try {
			if (closed) {
				throw new CardFailure.CardRemoved(reader);
			}
			byte[] response = applet.process(command);
			if (closed) {
				throw new CardFailure.CardRemoved(reader);
			}
			return response;
		} finally {
			working.unlock();
			release();
		}
	}

	@Override
	public byte[] atr() {
		return applet.atr();
	}

	@Override
	public String reader() {
		return reader;
	}

	@Override
	public void close() {
		closed = true;
		release();
	}

	/** A command that runs is let finish, so that the card is not left half changed; then whoever comes first releases. */
	private void release() {
		if (closed && working.tryLock()) {
			try {
				if (!released) {
					released = true;
					applet.reset();
					afterClose.run();
				}
			} finally {
				working.unlock();
			}
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.card;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;

import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardFailure;
import org.lynchpin.core.Failure;

/**
 * Puts a card into a virtual reader of pcscd: speaks the protocol of the vpcd driver, in which the card is the client.
 * Each message is a big-endian length of two bytes and that many bytes; a message of one byte is a control: 0 power off,
 * 1 power on, 2 reset, 4 <em>send your answer to reset</em>, the only one with an answer. Everything else is a command APDU.
 */
public final class VpcdCard implements AutoCloseable {
	/** The port of the first virtual reader. */
	public static final int PORT = 35_963;
	private static final int POWER_OFF = 0;
	private static final int POWER_ON = 1;
	private static final int RESET = 2;
	private static final int ATR = 4;
	private static final int CONNECT_MILLIS = 5_000;
	private static final byte[] NO_PRECISE_DIAGNOSIS = { 0x6F, 0x00 };

	/** The way to the card: called at each power-on and reset, after the former channel was closed. */
	@FunctionalInterface
	public interface Power {
		CardChannel on() throws Failure;
	}

	private final Power power;
	private final Socket socket;
	private CardChannel channel;

	private VpcdCard(Power power, Socket socket) throws Failure {
		this.power = power;
		this.socket = socket;
		this.channel = power.on();
	}

	/**
	 * Inserts a card.
	 *
	 * @param port of the virtual reader: {@link #PORT} for the first, one more for the second
	 * @throws IOException if nobody listens there: pcscd does not run, or has no vpcd driver
	 */
	public static VpcdCard insert(String host, int port, Power power) throws IOException, Failure {
		Socket socket = new Socket();
		boolean inserted = false;
		try {
			socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
			socket.setTcpNoDelay(true);
			VpcdCard card = new VpcdCard(power, socket);
			inserted = true;
			return card;
		} finally {
			if (!inserted) {
				socket.close();
			}
		}
	}

	/**
	 * Answers until the reader goes away, the card does, or {@link #close()} is called from another thread.
	 *
	 * @throws Failure if the card cannot be powered again
	 */
	public void serve() throws IOException, Failure {
		try (socket) {
			DataInputStream in = new DataInputStream(socket.getInputStream());
			DataOutputStream out = new DataOutputStream(socket.getOutputStream());
			while (true) {
				byte[] message = in.readNBytes(in.readUnsignedShort());
				if (message.length != 1) {
					send(out, transmit(message));
				} else if (message[0] == ATR) {
					send(out, channel.atr());
				} else if (message[0] == POWER_ON || message[0] == RESET) {
					channel.close();
					channel = power.on();
				} else if (message[0] == POWER_OFF) {
					channel.close();
				}
			}
		} catch (EOFException | SocketException | CardFailure.CardRemoved gone) {
			// pulling the card, from either side, is the ordinary end
			return;
		} finally {
			channel.close();
		}
	}

	private byte[] transmit(byte[] command) throws CardFailure {
		try {
			return channel.transmit(command);
		} catch (CardFailure.CardTimeout | CardFailure.CardReset e) {
			return NO_PRECISE_DIAGNOSIS;
		}
	}

	private static void send(DataOutputStream out, byte[] answer) throws IOException {
		out.write(ByteBuffer.allocate(2 + answer.length).putShort((short) answer.length).put(answer).array());
		out.flush();
	}

	/** Pulls the card. */
	@Override
	public void close() {
		try {
			socket.close();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}

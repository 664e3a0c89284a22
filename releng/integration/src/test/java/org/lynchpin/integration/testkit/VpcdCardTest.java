// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.soft.AppletChannel;
import org.lynchpin.card.soft.applet.PivApplet;
import org.lynchpin.card.soft.applet.SoftCardProfile;
import org.lynchpin.core.Failure;
import org.lynchpin.testkit.card.ScriptedChannel;
import org.lynchpin.testkit.card.VpcdCard;

/** The test plays the reader; real ones are served in releng/real. */
class VpcdCardTest {
	private static final HexFormat HEX = HexFormat.of().withUpperCase();
	private final PivApplet applet = PivApplet.blank(SoftCardProfile.standard());
	private ServerSocket listening;
	private Socket reader;
	private VpcdCard card;
	private CompletableFuture<Void> served;

	@BeforeEach
	void insert() throws Exception {
		listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
		card = VpcdCard.insert("127.0.0.1", listening.getLocalPort(), () -> new AppletChannel(applet, "Test"));
		reader = listening.accept();
		reader.setSoTimeout(10_000);
		served = CompletableFuture.runAsync(() -> {
			try {
				card.serve();
			} catch (IOException | Failure e) {
				throw new IllegalStateException(e);
			}
		});
	}

	@AfterEach
	void pull() throws IOException {
		card.close();
		reader.close();
		listening.close();
	}

	@Test
	void theAnswerToResetIsSentWhenItIsAskedFor() throws Exception {
		send("01");
		assertThat(exchange("04")).isEqualTo("3B800181");
	}

	@Test
	void commandsAreAnsweredShortAndExtended() throws Exception {
		assertThat(exchange("00A4040005A000000308")).endsWith("9000");
		assertThat(exchange("00CB3FFF0000055C035FFF010000")).startsWith("5382").endsWith("9000");
	}

	@Test
	void aResetForgetsWhatWasVerified() throws Exception {
		exchange("00A4040005A000000308");
		assertThat(exchange("0020008008313233343536FFFF")).isEqualTo("9000");
		assertThat(exchange("00200080")).isEqualTo("9000");
		send("02");
		exchange("00A4040005A000000308");
		assertThat(exchange("00200080")).isEqualTo("63C3");
	}

	@Test
	void thePulledCardEndsTheServing() throws Exception {
		card.close();
		served.get(10, TimeUnit.SECONDS);
		assertThat(reader.getInputStream().read()).isEqualTo(-1);
	}

	@Test
	void aReaderThatGoesEndsTheServing() throws Exception {
		reader.close();
		served.get(10, TimeUnit.SECONDS);
	}

	@Test
	void aScriptAnswersWhatItExpectsAndNothingElse() throws Exception {
		ScriptedChannel script = new ScriptedChannel("""
				atr: 3B 00
				> 00 A4 04 00 ..   # any application
				< 6A 82
				> 00200080
				< 63C3
				""");
		assertThat(script.atr()).containsExactly(0x3B, 0);
		assertThat(script.transmit(HEX.parseHex("00A4040005A000000308"))).containsExactly(0x6A, 0x82);
		assertThat(script.left()).isEqualTo(1);
		assertThatThrownBy(() -> script.transmit(HEX.parseHex("00CB3FFF"))).isInstanceOf(AssertionError.class).hasMessageContaining("Line 4").hasMessageContaining("00CB3FFF");
		assertThatThrownBy(() -> new ScriptedChannel("> 00200080")).isInstanceOf(IllegalArgumentException.class);
		script.close();
		assertThatThrownBy(() -> script.transmit(HEX.parseHex("00200080"))).isInstanceOf(CardFailure.CardRemoved.class);
	}

	private String exchange(String message) throws IOException {
		send(message);
		DataInputStream in = new DataInputStream(reader.getInputStream());
		return HEX.formatHex(in.readNBytes(in.readUnsignedShort()));
	}

	private void send(String message) throws IOException {
		byte[] bytes = HEX.parseHex(message);
		DataOutputStream out = new DataOutputStream(reader.getOutputStream());
		out.writeShort(bytes.length);
		out.write(bytes);
		out.flush();
	}
}

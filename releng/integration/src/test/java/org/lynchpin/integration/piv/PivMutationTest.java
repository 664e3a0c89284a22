// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.piv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.soft.AppletChannel;
import org.lynchpin.card.soft.applet.PivApplet;
import org.lynchpin.card.soft.applet.SoftCardProfile;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.core.secret.Secret;

/** True answers of a whole card, of which some are changed by a byte, cut off or made longer. */
class PivMutationTest {
	private static final int ENROLLMENTS = Integer.getInteger("lynchpin.fuzz", 10_000) / 20;

	@Test
	void enrollmentsOverADamagedLineEndProvenOrWithAFailureThatSaysSo() throws Exception {
		long start = Long.getLong("lynchpin.seed", System.nanoTime());
		System.out.println("Enrollments over a damaged line: seed " + start);
		int proven = 0;
		for (int i = 0; i < ENROLLMENTS; i++) {
			Random random = new Random(start + i);
			SoftCardProfile profile = random.nextBoolean() ? SoftCardProfile.standard() : SoftCardProfile.plain();
			PivApplet applet = PivApplet.blank(random.nextBoolean() ? profile : profile.withShortLengthOnly());
			try (Secret pin = Secret.taking(profile.factoryPin().toCharArray())) {
				Enrolling.Result result = Enrolling.run(new DamagedLine(new AppletChannel(applet, "Test"), random), KeyAlgorithm.P256, pin);
				proven += result.cardProven() ? 1 : 0;
			} catch (CardFailure | Enrolling.NotBlank | NoSuchElementException e) {
				assertThat(e.getClass().getSimpleName()).isNotEmpty();
			} catch (Exception e) {
				fail("enrollment with seed " + (start + i), e);
			}
		}
		assertThat(proven).as("a line that is good enough now and then").isPositive();
	}

	/** Changes an answer in thirty. */
	private static final class DamagedLine implements CardChannel {
		private final CardChannel channel;
		private final Random random;

		DamagedLine(CardChannel channel, Random random) {
			this.channel = channel;
			this.random = random;
		}

		@Override
		public byte[] transmit(byte[] command) throws CardFailure {
			byte[] answer = channel.transmit(command);
			return random.nextInt(30) == 0 ? damaged(answer) : answer;
		}

		private byte[] damaged(byte[] answer) {
			byte[] copy = switch (random.nextInt(3)) {
			case 0 -> Arrays.copyOf(answer, random.nextInt(answer.length + 1));
			case 1 -> Arrays.copyOf(answer, answer.length + random.nextInt(5));
			default -> answer.clone();
			};
			if (copy.length > 0) {
				copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
			}
			return copy;
		}

		@Override
		public byte[] atr() {
			return channel.atr();
		}

		@Override
		public void close() {
			channel.close();
		}
	}
}

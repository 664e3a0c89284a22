// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.enrollment;

import java.nio.file.Path;

import org.lynchpin.card.CardTransport;
import org.lynchpin.core.interaction.Progress;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.site.SiteInteraction;

/** A process that enrolls, says when it is at the place named, and waits there to be killed. */
final class Victim {
	/** What it says when it waits. */
	static final String WAITING = "WAITING";

	private Victim() {
	}

	/** @param arguments home; the number of the step before which it waits */
	public static void main(String[] arguments) throws Exception {
		int step = Integer.parseInt(arguments[1]);
		try (Desk desk = new Desk(Path.of(arguments[0]), true)) {
			CardTransport soft = desk.cards.transports().getFirst();
			soft.factory().orElseThrow().create("Reader 00", desk.site.dataFolder(), SiteInteraction.of(desk.site, new Clerk()));
			int[] steps = { 0 };
			Clerk clerk = new Clerk() {
				@Override
				public void progress(Progress snapshot) {
					if (steps[0]++ == step) {
						waitForTheEnd();
					}
				}
			};
			desk.enroll(Desk.ANNA, desk.profile().with(KeyAlgorithm.P256), clerk.knowing(SecretPrompt.Kind.CURRENT_PIN, Clerk.NEW_PIN));
		}
		System.out.println("DONE");
	}

	private static void waitForTheEnd() {
		System.out.println(WAITING);
		System.out.flush();
		try {
			new java.util.concurrent.CountDownLatch(1).await();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}

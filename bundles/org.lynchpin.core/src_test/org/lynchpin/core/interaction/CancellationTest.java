// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Failure;

class CancellationTest {
	private final Cancellation cancellation = new Cancellation();
	private final AtomicInteger closed = new AtomicInteger();

	@Test
	void cancellingClosesWhatBlocksOnce() {
		cancellation.onCancel(closed::incrementAndGet);
		cancellation.cancel();
		cancellation.cancel();
		assertThat(closed).hasValue(1);
		assertThat(cancellation.isCancelled()).isTrue();
	}

	@Test
	void whatRegistersAfterTheCancelIsClosedAtOnce() {
		cancellation.cancel();
		cancellation.onCancel(closed::incrementAndGet);
		assertThat(closed).hasValue(1);
	}

	@Test
	void workThatEndedIsNotClosedAnyMore() {
		cancellation.onCancel(closed::incrementAndGet).close();
		cancellation.cancel();
		assertThat(closed).hasValue(0);
	}

	@Test
	void workBetweenTwoStepsLearnsOfTheCancel() throws Cancelled {
		cancellation.check();
		cancellation.cancel();
		assertThatThrownBy(cancellation::check).isInstanceOfSatisfying(Cancelled.class,
				cancelled -> assertThat(cancelled.kind()).isEqualTo(Failure.Kind.INTERRUPTED));
	}
}

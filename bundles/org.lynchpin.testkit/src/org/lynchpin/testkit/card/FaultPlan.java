// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.card;

/** Counts the exchanges of all channels that share it, and says which of them fails. Safe for use from any thread. */
public final class FaultPlan {
	private final int at;
	private final Fault fault;
	private int exchanges;

	private FaultPlan(int at, Fault fault) {
		this.at = at;
		this.fault = fault;
	}

	/**
	 * One exchange fails, those of new connections do not.
	 *
	 * @param at counted from 1 over all connections
	 */
	public static FaultPlan at(int at, Fault fault) {
		if (at < 1) {
			throw new IllegalArgumentException("Exchanges are counted from 1");
		}
		return new FaultPlan(at, fault);
	}

	/** Nothing fails: for counting. */
	public static FaultPlan none() {
		return new FaultPlan(Integer.MAX_VALUE, Fault.WRONG_STATUS);
	}

	/** How many exchanges there were. */
	public synchronized int exchanges() {
		return exchanges;
	}

	/** Whether the fault has happened: where not, the walk over all exchanges is at its end. */
	public synchronized boolean fired() {
		return exchanges >= at;
	}

	Fault fault() {
		return fault;
	}

	synchronized boolean next() {
		exchanges++;
		return exchanges == at;
	}
}

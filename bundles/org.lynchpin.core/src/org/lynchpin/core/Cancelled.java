// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core;

/** The person cancelled. What was done until then is kept. */
public class Cancelled extends Failure {
	private static final long serialVersionUID = 1;
	private static final Messages TEXT = Messages.of(Cancelled.class);

	public Cancelled() {
		super(Kind.INTERRUPTED, "cancelled", Stage.CARD, TEXT);
	}

	/** For an asker who knows more: that nobody is there to answer, and how the answer can be given. */
	protected Cancelled(Kind kind, Finding finding) {
		super(kind, finding);
	}
}

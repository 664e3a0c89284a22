// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core;

/** A call that is wrong: it says what, and how to say it. */
public class CallFailure extends Failure {
	private static final long serialVersionUID = 1;

	/** @see Failure#Failure(Failure.Kind, String, Stage, Messages, Object...) */
	public CallFailure(String id, Messages texts, Object... args) {
		super(Kind.CALL, id, Stage.ACCOUNT, texts, args);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core;

/** A file, database or document that cannot be used: unreadable, locked, damaged, full, of a later version. */
public class DataFailure extends Failure {
	private static final long serialVersionUID = 1;

	/** @see Failure#Failure(Failure.Kind, String, Stage, Messages, Object...) */
	public DataFailure(String id, Messages texts, Object... args) {
		super(Kind.DATA, id, Stage.ACCOUNT, texts, args);
	}
}

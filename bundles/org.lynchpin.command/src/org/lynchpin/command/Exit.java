// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.command;

import org.lynchpin.core.Failure;

/** The exit codes of the command, a contract. */
public enum Exit {
	/** Done; nothing wrong found. */
	DONE(0),
	/** Done; something wrong found. */
	WRONG(1),
	/** The call is wrong. */
	CALL(2),
	/** Reader or card. */
	CARD(3),
	/** Certification authority or directory refused or cannot be reached. */
	AUTHORITY(4),
	/** Data: unreadable, locked, of a later version. */
	DATA(5),
	/** Interrupted or pending; what was done is kept. */
	INTERRUPTED(6);

	private final int code;

	Exit(int code) {
		this.code = code;
	}

	/** The number. */
	public int code() {
		return code;
	}

	/** The exit code for a failure. */
	public static Exit of(Failure failure) {
		return switch (failure.kind()) {
		case CALL -> CALL;
		case CARD -> CARD;
		case AUTHORITY -> AUTHORITY;
		case DATA -> DATA;
		case INTERRUPTED -> INTERRUPTED;
		};
	}
}
